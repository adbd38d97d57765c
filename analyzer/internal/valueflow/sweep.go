package valueflow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// A loop over all elements of a collection that overwrites each of them, or a field of each,
// leaves nothing of what was there: accounts that are redacted before they are handed on. In
// the loop itself that is a weak write, to one of several places; where the loop is left
// because there are no more elements it becomes a strong one, if nothing else in the loop
// writes there. (Loops that fill or clear arrays are recognised alike in shape analysis of
// arrays, as in Gopan, Reps and Sagiv 2005; here the one partition is "all of them".)

// A sweep is a loop over all elements of a collection.
type sweep struct {
	over   ssa.Value // slice, pointer to an array, or map
	index  ssa.Value // or key
	elem   ssa.Value // of a map: the element that a round is given, or nil
	done   *ssa.BasicBlock
	stores []ssa.Instruction // that happen in every round, to the element of that round
}

// sweepAt returns what the loop of a header overwrites, or nil.
func (x *function) sweepAt(header *ssa.BasicBlock) *sweep {
	if s, ok := x.ctl.sweeps[header]; ok {
		return s
	}
	s := x.ctl.findSweep(header)
	x.ctl.sweeps[header] = s
	return s
}

func (c *control) findSweep(header *ssa.BasicBlock) *sweep {
	l := c.loopOf[header.Index]
	for l != nil && l.header != header {
		l = l.outer
	}
	cond, ok := last(header).(*ssa.If)
	if !ok || l == nil || l.body[header.Succs[1]] {
		return nil
	}
	s := roundsOver(cond.Cond, header)
	if s == nil {
		return nil
	}
	s.done = header.Succs[1]
	for _, e := range l.exits {
		if e.from != header && e.reach[s.done] {
			return nil // it may be left before the last element
		}
	}
	for _, b := range header.Parent().Blocks {
		if !l.body[b] || slices.ContainsFunc(header.Preds, func(p *ssa.BasicBlock) bool { return l.body[p] && !b.Dominates(p) }) {
			continue
		}
		for _, instr := range b.Instrs {
			if s.writes(instr) {
				s.stores = append(s.stores, instr)
			}
		}
	}
	if len(s.stores) == 0 {
		return nil
	}
	return s
}

// roundsOver returns the collection that a loop goes over, if its condition says that there
// is another element.
func roundsOver(cond ssa.Value, header *ssa.BasicBlock) *sweep {
	switch cond := cond.(type) {
	case *ssa.Extract:
		next, ok := cond.Tuple.(*ssa.Next)
		if !ok || next.IsString || cond.Index != 0 {
			return nil
		}
		s := &sweep{over: next.Iter.(*ssa.Range).X}
		for _, r := range referrers(next) {
			switch e := r.(*ssa.Extract); e.Index {
			case 1:
				s.index = e
			case 2:
				s.elem = e
			}
		}
		return s
	case *ssa.BinOp:
		if cond.Op != token.LSS || !countsUp(cond.X, header) {
			return nil
		}
		if call, ok := cond.Y.(*ssa.Call); ok {
			if b, ok := call.Call.Value.(*ssa.Builtin); ok && b.Name() == "len" {
				return &sweep{over: call.Call.Args[0], index: cond.X}
			}
		}
		if n := constantOf(cond.Y); n != nil {
			return &sweep{index: cond.X, over: arrayOf(cond.X, n)}
		}
	}
	return nil
}

// arrayOf returns the array of that many elements which is indexed by a counter, or nil.
func arrayOf(index ssa.Value, n *ssa.Const) ssa.Value {
	for _, r := range referrers(index) {
		at, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		if a, ok := deref(at.X.Type()).Underlying().(*types.Array); ok && constant.Compare(n.Value, token.EQL, constant.MakeInt64(a.Len())) {
			return at.X
		}
	}
	return nil
}

// countsUp reports whether a counter of a loop is 0 in the first round and one more in each
// other one.
func countsUp(v ssa.Value, header *ssa.BasicBlock) bool {
	first := int64(0)
	phi, ok := v.(*ssa.Phi)
	if !ok { // a range loop counts before each round
		add, ok := v.(*ssa.BinOp)
		if !ok || !isStep(add) {
			return false
		}
		first = -1
		if phi, ok = add.X.(*ssa.Phi); !ok {
			return false
		}
	}
	if phi.Block() != header {
		return false
	}
	for i, p := range header.Preds {
		e := phi.Edges[i]
		if !header.Dominates(p) {
			c := constantOf(e)
			if c == nil || !constant.Compare(c.Value, token.EQL, constant.MakeInt64(first)) {
				return false
			}
			continue
		}
		if add, ok := e.(*ssa.BinOp); !ok || !isStep(add) || add.X != phi {
			return false
		}
	}
	return true
}

