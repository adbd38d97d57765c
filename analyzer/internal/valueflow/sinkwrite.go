package valueflow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// Writing into an annotated field or variable is a use, whether it writes the whole, an
// element, or what the field refers to.

// writtenSink returns the sink to which memory belongs, given an address in it or a
// reference to it; nil if there is none.
func (x *function) writtenSink(at ssa.Value) *annot.Sink {
	for {
		switch v := at.(type) {
		case *ssa.FieldAddr:
			if sink := x.Table.FieldSink(structField(deref(v.X.Type()), v.Field).Origin()); sink != nil {
				return sink
			}
			at = v.X
		case *ssa.Field:
			if sink := x.Table.FieldSink(structField(v.X.Type(), v.Field).Origin()); sink != nil {
				return sink
			}
			at = v.X
		case *ssa.Global:
			if obj, ok := v.Object().(*types.Var); ok {
				return x.Table.VarSink(obj)
			}
			return nil
		case *ssa.IndexAddr:
			at = v.X
		case *ssa.Slice:
			at = v.X
		case *ssa.ChangeType:
			at = v.X
		case *ssa.UnOp:
			if v.Op != token.MUL || !refers(v.Type()) && !types.IsInterface(v.Type()) {
				return nil
			}
			at = v.X
		default:
			return nil
		}
	}
}

// writeInto reports a value that is written into the memory of a sink.
func (x *function) writeInto(i ssa.Instruction, at, val ssa.Value, v *summary.Value) {
	if isFunc(val.Type()) || isZeroValue(val) {
		return
	}
	sink := x.writtenSink(at)
	if sink == nil {
		sink = x.sinkBehind(x.val(at))
	}
	if sink != nil {
		if more := addition(at, val); more != nil {
			v = x.leaving(x.val(more), more.Type())
		}
		x.use(callSite{instr: i, pos: i.Pos()}, sink, []*summary.Value{v})
	}
}

// isZeroValue reports whether a value is the zero value of its type.
func isZeroValue(v ssa.Value) bool {
	if c, ok := v.(*ssa.Const); ok {
		return c.Value == nil || zeroValue(c.Value)
	}
	return isUnset(v)
}

func zeroValue(v constant.Value) bool {
	switch v.Kind() {
	case constant.String:
		return constant.StringVal(v) == ""
	case constant.Bool:
		return !constant.BoolVal(v)
	}
	return constant.Sign(v) == 0
}

// addition returns what is added where a place is overwritten with its old content and
// more: the old content was used when it was put there.
func addition(at, val ssa.Value) ssa.Value {
	switch val := val.(type) {
	case *ssa.Call:
		b, ok := val.Call.Value.(*ssa.Builtin)
		if ok && b.Name() == "append" && len(val.Call.Args) == 2 && heldAt(at, val.Call.Args[0]) {
			return val.Call.Args[1]
		}
	case *ssa.BinOp:
		if val.Op == token.ADD && heldAt(at, val.X) {
			return val.Y
		}
	}
	return nil
}

// heldAt reports whether a value was read from an address.
func heldAt(at, val ssa.Value) bool {
	read, ok := val.(*ssa.UnOp)
	if !ok || read.Op != token.MUL {
		return false
	}
	to, ok := at.(*ssa.FieldAddr)
	from, ok2 := read.X.(*ssa.FieldAddr)
	if ok && ok2 {
		return to.X == from.X && to.Field == from.Field
	}
	return at == read.X
}

// writtenArg returns the sink to which an argument of a call refers; a receiver is the
// first argument.
func (s callSite) writtenArg(x *function, i int) *annot.Sink {
	call, ok := s.instr.(ssa.CallInstruction)
	if !ok || s.depth > 0 {
		return nil
	}
	c := call.Common()
	if c.IsInvoke() {
		i--
		if i < 0 {
			return x.writtenSink(c.Value)
		}
	}
	if i >= len(c.Args) || !refers(c.Args[i].Type()) && !types.IsInterface(c.Args[i].Type()) {
		return nil
	}
	return x.writtenSink(c.Args[i])
}

// writeNew reports what the callee writes into the memory of a sink.
func (f *frame) writeNew(to *summary.Sym, v *summary.Value, at []summary.Loc) {
	if to.Root.Kind != summary.Param || !f.Table.HasPlaceSinks() {
		return
	}
	ref := f.value(to.Outermost())
	sink := f.s.writtenArg(f.function, to.Root.Index)
	if sink == nil && f.sinkAbove(to) == nil {
		sink = f.sinkAmong(at)
	}
	if sink == nil || f.heldBySink(ref) {
		return
	}
	before := f.routesTo(at)
	labels := slices.DeleteFunc(slices.Clone(f.everything(v)), func(l *summary.Label) bool { return before[l.Route] })
	f.writePart(f.s, sink, labels)
}

// routesTo returns the routes of the data in memory.
func (f *frame) routesTo(at []summary.Loc) map[*summary.Step]bool {
	routes := make(map[*summary.Step]bool)
	for _, loc := range at {
		for _, l := range f.itself(f.at(f.content(loc.Object), loc.Path)) {
			routes[l.Route] = true
		}
	}
	return routes
}

