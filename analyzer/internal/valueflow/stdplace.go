package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// base returns the value at which a place begins.
func (c *modelCall) base(p model.Place) *summary.Value {
	switch p.Base {
	case model.Recv:
		return c.recv
	case model.Arg:
		if p.Index < len(c.args) {
			return c.args[p.Index]
		}
	case model.Rest:
		if n := len(c.args); n > 0 {
			return c.part(c.deref(c.args[n-1]), selElem)
		}
	case model.Result:
		if p.Index < len(c.results) {
			return c.results[p.Index]
		}
	case model.Scratch:
		if c.scratch[p.Index] == nil {
			c.scratch[p.Index] = c.memory("/scratch", p.Index, types.NewSlice(types.Typ[types.Byte]))
		}
		return c.scratch[p.Index]
	}
	return nil
}

// read returns what is at a place.
func (c *modelCall) read(p model.Place) *summary.Value {
	v := c.base(p)
	if p.View == model.ViewWraps {
		v = c.wrapped(v)
	}
	for _, sel := range p.Path {
		switch sel.Kind {
		case model.Named:
			v = c.namedField(v, sel.Arg)
		case model.Target:
			v = c.deref(v)
		default:
			v = c.inside(c.s, v, modelSel(sel))
		}
	}
	return v
}

func modelSel(s model.Sel) summary.Sel {
	switch s.Kind {
	case model.Elem:
		return selElem
	case model.Key:
		return selKey
	default:
		return fieldSel(s.Name)
	}
}

// inside returns a part of a value, or of what it refers to.
func (x *function) inside(s callSite, v *summary.Value, sel summary.Sel) *summary.Value {
	if v == nil {
		return nil
	}
	if k, ok := x.kid(v, sel); ok {
		return k
	}
	r := summary.OfLabels(v.Labels)
	iterators := len(v.Funcs) > 0
	for _, sym := range v.Alias {
		switch {
		case refers(sym.Type):
			r = summary.Join(r, x.part(x.deref(&summary.Value{Alias: []*summary.Sym{sym}}), sel), x.project)
		case isFunc(sym.Type) && sel.Kind != summary.Field:
			iterators = true
		default:
			r = summary.Join(r, x.symValue(sym.Child(sel)), x.project)
		}
	}
	if len(v.Ptrs) > 0 {
		r = summary.Join(r, x.part(x.deref(&summary.Value{Ptrs: v.Ptrs}), sel), x.project)
	}
	if iterators && sel.Kind != summary.Field {
		r = summary.Join(r, x.part(x.collectYields(s, v), sel), x.project)
	}
	return r
}

// refers reports whether an input of a type is followed to what it refers to.
func refers(t types.Type) bool {
	if t == nil {
		return false
	}
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Slice, *types.Map, *types.Chan:
		return true
	}
	return false
}

// write adds labels and a value to the content of a place.
func (c *modelCall) write(p model.Place, labels []*summary.Label, v *summary.Value, derived bool) {
	switch p.Base {
	case model.Nothing:
		return
	case model.Result:
		c.writeResult(p, labels, v)
		return
	case model.Panic:
		o := c.symObject(c.panicSym())
		c.hold(o, summary.Join(c.content(o), v, c.project).AddLabels(labels))
		return
	}
	v = c.leaving(v, nil)
	labels = c.withSelection(labels)
	c.intoSink(p, labels, v)
	base := c.base(p)
	if c.ownedByStd(base) {
		return
	}
	if p.Base == model.Rest || len(p.Path) == 0 {
		c.fill(base, labels, v, derived)
		return
	}
	if derived {
		c.fill(c.read(p), labels, v, true)
	} else {
		labels = c.collectedAt(c.locs(base), labels, v)
	}
	c.put(base, p.Path, labels, v)
}

// intoSink reports what is written into the memory of a sink.
func (c *modelCall) intoSink(p model.Place, labels []*summary.Label, v *summary.Value) {
	if !c.Table.HasPlaceSinks() {
		return
	}
	if labels = summary.JoinLabels(labels, c.everything(v)); len(labels) == 0 {
		return
	}
	var sinks []*annot.Sink
	if sink := c.sinkOf(p); sink != nil {
		sinks = append(sinks, sink)
	}
	if len(p.Path) == 0 {
		sinks = append(sinks, c.filledSinks(c.base(p))...)
	}
	for _, sink := range sinks {
		c.writePart(c.s, sink, labels)
	}
}

