package analyzer

import (
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/corpus"
)

const panicking = `
func broken(a *Account) { Upload(a.Phone) }

func sound(a *Account) { Upload(a.Phone) }
`

// breakIn is a watch that makes the analysis of a function panic.
func breakIn(name string) func(*ssa.Function) func() {
	return func(f *ssa.Function) func() {
		if f.Name() == name {
			var none []int
			_ = none[len(f.Name())]
		}
		return func() {}
	}
}

// TestPanicTold checks that a panic of the analysis costs one function, and that the
// message says what it was and where it came from.
func TestPanicTold(t *testing.T) {
	pkgs, err := corpus.Load(writeGrown(t, panicking), ".")
	if err != nil {
		t.Fatal(err)
	}
	r := newBench(t, pkgs, Options{PolicyText: "version: 1\n"})
	pass := r.passes["example.com/grown"]
	said := make(map[string][]string)
	pass.Report = func(d analysis.Diagnostic) { said[d.Category] = append(said[d.Category], d.Message) }
	r.checker.watch = breakIn("broken")
	if _, err := r.checker.run(pass); err != nil {
		t.Fatal(err)
	}
	want := regexp.MustCompile(`^internal error: grown\.broken could not be analysed ` +
		`\(runtime error: index out of range \[6\] with length 0 at analyzer\.\S*breakIn\.func\d+ \(panic_test\.go:\d+\)\): paths`)
	if got := strings.Join(said["bound"], "\n"); !want.MatchString(got) {
		t.Errorf("got %q, want %s", got, want)
	}
	if len(said["flow"]) != 1 {
		t.Errorf("got %q, want the finding in the other function", said["flow"])
	}
	r.checker.letPanic = true
	defer func() {
		if recover() == nil {
			t.Error("the panic was caught, though it was to be let through")
		}
	}()
	_, _ = r.checker.run(pass)
}