func isStep(add *ssa.BinOp) bool {
	c := constantOf(add.Y)
	return add.Op == token.ADD && c != nil && constant.Compare(c.Value, token.EQL, constant.MakeInt64(1))
}

// writes reports whether an instruction writes the element of a round, or a part of it.
func (s *sweep) writes(instr ssa.Instruction) bool {
	switch i := instr.(type) {
	case *ssa.Store:
		byValue, byPointer := s.isElement(i.Addr)
		return byValue || byPointer
	case *ssa.MapUpdate:
		return s.index != nil && i.Key == s.index && s.isOver(i.Map)
	case *ssa.Call:
		return i.Call.StaticCallee() != nil && slices.ContainsFunc(i.Call.Args, s.isReference)
	}
	return false
}

// isReference reports whether a register is a pointer to the element of a round, or that.
func (s *sweep) isReference(v ssa.Value) bool {
	at, ok := v.(*ssa.IndexAddr)
	return ok && s.isThis(at) || s.points(v)
}

// isElement reports whether an address is one of the element of a round, or of a part of it,
// or lies in what that points to.
func (s *sweep) isElement(addr ssa.Value) (byValue, byPointer bool) {
	at := outsideFields(addr)
	if at, ok := at.(*ssa.IndexAddr); ok {
		return s.isThis(at), false
	}
	if at == addr {
		return false, false
	}
	return false, s.points(at)
}

// points reports whether a pointer is the element of a round.
func (s *sweep) points(v ssa.Value) bool {
	if s.elem != nil && v == s.elem {
		return true
	}
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return false
	}
	switch at := load.X.(type) {
	case *ssa.IndexAddr:
		return s.isThis(at)
	case *ssa.Alloc:
		from := copiedFrom(at)
		return from != nil && s.points(from)
	}
	return false
}

func (s *sweep) isThis(at *ssa.IndexAddr) bool { return at.Index == s.index && s.isOver(at.X) }

// isOver reports whether a register is the collection that the loop goes over, which may be
// read anew in each round.
func (s *sweep) isOver(v ssa.Value) bool {
	if s.over == nil {
		return false
	}
	return v == s.over || which(v, 0) == which(s.over, 0)
}

// A placed is what an instruction stored, and where.
type placed struct {
	at summary.Loc
	v  *summary.Value
}

// wrote notes that the current instruction has written to an object.
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

// sweeping notes what an instruction stores that overwrites an element in every round of a
// loop around it.
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

// sweepingCall notes what a call leaves in the element of a round that it is given a pointer
// to, in every round of a loop.
func (f *frame) sweepingCall(w summary.Write, at []summary.Loc) {
	call, ok := f.s.instr.(*ssa.Call)
	if !ok || f.s.key != "" || f.aside() || len(f.sum.Opens) > 0 || w.To.Parent == nil || w.To.Parent.Parent != nil || w.To.Root.Kind != summary.Param || w.To.Root.Index >= len(call.Call.Args) {
		return
	}
	for l := f.ctl.loopOf[call.Block().Index]; l != nil; l = l.outer {
		s := f.sweepAt(l.header)
		if s == nil || !slices.Contains(s.stores, ssa.Instruction(call)) || !s.isReference(call.Call.Args[w.To.Root.Index]) {
			continue
		}
		if f.lastPlaced == nil {
			f.lastPlaced = make(map[ssa.Instruction][]placed)
		}
		for _, path := range overwritten(w.To, w.Value, nil, true) {
			left := f.subst(f.at(w.Value, pathOfSels(path)))
			for _, l := range at {
				f.lastPlaced[call] = append(f.lastPlaced[call], placed{summary.Loc{Object: l.Object, Path: l.Path + pathOfSels(path)}, left})
			}
		}
	}
}

