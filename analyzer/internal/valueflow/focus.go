package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// One object stands for all elements of a list, so what is written to one of them is
// added to what the others hold. But code that writes through a pointer and then reads
// through the same pointer reads what it wrote, such as an element that is redacted and
// passed on in one round of a loop. While nobody else writes to the object, memory keeps
// separately what lies behind that pointer (the focus operation of shape analysis, Sagiv,
// Reps and Wilhelm 2002, for one pointer at a time and as long as it is cheap).

// A focus is what one pointer refers to, where one object stands for several.
type focus struct {
	of summary.Loc     // the place of all of them
	o  *summary.Object // the key under which memory holds the one
}

// focusID is the ID of objects that stand for one of several, seen through one pointer.
const focusID = -2

func isFocus(o *summary.Object) bool { return o.ID == focusID }

// focusAt returns the focus of a pointer. It is nil if the pointer refers to one object
// only, or to more objects than are told apart.
func (x *function) focusAt(ptr ssa.Value) *focus {
	if x.aside() {
		return nil
	}
	key := focusKey(ptr)
	if key == "" {
		return nil
	}
	locs := x.locs(x.val(ptr))
	if len(locs) != 1 || !isOneOf(locs[0]) || ofNodes(locs[0].Object.Sym) {
		return nil
	}
	return x.focusOn(key, locs[0])
}

// focusOn returns the focus of a pointer to a place.
func (x *function) focusOn(key string, l summary.Loc) *focus {
	f := x.focuses[key]
	if f == nil || f.of != l {
		if x.focuses == nil {
			x.focuses, x.focusesOf = make(map[string]*focus), make(map[*summary.Object][]*focus)
		}
		f = &focus{of: l, o: &summary.Object{ID: focusID}}
		x.focuses[key] = f
		x.focusesOf[f.of.Object] = append(x.focusesOf[f.of.Object], f)
	}
	return f
}

// focusKey spells a pointer by registers alone, so equal keys mean equal pointers. It is
// empty for anything that cannot be spelled so.
func focusKey(ptr ssa.Value) string {
	switch p := ptr.(type) {
	case *ssa.IndexAddr:
		if _, loaded := p.X.(*ssa.UnOp); loaded {
			return "" // from memory, where another list may be later
		}
		return registerName(p.X) + "[" + registerName(p.Index) + "]"
	case *ssa.UnOp:
		if a, ok := p.X.(*ssa.Alloc); ok && isPointer(p.Type()) {
			if from := copiedFrom(a); from != nil {
				return focusKey(from)
			}
		}
	case *ssa.FieldAddr, *ssa.Global, *ssa.Const:
		return ""
	}
	if !isPointer(ptr.Type()) {
		return ""
	}
	return registerName(ptr)
}

// isOneOf reports whether the object at a place stands for several.
func isOneOf(l summary.Loc) bool {
	return l.Object.Many || slices.Contains(l.Path.Sels(), selElem)
}

// fieldsTo returns the pointer from which the address of a field was computed, and the
// steps between them.
func fieldsTo(addr ssa.Value) (ptr ssa.Value, path []summary.Sel) {
	for {
		f, ok := addr.(*ssa.FieldAddr)
		if !ok {
			return addr, path
		}
		path = slices.Insert(path, 0, fieldSel(structField(deref(f.X.Type()), f.Field).Name()))
		addr = f.X
	}
}

// storeFocused calls store, which stores through addr, and records what is then seen
// through the pointer from which addr was computed.
func (x *function) storeFocused(addr ssa.Value, v *summary.Value, store func()) {
	ptr, path := fieldsTo(addr)
	f := x.focusAt(ptr)
	if f == nil {
		store()
		return
	}
	seen := x.seenThrough(f)
	store()
	x.mem[f.o] = x.set(seen, path, v, false)
}

// seenThrough returns what a pointer refers to.
func (x *function) seenThrough(f *focus) *summary.Value {
	if v, ok := x.mem[f.o]; ok {
		return v
	}
	return x.at(x.content(f.of.Object), f.of.Path)
}

// unfocus drops what was seen of an object through pointers, because something else wrote
// to it.
func (x *function) unfocus(o *summary.Object) {
	for _, f := range x.focusesOf[o] {
		delete(x.mem, f.o)
	}
}

// throughPointers runs interpret with each focused object holding what is seen through
// its pointer.
func (x *function) throughPointers(list []*focus, interpret func()) {
	type view struct {
		*focus
		was, seen *summary.Value
		known     bool
	}
	var views []view
	outer := x.focused
	for _, f := range list {
		v := view{focus: f}
		v.was, v.known = x.mem[f.of.Object]
		v.seen = x.replaced(x.content(f.of.Object), f.of.Path.Sels(), x.seenThrough(f))
		x.mem[f.of.Object] = v.seen
		x.focused = append(slices.Clip(x.focused), f.of.Object)
		views = append(views, v)
	}
	interpret()
	x.focused = outer
	for _, v := range slices.Backward(views) {
		now := x.mem[v.of.Object]
		switch {
		case now != v.seen:
			was := v.was
			if !v.known {
				was = x.initial(v.of.Object)
			}
			x.hold(v.of.Object, summary.Join(was, now, x.project))
			x.mem[v.o] = x.at(now, v.of.Path)
		case v.known:
			x.mem[v.of.Object] = v.was
		default:
			delete(x.mem, v.of.Object)
		}
	}
}

// focusesIn returns the focuses of the pointers passed to a call, except for objects that
// the call also reaches in another way.
func (x *function) focusesIn(c *ssa.CallCommon) []*focus {
	var list []*focus
	for i, a := range c.Args {
		_, again := a.(*ssa.IndexAddr) // an element's address is computed anew for each use
		if !again && len(referrers(a)) < 2 {
			continue
		}
		f := x.focusAt(a)
		if f == nil || slices.ContainsFunc(list, func(g *focus) bool { return g.of.Object == f.of.Object }) {
			continue
		}
		others := []*summary.Value{x.val(c.Value)}
		for j, b := range c.Args {
			if i != j {
				others = append(others, x.val(b))
			}
		}
		if !slices.Contains(x.reachable(others...), f.of.Object) {
			list = append(list, f)
		}
	}
	return list
}

// inNextRound returns memory without what was seen through pointers of an earlier round
// of the loop.
func (x *function) inNextRound(mem memory, header *ssa.BasicBlock) memory {
	var out memory
	for key, f := range x.focuses {
		if _, ok := mem[f.o]; !ok || x.earlier(key, header) == key {
			continue
		}
		if out == nil {
			out = cloneMemory(mem)
		}
		delete(out, f.o)
	}
	if out == nil {
		return mem
	}
	return out
}
