package analyzer

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/purposevet/analyzer/internal/corpus"
)

// TestBoundTold checks that a reached bound is reported, and that nothing is reported
// where none was reached.
func TestBoundTold(t *testing.T) {
	tests := []struct {
		name    string
		body    string
		found   int
		bounded string // the function that is named, "" for none
	}{
		{"few sources in a value", joined(10), 10, ""},
		{"many sources in a value", joined(60), 60, ""},
		{"very many sources in a value", joined(200), 60, "grown.join"},
		{"short chain of state", manyMoves(6), 6, ""},
		{"table of functions", table(100), 1, ""},
		{"table of very many functions", table(400), 0, "grown.run"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			found, bounds := 0, ""
			for category, messages := range diagnose(t, tt.body) {
				switch category {
				case "flow":
					found += len(messages)
				case "bound":
					bounds += strings.Join(messages, "\n")
				}
			}
			if found < tt.found {
				t.Errorf("%d flows, want %d", found, tt.found)
			}
			if name, _, _ := strings.Cut(bounds, " "); name != tt.bounded {
				t.Errorf("bounds: %q, want one of %q", bounds, tt.bounded)
			}
		})
	}
}

// TestBoundCounted checks that functions at which a bound stopped the analysis are
// counted where no annotation is seen, too, though no diagnostic names them.
func TestBoundCounted(t *testing.T) {
	dir := writeGrown(t, callCycle(100)+"func Parse(p *parser, s string) string { return p.m0(s) }\n")
	file := filepath.Join(dir, "grown.go")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(strings.ReplaceAll(string(text), "//purpose:", "// ")), 0o644); err != nil {
		t.Fatal(err)
	}
	said := diagnoseIn(t, dir)
	if len(said["bound"]) > 0 {
		t.Errorf("named: %q", said["bound"])
	}
	if counts := strings.Join(said["counts"], ""); !strings.Contains(counts, " bounded=") || strings.Contains(counts, " bounded=0 ") {
		t.Errorf("counts: %q, want some bounded", counts)
	}
}

// TestEnds checks that what once took hours, or all memory, ends.
func TestEnds(t *testing.T) {
	for name, body := range map[string]string{
		"state that moves":                 manyMoves(600),
		"sources that refer to each other": manySources(2),
	} {
		t.Run(name, func(t *testing.T) {
			if len(diagnose(t, body)["flow"]) == 0 {
				t.Error("no flow is found")
			}
		})
	}
}

// joined hands the join of many sources to a sink.
func joined(n int) string {
	return "type many struct {\n" + repeat(n, func(i int) string { return fmt.Sprintf("\tF%d string //purpose:source security\n", i) }) +
		"}\n\nfunc join(m *many) {\n\tUpload(\"\"" + repeat(n, func(i int) string { return fmt.Sprintf(" + m.F%d", i) }) + ")\n}\n"
}

// table calls one of many functions of a table, of which one in the middle returns a
// contact.
func table(n int) string {
	return "type user struct {\n\tID string\n\tPhone string //purpose:source security\n}\n\nfunc run(u *user, key int) {\n\tUpload([]func(*user) string{\n" +
		repeat(n, func(i int) string {
			field := "ID"
			if i == n/2 {
				field = "Phone"
			}
			return fmt.Sprintf("\t\tfunc(u *user) string { return u.%s },\n", field)
		}) + "\t}[key](u))\n}\n"
}

// diagnose returns what is said of a package with a body, by category.
func diagnose(t *testing.T, body string) map[string][]string {
	t.Helper()
	return diagnoseIn(t, writeGrown(t, body))
}

// diagnoseIn returns what is said of the package in a directory, notes included, by
// category.
func diagnoseIn(t *testing.T, dir string) map[string][]string {
	t.Helper()
	pkgs, err := corpus.Load(dir, ".")
	if err != nil {
		t.Fatal(err)
	}
	c := newChecker(Options{PolicyText: "version: 1\n"})
	a := c.analyzer()
	c.notes = true // not before: the analyzer's flags set their defaults
	graph, err := runOn(a, pkgs, true)
	if err != nil {
		t.Fatal(err)
	}
	said := make(map[string][]string)
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Fatal(act.Err)
		}
		for _, d := range act.Diagnostics {
			said[d.Category] = append(said[d.Category], d.Message)
		}
	}
	return said
}
