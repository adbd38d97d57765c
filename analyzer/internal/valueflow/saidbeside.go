package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// An answer that is kept in a struct is about the struct, or about the object that
// another field of it holds or names, wherever the struct goes.

// beside returns a bool as it is kept in a field: what it says is about the struct, or
// about the object that another field is or names.
func beside(v *summary.Value, addr ssa.Value) *summary.Value {
	at, ok := addr.(*ssa.FieldAddr)
	if !ok || len(v.Told()) == 0 {
		return v
	}
	list := v.Told()
	for _, s := range v.Told() {
		if s.Subject == nil || s.Which == "" || s.Holder != "" {
			continue
		}
		if holder := holderOf(at, s.Which); holder != "" {
			list = append(slices.Clip(list), summary.Saying{Permit: summary.Permit{Purpose: s.Purpose}, Holder: holder})
		}
	}
	return v.Saying(list)
}

// holderOf returns which field beside the one at an address holds what is spelled so, and
// nothing else; Itself if the struct is that, and "" if there is none.
func holderOf(at *ssa.FieldAddr, spelled string) string {
	if which(at.X, 0) == spelled {
		return summary.Itself
	}
	for _, r := range referrers(at.X) {
		other, ok := r.(*ssa.FieldAddr)
		if !ok || other.Field == at.Field {
			continue
		}
		if val, ok := storedIn(other, referrers(other)); ok && val != nil && whichNamed(val) == spelled {
			return structField(deref(at.X.Type()), other.Field).Name()
		}
	}
	return ""
}

// ofHolder returns the permits of what a field says about the struct from which it was
// read, or about another field of the struct.
func (x *function) ofHolder(s summary.Saying, reg ssa.Value) []summary.Permit {
	from := readFrom(reg)
	if from == nil {
		return nil
	}
	asked, spelled := x.val(from), which(from, 0)
	if s.Holder != summary.Itself {
		t := deref(from.Type())
		f := summary.FieldOf(t, s.Holder)
		if f == nil {
			return nil
		}
		if isPointer(from.Type()) {
			asked = x.deref(asked)
		}
		asked = x.part(asked, fieldSel(s.Holder))
		if !isBasic(f.Type()) {
			spelled += fieldStep(t, f)
		}
		if isPointer(f.Type()) {
			spelled += ".*"
		}
	}
	return x.permitsOf(asked, spelled, []string{s.Purpose})
}
