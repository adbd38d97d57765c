package valueflow

import (
	"go/types"
	"slices"
	"strings"

	"example.com/purposevet/analyzer/internal/summary"
)

// sameSubject reports whether two inputs belong to one object: one is the
// object and the other a part of it, both are parts of it, or one was asked for
// by the other.
func (x *function) sameSubject(a, b *summary.Sym) bool {
	if a == b || a.HasPrefix(b) || b.HasPrefix(a) {
		return true
	}
	if oa, ob := structOf(a), structOf(b); oa != nil && oa == ob {
		return true
	}
	return x.askedFor(a, b) || x.askedFor(b, a)
}

// asked notes that what a value is was found by other values.
func (x *function) asked(v *summary.Value, by []*summary.Sym) {
	if v == nil || len(by) == 0 {
		return
	}
	for _, s := range v.Alias {
		if s.Root.Kind == summary.Param && !s.Many {
			continue // handed through
		}
		for _, b := range by {
			if !slices.Contains(x.near[s], b) && len(x.near[s]) < maxHanded {
				x.near[s] = append(x.near[s], b)
			}
		}
	}
	for _, l := range v.Labels {
		if l.Source != nil && l.Base != nil && l.Base.Root.Kind == summary.Unknown {
			x.asked(summary.OfSym(l.Base), by)
		}
	}
	for _, k := range v.Kids {
		x.asked(k.Value, by)
	}
}

// structOf returns the struct that an input is a field of.
func structOf(s *summary.Sym) *summary.Sym {
	if s.Parent != nil && s.Sel.Kind == summary.Field && s.Parent.Sel.Kind == summary.Deref {
		return s.Parent
	}
	if s.Parent != nil && s.Sel.Kind == summary.Field && s.Parent.Parent == nil {
		return s.Parent
	}
	return nil
}

// askedFor reports whether a was returned by a call that was given b, or was
// found by it.
func (x *function) askedFor(a, b *summary.Sym) bool {
	for ; a != nil; a = a.Parent {
		for _, arg := range x.near[a] {
			if arg == b || arg.HasPrefix(b) || b.HasPrefix(arg) {
				return true
			}
		}
	}
	return false
}

// permitted reports whether a label may be used for a purpose, and whether only
// a permit for another subject was found.
func (x *function) permitted(l *summary.Label, purpose string, here []summary.Permit) (ok, otherSubject bool) {
	for _, p := range summary.MergePermits(l.Permits, here) {
		if p.If != nil || !covers(p.Purpose, purpose) {
			continue
		}
		if p.Subject == nil || l.Base != nil && (x.sameSubject(p.Subject, l.Base) && sameWhich(p, l) || namedBy(p, l)) {
			return true, false
		}
		otherSubject = true
	}
	return false, otherSubject
}

// sameWhich reports whether a permit may be one for the very object that data was
// read from, or that it is a part of, where there are several of which the
// analysis knows no more.
func sameWhich(p summary.Permit, l *summary.Label) bool {
	if p.Which == "" || l.Which == "" || p.Which == l.Which {
		return true
	}
	rest, ok := strings.CutPrefix(l.Which, p.Which)
	if inNode(l.Base) && strings.Contains(rest, ".*") {
		return false // another node
	}
	return ok && !sameType(p.Subject.Type, l.Base.Type) && !strings.Contains(rest, "[")
}

// inNode reports whether an input is, or is a part of, one that stands for all nodes
// of a list or tree.
func inNode(s *summary.Sym) bool {
	for ; s != nil; s = s.Parent {
		if len(s.Loops) > 0 {
			return true
		}
	}
	return false
}

// namedBy reports whether a permit was asked for with the name that was read from
// the object that data belongs to, where nothing else is known of that name.
func namedBy(p summary.Permit, l *summary.Label) bool {
	return p.Subject.Root.Kind == summary.Unknown && p.Subject.Root.Index == nobody && p.Which != "" && p.Which == l.Which
}

// sameType reports whether two types are the same but for pointers to it: an
// object is no part of another of its type.
func sameType(a, b types.Type) bool {
	return a != nil && b != nil && types.Identical(deref(a), deref(b))
}

// covers reports whether a permit for one purpose holds for another: the same,
// or one below it.
func covers(permit, purpose string) bool {
	return permit == purpose || permit == anyPurpose || len(purpose) > len(permit) && purpose[len(permit)] == '.' && purpose[:len(permit)] == permit
}
