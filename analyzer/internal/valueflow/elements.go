package valueflow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// A list or table in a field holds its elements, as long as it is only used through that
// field.

// elementHolder names the elements of a list or table that a field holds.
func elementHolder(field string) string {
	if field == "" {
		return ""
	}
	return field + "[]"
}

// hasPointers reports whether t is a list or table of pointers.
func hasPointers(t types.Type) bool {
	switch t := t.Underlying().(type) {
	case *types.Slice:
		return isPointer(t.Elem())
	case *types.Map:
		return isPointer(t.Elem())
	}
	return false
}

// elements are the uses of the elements of a list or table in a field.
type elements struct {
	*holders
	name string
	to   *holderUses
	seen map[ssa.Value]bool
}

// elementsOf turns the uses of a list or table into those of its elements.
func (h *holders) elementsOf(name string, u *holderUses) *holderUses {
	e := &elements{holders: h, name: name, to: &holderUses{other: u.other}, seen: make(map[ssa.Value]bool)}
	for _, s := range u.stores {
		e.list(s.value)
	}
	for _, l := range u.loads {
		e.list(l)
	}
	return e.to
}

// list records the uses of a value that is the list or table.
func (e *elements) list(v ssa.Value) {
	if e.seen[v] || e.to.other {
		return
	}
	e.seen[v] = true
	switch v := v.(type) {
	case *ssa.Const:
		return
	case *ssa.MakeMap, *ssa.MakeSlice:
	case *ssa.UnOp:
		if elementHolder(e.holder(v.X)) != e.name {
			e.to.other = true // with elements of its own
			return
		}
	case *ssa.Slice:
		e.made(v.X)
	case *ssa.Call:
		if !isBuiltinCall(v, "append") {
			e.to.other = true
			return
		}
		e.appended(v)
	default:
		e.to.other = true
		return
	}
	for _, r := range referrers(v) {
		e.use(v, r)
	}
}

// made records the elements of what is sliced: an array that was made for that, or the
// list.
func (e *elements) made(v ssa.Value) {
	a, ok := v.(*ssa.Alloc)
	if !ok {
		e.list(v)
		return
	}
	for _, r := range referrers(a) {
		switch r := r.(type) {
		case *ssa.DebugRef, *ssa.Slice:
		case *ssa.IndexAddr:
			e.at(r)
		default:
			e.to.other = true
		}
	}
}

// appended records what is appended, and to which list.
func (e *elements) appended(c *ssa.Call) {
	for i, a := range c.Call.Args {
		e.list(a)
		_, others := a.(*ssa.UnOp)
		e.to.moved = e.to.moved || i > 0 && others
	}
}

// use records one use of a list or table.
func (e *elements) use(v ssa.Value, r ssa.Instruction) {
	switch r := r.(type) {
	case *ssa.DebugRef, *ssa.BinOp:
	case *ssa.Lookup:
		e.loaded(r, r.CommaOk, 0)
	case *ssa.MapUpdate:
		e.to.other = e.to.other || r.Map != v
		e.to.stores = append(e.to.stores, putIn{r.Value, r})
	case *ssa.Range:
		for _, n := range referrers(r) {
			if next, ok := n.(*ssa.Next); ok {
				e.loaded(next, true, 2)
			}
		}
	case *ssa.IndexAddr:
		e.at(r)
	case *ssa.Slice:
		e.list(r)
	case *ssa.Store:
		e.to.other = e.to.other || r.Val != v || elementHolder(e.holder(r.Addr)) != e.name
		e.to.moved = e.to.moved || !sameOwner(v, r.Addr)
	case *ssa.Call:
		switch {
		case isBuiltinCall(r, "append"):
			e.list(r)
		case isBuiltinCall(r, "len"), isBuiltinCall(r, "cap"), isBuiltinCall(r, "delete"), isBuiltinCall(r, "clear"):
		default:
			e.to.other = true
		}
	default:
		e.to.other = true
	}
}

// sameOwner reports whether a list that was read from a field is put back into the field
// of the same struct.
func sameOwner(list, addr ssa.Value) bool {
	switch v := list.(type) {
	case *ssa.UnOp:
		from, ok := v.X.(*ssa.FieldAddr)
		to, also := addr.(*ssa.FieldAddr)
		return ok && also && from.X == to.X
	case *ssa.Slice:
		return isAlloc(v.X) || sameOwner(v.X, addr)
	case *ssa.Call:
		return len(v.Call.Args) > 0 && sameOwner(v.Call.Args[0], addr)
	}
	return true
}

// at records the uses of the address of an element.
func (e *elements) at(addr *ssa.IndexAddr) {
	for _, r := range referrers(addr) {
		e.to.note(addr, r)
	}
}

// loaded records an element that is read, or the part of a tuple that is an element.
func (e *elements) loaded(v ssa.Value, tuple bool, i int) {
	if !tuple {
		e.to.loads = append(e.to.loads, v)
		return
	}
	for _, r := range referrers(v) {
		if x, ok := r.(*ssa.Extract); ok && x.Index == i {
			e.to.loads = append(e.to.loads, x)
		}
	}
}

// listOf names the holder of the elements of a list or table. For a new list, it is where
// that list is put. It is empty if that is unknown.
func (h *holders) listOf(v ssa.Value) string {
	switch v := v.(type) {
	case *ssa.UnOp:
		if hasPointers(v.Type()) {
			return elementHolder(h.holder(v.X))
		}
	case *ssa.Slice:
		if !isAlloc(v.X) {
			return h.listOf(v.X)
		}
		return h.putInto(v)
	case *ssa.Call:
		if isBuiltinCall(v, "append") {
			return h.putInto(v)
		}
	case *ssa.MakeMap, *ssa.MakeSlice:
		return h.putInto(v)
	}
	return ""
}

// putInto names the holder of the elements of a new list or table.
func (h *holders) putInto(v ssa.Value) string {
	for _, r := range referrers(v) {
		switch r := r.(type) {
		case *ssa.Store:
			if r.Val == v {
				return elementHolder(h.holder(r.Addr))
			}
		case *ssa.Call:
			if isBuiltinCall(r, "append") {
				return h.putInto(r)
			}
		}
	}
	return ""
}

// holderOfElement names the holder of what is stored at the address of an element.
func (h *holders) holderOfElement(addr *ssa.IndexAddr) string {
	a, ok := addr.X.(*ssa.Alloc)
	if !ok {
		return h.listOf(addr.X)
	}
	for _, r := range referrers(a) {
		if s, ok := r.(*ssa.Slice); ok {
			return h.listOf(s)
		}
	}
	return ""
}

func isBuiltinCall(c *ssa.Call, name string) bool {
	b, ok := c.Call.Value.(*ssa.Builtin)
	return ok && b.Name() == name
}