// swept returns the memory where control leaves a loop that has overwritten all elements of
// a collection.
func (x *function) swept(mem memory, header, b *ssa.BasicBlock) memory {
	if x.aside() {
		return mem
	}
	s := x.sweepAt(header)
	if s == nil || s.done != b {
		return mem
	}
	l := x.ctl.loopOf[s.stores[0].Block().Index]
	for l.header != header {
		l = l.outer
	}
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
		if over := x.val(s.over); pointer && !x.pointToAll(x.deref(over), x.locs(over), len(objects)) {
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
		if byValue && (len(locs) != 1 || locs[0].Object.Many && locs[0].Object.Sym == nil) || !byValue && !x.areElements(s, locs) {
			return nil
		}
		for _, l := range locs {
			out = append(out, placed{l, v})
		}
	}
	return out
}

// areElements reports whether places are in what all the elements of a collection point to,
// and not in what some of them may: those of an input, or as many objects as there are
// elements that are told apart.
func (x *function) areElements(s *sweep, locs []summary.Loc) bool {
	over := x.val(s.over)
	return x.pointToAll(x.deref(over), x.locs(over), len(locs))
}

// pointToAll reports whether n objects are all that the elements of a collection point to,
// one to each that is told apart, or one that stands for several of which nobody else knows:
// then all that are still there are elements. The holders are where the elements are.
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

// onlyWriter reports whether nothing in a loop but a store writes to the same part of an
// object: other instructions write to none of it, or to other fields.
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

// outermostField returns the address of the field of what is no field itself in which an
// address lies.
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

// overwritten returns the parts of a place, in several objects, of which a callee has left
// nothing as it was. What it writes to one of several does not do that, but a sweep.
func overwritten(to *summary.Sym, v *summary.Value, path []summary.Sel, many bool) [][]summary.Sel {
	var out [][]summary.Sel
	if v == nil || len(path) > maxStored || !slices.Contains(v.Alias, to) {
		return nil
	}
	for _, k := range v.Kids {
		if k.Sel.Kind != summary.Field && k.Sel != selElem {
			continue
		}
		part, at := to.Child(k.Sel), append(slices.Clone(path), k.Sel)
		in := many || part.Many
		switch {
		case in && !mentions(k.Value, part):
			out = append(out, at)
		default:
			out = append(out, overwritten(part, k.Value, at, in)...)
		}
	}
	return out
}

// mentions reports whether a value is, or was computed from, an input or parts of it.
func mentions(v *summary.Value, s *summary.Sym) bool {
	if v == nil {
		return false
	}
	of := func(a *summary.Sym) bool { return a != nil && (a.HasPrefix(s) || s.HasPrefix(a)) }
	return slices.ContainsFunc(v.Alias, of) || slices.ContainsFunc(v.Labels, func(l *summary.Label) bool { return l.Kind == summary.Flow && (of(l.Sym) || of(l.Base)) }) ||
		slices.ContainsFunc(v.Kids, func(k summary.Kid) bool { return mentions(k.Value, s) })
}

// swept returns what a callee left at a place of which it has overwritten parts in all
// elements: v is that here, with what the elements that are told apart held before.
func (f *frame) swept(w summary.Write, at []summary.Loc, v *summary.Value) *summary.Value {
	if f.aside() || w.To.Many || len(at) != 1 {
		return v
	}
	for _, path := range overwritten(w.To, w.Value, nil, false) {
		v = f.replaced(v, path, f.subst(f.at(w.Value, pathOfSels(path))))
	}
	return v
}

// ofNodes reports whether an input stands for other nodes of a list or tree than those that
// the steps to it lead to.
func ofNodes(s *summary.Sym) bool {
	for ; s != nil; s = s.Parent {
		if len(s.Loops) > 0 {
			return true
		}
	}
	return false
}

// sweepEach removes from what all elements of a collection point to what a callee has
// overwritten there.
func (f *frame) sweepEach(w summary.Write, at []summary.Loc) {
	if f.aside() || !w.To.Many || w.To.Parent == nil || w.To.Sel.Kind != summary.Deref || w.To.Parent.Sel.Kind != summary.Elem || ofNodes(w.To) {
		return
	}
	paths := overwritten(w.To, w.Value, nil, true)
	if len(paths) == 0 || !f.pointToAll(f.value(w.To.Parent.Parent), f.place(w.To.Parent.Parent), len(at)) {
		return
	}
	for _, path := range paths {
		left := f.subst(f.at(w.Value, pathOfSels(path)))
		for _, l := range at {
			f.hold(l.Object, f.replaced(f.content(l.Object), append(l.Path.Sels(), path...), left))
		}
	}
}

func pathOfSels(sels []summary.Sel) summary.Path {
	var p summary.Path
	for _, sel := range sels {
		p = p.Then(sel)
	}
	return p
}
