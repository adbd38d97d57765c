package main

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"example.com/purposevet/cmd/built"
)

// TestSameInFrontEnds checks that go vet and the command by itself print the
// same for each package, messages, order and steps, whether it is analysed on
// one processor or on several. (golangci-lint, which shows messages alone, is
// compared in plugin/golangci-lint.)
func TestSameInFrontEnds(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command and runs go vet")
	}
	tool := built.Command(t)
	for _, name := range []string{"incident", "columns"} {
		t.Run(name, func(t *testing.T) {
			dir, err := filepath.Abs(filepath.Join("..", "..", "testdata", name))
			if err != nil {
				t.Fatal(err)
			}
			r := &frontEnds{dir: dir, policy: filepath.Join(t.TempDir(), "policy.yml")}
			if r.text, err = os.ReadFile(filepath.Join(dir, ".purposevet.yml")); err != nil {
				t.Fatal(err)
			}
			vet := []string{"go", "vet", "-vettool=" + tool, "-json", "./..."}
			want := r.run(t, 1, vet...)
			if len(want) == 0 {
				t.Fatal("nothing is found")
			}
			compareTrees(t, "2 processors", r.run(t, 2, vet...), want)
			compareTrees(t, "8 processors", r.run(t, 8, vet...), want)
			compareTrees(t, "by itself", r.run(t, 8, tool, "-json", "./..."), want)
		})
	}
}

// frontEnds run on one module.
type frontEnds struct {
	dir, policy string
	text        []byte // of the policy
	runs        int
}

// run runs a front end and returns what it prints, by package. The policy's text
// is another each time, so that no result comes from a cache.
func (r *frontEnds) run(t *testing.T, procs int, args ...string) map[string]any {
	t.Helper()
	r.runs++
	text := fmt.Appendf(slices.Clone(r.text), "\n# run %d\n", r.runs)
	if err := os.WriteFile(r.policy, text, 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir = r.dir
	cmd.Env = append(os.Environ(), "GOWORK=off", fmt.Sprintf("GOFLAGS=-p=%d", procs), fmt.Sprintf("GOMAXPROCS=%d", procs), "PURPOSEVET_POLICY="+r.policy)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%q: %v", args, err)
	}
	trees, err := readTree(string(out))
	if err != nil {
		t.Fatal(err)
	}
	return trees
}

// compareTrees reports the packages of which something else is said.
func compareTrees(t *testing.T, name string, got, want map[string]any) {
	t.Helper()
	for _, path := range slices.Sorted(maps.Keys(want)) {
		if !reflect.DeepEqual(got[path], want[path]) {
			t.Errorf("%s: of %s\n%v\nis said, and not\n%v", name, path, got[path], want[path])
		}
	}
	if len(got) != len(want) {
		t.Errorf("%s: %d packages, want %d", name, len(got), len(want))
	}
}
