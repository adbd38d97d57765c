package summary

import (
	"strconv"
	"testing"

	"example.com/purposevet/analyzer/internal/annot"
)

// part returns a part of an input that lies as deep as there are names.
func part(sp *Space, names ...string) *Sym {
	s := sp.Root(Root{Kind: Param}, nil)
	for _, n := range names {
		s = s.Child(Sel{Kind: Field, Name: n})
	}
	return s
}

// stands reports whether a label of an input, or of what it is a part of, is in
// the list.
func stands(list []*Label, s *Sym) bool {
	for ; s != nil; s = s.Parent {
		for _, l := range list {
			if l.Sym == s {
				return true
			}
		}
	}
	return false
}

func TestJoinLabelsKeepsPartsOrWhatTheyArePartsOf(t *testing.T) {
	sp := NewSpace()
	var all []*Label
	for i := range 3 * MaxLabels {
		all = append(all, &Label{Sym: part(sp, "a"+strconv.Itoa(i%7), "b"+strconv.Itoa(i))})
	}
	joined := JoinLabels(all[:1:1], all[1:])
	if len(joined) >= MaxLabels {
		t.Errorf("%d labels, want fewer than %d", len(joined), MaxLabels)
	}
	for _, l := range all {
		if !stands(joined, l.Sym) {
			t.Fatalf("nothing stands for %s", l.Sym)
		}
	}
}

// TestJoinLabelsOfViews checks that a view of a whole, which may leave parts out,
// does not stand for a part.
func TestJoinLabelsOfViews(t *testing.T) {
	sp := NewSpace()
	var all []*Label
	for i := range MaxLabels / 2 {
		all = append(all, &Label{Sym: part(sp, "a"+strconv.Itoa(i)), View: "json"})
	}
	secret := &Label{Sym: part(sp, "a0", "secret")}
	joined := JoinLabels(all, []*Label{secret})
	if joined[len(joined)-1] != secret {
		t.Error("a part is taken for what a view of the whole shows")
	}
	var parts []*Label
	for i := range 2 * MaxLabels {
		parts = append(parts, &Label{Sym: part(sp, "b", "c"+strconv.Itoa(i)), View: "json"})
	}
	for _, l := range JoinLabels(parts[:1:1], parts[1:]) {
		if l.Sym == part(sp, "b") && l.View != "" {
			t.Errorf("parts became the view %q of the whole", l.View)
		}
	}
}

func TestJoinLabelsOfManyObjects(t *testing.T) {
	sp := NewSpace()
	phone, mail := &annot.Source{Key: "phone"}, &annot.Source{Key: "mail"}
	var all []*Label
	for i := range MaxLabels {
		base := part(sp, "a"+strconv.Itoa(i))
		all = append(all, &Label{Source: phone, Base: base}, &Label{Source: mail, Base: base})
	}
	joined := JoinLabels(all[:1:1], all[1:])
	found := make(map[*annot.Source]bool)
	for _, l := range joined {
		found[l.Source] = true
	}
	if !found[phone] || !found[mail] || len(joined) >= MaxLabels {
		t.Errorf("%d labels, of %d sources, want both sources in fewer than %d", len(joined), len(found), MaxLabels)
	}
}

func TestJoinLabelsOfComparisons(t *testing.T) {
	sp := NewSpace()
	phone := part(sp, "phone")
	with := func(names ...string) *Label {
		l := &Label{Sym: phone, Kind: Match}
		for _, n := range names {
			l.Against = append(l.Against, part(sp, n))
		}
		return l
	}
	both, one, other := with("x", "y"), with("x"), with("z")
	if got := JoinLabels([]*Label{both}, []*Label{one}); len(got) != 1 || got[0] != both {
		t.Errorf("a comparison with less was added: %d labels", len(got))
	}
	if got := JoinLabels([]*Label{both}, []*Label{other}); len(got) != 2 {
		t.Errorf("a comparison with something else was not added: %d labels", len(got))
	}
	permitted := &Label{Sym: phone, Permits: []Permit{{Purpose: "advertising"}}}
	if got := JoinLabels([]*Label{permitted}, []*Label{{Sym: phone}}); len(got) != 2 {
		t.Errorf("data without a permit was not added: %d labels", len(got))
	}
}

// TestJoinLabelsOfUnknownOrigin checks that of inputs of which callers know nothing few stay, and
// that these do not take the places of sources and parameters.
func TestJoinLabelsOfUnknownOrigin(t *testing.T) {
	sp := NewSpace()
	phone := &annot.Source{Key: "phone"}
	param := part(sp, "contact")
	all := []*Label{{Source: phone, Base: part(sp)}, {Sym: param}, {Sym: param, Kind: Match}}
	for i := range 3 * MaxLabels {
		all = append(all, &Label{Sym: sp.Root(Root{Kind: Unknown, Index: i}, nil)})
	}
	for name, last := range map[string]int{"first": 0, "in between": MaxLabels / 2, "last": len(all) - 3} {
		list := append(append(append([]*Label(nil), all[3:3+last]...), all[:3]...), all[3+last:]...)
		joined := JoinLabels(list[:1:1], list[1:])
		if len(joined) >= MaxLabels {
			t.Errorf("%s: %d labels", name, len(joined))
		}
		count := make(map[Kind]int)
		sources, unknown := 0, 0
		for _, l := range joined {
			switch {
			case l.Source == phone:
				sources++
			case l.Sym.Root.Kind == Unknown:
				unknown++
			case stands([]*Label{l}, param) && l.Sym.Root == param.Root:
				count[l.Kind]++
			}
		}
		if sources != 1 || unknown == 0 || count[Flow] != 1 || count[Match] != 1 {
			t.Errorf("%s: %d of the source, %d unknown, %d and %d of the parameter", name, sources, unknown, count[Flow], count[Match])
		}
	}
	condensed := condense(all)
	if len(condensed) > 4 {
		t.Errorf("%d labels of unknown origin, a source and a parameter became %d", 3*MaxLabels, len(condensed))
	}
}
