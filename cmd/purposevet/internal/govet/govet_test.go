package govet

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestParsePosition(t *testing.T) {
	for posn, want := range map[string]Position{
		"/a/b.go:3:4":     {"/a/b.go", 3, 4},
		"/a/b.go:3":       {"/a/b.go", 3, 0},
		"/a/b.go":         {"/a/b.go", 0, 0},
		`C:\a\b.go:3:4`:   {`C:\a\b.go`, 3, 4},
		"-":               {"-", 0, 0},
		"":                {},
		"/a:1/b.go:3:4":   {"/a:1/b.go", 3, 4},
		"/a/b.go:x:4":     {"/a/b.go:x", 4, 0},
		"/odd: name.go:7": {"/odd: name.go", 7, 0},
	} {
		if got := ParsePosition(posn); got != want {
			t.Errorf("%q: got %v, want %v", posn, got, want)
		}
	}
}

// read returns the result of trees.
func read(t *testing.T, text string) *Result {
	t.Helper()
	r := &Result{}
	c := Config{News: silent{}}
	if err := c.read(r, strings.NewReader(text), nil); err != nil {
		t.Fatal(err)
	}
	return r
}

type silent struct{}

func (silent) Message(string) {}
func (silent) Total(int)      {}
func (silent) Done(string)    {}

const trees = `
{"b": {"purposevet": [
	{"category": "counts", "posn": "/b.go:1:9", "message": "sources=1 sinks=0 findings=0 allowed=0 bounded=0 seen-sources=5 seen-sinks=3 policy-sources=0,2 policy-sinks="},
	{"category": "flow", "posn": "/b.go:10:1", "message": "later"},
	{"category": "flow", "posn": "/b.go:9:1", "message": "earlier", "unknown": {"kept": 1}}]}}
{}
{"b [b.test]": {"purposevet": [
	{"category": "counts", "posn": "/b.go:1:9", "message": "sources=1 sinks=0 findings=0 allowed=0 bounded=0"},
	{"category": "flow", "posn": "/b.go:10:1", "message": "later"}]}}
{"a": {"purposevet": [
	{"category": "counts", "posn": "/a.go:1:9", "message": "sources=2 sinks=1 findings=1 allowed=1 bounded=1 policy-sources=2,3 policy-sinks=1"},
	{"category": "bound", "posn": "/a.go:3:1", "message": "large"},
	{"category": "policy", "posn": "/a.go:1:9", "message": "p.yml:1:1: wrong"},
	{"category": "allowed", "posn": "/a.go:5:1", "message": "our own\nhidden", "related": [{"posn": "/a.go:4:2", "message": "accepted here"}, {"posn": "/x.go:1:1", "message": "step"}]},
	{"category": "allowed", "posn": "/a.go:8:1", "message": "nothing"}]}}
{"c": {"purposevet": {"error": "failed"}, "other": []}}
`

func TestResult(t *testing.T) {
	r := read(t, trees)
	var got []string
	for _, d := range r.Findings() {
		got = append(got, d.Posn+" "+d.Message)
	}
	want := []string{"/a.go:1:9 p.yml:1:1: wrong", "/a.go:3:1 large", "/b.go:9:1 earlier", "/b.go:10:1 later"}
	if !slices.Equal(got, want) {
		t.Errorf("findings: got %q, want %q", got, want)
	}
	if got, want := r.Counts(), (Counts{Packages: 2, Sources: 8, Sinks: 4, Findings: 2, Allowed: 1, Bounded: 1}); got != want {
		t.Errorf("counts: got %+v, want %+v", got, want)
	}
	if !r.Failed {
		t.Error("an analyzer that failed fails the run")
	}
	allows := r.Allows()
	if len(allows) != 2 || allows[0].Posn != "/a.go:4:2" || allows[0].Reason != "our own" || len(allows[0].Hides) != 1 ||
		allows[0].Hides[0].Message != "hidden" || len(allows[0].Hides[0].Related) != 1 || allows[1].Posn != "/a.go:8:1" || len(allows[1].Hides) != 0 {
		t.Errorf("allows: got %+v", allows)
	}
}

