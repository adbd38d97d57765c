package valueflow

import (
	"go/types"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// Consent of a person covers what is theirs: the fields of the object that stands for
// them, and what lies behind its pointers and in its lists and tables. It does not cover
// other people to whom the object leads, such as the buyer and the seller of an order.
// The language does not say which is which. In practice, a person is something that one
// can ask about: an object with a name of its own, by which a guard could be asked,
// stands for somebody, and an address, a list of numbers or a set of contacts does not.

// isTheirs reports whether every step from first to s stays within one person's data: it
// leads to a field, or to something that stands for nobody. With byOwner, own parts (see
// ownPart) count as theirs.
func isTheirs(s, first *summary.Sym, byOwner bool) bool {
	for ; s != nil && s.Parent != nil; s = s.Parent {
		switch s.Sel.Kind {
		case summary.Field:
		case summary.Deref, summary.Elem, summary.Key:
			if len(s.Loops) > 0 || s.Type == nil || types.IsInterface(s.Type) || standsForSomebody(s.Type) && !(byOwner && isOwnPart(s)) {
				return false
			}
		default:
			return false
		}
		if s == first {
			return true
		}
	}
	return false
}

// belongsTo reports whether an input is, or lies in, the object that a permit's subject
// is, refers to or names. For a list or table, that is one of the objects in it.
func belongsTo(s, subject *summary.Sym) bool {
	in := subject
	if isBasic(subject.Type) {
		in = structOf(subject)
	}
	for depth := 0; in.Type != nil && depth < maxText; depth++ {
		switch in.Type.Underlying().(type) {
		case *types.Pointer:
			in = in.Child(selDeref)
			continue
		case *types.Slice, *types.Map, *types.Chan:
			in = in.Child(selDeref).Child(selElem)
			continue
		case *types.Array:
			in = in.Child(selElem)
			continue
		}
		break
	}
	for first := s; first != nil; first = first.Parent {
		if s == in {
			return true
		}
		if first.Parent == in {
			return isTheirs(s, first, askedByOwnName(subject))
		}
	}
	return false
}

// standsForSomebody reports whether an object of type t has a name by which a guard could
// be asked about it.
func standsForSomebody(t types.Type) bool {
	st, ok := annot.Element(t).Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range st.Fields() {
		if f.Embedded() && standsForSomebody(f.Type()) || isBasic(f.Type()) && isName(f.Name()) {
			return true
		}
	}
	return false
}

// namedFields returns how many fields of a struct type are names.
func namedFields(t types.Type) int {
	st, ok := typeOrNil(t).Underlying().(*types.Struct)
	n := 0
	for i := 0; ok && i < st.NumFields(); i++ {
		if isBasic(st.Field(i).Type()) && isName(st.Field(i).Name()) {
			n++
		}
	}
	return n
}

// isName reports whether the last word of a field's name is one by which objects are
// named: ID, UserID, account_id, Key.
func isName(field string) bool {
	switch _, last := splitName(field); last {
	case "id", "uid", "uuid", "guid", "key", "login", "handle", "username", "user", "account", "owner", "subject", "name":
		return true
	}
	return false
}