// writePart reports labels that are written into the memory of a sink.
func (x *function) writePart(s callSite, sink *annot.Sink, labels []*summary.Label) {
	if len(labels) > 0 {
		x.use(s, sink, []*summary.Value{summary.OfLabels(labels)})
	}
}

// throughInterface handles calls of methods of what an annotated field or variable of
// interface type holds: their arguments are written into it.
func (x *function) throughInterface(s callSite, c *ssa.CallCommon, args []*summary.Value) []string {
	if !x.Table.HasPlaceSinks() {
		return s.used
	}
	sink := x.writtenSink(c.Value)
	if sink == nil {
		return s.used
	}
	return x.handTo(s, sink, c.Signature(), args)
}

// sinkBehind returns the sink to whose memory a reference leads, by whatever name: the
// address of a field may lie in a list.
func (x *function) sinkBehind(ref *summary.Value) *annot.Sink {
	if !x.Table.HasPlaceSinks() {
		return nil
	}
	return x.sinkAmong(x.locs(ref))
}

func (x *function) sinkAmong(places []summary.Loc) *annot.Sink {
	for _, l := range places {
		if sink := x.sinkAt(l); sink != nil {
			return sink
		}
	}
	return nil
}

// sinkAt returns the sink that a place is or lies in.
func (x *function) sinkAt(l summary.Loc) *annot.Sink {
	if sink := x.sinkAbove(l.Object.Sym); sink != nil {
		return sink
	}
	t := l.Object.Type
	for _, sel := range l.Path.Sels() {
		if sel.Kind == summary.Field {
			if sink := x.fieldSink(t, sel.Name); sink != nil {
				return sink
			}
		}
		t = summary.StepType(t, sel)
	}
	return nil
}

// sinkAbove returns the sink that an input is, or of which it is a part.
func (x *function) sinkAbove(s *summary.Sym) *annot.Sink {
	for ; s != nil; s = s.Parent {
		switch {
		case s.Parent == nil && s.Root.Kind == summary.Global:
			if v := x.globals[s.Root.Name]; v != nil {
				return x.Table.VarSink(v)
			}
		case s.Parent != nil && s.Sel.Kind == summary.Field:
			if sink := x.fieldSink(s.Parent.Type, s.Sel.Name); sink != nil {
				return sink
			}
		}
	}
	return nil
}

// throughSink reports the arguments of a function or method about which only one thing is
// known: that a sink holds it.
func (x *function) throughSink(s callSite, callee *summary.Value, args []*summary.Value) {
	if !x.Table.HasPlaceSinks() {
		return
	}
	for _, in := range callee.Alias {
		if sink := x.sinkAbove(in); sink != nil && !covered(sink.Purposes, s.used) {
			x.use(s, sink, args)
			return
		}
	}
}

// heldBySink reports whether a value of interface or function type is held by a sink:
// calls of it are the uses.
func (x *function) heldBySink(v *summary.Value) bool {
	return v != nil && slices.ContainsFunc(v.Alias, func(s *summary.Sym) bool {
		return s.Type != nil && !refers(s.Type) && x.sinkAbove(s) != nil
	})
}

func (x *function) fieldSink(t types.Type, name string) *annot.Sink {
	if f := summary.FieldOf(t, name); f != nil {
		return x.Table.FieldSink(f)
	}
	return nil
}

// maxSinkDepth bounds how deep sinks are looked for in what is filled as a whole.
const maxSinkDepth = 4

// filledSinks returns the sinks that a standard library function fills: those that ref's
// content is, has or is a part of.
func (x *function) filledSinks(ref *summary.Value) []*annot.Sink {
	if !x.Table.HasPlaceSinks() {
		return nil
	}
	var sinks []*annot.Sink
	for _, l := range x.locs(ref) {
		if sink := x.sinkAt(l); sink != nil {
			sinks = append(sinks, sink)
			continue
		}
		sinks = x.sinksIn(sinks, typeAt(l), 0)
	}
	return sinks
}

// mayBeFilled reports whether a decoder can fill a field by itself.
func mayBeFilled(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Interface:
		return u.NumMethods() == 0
	case *types.Chan, *types.Signature:
		return false
	}
	return true
}

// sinksIn adds the sink fields inside a type that a decoder fills.
func (x *function) sinksIn(sinks []*annot.Sink, t types.Type, depth int) []*annot.Sink {
	if t == nil || depth > maxSinkDepth {
		return sinks
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		for f := range u.Fields() {
			if !mayBeFilled(f.Type()) {
				continue
			}
			if sink := x.Table.FieldSink(f.Origin()); sink != nil {
				sinks = append(sinks, sink)
				continue
			}
			sinks = x.sinksIn(sinks, f.Type(), depth+1)
		}
	case *types.Pointer:
		return x.sinksIn(sinks, u.Elem(), depth+1)
	case *types.Slice, *types.Array, *types.Map:
		return x.sinksIn(sinks, summary.StepType(t, selElem), depth+1)
	}
	return sinks
}
