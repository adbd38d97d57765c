package valueflow

import (
	"example.com/purposevet/analyzer/internal/summary"
)

// Where two ways meet, what both permit is permitted: one way may come from a guard that was asked
// about somebody, and the other one from a guard that was asked about everyone, or by the name of
// the same person.

// commonPermits returns the permits that hold by both lists.
func commonPermits(a, b []summary.Permit) []summary.Permit {
	common := summary.CommonPermits(a, b)
	if len(common) == len(a) && len(common) == len(b) {
		return common
	}
	for _, p := range a {
		for _, q := range b {
			if samePerson(p, q) {
				common = summary.MergePermits(common, []summary.Permit{p, q})
			}
		}
	}
	return common
}

// samePerson reports whether one of two permits is for an object, and the other one for whom the
// own name of the same object names. Data for which one of them holds is data for which both do.
func samePerson(p, q summary.Permit) bool {
	if p.If != nil || q.If != nil || p.Purpose != q.Purpose || p.Which == "" || p.Which != q.Which || p.OneOf || q.OneOf {
		return false
	}
	return isOwnNameOf(p.Subject, q.Subject) || isOwnNameOf(q.Subject, p.Subject)
}

// isOwnNameOf reports whether an input is the own name in an object, or in what that points to.
func isOwnNameOf(name, object *summary.Sym) bool {
	if name == nil || object == nil || structOf(name) == name || !isBasic(name.Type) || !askedByOwnName(name) {
		return false
	}
	of := structOf(name)
	return of == object || of.Parent == object && of.Sel.Kind == summary.Deref
}