// sinkOf returns the sink to whose memory the receiver or an argument refers; nil if
// there is none.
func (c *modelCall) sinkOf(p model.Place) *annot.Sink {
	switch {
	case !c.Table.HasPlaceSinks():
		return nil
	case p.Base == model.Recv:
		return c.s.writtenArg(c.function, 0)
	case p.Base == model.Arg && c.sig != nil && c.sig.Recv() != nil:
		return c.s.writtenArg(c.function, p.Index+1)
	case p.Base == model.Arg:
		return c.s.writtenArg(c.function, p.Index)
	}
	return nil
}

// ownedByStd reports whether a reference leads only to variables of the standard library:
// what is written to os.Stdout is not read again.
func (c *modelCall) ownedByStd(ref *summary.Value) bool {
	locs := c.locs(ref)
	return len(locs) > 0 && !slices.ContainsFunc(locs, func(l summary.Loc) bool { return l.Object.Sym == nil || !ofStd(l.Object.Sym) })
}

// withSelection adds the permits of the place where the call is.
func (c *modelCall) withSelection(labels []*summary.Label) []*summary.Label {
	if len(c.now) == 0 {
		return labels
	}
	out := make([]*summary.Label, len(labels))
	for i, l := range labels {
		out[i] = c.allowed(l, c.now)
	}
	return out
}

func (c *modelCall) writeResult(p model.Place, labels []*summary.Label, v *summary.Value) {
	for len(c.results) <= p.Index {
		c.results = append(c.results, nil)
	}
	r := c.results[p.Index]
	if len(p.Path) == 0 {
		r = c.joinInto(p.Index, r, labels, v)
		c.results[p.Index] = r
		return
	}
	if r != nil && (len(r.Ptrs) > 0 || slices.ContainsFunc(r.Alias, func(s *summary.Sym) bool { return refers(s.Type) })) {
		c.put(r, p.Path, labels, v)
		return
	}
	c.results[p.Index] = c.putKid(r, p.Path, labels, v)
}

// joinInto adds to a result; if it is a reference to an object of this call, also to that
// object.
func (c *modelCall) joinInto(i int, r *summary.Value, labels []*summary.Label, v *summary.Value) *summary.Value {
	if r != nil && len(r.Ptrs) > 0 && (v == nil || len(v.Ptrs)+len(v.Alias)+len(v.Funcs)+len(v.Dyn) == 0) {
		c.fill(r, labels, v, true)
		if c.isInterface(i) {
			return r.AddLabels(labels) // it may hold a struct as well as a pointer
		}
		return r
	}
	return summary.Join(r, v, c.project).AddLabels(labels)
}

// isInterface reports whether a result is an interface value.
func (c *modelCall) isInterface(i int) bool {
	return c.sig != nil && i < c.sig.Results().Len() && types.IsInterface(c.sig.Results().At(i).Type())
}

func (c *modelCall) putKid(r *summary.Value, path []model.Sel, labels []*summary.Label, v *summary.Value) *summary.Value {
	if len(path) == 0 {
		return summary.Join(r, v, c.project).AddLabels(labels)
	}
	sel := modelSel(path[0])
	kid, _ := r.Kid(sel)
	return c.withKid(r, sel, c.putKid(kid, path[1:], labels, v))
}

// put adds to a part of what a reference refers to.
func (c *modelCall) put(ref *summary.Value, path []model.Sel, labels []*summary.Label, v *summary.Value) {
	sels := make([]summary.Sel, len(path))
	for i, s := range path {
		sels[i] = modelSel(s)
	}
	for i := 1; i < len(sels); i++ {
		// Pointers on the way are followed.
		at := ref
		for _, s := range sels[:i] {
			at = c.inside(c.s, at, s)
		}
		if at != nil && len(at.Ptrs)+len(at.Alias) > 0 && sels[i-1].Kind == summary.Field {
			c.put(at, path[i:], labels, v)
			return
		}
	}
	if labels != nil || v != nil {
		c.store(ref, sels, summary.Join(v, summary.OfLabels(labels), c.project), true)
	}
	for _, sym := range aliases(ref) {
		if !refers(sym.Type) {
			// An interface of unknown origin: its virtual fields are its own.
			o := c.symObject(sym.Child(sels[0]))
			if len(sels) == 1 {
				c.hold(o, summary.Join(c.content(o), v, c.project).AddLabels(labels))
			}
		}
	}
}