func TestJSON(t *testing.T) {
	text, err := read(t, trees).JSON()
	if err != nil {
		t.Fatal(err)
	}
	var got, want any
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	err = json.Unmarshal([]byte(`{
	"a": {"purposevet": [
		{"category": "bound", "posn": "/a.go:3:1", "message": "large"},
		{"category": "policy", "posn": "/a.go:1:9", "message": "p.yml:1:1: wrong"}]},
	"b": {"purposevet": [
		{"category": "flow", "posn": "/b.go:10:1", "message": "later"},
		{"category": "flow", "posn": "/b.go:9:1", "message": "earlier", "unknown": {"kept": 1}}]},
	"b [b.test]": {"purposevet": [{"category": "flow", "posn": "/b.go:10:1", "message": "later"}]},
	"c": {"purposevet": {"error": "failed"}}}`), &want)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %s", text)
	}
}

func TestKeep(t *testing.T) {
	for _, test := range []struct {
		id   string
		want bool
	}{
		{"m/p", true},
		{"m/p [m/p.test]", true},
		{"m/p_test [m/p.test]", true},
		{"m/p_test", true},
		{"m/p.test", false},
		{"m/q", false},
		{"m/q [m/p.test]", true}, // compiled anew for the tests of p
		{"m/odd_test", true},     // a directory of that name
	} {
		r := &Result{Packages: []*Package{{ID: test.id}}}
		r.keep(map[string]bool{"m/p": true, "m/odd_test": true})
		if got := len(r.Packages) == 1; got != test.want {
			t.Errorf("%s: got %t, want %t", test.id, got, test.want)
		}
	}
	r := &Result{Packages: []*Package{{ID: "m/q"}}}
	if r.keep(nil); len(r.Packages) != 1 {
		t.Error("without a list everything stays")
	}
}

func TestHolder(t *testing.T) {
	var got []string
	h := &holder{pass: func(line string) { got = append(got, line) }}
	h.read(strings.NewReader("# m/p\r\ngo: downloading x v1\n\np.go:1:1: no"))
	if want := []string{"go: downloading x v1"}; !slices.Equal(got, want) {
		t.Errorf("at once: got %q, want %q", got, want)
	}
	h.release()
	if want := []string{"go: downloading x v1", "# m/p", "p.go:1:1: no"}; !slices.Equal(got, want) {
		t.Errorf("at the end: got %q, want %q", got, want)
	}
}

func TestPick(t *testing.T) {
	all := []Symbol{{Key: "m/id.Account.Phone"}, {Key: "(*m/id.Store).Save"}, {Key: "m/id.Phone"}, {Key: "m/id.MyPhone"}, {Key: "(*m/id.Set[K, V]).Has"}}
	for name, want := range map[string][]int{
		"m/id.Account.Phone": {0},
		"id.Account.Phone":   {0},
		"Account.Phone":      {0},
		"Phone":              {0, 2},
		"Store.Save":         {1},
		"(*m/id.Store).Save": {1},
		"(m/id.Store).Save":  {1},
		"Set.Has":            {4},
		"Set[K, V].Has":      {4},
		"hone":               nil,
		"":                   nil,
		"()":                 nil,
	} {
		var keys []string
		for _, i := range want {
			keys = append(keys, all[i].Key)
		}
		var got []string
		for _, s := range Pick(all, name) {
			got = append(got, s.Key)
		}
		if !slices.Equal(got, keys) {
			t.Errorf("%q: got %q, want %q", name, got, keys)
		}
	}
}

func TestTold(t *testing.T) {
	for _, tt := range []struct {
		category, message string
		want              bool
	}{
		{"flow", "V (collected for security) reaches ads.Send", false},
		{"directive", "unknown purpose", false},
		{"bound", "p.F is too large or too deeply nested to be analysed wholly", true},
		{"bound", "internal error: p.F could not be analysed", false},
	} {
		if d := (&Diagnostic{Category: tt.category, Message: tt.message}); d.Told() != tt.want {
			t.Errorf("%s: %s: told %v", tt.category, tt.message, d.Told())
		}
	}
}
