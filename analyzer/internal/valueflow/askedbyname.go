package valueflow

import (
	"go/types"
	"slices"

	"example.com/purposevet/analyzer/internal/summary"
)

// A handler asks for consent by somebody's name, and hands the name on to a helper that finds the
// person by it. What the helper sends is no input of it, but its callers know whether the name is
// that of somebody who was asked about.

// A foundByInputs lists inputs of a function that are names: consent asked by one of them is consent for
// the data.
type foundByInputs []*summary.Sym

// namesFor returns the parameters of a function, and the names in them, by which the object of a
// label was found.
func (x *function) namesFor(l *summary.Label) foundByInputs {
	if l.Source == nil {
		l = inObject(l.Sym, l.Which)
	}
	if !x.Table.HasGuards() || l.Base == nil {
		return nil
	}
	var found foundByInputs
	for _, p := range x.f.Params {
		v := x.vals[p]
		if v == nil || len(v.Alias) != 1 {
			continue
		}
		for _, name := range ownNames(v.Alias[0]) {
			if x.isFor(summary.Permit{Subject: name, Which: registerName(p)}, l) {
				found = append(found, name)
			}
		}
	}
	return found
}

// inObject returns a label of what is in an object that is spelled so.
func inObject(s *summary.Sym, which string) *summary.Label {
	return &summary.Label{Sym: s, Base: s, Which: which}
}

// ownNames returns an input that is a text or number, and of an object its own names.
func ownNames(s *summary.Sym) []*summary.Sym {
	t := typeOrNil(s.Type)
	if isScalar(t) {
		return []*summary.Sym{s}
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		s, t = s.Child(selDeref), p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	var names []*summary.Sym
	for f := range st.Fields() {
		if !isBasic(f.Type()) || !isName(f.Name()) {
			continue
		}
		if name := s.Child(fieldSel(f.Name())); askedByOwnName(name) {
			names = append(names, name)
		}
	}
	return names
}

// consentByName says whether consent was asked by a name of a callee's that is one of some, and
// which inputs of this function are such names.
func (x *function) consentByName(f *frame, names foundByInputs, purpose string, permits []summary.Permit) (consentBits, foundByInputs) {
	var above foundByInputs
	for _, name := range names {
		root := name.Outermost().Root
		if root.Kind != summary.Param {
			continue
		}
		given := f.value(name)
		for _, q := range x.permitsOf(given, f.whichGiven(root.Index), []string{purpose}) {
			if q.Subject.Type == nil || !isBasic(q.Subject.Type) {
				continue // not known as a name: it may be another text of theirs
			}
			if slices.ContainsFunc(permits, func(p summary.Permit) bool { return x.alsoByName(p, q) }) {
				return wasAsked, nil
			}
			if isOfCallers(q.Subject) && !q.Subject.Many && !q.OneOf {
				above = append(above, q.Subject)
				continue
			}
			above = append(above, x.namesFor(inObject(structOf(q.Subject), q.Which))...)
		}
	}
	if len(above) == 0 {
		return notAsked, nil
	}
	return leftAbove, above
}

// alsoByName reports whether a permit is one for whom a name names, for whom another permit would
// be.
func (x *function) alsoByName(p, named summary.Permit) bool {
	if p.If != nil || p.OneOf || named.OneOf || !summary.Covers(p.Purpose, named.Purpose) {
		return false
	}
	if p.Subject == nil || p.Subject == named.Subject && p.Which == named.Which && (p.Which != "" || !p.Subject.Many) {
		return true
	}
	if p.Subject.Type == nil || !isBasic(p.Subject.Type) || structOf(named.Subject) == named.Subject {
		return false // who was asked about as an object was not asked about by a name
	}
	if !askedByOwnName(p.Subject) || !askedByOwnName(named.Subject) {
		return false
	}
	return x.isFor(p, inObject(structOf(named.Subject), named.Which))
}

// allFoundBy returns by which inputs the objects of two findings of one use were found, one of
// which may be nil: nothing if that is not known of some.
func allFoundBy(old, f *Finding) []foundByInputs {
	switch {
	case old == nil:
		return f.found
	case len(old.found) == 0 || len(f.found) == 0:
		return nil
	}
	return slices.Concat(old.found, f.found)
}
