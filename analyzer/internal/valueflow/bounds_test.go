package valueflow

import (
	"bytes"
	"fmt"
	"go/token"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
	"example.com/purposevet/analyzer/internal/wire"
)

// TestWorkIsBounded checks what work costs, and that no work is free once the bound is reached.
func TestWorkIsBounded(t *testing.T) {
	labels := make([]*summary.Label, 3*labelsPerStep)
	for i := range labels {
		labels[i] = &summary.Label{Source: &annot.Source{Key: fmt.Sprint(i)}}
	}
	leaf := &summary.Value{Labels: labels[:labelsPerStep]}
	field := func(n int) summary.Sel { return summary.Sel{Kind: summary.Field, Name: fmt.Sprint(n)} }
	tree := &summary.Value{Labels: labels[:2], Kids: []summary.Kid{{Sel: field(0), Value: leaf}, {Sel: field(1), Value: nil}, {Sel: field(2), Value: &summary.Value{Kids: []summary.Kid{{Sel: field(0), Value: leaf}}}}}}
	for _, tt := range []struct {
		v    *summary.Value
		want int
	}{{nil, 0}, {&summary.Value{}, 1}, {leaf, 1 + labelsPerStep}, {tree, 3 + 1 + 2*(1+labelsPerStep)}} {
		if got := weight(tt.v); got != tt.want {
			t.Errorf("weight %d, want %d", got, tt.want)
		}
	}
	x := &function{maxWork: 10}
	for range 100 {
		if x.handles(labels[:labelsPerStep-1]) || x.joins(&summary.Value{}) {
			t.Fatal("short lists cost something")
		}
	}
	if x.exhausted(7) || x.handles(labels) || x.bounded {
		t.Errorf("%d steps of %d exhaust", x.work, x.maxWork)
	}
	if !x.exhausted(1) || !x.bounded || !x.exhausted(0) || !x.handles(nil) || !x.joins(nil) {
		t.Errorf("%d steps of %d do not exhaust", x.work, x.maxWork)
	}
}

// TestPlacesOverlap checks that nothing is lost where the paths to places are cut: what
// overlapped does so still.
func TestPlacesOverlap(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	random := func() (p summary.Path) {
		for range r.IntN(6) {
			p = p.Then(summary.Sel{Kind: []summary.SelKind{summary.Field, summary.Elem}[r.IntN(2)], Name: []string{"a", "ab", ""}[r.IntN(3)]})
		}
		return p
	}
	overlapping := 0
	for range 5_000 {
		a, b := random(), random()
		sa, sb := a.Sels(), b.Sels()
		n := min(len(sa), len(sb))
		want := slices.Equal(sa[:n], sb[:n])
		if overlap(a, b) != want || overlap(b, a) != want {
			t.Fatalf("%v and %v overlap: %v", sa, sb, !want)
		}
		most := 1 + r.IntN(6)
		short := cut(a, most)
		if got := short.Sels(); !slices.Equal(got, sa[:min(most, len(sa))]) {
			t.Fatalf("the first %d steps of %v: %v", most, sa, got)
		}
		if want && !overlap(short, cut(b, most)) {
			t.Fatalf("%v and %v overlap no more after %d steps", sa, sb, most)
		}
		if want && n > 0 {
			overlapping++
		}
		long := place{{name: "v", path: a, global: true}, {name: "T"}}.then(b)
		if got := long[0].path.Sels(); !slices.Equal(got, append(sa, sb...)[:min(len(sa)+len(sb), maxPlaceSteps)]) {
			t.Fatalf("%v after %v: %v", sb, sa, got)
		}
	}
	if overlapping < 200 {
		t.Errorf("only %d paths overlap", overlapping)
	}
}

// TestPlacesMeet checks by which owners two places may be one.
func TestPlacesMeet(t *testing.T) {
	field := func(names ...string) (p summary.Path) {
		for _, n := range names {
			p = p.Then(summary.Sel{Kind: summary.Field, Name: n})
		}
		return p
	}
	variable := func(name string, path ...string) owner { return owner{name: name, path: field(path...), global: true} }
	typed := func(name, held string, path ...string) owner {
		return owner{name: name, path: field(path...), held: held}
	}
	h := &holders{known: map[string]hold{"sole": {sole: true}, "each": {each: true, sole: true}, "any": {}, "other": {}}}
	tests := []struct {
		name string
		p, q place
		want bool
	}{
		{"one variable", place{variable("v", "a")}, place{variable("v", "a", "b")}, true},
		{"other parts", place{variable("v", "a")}, place{variable("v", "ab")}, false},
		{"other variables", place{variable("v", "c", "a"), typed("T", "", "a")}, place{variable("w", "c", "a"), typed("T", "", "a")}, false},
		{"variable and type of one name", place{variable("T", "a")}, place{typed("T", "", "a")}, false},
		{"one type", place{typed("T", "", "a")}, place{typed("T", "", "a")}, true},
		{"a type in a variable and by itself", place{variable("v", "t", "a"), typed("T", "", "a")}, place{typed("T", "", "a")}, true},
		{"held by who shares", place{typed("S", "", "x", "a"), typed("T", "any", "a")}, place{typed("R", "", "y", "a"), typed("T", "other", "a")}, true},
		{"held by another one alone", place{typed("S", "", "x", "a"), typed("T", "sole", "a")}, place{typed("R", "", "y", "a"), typed("T", "any", "a")}, false},
		{"one holder is not known", place{typed("T", "sole", "a")}, place{typed("T", "", "a")}, true},
		{"one holder", place{typed("T", "each", "a")}, place{typed("T", "each", "a")}, true},
	}
	for _, tt := range tests {
		if got := h.meet(tt.p, tt.q); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
		if got := h.meet(tt.q, tt.p); got != tt.want {
			t.Errorf("%s, exchanged: %v", tt.name, got)
		}
	}
	if got := h.beyond(place{variable("v", "a", "b", "c")}, place{variable("v", "a")}); got != field("b", "c") {
		t.Errorf("the way further in is %v", got.Sels())
	}
	if got := h.beyond(place{variable("v", "ab")}, place{variable("v", "a")}); got != "" {
		t.Errorf("the way to another part is %v", got.Sels())
	}
}

