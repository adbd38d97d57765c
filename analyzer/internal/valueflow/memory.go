package valueflow

import (
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// memory is the content of objects at one point of a function. An object that is missing
// has its initial content: nothing for what the function allocates, and a copy of the
// input for what an input refers to.
type memory map[*summary.Object]*summary.Value

// objectKey tells apart the objects made by one instruction.
type objectKey struct {
	instr ssa.Instruction
	key   string
	id    int
}

// entryMemory returns the memory at the entry of a block: the join of what its
// predecessors leave. The block after a recover gets what any panicking block leaves.
func (x *function) entryMemory(b *ssa.BasicBlock) memory {
	var mem memory
	joined := false
	for _, out := range x.comingFrom(b) {
		if mem == nil {
			mem = out
			continue
		}
		if !joined {
			mem = maps.Clone(mem)
			joined = true
		}
		x.joinMemory(mem, out)
	}
	if b == x.f.Recover {
		mem = make(memory)
		panics := panicking(x.f)
		for _, p := range x.f.Blocks {
			if _, ok := last(p).(*ssa.Panic); ok || !panics {
				x.joinMemory(mem, x.exit[p])
			}
		}
		mem[x.symObject(x.panicSym())] = nil // the panic was recovered
	}
	if mem == nil {
		mem = make(memory)
	}
	if prev := x.entry[b]; prev != nil {
		// Keep the state monotone, so that the iteration ends.
		mem = maps.Clone(mem)
		for o, v := range prev {
			if w, ok := mem[o]; ok {
				mem[o] = summary.Join(v, w, x.project)
			}
		}
	}
	return mem
}

// panicking reports whether a function itself panics: then its deferred calls may
// recover, and leave the panic's value in named results.
func panicking(f *ssa.Function) bool {
	for _, b := range f.Blocks {
		if _, ok := last(b).(*ssa.Panic); ok {
			return true
		}
	}
	return false
}

// samePerStep is how many objects with the same content on both sides of a join are
// compared for one step of work.
const samePerStep = 16

// joinMemory is meld, and charges the work.
func (x *function) joinMemory(mem, from memory) {
	x.exhausted(x.meld(mem, from) + (len(mem)+len(from))/samePerStep)
}

// meld adds the content of from to mem, and returns for how many objects the two differ.
// An object that is missing on one side has its initial content there.
func (x *function) meld(mem, from memory) (differ int) {
	for o, v := range from {
		w, ok := mem[o]
		switch {
		case !ok && isFocus(o):
			continue // on the other way nothing was written through that pointer
		case !ok:
			w = x.initial(o)
		case w == v:
			continue
		}
		differ++
		x.holdIn(mem, o, x.either(w, v))
	}
	for o, w := range mem {
		if _, ok := from[o]; !ok {
			if isFocus(o) {
				delete(mem, o)
				continue
			}
			differ++
			x.holdIn(mem, o, x.either(w, x.initial(o)))
		}
	}
	return differ
}

// hold sets the content of an object.
func (x *function) hold(o *summary.Object, v *summary.Value) {
	x.wrote(o)
	x.unfocus(o)
	x.holdIn(x.mem, o, v)
}

// holdIn counts changes, so that callers can tell whether what they read is still
// current.
func (x *function) holdIn(mem memory, o *summary.Object, v *summary.Value) {
	old, ok := mem[o]
	if ok && old == v {
		return
	}
	mem[o] = v
	if !ok || !summary.Same(old, v) {
		x.puts++
	}
}

func sameMemory(a, b memory) bool { return maps.EqualFunc(a, b, summary.Equal) }

// initial returns the content of an object before the function wrote to it.
func (x *function) initial(o *summary.Object) *summary.Value {
	if o.Sym == nil {
		return nil
	}
	return x.symValue(o.Sym)
}

func (x *function) content(o *summary.Object) *summary.Value {
	x.reads++
	v, ok := x.mem[o]
	if !ok {
		v = x.initial(o)
	}
	if w, ok := x.meanwhile[o]; ok && (x.final || x.mem[x.concurrent] != nil) {
		v = summary.Join(v, w, x.project)
	}
	return v
}

// locs returns the places to which a pointer, slice, map or channel may refer.
func (x *function) locs(v *summary.Value) []summary.Loc {
	if v == nil {
		return nil
	}
	locs := v.Ptrs
	x.full = x.full || v.Cut && len(locs) >= summary.MaxPtrs
	for _, s := range v.Alias {
		if isOpaque(s) {
			s = s.Parent
		}
		locs = append(slices.Clip(locs), summary.Loc{Object: x.symObject(s.Child(summary.Sel{Kind: summary.Deref}))})
	}
	return locs
}

func (x *function) symObject(s *summary.Sym) *summary.Object {
	o := x.ofSym[s]
	if o == nil {
		o = &summary.Object{ID: x.nobject, Sym: s, Type: s.Type}
		x.nobject++
		x.ofSym[s] = o
	}
	o.Many = s.Many
	return o
}

func (x *function) object(instr ssa.Instruction, key string, id int, t types.Type) *summary.Object {
	k := objectKey{instr, key, id}
	o := x.objects[k]
	if o == nil {
		o = &summary.Object{ID: x.nobject, Type: t, Origin: k}
		if a, ok := instr.(*ssa.Alloc); ok {
			o.ReadOnly = readOnly(a)
		}
		x.nobject++
		x.objects[k] = o
	}
	return o
}

// deref returns what a pointer-like value refers to. The labels of the pointer hold for
// that as well.
func (x *function) deref(v *summary.Value) *summary.Value {
	if v == nil {
		return nil
	}
	r := summary.OfLabels(v.Labels)
	for i, l := range x.locs(v) {
		in := x.at(x.content(l.Object), l.Path)
		if i > 0 {
			x.joins(in)
		}
		if len(v.Cleared) > 0 {
			in = partOfCleared(behind(v.Cleared, l), in)
		}
		r = summary.Join(r, in, x.project)
	}
	return r
}

// store writes a value to every place to which a pointer may refer. It replaces the old
// content if there is only one such place, and adds to it otherwise.
func (x *function) store(ptr *summary.Value, path []summary.Sel, v *summary.Value, weak bool) {
	locs := x.locs(ptr)
	weak = weak || len(locs) != 1
	for _, l := range locs {
		old := x.content(l.Object)
		sels := append(l.Path.Sels(), path...)
		for i, sel := range sels {
			sels[i] = ofOwned(l.Object, sel)
		}
		x.movedTo(l.Object, sels, v)
		x.hold(l.Object, x.set(old, sels, v, weak || l.Object.Many))
		x.share(l.Object, sels, v)
	}
}

// set returns a value with v at a path. If weak is set, what was there stays beside it.
func (x *function) set(old *summary.Value, path []summary.Sel, v *summary.Value, weak bool) *summary.Value {
	if len(path) == 0 {
		if weak {
			return summary.Join(old, v, x.project)
		}
		return v
	}
	if v.Empty() && (weak || old.Empty()) {
		return old // as in the tables of constants that fill whole packages
	}
	sel := path[0]
	if sel.Kind == summary.Elem {
		return x.setElement(old, sel, path[1:], v, weak)
	}
	part, _ := old.Kid(sel)
	if part == nil {
		part = x.part(old, sel)
	}
	weak = weak || sel.Kind == summary.Key
	return old.WithKid(sel, x.set(part, path[1:], v, weak))
}
