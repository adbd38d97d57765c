package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// A loop over all elements of a collection that overwrites each of them, or a field of
// each, leaves nothing of what was there: accounts that are redacted before they are
// passed on. In the loop this is a weak write, to one of several places. Where the loop
// is left because there are no more elements, it becomes a strong one, if nothing else in
// the loop writes there. (Loops that fill or clear arrays are recognised in a similar way
// in shape analysis of arrays, as in Gopan, Reps and Sagiv 2005; here the one partition
// is "all of them".)

// A sweep is a loop over all elements of a collection.
type sweep struct {
	over   ssa.Value // slice, pointer to an array, or map
	index  ssa.Value // or key
	elem   ssa.Value // for a map: the element that a round yields, or nil
	done   *ssa.BasicBlock
	stores []ssa.Instruction // executed in every round, into the element of that round
}

// sweepAt returns the sweep of a loop that begins with header, or nil.
func (x *function) sweepAt(header *ssa.BasicBlock) *sweep {
	if s, ok := x.ctl.sweeps[header]; ok {
		return s
	}
	s := x.ctl.findSweep(header)
	x.ctl.sweeps[header] = s
	return s
}

// A placed is what an instruction stored, and where.
type placed struct {
	at summary.Loc
	v  *summary.Value
}

// wrote records that the current instruction has written to an object.
func (x *function) wrote(o *summary.Object) {
	if x.aside() || x.instr == nil || x.ctl.loopOf[x.block.Index] == nil {
		return
	}
	if x.writers == nil {
		x.writers = make(map[*summary.Object][]ssa.Instruction)
	}
	if !slices.Contains(x.writers[o], x.instr) {
		x.writers[o] = append(x.writers[o], x.instr)
	}
}

// sweeping records what an instruction stores that overwrites an element in every round
// of a loop around it.
func (x *function) sweeping(i ssa.Instruction, v *summary.Value) {
	if x.aside() {
		return
	}
	for l := x.ctl.loopOf[i.Block().Index]; l != nil; l = l.outer {
		if s := x.sweepAt(l.header); s != nil && slices.Contains(s.stores, i) {
			if x.lastStored == nil {
				x.lastStored = make(map[ssa.Instruction]*summary.Value)
			}
			x.lastStored[i] = v
		}
	}
}

// swept returns the memory where control leaves a loop that has overwritten all elements
// of a collection.
func (x *function) swept(mem memory, header, b *ssa.BasicBlock) memory {
	if x.aside() {
		return mem
	}
	s := x.sweepAt(header)
	if s == nil || s.done != b || !x.overAll(s.over) {
		return mem
	}
	l := x.ctl.loopAt(header)
	outer, puts, instr := x.mem, x.puts, x.instr
	x.mem, x.instr = cloneMemory(mem), nil
	defer func() { x.mem, x.puts, x.instr = outer, puts, instr }()
	for _, store := range s.stores {
		for _, p := range x.sweptBy(s, store) {
			if !ofNodes(p.at.Object.Sym) && x.onlyWriter(l, p.at.Object, store) {
				x.hold(p.at.Object, x.replaced(x.content(p.at.Object), p.at.Path.Sels(), p.v))
			}
		}
	}
	return x.mem
}

// seenInPart records that there are slices of a part of what a slice refers to: a loop
// over one of them does not reach all elements.
func (x *function) seenInPart(slice *summary.Value) {
	if x.aside() {
		return
	}
	for _, l := range x.locs(slice) {
		if x.inParts == nil {
			x.inParts = make(map[*summary.Object]bool)
		}
		x.inParts[l.Object] = true
	}
}

// overAll reports whether a loop over a collection reaches all its elements: as far as
// can be seen, there are no slices of parts of it.
func (x *function) overAll(over ssa.Value) bool {
	locs := x.locs(x.val(over))
	if x.anyInParts(locs) {
		return false
	}
	call, ok := over.(*ssa.Call)
	if !ok {
		return true
	}
	for _, a := range call.Call.Args {
		for _, l := range x.locs(x.val(a)) {
			if slices.ContainsFunc(locs, func(m summary.Loc) bool { return m.Object == l.Object }) {
				return false
			}
		}
	}
	return true
}

func (x *function) anyInParts(list []summary.Loc) bool {
	return slices.ContainsFunc(list, func(l summary.Loc) bool { return x.inParts[l.Object] })
}

