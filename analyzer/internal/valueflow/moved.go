package valueflow

import (
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// To a function, all elements of a list or table that callers made are one. If it moves
// them among each other, by swapping, sorting or rotating, the list holds afterwards what
// it held before, as far as the function can tell. Callers that tell the elements apart
// have to be told.

// movedTo records that an element of callers' memory, or a part of one, is overwritten
// with a copy of another element, or with something computed from it.
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

// holdsOf reports whether a value is a copy of a part of an input, or was computed from
// it.
func holdsOf(v *summary.Value, in *summary.Sym) bool {
	return slices.ContainsFunc(v.Alias, func(s *summary.Sym) bool { return s.HasPrefix(in) }) ||
		slices.ContainsFunc(v.Labels, func(l *summary.Label) bool {
			return l.Sym != nil && l.Sym.HasPrefix(in) && l.Kind == summary.Flow && !l.Guess
		})
}

func ofElement(sel summary.Sel) bool { return sel.Kind == summary.Elem }

// putBack reports whether an instruction stores into an element only what was computed
// from that element, as in m[k] = append(m[k], v).
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

// maxReadAt bounds how many registers are examined to tell from what a value was
// computed.
const maxReadAt = 64

// readAt reports whether a value was computed from elements at index, and whether from
// others.
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

// readInto is readAt for what is stored in a local variable or in its fields.
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

// withElements returns list, the caller's list or table, after a callee changed one of
// its elements without knowing which: left is that change, and v is the callee's view of
// the list. Each element that is told apart here keeps what it held, with what the callee
// computed from an element computed from this one, unless the callee moved elements.
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

// withoutCopy returns v without being a copy of an input, in its parts as well.
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

// moveElements gives each of the elements that a callee moved among each other what all
// of them hold.
func (f *frame) moveElements() {
	for _, s := range f.sum.Moved {
		for _, l := range f.place(s) {
			v := f.at(f.content(l.Object), l.Path)
			f.movedTo(l.Object, l.Path.Sels(), v)
			f.hold(l.Object, f.set(f.content(l.Object), l.Path.Sels(), v, true))
		}
	}
}
