package valueflow

import (
	"go/types"

	"example.com/purposevet/analyzer/internal/summary"
)

// fill adds to all of what a reference refers to. What a decoder fills is of
// unknown origin beside: its annotated fields are sources.
func (x *function) fill(ref *summary.Value, labels []*summary.Label, v *summary.Value, decoded bool) {
	for _, l := range x.locs(ref) {
		old := x.content(l.Object)
		at := summary.Join(x.at(old, l.Path), v, x.project).AddLabels(labels)
		if decoded {
			if src, base := x.declaredAt(l); src != nil {
				at = at.AddLabels([]*summary.Label{x.sourceLabel(src, base)})
			}
			t := typeAt(l)
			if x.mayHoldSources(t) {
				s := x.unknown(callSite{instr: x.instr, key: "decoded"}, l.Object.ID, t)
				at = x.decodedValue(at, s)
			}
		}
		if at != nil {
			x.mem[l.Object] = x.set(old, l.Path.Sels(), at, false)
		}
	}
}

// mayHoldSources reports whether a type is annotated, as a whole or in part.
func (x *function) mayHoldSources(t types.Type) bool {
	return x.typeSource(t) != nil || len(x.sourcesIn(t, true)) > 0
}

// decodedValue returns what a decoder leaves of a value: any part may be of
// unknown origin now.
func (x *function) decodedValue(old *summary.Value, s *summary.Sym) *summary.Value {
	v := summary.Join(old, x.symValue(s), x.project)
	for _, k := range v.Kids {
		v = v.WithKid(k.Sel, summary.Join(k.Value, x.symValue(s.Child(k.Sel)), x.project))
	}
	return v
}

// typeAt returns the static type of a place.
func typeAt(l summary.Loc) types.Type {
	t := l.Object.Type
	for _, sel := range l.Path.Sels() {
		t = summary.StepType(t, sel)
	}
	return t
}
