package valueflow

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// Writing into an annotated field or variable is a use: into it as a whole, an
// element of it, or what it refers to.

// writtenSink returns the sink that memory belongs to, given an address in it or
// a reference to it; nil if it belongs to none.
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
			if v.Op != token.MUL || !refers(v.Type()) {
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
	if isFunc(val.Type()) || isConstant(val, 0) {
		return
	}
	if sink := x.writtenSink(at); sink != nil {
		if more := addition(at, val); more != nil {
			v = x.leaving(x.val(more), more.Type())
		}
		x.use(callSite{instr: i, pos: i.Pos()}, sink, []*summary.Value{v})
	}
}

// addition returns what is added where a place is written with what it holds and
// more: what it holds was used when it was put there.
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

// writtenArg returns the sink that an argument of a call refers to; receivers
// come first.
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
	if i >= len(c.Args) || !refers(c.Args[i].Type()) {
		return nil
	}
	return x.writtenSink(c.Args[i])
}

// writeArg reports labels that a callee writes into what an argument refers to,
// if that is the memory of a sink.
func (x *function) writeArg(s callSite, i int, labels []*summary.Label) {
	if len(labels) == 0 || !x.Table.HasSinks() {
		return
	}
	if sink := s.writtenArg(x, i); sink != nil {
		x.use(s, sink, []*summary.Value{summary.OfLabels(labels)})
	}
}
