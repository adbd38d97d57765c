package oracle

import (
	"flag"
	"path/filepath"
	"strings"
	"testing"

	// What is asked is the built command. Without this import go test would show
	// the result of an earlier one: it does not see what a test builds.
	_ "example.com/purposevet/analyzer"

	"example.com/purposevet/cmd/built"
)

var (
	programs = flag.Int("oracle.n", 300, "number of random programs")
	seed     = flag.Uint64("oracle.seed", 1, "seed of the first program")
)

// TestOracle asks purposevet about random programs and runs them. Whatever
// arrived and was not reported fails.
func TestOracle(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command and runs go vet")
	}
	r := &Runner{Dir: filepath.Join(t.TempDir(), "module"), Tool: built.Command(t)}
	var table Table
	const batch = 50
	for done := 0; done < *programs; done += batch {
		var list []*Program
		for i := range min(batch, *programs-done) {
			list = append(list, Generate(*seed+uint64(done+i)))
		}
		o, err := r.Batch(t.Context(), list)
		if err != nil {
			t.Fatal(err)
		}
		for _, j := range table.Add(list, o, WrongKind) {
			t.Errorf("seed %d: %s", list[j.Program].Seed, j)
		}
	}
	var text strings.Builder
	table.Print(&text)
	t.Log(text.String())
	if all := table.rows["all"].counts; all[Found] < *programs {
		t.Errorf("only %d paths found in %d programs: they do not do what they should", all[Found], *programs)
	}
}

func TestGenerateIsRepeatable(t *testing.T) {
	for seed := range uint64(20) {
		a, b := Generate(seed), Generate(seed)
		for _, pkg := range layers {
			if got, want := b.File(pkg, module, ""), a.File(pkg, module, ""); got != want {
				t.Fatalf("seed %d, package %s: got\n%s\nwant\n%s", seed, pkg, got, want)
			}
		}
	}
}

func TestVerdict(t *testing.T) {
	tests := []struct {
		name  string
		truth Truth
		rep   Report
		want  Verdict
	}{
		{"nothing said of an influence", Influenced, Report{}, Missed},
		{"nothing said of an arrival", Arrived, Report{}, Missed},
		{"an arrival is no match", Arrived, Report{Match: true}, WrongKind},
		{"a hash arrives as influence", Influenced, Report{Flow: true}, Found},
		{"a match", Influenced, Report{Match: true}, Found},
		{"an arrival", Arrived, Report{Flow: true}, Found},
		{"no influence, but a flow", Silent, Report{Flow: true, Match: true}, LooseFlow},
		{"no influence, but a match", Silent, Report{Match: true}, LooseMatch},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict(tt.truth, tt.rep, true); got != tt.want {
				t.Errorf("verdict = %s, want %s", got, tt.want)
			}
		})
	}
}
