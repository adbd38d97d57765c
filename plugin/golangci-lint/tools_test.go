package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// goSettings are in the place of what the environment says to the go command.
var goSettings = []string{"GOFLAGS=-buildvcs=false", "GOWORK=off"}

// The executables under test, which TestMain builds.
var golangciLint, purposevet string

func TestMain(m *testing.M) { os.Exit(buildAndRun(m)) }

func buildAndRun(m *testing.M) int {
	dir, err := os.MkdirTemp("", "purposevet")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	golangciLint = filepath.Join(dir, "golangci-lint.exe")
	purposevet = filepath.Join(dir, "purposevet.exe")
	for _, b := range []struct{ dir, exe, pkg string }{
		{".", golangciLint, "."},
		{filepath.Join("..", ".."), purposevet, "./cmd/purposevet"},
	} {
		cmd := exec.Command("go", "build", "-o", b.exe, b.pkg)
		cmd.Dir = b.dir
		cmd.Env = append(os.Environ(), goSettings...)
		if out, err := cmd.CombinedOutput(); err != nil {
			fmt.Fprintf(os.Stderr, "go build %s: %v\n%s", b.pkg, err, out)
			return 1
		}
	}
	return m.Run()
}

// A project is a module to be linted, with caches that the tests share with
// nobody.
type project struct {
	dir    string // of the module
	config string // golangci-lint's
	cache  string // golangci-lint's
}

// newProject returns the module in dir with a configuration that runs purposevet
// alone, hides nothing, and has the given settings, which may be none.
func newProject(t *testing.T, dir, settings string) *project {
	t.Helper()
	p := &project{dir: dir, config: filepath.Join(t.TempDir(), ".golangci.yml"), cache: t.TempDir()}
	p.settings(t, settings)
	return p
}

// settings writes the configuration.
func (p *project) settings(t *testing.T, settings string) {
	t.Helper()
	if settings != "" {
		const indent = "\n          "
		settings = "\n        settings:" + indent + strings.ReplaceAll(strings.TrimSpace(settings), "\n", indent)
	}
	writeFile(t, p.config, `version: "2"
linters:
  default: none
  enable: [purposevet]
  settings:
    custom:
      purposevet:
        type: module`+settings+`
  exclusions:
    generated: disable
issues:
  max-issues-per-linter: 0
  max-same-issues: 0
  uniq-by-line: false
`)
}

// command returns golangci-lint run, in the module.
func (p *project) command(args ...string) *exec.Cmd {
	args = append([]string{
		"run", "--config", p.config, "--allow-parallel-runners", "--path-mode=abs",
		"--issues-exit-code=0", "--output.json.path=stdout", "--show-stats=false",
	}, args...)
	cmd := exec.Command(golangciLint, args...)
	cmd.Dir = p.dir
	cmd.Env = p.env("GOLANGCI_LINT_CACHE=" + p.cache)
	return cmd
}

func (p *project) env(more ...string) []string {
	return slices.Concat(os.Environ(), goSettings, []string{"PURPOSEVET_POLICY="}, more)
}

// lint returns what golangci-lint finds in the module, as file:line: message.
func (p *project) lint(t *testing.T) []string {
	t.Helper()
	out := output(t, p.command())
	var report struct {
		Issues []struct {
			FromLinter, Text string
			Pos              struct {
				Filename string
				Line     int
			}
		}
	}
	if err := json.Unmarshal(out, &report); err != nil {
		t.Fatalf("output of golangci-lint: %v\n%s", err, out)
	}
	found := []string{}
	for _, issue := range report.Issues {
		if issue.FromLinter != "purposevet" {
			t.Errorf("finding of %s: %s", issue.FromLinter, issue.Text)
			continue
		}
		posn := fmt.Sprintf("%s:%d", issue.Pos.Filename, issue.Pos.Line)
		found = append(found, p.finding(t, posn, issue.Text))
	}
	return sorted(found)
}

var column = regexp.MustCompile(`^(.*:\d+):\d+$`)

// vet returns what go vet finds in the module, as file:line: message.
func (p *project) vet(t *testing.T) []string {
	t.Helper()
	cmd := exec.Command("go", "vet", "-vettool="+purposevet, "-json", "./...")
	cmd.Dir = p.dir
	cmd.Env = p.env()
	found := []string{}
	for dec := json.NewDecoder(bytes.NewReader(output(t, cmd))); ; {
		var tree map[string]map[string][]struct{ Posn, Message string }
		if err := dec.Decode(&tree); errors.Is(err, io.EOF) {
			return sorted(found)
		} else if err != nil {
			t.Fatalf("output of go vet: %v", err)
		}
		for _, analyzers := range tree {
			for _, d := range analyzers["purposevet"] {
				found = append(found, p.finding(t, column.ReplaceAllString(d.Posn, "$1"), d.Message))
			}
		}
	}
}

// finding names the file relative to the module.
func (p *project) finding(t *testing.T, posn, message string) string {
	t.Helper()
	rel, err := filepath.Rel(p.dir, posn)
	if err != nil {
		t.Fatal(err)
	}
	return filepath.ToSlash(rel) + ": " + message
}

// sorted drops what is there twice: a package and its variant with tests are
// two packages to go vet.
func sorted(found []string) []string {
	slices.Sort(found)
	return slices.Compact(found)
}

// output runs a command that must succeed.
func output(t *testing.T, cmd *exec.Cmd) []byte {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v\n%s%s", filepath.Base(cmd.Path), err, stdout.Bytes(), stderr.Bytes())
	}
	return stdout.Bytes()
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// repository returns the absolute path of a file of the repository.
func repository(t *testing.T, path ...string) string {
	t.Helper()
	abs, err := filepath.Abs(filepath.Join(append([]string{"..", ".."}, path...)...))
	if err != nil {
		t.Fatal(err)
	}
	return abs
}