// TestPanicsAreNoted checks that a panic of the analysis of one function stays there, and says
// where it came from.
func TestPanicsAreNoted(t *testing.T) {
	f := compile(t, "package p\n\nfunc f() {}\n").Func("f")
	p := &Package{failed: make(map[*ssa.Function]bool), causes: make(map[*ssa.Function]string)}
	p.Watch = func(*ssa.Function) func() {
		last(&ssa.BasicBlock{}) // which has no last instruction
		return nil
	}
	x := &function{Package: p, f: f}
	if sum := x.analyzeSafely(); sum != nil || !p.failed[f] {
		t.Fatalf("summary %v, failed: %v", sum, p.failed[f])
	}
	got := stopped(f, p.causes[f])
	if want := regexp.MustCompile(`^runtime error: index out of range .* at valueflow\.last \(summarize\.go:\d+\)$`); !want.MatchString(got.Cause) {
		t.Errorf("cause: %s", got.Cause)
	}
	if got.Name != "p.f" || got.Pos != f.Pos() {
		t.Errorf("stopped at %s, %v", got.Name, got.Pos)
	}
	p.LetPanic = true
	defer func() {
		if recover() == nil {
			t.Error("a panic was not let through")
		}
	}()
	x.analyzeSafely()
}

// TestLibrary checks that summaries are found on whatever shelf they are, and that facts are
// refused of which any byte is missing or another one.
func TestLibrary(t *testing.T) {
	const count = 10_000
	sums := make(map[string]*summary.Summary)
	for i := range count {
		key := fmt.Sprintf("example.com/p.f%d", i)
		sums[key] = &summary.Summary{Key: key, Name: key + strings.Repeat("-", i%90)}
	}
	w := &wire.Writer{}
	e := &summary.Encoder{Position: func(p token.Pos) annot.Position { return annot.Position{} }, Globals: make(map[string]bool)}
	shelves := encodeSummaries(w, e, sums)
	if len(shelves) < 3 {
		t.Fatalf("%d shelves", len(shelves))
	}
	e.W = w
	e.Tables()
	data := PackFacts(w.Bytes(), shelves)
	var u wire.Unpacker
	common, packed, err := UnpackFacts(data, &u)
	if err != nil {
		t.Fatal(err)
	}
	r := wire.NewReader(common)
	lib, err := decodeLibrary(r, packed, &u)
	if err != nil {
		t.Fatal(err)
	}
	d := &summary.Decoder{R: r, Known: &summary.Known{}}
	d.Tables()
	for key, sum := range sums {
		for range 2 {
			r, ok := lib.find(key)
			if !ok || r == nil {
				t.Fatalf("%s is not found", key)
			}
			if got := d.Summary(r); got == nil || got.Name != sum.Name {
				t.Fatalf("at %s: %v, want %s", key, got, sum.Name)
			}
		}
	}
	for _, key := range []string{"", "example.com/p.f", "example.com/p.f10000", "zzz"} {
		if _, ok := lib.find(key); ok {
			t.Errorf("%q is found", key)
		}
	}
	step := max(1, len(data)/100)
	for i := 0; i < len(data); i += step {
		other := bytes.Clone(data)
		other[i] ^= 4
		if _, _, err := UnpackFacts(other, &u); err == nil {
			t.Fatalf("byte %d is another one", i)
		}
		if _, _, err := UnpackFacts(data[:i], &u); err == nil {
			t.Fatalf("%d bytes are read", i)
		}
	}
}

// TestLibraryWithoutOrder checks that a library is refused in which keys would not be found.
func TestLibraryWithoutOrder(t *testing.T) {
	for _, tt := range []struct {
		name  string
		keys  []string
		ends  []int
		parts int
		ok    bool
	}{
		{"in order", []string{"a", "b", "c"}, []int{2, 3}, 2, true},
		{"none", nil, nil, 0, true},
		{"keys not sorted", []string{"b", "a", "c"}, []int{2, 3}, 2, false},
		{"an empty shelf", []string{"a", "b", "c"}, []int{2, 2, 3}, 3, false},
		{"ends not sorted", []string{"a", "b", "c"}, []int{3, 2, 3}, 3, false},
		{"too few keys", []string{"a"}, []int{1, 2}, 2, false},
		{"too many keys", []string{"a", "b", "c"}, []int{1, 2}, 2, false},
		{"a shelf is missing", []string{"a", "b", "c"}, []int{2, 3}, 1, false},
		{"a shelf too many", []string{"a", "b", "c"}, []int{3}, 2, false},
		{"negative", []string{"a"}, []int{-1, 1}, 2, false},
	} {
		w := &wire.Writer{}
		w.Strings(tt.keys)
		w.Ints(tt.ends)
		if _, err := decodeLibrary(wire.NewReader(w.Bytes()), make([][]byte, tt.parts), nil); (err == nil) != tt.ok {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}
