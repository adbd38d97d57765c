package text

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/purposevet/cmd/purposevet/internal/govet"
)

func TestFindings(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.go")
	code := "package a\n\tads.Upload(\"é\", a.Phone)\n\tx := \"\x1b[31m\u202e\" + a.Phone\n"
	if err := os.WriteFile(file, []byte(code), 0o644); err != nil {
		t.Fatal(err)
	}
	list := []govet.Diagnostic{
		{Category: "flow", Posn: file + ":2:12", Message: "Phone reaches it", Related: []govet.Related{
			{Posn: file + ":2:19", Message: "read"},
			{Posn: file + ":3:20", Message: "strange \x1b[31m"},
			{Posn: filepath.Join(dir, "gone.go") + ":7:1", Message: "elsewhere"},
			{Posn: file + ":99:1", Message: "beyond the end"},
			{Posn: file + ":2", Message: "without a column"},
			{Posn: file + ":2:999", Message: "beyond the line"},
		}},
		{Category: "directive", Posn: file + ":1:9", Message: "misspelt"},
	}
	for _, test := range []struct {
		name    string
		printer Printer
		want    string
	}{
		{"plain", Printer{}, `
a.go:2:12: flow: Phone reaches it
	a.go:2:19: read
	a.go:3:20: strange \x1b[31m
	gone.go:7:1: elsewhere
	a.go:99:1: beyond the end
	a.go:2: without a column
	a.go:2:999: beyond the line
a.go:1:9: directive: misspelt
`},
		{"frames", Printer{Frames: true}, `
a.go:2:12: flow: Phone reaches it
   1. read a.go:2:19
      2 | ads.Upload("é", a.Phone)
        |                 ^
   2. strange \x1b[31m a.go:3:20
      3 | x := "\x1b[31m\u202e" + a.Phone
        |                         ^
   3. elsewhere gone.go:7:1
   4. beyond the end a.go:99:1
   5. without a column a.go:2
      2 | ads.Upload("é", a.Phone)
        | ^
   6. beyond the line a.go:2:999
      2 | ads.Upload("é", a.Phone)
        |                         ^

a.go:1:9: directive: misspelt
  1 | package a
    |         ^
`},
	} {
		t.Run(test.name, func(t *testing.T) {
			var b strings.Builder
			p := test.printer
			p.Out, p.Dir = &b, dir
			p.Findings(list)
			if got := "\n" + b.String(); got != test.want {
				t.Errorf("got %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestColor(t *testing.T) {
	var b strings.Builder
	p := &Printer{Out: &b, Color: true, Frames: true}
	p.Findings([]govet.Diagnostic{{Category: "flow", Posn: "/a.go:1:1", Message: "m \x1b[31m"}})
	if got := b.String(); !strings.Contains(got, "\x1b[31;1mflow\x1b[") || strings.Contains(got, "m \x1b[31m") {
		t.Errorf("got %q", got)
	}
}

func TestSanitize(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"plain → text, é 日本", "plain → text, é 日本"},
		{"a\tb", "a b"},
		{"line\nbreak\r", `line\x0abreak\x0d`},
		{"\x1b[31mred\x07", `\x1b[31mred\x07`},
		{"c1 \u009b", `c1 \u009b`},
		{"bidi \u202e \u2066 \u200f", `bidi \u202e \u2066 \u200f`},
		{"no width \u200b\ufeff", `no width \u200b\ufeff`},
		{"separators \u2028", `separators \u2028`},
		{"tag \U000e0041", `tag \U000e0041`},
		{"invalid \xff\x9b", `invalid \xff\x9b`},
	} {
		if got := Sanitize(test.text); got != test.want {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
}

func TestRebase(t *testing.T) {
	for _, test := range []struct{ message, want string }{
		{"a/b.go:1:2: no", filepath.FromSlash("../m/a/b.go:1:2: no")},
		{"./b.go:1:2: no", filepath.FromSlash("../m/b.go:1:2: no")},
		{filepath.FromSlash("/src/m/a/b.go:1:2: no"), filepath.FromSlash("../m/a/b.go:1:2: no")},
		{"# example.com/m", "# example.com/m"},
		{"go: cannot find main module", "go: cannot find main module"},
		{"package x is not in std: see b.go:", "package x is not in std: see b.go:"},
	} {
		if got := Rebase(filepath.FromSlash("/src/here"), filepath.FromSlash("/src/m"), test.message); got != test.want {
			t.Errorf("%q: got %q, want %q", test.message, got, test.want)
		}
	}
}

// FuzzSanitize checks that nothing unsafe is left, that safe text stays as it
// is, and that JSON means the same afterwards.
func FuzzSanitize(f *testing.F) {
	f.Add("plain")
	f.Add("\x1b[31m\u202e\u009b\xff\U000e0041")
	f.Fuzz(func(t *testing.T, s string) {
		got := Sanitize(s)
		if i := strings.IndexFunc(got, unsafe); i >= 0 {
			t.Errorf("%q: %q is unsafe at %d", s, got, i)
		}
		if again := Sanitize(got); again != got {
			t.Errorf("%q: %q becomes %q", s, got, again)
		}
		text, err := json.Marshal(map[string]string{"s": s})
		if err != nil {
			t.Fatal(err)
		}
		safe := SanitizeJSON(text)
		if strings.ContainsFunc(string(safe), unsafe) {
			t.Errorf("%q is unsafe", safe)
		}
		var before, after map[string]string
		if err := json.Unmarshal(text, &before); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(safe, &after); err != nil || before["s"] != after["s"] {
			t.Errorf("%q means %q and not %q, %v", safe, after["s"], before["s"], err)
		}
	})
}
