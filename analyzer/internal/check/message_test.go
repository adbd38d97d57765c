package check

import (
	"go/token"
	"strconv"
	"strings"
	"testing"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
	"example.com/purposevet/analyzer/internal/valueflow"
)

func TestClean(t *testing.T) {
	for text, want := range map[string]string{
		"plain → text":       "plain → text",
		"a\tb":               "a b",
		"two\nlines\r":       `two\nlines\r`,
		"\x1b[31mred\x1b[0m": `\x1b[31mred\x1b[0m`,
		"\u009b31m":          `\u009b31m`,
		"to \u202eleft":      `to \u202eleft`,
		"no\u00a0break":      `no\u00a0break`,
		"\xff":               "\ufffd",
	} {
		if got := clean(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// steps makes a route of the package p: at each line a text, with what it is
// remarkable for behind a bar.
func steps(fset *token.FileSet, texts ...string) *summary.Step {
	f := fset.AddFile("/src/p/p.go", -1, 1000)
	lines := make([]int, 100)
	for i := range lines {
		lines[i] = i * 10
	}
	f.SetLines(lines)
	var route *summary.Step
	line := 0
	for _, text := range texts {
		text, same := strings.CutPrefix(text, "=")
		if !same {
			line++
		}
		text, via, _ := strings.Cut(text, "|")
		route = route.Then(summary.Step{Pos: f.LineStart(line), Text: text, Via: via})
	}
	return route
}

func TestMessage(t *testing.T) {
	phone := &annot.Source{Name: "Account.Phone", Kind: "phone"}
	upload := &annot.Sink{Name: "ads.Upload"}
	for _, test := range []struct {
		name string
		f    valueflow.Finding
		uses []string
		path []string
		want string
	}{
		{
			"flow", valueflow.Finding{Source: phone, Sink: upload, Collected: "security"}, []string{"advertising"},
			[]string{"x", "through a.B", "handed to ads.Upload, a sink for advertising"},
			"Account.Phone (phone, collected for security) reaches ads.Upload, used for advertising: declared (p.go:1) → through a.B (p.go:2) → handed over (p.go:3)",
		},
		{
			"match", valueflow.Finding{Source: &annot.Source{Name: "V"}, Sink: upload, Collected: "security", Kind: summary.Match}, []string{"advertising"},
			[]string{"x", "compared|match", "=decides|match", "x"},
			"V (collected for security) selects what reaches ads.Upload, used for advertising: declared (p.go:1) → compared, decides (p.go:2) → handed over (p.go:3)",
		},
		{
			"two uses", valueflow.Finding{Source: phone, Sink: upload, Collected: "security", OtherSubject: true}, []string{"advertising", "analytics"},
			[]string{"x", "y"},
			"Account.Phone (phone, collected for security) reaches ads.Upload, used for advertising and analytics; consent was asked for another subject: declared (p.go:1) → handed over (p.go:2)",
		},
		{
			"long", valueflow.Finding{Source: phone, Sink: upload, Collected: "security"}, []string{"advertising"},
			[]string{"x", "a", "b", "c", "d", "e", "f|hash", "g", "h", "y"},
			"Account.Phone (phone, collected for security) reaches ads.Upload, used for advertising, hashed: declared (p.go:1) → a (p.go:2) → b (p.go:3) → c (p.go:4) → … → f (p.go:7) → … → handed over (p.go:10)",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			fset := token.NewFileSet()
			test.f.Route = steps(fset, test.path...)
			if got := Message(&test.f, test.uses, fset); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestSpell(t *testing.T) {
	for want, p := range map[string]annot.Position{
		"id/id.go:3":        {Package: "example.com/id", File: "id.go", Line: 3},
		".purposevet.yml:7": {File: ".purposevet.yml", Line: 7},
	} {
		if got := spell(&p); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// Whatever names, comments and //line directives hold, what is printed is one
// line that no terminal obeys.
func FuzzMessage(f *testing.F) {
	f.Add("Account.Phone", "ads.Upload", "p.go", "through a.B")
	f.Add("\x1b]0;title\a", "a\nb", "\x1b[2J.go", "\u202e\u2028")
	f.Fuzz(func(t *testing.T, source, sink, file, text string) {
		fset := token.NewFileSet()
		tf := fset.AddFile("/src/p/"+file, -1, 100)
		tf.AddLineColumnInfo(0, file, 1, 1)
		route := (*summary.Step)(nil).Then(summary.Step{Far: &annot.Position{Package: source, File: file, Line: 1}, Text: text}).
			Then(summary.Step{Pos: tf.Pos(1), Text: text, Via: sink}).Then(summary.Step{Pos: tf.Pos(2), Text: text})
		finding := &valueflow.Finding{
			Source: &annot.Source{Name: source, Kind: sink}, Sink: &annot.Sink{Name: sink}, Collected: text, Route: route,
		}
		d := diagnostic(tf.Pos(1), "flow", Message(finding, []string{text}, fset))
		all := d.Message
		places := &Places{fset: fset, dirs: map[string]string{}, files: map[string]*token.File{}}
		for _, r := range places.Steps(route) {
			all += r.Message
		}
		for _, c := range all {
			if !strconv.IsPrint(c) {
				t.Fatalf("%q has %q", all, c)
			}
		}
	})
}

func TestParents(t *testing.T) {
	for _, test := range []struct{ known, dir, other, root, below string }{
		{"m/a", "/src/a", "m/b/c", "/src", "b/c"},
		{"m/a", "/src/a", "m/a/b", "/src/a", "b"},
		{"gopkg.in/x.v3/a", "/mod/gopkg.in/x.v3@v3.0.1/a", "gopkg.in/x.v3/b", "/mod/gopkg.in/x.v3@v3.0.1", "b"},
		{"m/a", "/src/a", "n/b", "", ""},
		{"m/a", "/src/other", "m/b", "", ""},
	} {
		root, below, _ := parents(test.known, test.dir, test.other)
		if root != test.root || below != test.below {
			t.Errorf("%s in %s, %s: got %q, %q", test.known, test.dir, test.other, root, below)
		}
	}
}

// Every category leads to a section of the manual, which analyzer.TestManual
// looks for.
func TestURL(t *testing.T) {
	for _, category := range []string{"flow", "match", Directive, Policy, Bound, Counts, Allowed} {
		d := diagnostic(1, category, "text")
		if headings[category] == "" || d.URL != "#hdr-"+headings[category] {
			t.Errorf("%s: URL %q", category, d.URL)
		}
	}
}
