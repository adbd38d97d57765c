package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"example.com/purposevet/cmd/built"
)

// TestScript runs the scripts in testdata/script against the built command.
// Each begins in a directory of its own with the files below it. Beside the
// commands of testscript there are:
//
//	exits STATUS COMMAND…   run the command, which must exit with that status
//	same-tree A B           both files are what go vet -json prints, of the same
//	unescape FILE           turn \x1b and the like in a file into what they mean
func TestScript(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command and runs go vet")
	}
	tool := built.Command(t)
	bin := filepath.Dir(tool)
	if err := os.Symlink("purposevet.exe", filepath.Join(bin, "purposevet")); err != nil {
		t.Fatal(err)
	}
	env := goEnv(t, "GOCACHE", "GOMODCACHE")
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			home := filepath.Join(e.WorkDir, ".home")
			e.Vars = append(e.Vars, env...)
			e.Vars = append(e.Vars,
				"HOME="+home, "XDG_CACHE_HOME="+filepath.Join(home, ".cache"), "LocalAppData="+home,
				"GOFLAGS=", "GOPROXY=off", "GOTOOLCHAIN=local", "GOENV=off", "PURPOSEVET_POLICY=",
				"PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"),
				"VETTOOL="+tool)
			return os.Mkdir(home, 0o755)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":     exits,
			"same-tree": sameTree,
			"unescape":  unescape,
		},
	})
}

func goEnv(t *testing.T, names ...string) []string {
	t.Helper()
	out, err := exec.Command("go", append([]string{"env"}, names...)...).Output()
	if err != nil {
		t.Fatal(err)
	}
	values := strings.Split(strings.TrimSpace(string(out)), "\n")
	for i, name := range names {
		values[i] = name + "=" + strings.TrimSpace(values[i])
	}
	return values
}

func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS COMMAND…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

func sameTree(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: same-tree A B")
	}
	a, err := readTree(ts.ReadFile(args[0]))
	ts.Check(err)
	b, err := readTree(ts.ReadFile(args[1]))
	ts.Check(err)
	if len(a) == 0 || !reflect.DeepEqual(a, b) {
		ts.Fatalf("%s and %s differ, or hold nothing", args[0], args[1])
	}
}

// readTree reads a stream of trees as one.
func readTree(text string) (map[string]any, error) {
	all := make(map[string]any)
	for dec := json.NewDecoder(strings.NewReader(text)); ; {
		var tree map[string]any
		if err := dec.Decode(&tree); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, err
		}
		for pkg := range tree {
			if all[pkg] != nil {
				return nil, fmt.Errorf("package %s is there twice", pkg)
			}
		}
		maps.Copy(all, tree)
	}
}

func unescape(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: unescape FILE")
	}
	text := []byte(ts.ReadFile(args[0]))
	for escape, char := range map[string]string{
		`\x1b`: "\x1b", `\x07`: "\x07", `\x9b`: "\u009b", `\u202e`: "\u202e", `\u2066`: "\u2066",
	} {
		text = bytes.ReplaceAll(text, []byte(escape), []byte(char))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), text, 0o644))
}