func aliases(v *summary.Value) []*summary.Sym {
	if v == nil {
		return nil
	}
	return v.Alias
}

// empty removes the content of a place.
func (c *modelCall) empty(p model.Place) {
	if p.Base == model.Result {
		return // results are new
	}
	base := c.base(p)
	for _, l := range c.locs(base) {
		if len(c.locs(base)) > 1 || l.Object.Many {
			return
		}
		sels := l.Path.Sels()
		for _, s := range p.Path {
			sels = append(sels, modelSel(s))
		}
		c.hold(l.Object, c.set(c.content(l.Object), sels, summary.OfLabels(c.keeping(nil)), false))
	}
}

// touch records that a part of an object changes, so that callers know that the change
// may depend on an answer.
func (c *modelCall) touch(p model.Place) {
	kept := c.keeping(nil)
	for _, l := range c.locs(c.base(p)) {
		sels := l.Path.Sels()
		for _, s := range p.Path {
			sels = append(sels, modelSel(s))
		}
		if len(sels) > 0 {
			c.hold(l.Object, c.withPart(c.content(l.Object), sels, kept))
		}
	}
}

// withPart returns a value in which a part gets labels and is told apart from the rest.
func (c *modelCall) withPart(v *summary.Value, path []summary.Sel, labels []*summary.Label) *summary.Value {
	part := c.part(v, path[0])
	if len(path) > 1 {
		part = c.withPart(part, path[1:], labels)
	} else {
		part = part.AddLabels(labels)
	}
	return v.WithKid(path[0], part)
}

// own makes a result refer to one object of its own, which holds everything that the
// objects hold to which it may refer. Nobody else has what comes out of a pool, so
// emptying it really empties it.
func (c *modelCall) own(p model.Place) {
	v := c.base(p)
	if v == nil || p.Index >= len(c.results) {
		return
	}
	names, t := c.pointersIn(v)
	if len(names) == 0 && c.returnsReceiver(p.Index) {
		// The result is a copy of the receiver.
		t = deref(c.sig.Recv().Type())
		names = []string{typeKey(c.sig.Recv().Type())}
		c.named[names[0]] = c.sig.Recv().Type()
	}
	if len(names) == 0 {
		return // the type of the object is unknown
	}
	var content *summary.Value
	for _, name := range names {
		content = summary.Join(content, c.deref(c.assert(v, name)), c.project)
	}
	owned := c.memory("/own", p.Index, t)
	c.mem[owned.Ptrs[0].Object] = content
	c.results[p.Index] = &summary.Value{Labels: v.Labels, Dyn: names, Ptrs: owned.Ptrs}
}

// returnsReceiver reports whether a result has the type of the method's pointer receiver,
// or of an interface by which the receiver is known.
func (c *modelCall) returnsReceiver(i int) bool {
	if c.sig == nil || c.sig.Recv() == nil || i >= c.sig.Results().Len() {
		return false
	}
	t, result := c.sig.Recv().Type(), c.sig.Results().At(i).Type()
	return isPointer(t) && types.AssignableTo(t, result) && canonical(result.Underlying()) != emptyInterface
}

// pointersIn returns the known or asserted pointer types of an interface value, and the
// type to which they point, if it is one type. It returns none if the value may be
// something else.
func (c *modelCall) pointersIn(v *summary.Value) (names []string, to types.Type) {
	if len(v.Kids)+len(v.Funcs) > 0 {
		return nil, nil
	}
	names = slices.Clone(v.Dyn)
	if call, ok := c.s.instr.(*ssa.Call); ok && c.s.key == "" {
		for _, r := range referrers(call) {
			if a, ok := r.(*ssa.TypeAssert); ok && !slices.Contains(names, typeKey(a.AssertedType)) {
				names = append(names, c.spellType(a.AssertedType))
			}
		}
	}
	for _, name := range names {
		ptr, ok := underlying(c.named[name]).(*types.Pointer)
		if !ok {
			return nil, nil
		}
		to = ptr.Elem()
	}
	if len(names) > 1 {
		to = nil
	}
	return names, to
}
