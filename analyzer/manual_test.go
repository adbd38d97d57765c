package analyzer

import (
	"flag"
	"strings"
	"testing"
)

func TestManual(t *testing.T) {
	doc := Analyzer.Doc
	summary, rest, _ := strings.Cut(doc, "\n")
	if !strings.HasPrefix(summary, "report data collected for one purpose") || len(summary) > 100 {
		t.Errorf("summary %q", summary)
	}
	if !strings.Contains(rest, "//purpose:source security kind=email") {
		t.Error("the manual has lost its directives")
	}
	Analyzer.Flags.VisitAll(func(f *flag.Flag) {
		if !strings.Contains(rest, "- -"+f.Name+" ") {
			t.Errorf("the manual does not tell of the flag -%s", f.Name)
		}
	})
	// Diagnostics lead to these headings: see package check.
	for _, heading := range []string{"Flow", "Match", "Directives", "Allow", "Policy", "Flags", "Limitations"} {
		if !strings.Contains(rest, "\n# "+heading+"\n") {
			t.Errorf("the manual has no heading %s", heading)
		}
	}
}
