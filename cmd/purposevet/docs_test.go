package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"example.com/purposevet/cmd/built"
)

// TestExamples checks the examples of README.md and docs/command.md: every line of a
// fenced block without a language, or with the language text, is one that the command
// prints for the incident; a block that begins with "$ purposevet" is all that this
// prints.
func TestExamples(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command and runs go vet")
	}
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	tool, incident := built.Command(t), filepath.Join(root, "testdata", "incident")
	printed := make(map[string]bool)
	for _, out := range []string{
		runIn(t, root, tool, "-C", filepath.Join("testdata", "incident"), "./..."),
		runIn(t, incident, tool, "-color=always", "./..."),
	} {
		for line := range strings.Lines(out) {
			printed[strings.TrimRight(line, "\n")] = true
		}
	}
	for _, name := range []string{"README.md", "docs/command.md"} {
		blocks := examples(t, filepath.Join(root, filepath.FromSlash(name)))
		if len(blocks) == 0 {
			t.Errorf("%s has no examples", name)
		}
		for _, block := range blocks {
			if args, ok := strings.CutPrefix(block[0], "$ purposevet "); ok {
				want := strings.Join(block[1:], "\n") + "\n"
				if got := runIn(t, incident, tool, strings.Fields(args)...); got != want {
					t.Errorf("%s: %s\ngot\n%s\nwant\n%s", name, block[0], got, want)
				}
				continue
			}
			for _, line := range block {
				if !printed[line] {
					t.Errorf("%s: the command does not print\n%s", name, line)
				}
			}
		}
	}
}

// colours matches what switches colours on a terminal.
var colours = regexp.MustCompile("\x1b\\[[0-9;]*m")

// runIn runs the command, which may find something, and returns all that it prints.
func runIn(t *testing.T, dir, tool string, args ...string) string {
	t.Helper()
	cmd := exec.Command(tool, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=", "PURPOSEVET_POLICY=")
	out, err := cmd.CombinedOutput()
	if exit := (*exec.ExitError)(nil); err != nil && !(errors.As(err, &exit) && exit.ExitCode() == 3) {
		t.Fatalf("%v: %v\n%s", args, err, out)
	}
	return string(bytes.ReplaceAll(colours.ReplaceAll(out, nil), []byte("\r\n"), []byte("\n")))
}

// examples returns the lines of each fenced block of a page that has no language, or
// the language text.
func examples(t *testing.T, page string) (blocks [][]string) {
	t.Helper()
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	language, inside := "", false
	var block []string
	for line := range strings.SplitSeq(string(text), "\n") {
		fence, ok := strings.CutPrefix(line, "```")
		switch {
		case ok && !inside:
			language, inside, block = fence, true, nil
		case ok:
			inside = false
			if (language == "" || language == "text") && len(block) > 0 {
				blocks = append(blocks, block)
			}
		case inside:
			block = append(block, line)
		}
	}
	return blocks
}