// sweptBy returns what an instruction has stored in all elements.
func (x *function) sweptBy(s *sweep, store ssa.Instruction) []placed {
	var out []placed
	v, ok := x.lastStored[store]
	if _, call := store.(*ssa.Call); !ok && !call {
		return nil
	}
	switch i := store.(type) {
	case *ssa.Call:
		objects := make(map[*summary.Object]bool)
		for _, p := range x.lastPlaced[i] {
			objects[p.at.Object] = true
		}
		pointer := slices.ContainsFunc(i.Call.Args, s.points)
		for o := range objects {
			if !pointer && (len(objects) != 1 || o.Many && o.Sym == nil) {
				return nil
			}
		}
		if pointer && !x.areElements(s, len(objects)) {
			return nil
		}
		return x.lastPlaced[i]
	case *ssa.MapUpdate:
		for _, l := range x.locs(x.val(i.Map)) {
			out = append(out, placed{summary.Loc{Object: l.Object, Path: l.Path.Then(selElem)}, v})
		}
		if len(out) != 1 || out[0].at.Object.Many {
			return nil
		}
	case *ssa.Store:
		byValue, _ := s.isElement(i.Addr)
		locs := x.locs(x.vals[i.Addr])
		if byValue && (len(locs) != 1 || locs[0].Object.Many && locs[0].Object.Sym == nil) || !byValue && !x.areElements(s, len(locs)) {
			return nil
		}
		for _, l := range locs {
			out = append(out, placed{l, v})
		}
	}
	return out
}

// areElements reports whether the n places written are those of all elements of a
// collection, and not of some: they belong to an input, or there are as many objects as
// elements that are told apart.
func (x *function) areElements(s *sweep, n int) bool {
	over := x.val(s.over)
	return x.pointToAll(x.deref(over), x.locs(over), n)
}

// pointToAll reports whether n objects are all that the elements of a collection point
// to: one for each element that is told apart, or one that stands for several and is
// known to nobody else, so that all those that are still there are elements. The holders
// are the places of the elements.
func (x *function) pointToAll(in *summary.Value, holders []summary.Loc, n int) bool {
	if in == nil {
		return false
	}
	if len(in.Kids) == 0 {
		return len(in.Alias) == 1 && len(in.Ptrs) == 0 && n == 1
	}
	for _, k := range in.Kids {
		switch {
		case k.Sel.Kind != summary.Elem || k.Value.Empty():
		case len(k.Value.Ptrs) == 1 && len(k.Value.Alias) == 0:
			if o := k.Value.Ptrs[0].Object; (o.Many || k.Sel.Name == "") && !(o.Many && x.heldOnlyBy(o, holders)) {
				return false
			}
		case len(k.Value.Ptrs) > 0 || len(k.Value.Alias) != 1:
			return false
		}
	}
	return true
}

// onlyWriter reports whether a store is the only instruction in a loop that writes to its
// part of an object: others write to other fields, or not to the object.
func (x *function) onlyWriter(l *loop, o *summary.Object, store ssa.Instruction) bool {
	for _, other := range x.writers[o] {
		if other != store && l.body[other.Block()] && !otherFields(store, other) {
			return false
		}
	}
	return true
}

// otherFields reports whether two stores are to different fields of structs of one type.
func otherFields(a, b ssa.Instruction) bool {
	sa, oka := a.(*ssa.Store)
	sb, okb := b.(*ssa.Store)
	if !oka || !okb {
		return false
	}
	fa, fb := outermostField(sa.Addr), outermostField(sb.Addr)
	return fa != nil && fb != nil && fa.Field != fb.Field && types.Identical(deref(fa.X.Type()), deref(fb.X.Type()))
}

// outermostField returns the address of the outermost field that contains an address.
func outermostField(addr ssa.Value) *ssa.FieldAddr {
	var out *ssa.FieldAddr
	for {
		f, ok := addr.(*ssa.FieldAddr)
		if !ok {
			return out
		}
		out, addr = f, f.X
	}
}

// replaced returns a value with something else at a path, in all elements on the way.
func (x *function) replaced(old *summary.Value, path []summary.Sel, v *summary.Value) *summary.Value {
	if len(path) == 0 {
		return v
	}
	sel := path[0]
	if sel.Kind != summary.Elem {
		return old.WithKid(sel, x.replaced(x.part(old, sel), path[1:], v))
	}
	rest, _ := old.Kid(selElem)
	if rest == nil {
		rest = x.project(old, selElem)
	}
	out := old.WithKid(selElem, x.replaced(rest, path[1:], v))
	for _, k := range out.Kids {
		if toldApart(k) {
			out = out.WithKid(k.Sel, x.replaced(k.Value, path[1:], v))
		}
	}
	return out
}
