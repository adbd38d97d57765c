package policy

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func TestParts(t *testing.T) {
	for _, test := range []struct{ name, file, want string }{
		{"no file", "", `
rules {collected: security, forbidden: [advertising]} 0
generated report 0`},
		{"the default rule stands beside others", `version: 1
rules:
  - collected: support
    # what support needs
    allowed:
      - support
      - security
generated: skip
`, `
rules {collected: security, forbidden: [advertising]} 0
rules {collected: support, allowed: [support, security]} 3
generated skip 8`},
		{"the file replaces it", `version: 1
rules:
  - {collected: "support, security", forbidden: analytics}
sinks:
  - package: example.com/ads/...
    purpose: analytics
sources:
  - func: (*example.com/id.Store).Lookup
    results: [0]
    purpose: security
`, `
rules {collected: "support, security", forbidden: analytics} 3
sources {func: (*example.com/id.Store).Lookup, results: [0], purpose: security} 8
sinks {package: example.com/ads/..., purpose: analytics} 5
generated report 0`},
		{"aliases", `version: 1
rules:
  - collected: security
    forbidden: &no [advertising]
  - collected: support
    forbidden: *no
`, `
rules {collected: security, forbidden: [advertising]} 3
rules {collected: support, forbidden: [advertising]} 5
generated report 0`},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := ""
			if test.file != "" {
				path = write(t, test.file)
			}
			parts, err := Parts(path)
			if err != nil {
				t.Fatal(err)
			}
			var got strings.Builder
			for _, p := range parts {
				fmt.Fprintf(&got, "\n%s %s %d", p.Section, p.Text, p.Line)
			}
			if got.String() != test.want {
				t.Errorf("got %s\nwant %s", got.String(), test.want)
			}
			same(t, parts, test.file)
		})
	}
}

// same checks that the parts, put together, are the policy that the file is.
func same(t *testing.T, parts []Part, file string) {
	t.Helper()
	var b strings.Builder
	b.WriteString("version: 1\n")
	section := ""
	for _, p := range parts {
		if p.Section == "generated" {
			fmt.Fprintf(&b, "generated: %s\n", p.Text)
			continue
		}
		if p.Section != section {
			section = p.Section
			fmt.Fprintf(&b, "%s:\n", section)
		}
		fmt.Fprintf(&b, "- %s\n", p.Text)
	}
	got, err := Parse("", []byte(b.String()))
	if err != nil {
		t.Fatalf("%v in\n%s", err, b.String())
	}
	want, err := Default(), error(nil)
	if file != "" {
		want, err = Parse("", []byte(file))
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range want.Rules.All() {
		for _, use := range append(want.Rules.Names(), "other") {
			_, _, g := got.Rules.Forbidden([]string{rule.Collected}, []string{use})
			_, _, w := want.Rules.Forbidden([]string{rule.Collected}, []string{use})
			if g != w {
				t.Errorf("of %s for %s: got %t, want %t", rule.Collected, use, g, w)
			}
		}
	}
	if g, w := unplaced(got), unplaced(want); !reflect.DeepEqual(g, w) {
		t.Errorf("got %v, want %v", g, w)
	}
}

// unplaced returns all entries without their lines.
func unplaced(p *Policy) []Entry {
	var out []Entry
	for _, list := range [][]Entry{p.Sources, p.Sinks, p.Sanitizers, p.Guards, p.Flows} {
		for _, e := range list {
			e.Line, e.Col, e.values = 0, 0, nil
			out = append(out, e)
		}
	}
	return out
}

func write(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), FileName)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestPartsOfBrokenPolicy(t *testing.T) {
	for _, file := range []string{"version: 2\n", "version: 1\nrulez: []\n", "rules: ["} {
		if parts, err := Parts(write(t, file)); err == nil {
			t.Errorf("%q: got %v, want an error", file, parts)
		}
	}
	if _, err := Parts(filepath.Join(t.TempDir(), "absent.yml")); err == nil {
		t.Error("an absent file is no policy")
	}
}
