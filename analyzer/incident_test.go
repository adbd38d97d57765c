package analyzer_test

import (
	"bytes"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"example.com/purposevet/cmd/built"
)

// TestIncident does for the incident, the bundled example, what TestCases does
// for the cases. Its marks are the violations that its README lists, and all
// else in it is legitimate.
func TestIncident(t *testing.T) { compareModule(t, "incident") }

// TestIncidentStandalone runs the command by itself, which finds what it finds
// as go vet's tool. (golangci-lint is compared in plugin/golangci-lint.)
func TestIncidentStandalone(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command and runs go vet")
	}
	dir, err := filepath.Abs(filepath.Join("..", "testdata", "incident"))
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(built.Command(t), "-json", "./...")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=", "PURPOSEVET_POLICY=")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("purposevet: %v", err)
	}
	got, err := parseVet(dir, bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	want := vetFindings(t, dir, "./...")
	if len(want) == 0 || !maps.EqualFunc(got, want, slices.Equal) {
		t.Errorf("by itself\n\t%v\nunder go vet\n\t%v", got, want)
	}
}
