package analyzer_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/purposevet/cmd/built"
)

var update = flag.Bool("update", false, "write what is printed to the golden files")

// TestMessages compares all that go vet tells of the package messages with its
// want.txt: positions, messages, and the steps of the routes.
func TestMessages(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command and runs go vet")
	}
	dir, err := filepath.Abs(filepath.Join("..", "testdata", "cases"))
	if err != nil {
		t.Fatal(err)
	}
	got := vetText(t, dir, "./messages")
	golden := filepath.Join(dir, "messages", "want.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// vetText returns the findings of go vet in a module, with file names from its
// root on.
func vetText(t *testing.T, dir, pattern string) string {
	t.Helper()
	tool := built.Command(t)
	cmd := exec.Command("go", "vet", "-vettool="+tool, "-json", pattern)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=", "PURPOSEVET_POLICY=")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go vet: %v", err)
	}
	type place struct{ Posn, Category, Message string }
	type tree map[string]map[string][]struct {
		place
		Related []place
	}
	var trees []tree
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		var one tree
		if err := dec.Decode(&one); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		trees = append(trees, one)
	}
	short := func(posn string) string {
		return filepath.ToSlash(strings.TrimPrefix(posn, dir+string(filepath.Separator)))
	}
	var all []string
	for _, one := range trees {
		for _, analyzers := range one {
			for _, d := range analyzers["purposevet"] {
				text := short(d.Posn) + ": " + d.Category + ": " + d.Message + "\n"
				for _, r := range d.Related {
					text += "\t" + short(r.Posn) + ": " + r.Message + "\n"
				}
				all = append(all, text)
			}
		}
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}
