package analyzer

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.com/purposevet/analyzer/internal/corpus"
)

// wideLibrary is a package without annotations whose functions have summaries that
// are too large to be kept: each mixes many fields of two structs.
func wideLibrary() string {
	const fields = 120
	mix := repeat(fields, func(i int) string {
		return fmt.Sprintf("\tw.F%d = v.F%d + v.F%d + s\n", i, (i*7+1)%fields, (i*11+3)%fields)
	})
	return "package wide\n\nimport \"encoding/json\"\n\ntype Wide struct {\n" + repeat(fields, func(i int) string { return fmt.Sprintf("\tF%d string\n", i) }) +
		`	Say func(string)
}

type Sender interface{ Send(s string) }

func Fill(w, v *Wide, s string) { 
` + mix + `}

func Each(w, v *Wide, s string, f func(string)) {
` + mix + `	f(s)
}

func Notify(w, v *Wide, s string, to Sender) {
` + mix + `	to.Send(s)
}

func New(v *Wide, s string) *Wide {
	w := new(Wide)
` + mix + `	return w
}

func With(w, v *Wide, s string) *Wide {
` + mix + `	return w
}

func Text(w, v *Wide, s string) string {
` + mix + `	return s
}

type Box struct{ to Sender }

func NewBox(to Sender) *Box { return &Box{to} }

func (b *Box) Post(w, v *Wide, s string) {
` + mix + `	b.to.Send(s)
}

func Fetch(w, v *Wide, s string, from interface{ Get() string }) string {
` + mix + `	return from.Get()
}

func Load[T any](w, v *Wide, s string, raw []byte) ([]*T, error) {
` + mix + `	var rows []*T
	err := json.Unmarshal(raw, &rows)
	return rows, err
}

func (w *Wide) Tell(s string) { w.Say(s) }

func (w *Wide) Put(s string) { w.F0 = s }

func (w *Wide) Get() string { return w.F0 }
`
}

const wideUser = `package user

import "example.com/grown/wide"
` + sourceAndSink + `type sender struct{}

func (sender) Send(s string) { Upload(s) } // want send

func fill(a *Account, v *wide.Wide) {
	var w wide.Wide
	wide.Fill(&w, v, a.Phone)
	Upload(w.F5) // want
}

func each(a *Account, w, v *wide.Wide) {
	wide.Each(w, v, a.Phone, func(s string) { Upload(s) }) // want
}

func notify(a *Account, w, v *wide.Wide) {
	wide.Notify(w, v, a.Phone, sender{})
}

type poster struct{}

func (poster) Send(s string) { Upload(s) } // want

func post(a *Account, w, v *wide.Wide) {
	wide.NewBox(poster{}).Post(w, v, a.Phone)
}

type store struct{ a *Account }

func (s store) Get() string { return s.a.Phone }

type names struct{ id string }

func (n names) Get() string { return n.id }

func fetch(a *Account, w, v *wide.Wide) {
	Upload(wide.Fetch(w, v, "", store{a})) // want
}

func load(w, v *wide.Wide, raw []byte) {
	list, err := wide.Load[Account](w, v, "", raw)
	if err != nil {
		return
	}
	Upload(list[0].Phone) // want
	Upload(list[0].ID)
}

func build(a *Account, v *wide.Wide) {
	Upload(wide.New(v, a.Phone).F7) // want
}

func text(a *Account, w, v *wide.Wide) {
	Upload(wide.Text(w, v, a.Phone)) // want
}

func later(a *Account, v *wide.Wide) {
	w := wide.New(v, "hello")
	w.Say = func(s string) { Upload(s) } // want
	w.Tell(a.Phone)
}

func kept(a *Account, v *wide.Wide) {
	w := wide.New(v, "hello")
	w.Put(a.Phone)
	Upload(w.Get()) // want
}

func same(a *Account, w, v *wide.Wide) {
	wide.With(w, v, "hello").Put(a.Phone)
	Upload(w.Get()) // want
}

func clean(a *Account) {
	var w, v wide.Wide
	wide.Fill(&w, &v, a.ID)
	Upload(w.F5)
	wide.Each(&w, &v, a.ID, func(s string) { Upload(s) })
	Upload(wide.New(&v, a.ID).F7)
	Upload(wide.Text(&w, &v, a.ID))
	Upload(wide.Fetch(&w, &v, "", names{a.ID}))
	n := wide.New(&v, a.ID)
	n.Put(a.ID)
	Upload(n.Get())
}
`

// TestLargeSummaries checks that a summary that was made small still has what callers
// need: what comes out of the function, what it calls and what it returns, and nothing
// that it was not given.
func TestLargeSummaries(t *testing.T) {
	dir := writeGrown(t, "")
	writeFiles(t, dir, map[string]string{"wide/wide.go": wideLibrary(), "user/user.go": wideUser})
	if counts := strings.Join(diagnoseIn(t, filepath.Join(dir, "wide"))["counts"], ""); !strings.Contains(counts, " bounded=9 ") {
		t.Errorf("counts: %q, want nine functions that are bounded", counts)
	}
	pkgs, err := corpus.Load(filepath.Join(dir, "user"), ".")
	if err != nil {
		t.Fatal(err)
	}
	graph, err := runOn(New(Options{PolicyText: "version: 1\n", NoRelated: true}), pkgs, true)
	if err != nil {
		t.Fatal(err)
	}
	var lines, want []int
	for _, act := range graph.Roots {
		for _, d := range act.Diagnostics {
			lines = append(lines, act.Package.Fset.Position(d.Pos).Line)
		}
	}
	wanted := regexp.MustCompile("// want")
	for i, line := range strings.Split(wideUser, "\n") {
		if wanted.MatchString(line) {
			want = append(want, i+1)
		}
	}
	slices.Sort(lines)
	if lines = slices.Compact(lines); !slices.Equal(lines, want) {
		t.Errorf("findings in lines %v, want %v", lines, want)
	}
}
