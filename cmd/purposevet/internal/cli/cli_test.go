package cli

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"example.com/purposevet/analyzer"
	"example.com/purposevet/cmd/purposevet/internal/govet"
)

func TestProgress(t *testing.T) {
	var b bytes.Buffer
	p := newProgress(&b, strings.ToUpper)
	p.Done("example.com/a")
	p.Done("example.com/a")
	p.Total(3)
	if p.Message("first"); b.String() != "FIRST\n" {
		t.Errorf("without a progress line: %q", b.String())
	}
	b.Reset()
	p.Done("example.com/b\x1b[31m\u202e")
	p.show(65 * time.Second)
	want := "purposevet: 65 s, 2 packages analysed for the 3 asked for example.com/b\\x1b[31m\\u202e"[:79]
	if got := b.String(); got != "\r"+want+"\x1b[K" {
		t.Errorf("got %q", got)
	}
	b.Reset()
	p.Message("second \x1b[2J")
	if got := b.String(); got != "\r\x1b[KSECOND \\x1b[2J\n" {
		t.Errorf("a message replaces the line: got %q", got)
	}
	b.Reset()
	p.show(time.Minute)
	b.Reset()
	if p.stop(); b.String() != "\r\x1b[K" {
		t.Errorf("at the end the line goes: got %q", b.String())
	}
}

func TestSum(t *testing.T) {
	for _, test := range []struct {
		name   string
		n      govet.Counts
		broken bool
		want   string
	}{
		{"plural", govet.Counts{Packages: 2, Sources: 3, Sinks: 4, Findings: 5, Allowed: 6, Bounded: 7}, false,
			"purposevet: 2 packages, 3 sources, 4 sinks: 5 findings, 6 allowed, 7 functions analysed only partly\n"},
		{"singular", govet.Counts{Packages: 1, Sources: 1, Sinks: 1, Findings: 1, Allowed: 1, Bounded: 1}, false,
			"purposevet: 1 package, 1 source, 1 sink: 1 finding, 1 allowed, 1 function analysed only partly\n"},
		{"nothing was checked", govet.Counts{Packages: 1, Sources: 1}, false,
			"purposevet: warning: there is no sink in any package, so nothing was checked\n" +
				"purposevet: 1 package, 1 source, 0 sinks: 0 findings, 0 allowed, 0 functions analysed only partly\n"},
		{"nothing was loaded", govet.Counts{}, true,
			"purposevet: 0 packages, 0 sources, 0 sinks: 0 findings, 0 allowed, 0 functions analysed only partly\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var b bytes.Buffer
			(&command{stderr: &b}).sum(test.n, test.broken)
			if b.String() != test.want {
				t.Errorf("got %q, want %q", b.String(), test.want)
			}
		})
	}
}

// TestStarter checks that the policy of init is one, also with all examples in
// it.
func TestStarter(t *testing.T) {
	var lines []string
	for line := range strings.Lines(string(starter)) {
		rest, commented := strings.CutPrefix(line, "#")
		prose := strings.HasPrefix(rest, " ") && !strings.HasPrefix(rest, "  ") || strings.Contains(rest, "//purpose:")
		if commented && !prose {
			line = rest
		}
		lines = append(lines, line)
	}
	for name, text := range map[string]string{"as it is": string(starter), "with its examples": strings.Join(lines, "")} {
		path := t.TempDir() + "/" + analyzer.PolicyFileName
		if err := create(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if err := analyzer.CheckPolicy(path); err != nil {
			t.Errorf("%s: %v\n%s", name, err, text)
		}
		if parts, err := analyzer.PolicyParts(path); err != nil || name == "with its examples" && len(parts) < 10 {
			t.Errorf("%s: got %v, %v", name, parts, err)
		}
	}
}
