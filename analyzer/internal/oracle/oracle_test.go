package oracle

import "testing"

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
