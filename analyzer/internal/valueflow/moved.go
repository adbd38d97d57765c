package valueflow

import (
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// The elements of a list or table that callers made are one to a function. If it moves
// them among each other, as one that swaps, sorts or rotates them does, the list holds
// afterwards what it held before, as far as the function can tell. Callers that tell the
// elements apart have to be told.

// movedTo notes that something is written to an element of callers' memory, or to a part of
// one, that is a copy of another element or was computed from it.
func (x *function) movedTo(o *summary.Object, sels []summary.Sel, v *summary.Value) {
	if o.Sym == nil || v == nil {
		return
	}
	last := -1
	for i, sel := range sels {
		if ofElement(sel) {
			last = i
		}
	}
	if last < 0 {
		return
	}
	elem := o.Sym
	for _, sel := range sels[:last+1] {
		elem = elem.Child(ofOwned(o, sel))
	}
	if !slices.Contains(x.moved, elem) && holdsOf(v, elem) && !putBack(x.instr) {
		x.moved = append(x.moved, elem)
	}
}

// holdsOf reports whether a value is a copy of a part of an input, or was computed from it.
func holdsOf(v *summary.Value, in *summary.Sym) bool {
	return slices.ContainsFunc(v.Alias, func(s *summary.Sym) bool { return s.HasPrefix(in) }) ||
		slices.ContainsFunc(v.Labels, func(l *summary.Label) bool {
			return l.Sym != nil && l.Sym.HasPrefix(in) && l.Kind == summary.Flow && !l.Guess
		})
}

func ofElement(sel summary.Sel) bool { return sel.Kind == summary.Elem }

// putBack reports whether an instruction stores into an element what was computed from the
// same one and no other, as m[k] = append(m[k], v) does.
func putBack(instr ssa.Instruction) bool {
	var own, others bool
	switch i := instr.(type) {
	case *ssa.MapUpdate:
		own, others = readAt(i.Value, i.Key, make(map[ssa.Value]bool))
	case *ssa.Store:
		if at, ok := outsideFields(i.Addr).(*ssa.IndexAddr); ok {
			own, others = readAt(i.Val, at.Index, make(map[ssa.Value]bool))
		}
	}
	return own && !others
}

// maxReadAt bounds how many registers are looked at to tell what a value was computed from.
const maxReadAt = 64

// readAt reports whether a value was computed from elements at an index, and from others.
func readAt(v, index ssa.Value, seen map[ssa.Value]bool) (own, others bool) {
	if seen[v] || len(seen) > maxReadAt {
		return false, false
	}
	seen[v] = true
	at := func(i ssa.Value) (own, others bool) { return sameIndex(i, index), !sameIndex(i, index) }
	switch v := v.(type) {
	case *ssa.UnOp:
		if v.Op != token.MUL {
			return false, false
		}
		switch from := outsideFields(v.X).(type) {
		case *ssa.IndexAddr:
			return at(from.Index)
		case *ssa.Alloc:
			return readInto(from, index, seen)
		}
	case *ssa.Field:
		return readAt(v.X, index, seen)
	case *ssa.Lookup:
		return at(v.Index)
	case *ssa.Index:
		return at(v.Index)
	case *ssa.Extract:
		if k, ok := index.(*ssa.Extract); ok && v.Tuple == k.Tuple {
			return true, false // the key and the element of one round of a loop
		}
		return readAt(v.Tuple, index, seen)
	case *ssa.Slice, *ssa.Convert, *ssa.ChangeType, *ssa.BinOp, *ssa.Phi, *ssa.Call:
		for _, op := range v.(ssa.Instruction).Operands(nil) {
			o, t := readAt(*op, index, seen)
			own, others = own || o, others || t
		}
	}
	return own, others
}

// readInto is readAt of what is stored in a local variable, or in fields of it.
func readInto(addr, index ssa.Value, seen map[ssa.Value]bool) (own, others bool) {
	for _, r := range referrers(addr) {
		var o, t bool
		switch r := r.(type) {
		case *ssa.Store:
			if r.Addr == addr {
				o, t = readAt(r.Val, index, seen)
			}
		case *ssa.FieldAddr:
			o, t = readInto(r, index, seen)
		}
		own, others = own || o, others || t
	}
	return own, others
}

func sameIndex(a, b ssa.Value) bool {
	ca, ok := a.(*ssa.Const)
	cb, both := b.(*ssa.Const)
	return a == b || ok && both && ca.Value != nil && cb.Value != nil && constant.Compare(ca.Value, token.EQL, cb.Value)
}

// withElements returns what a list or table is here, with what a callee left in one of its
// elements, of which it does not know which one it is, in all that are told apart here.
// Each of them keeps what it held, and what the callee computed from an element it
// computed from this one, unless it moved them. v is what the list is to the callee.
func (f *frame) withElements(list, v *summary.Value, left summary.Kid) *summary.Value {
	if left.Sel != selElem || list == nil || !slices.ContainsFunc(list.Kids, toldApart) {
		return list
	}
	added := left.Value
	for _, s := range v.Alias {
		added = f.withoutCopy(added, s.Child(selElem))
	}
	for _, k := range list.Kids {
		if !toldApart(k) {
			continue
		}
		g := *f
		g.values = make(map[*summary.Sym]read[*summary.Value])
		g.labels, g.identities = make(map[inputView]read[[]*summary.Label]), make(map[*summary.Sym]read[[]*summary.Label])
		g.here = make(map[*summary.Value]read[*summary.Value])
		for _, s := range v.Alias {
			g.values[s.Child(selElem)] = read[*summary.Value]{what: k.Value, given: true}
		}
		list = list.WithKid(k.Sel, summary.Join(k.Value, g.subst(added), f.project))
	}
	return list
}

// withoutCopy returns a value that is not also a copy of an input, nor are its parts of the
// input's.
func (x *function) withoutCopy(v *summary.Value, in *summary.Sym) *summary.Value {
	if v == nil || x.exhausted(1) {
		return v
	}
	c := *v
	c.Alias = slices.DeleteFunc(slices.Clone(v.Alias), func(s *summary.Sym) bool { return s == in })
	c.Kids = slices.Clone(v.Kids)
	for i, k := range c.Kids {
		c.Kids[i].Value = x.withoutCopy(k.Value, in.Child(k.Sel))
	}
	return &c
}

// moveElements writes what the elements that a callee moved among each other hold to all
// of them.
func (f *frame) moveElements() {
	for _, s := range f.sum.Moved {
		for _, l := range f.place(s) {
			v := f.at(f.content(l.Object), l.Path)
			f.movedTo(l.Object, l.Path.Sels(), v)
			f.hold(l.Object, f.set(f.content(l.Object), l.Path.Sels(), v, true))
		}
	}
}
