package valueflow

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// One input stands for all elements of a list. Which of them a register holds is
// told by how it was computed: registers that were computed alike hold the same
// element, others may hold another one.

// maxWhich bounds how far the computation of a register is followed.
const maxWhich = 12

// which spells how the object that a register is, or points to, was computed.
func which(v ssa.Value, depth int) string {
	if depth > maxWhich {
		return v.Name()
	}
	then := func(x ssa.Value, text string) string { return which(x, depth+1) + text }
	switch v := v.(type) {
	case *ssa.Alloc:
		if from := copiedFrom(v); from != nil {
			return which(from, depth+1)
		}
	case *ssa.UnOp:
		if v.Op != token.MUL {
			break
		}
		if _, ok := v.X.(*ssa.Alloc); ok || isStruct(v.Type()) {
			return which(v.X, depth+1) // a struct is the object that a pointer to it is
		}
		return then(v.X, ".*")
	case *ssa.FieldAddr:
		return then(v.X, "."+structField(deref(v.X.Type()), v.Field).Name())
	case *ssa.Field:
		return then(v.X, "."+structField(v.X.Type(), v.Field).Name())
	case *ssa.IndexAddr:
		return then(v.X, "["+which(v.Index, depth+1)+"]")
	case *ssa.Index:
		if isStruct(v.Type()) {
			return then(v.X, "["+which(v.Index, depth+1)+"]")
		}
		return then(v.X, "["+which(v.Index, depth+1)+"].*")
	case *ssa.Lookup:
		return then(v.X, "["+which(v.Index, depth+1)+"]")
	case *ssa.Extract:
		if text, ok := whichExtract(v, depth); ok {
			return text
		}
	case *ssa.Const:
		return v.String()
	case *ssa.ChangeType:
		return which(v.X, depth+1)
	case *ssa.MakeInterface:
		return which(v.X, depth+1)
	case *ssa.Call:
		if text, ok := whichCall(v, depth); ok {
			return text
		}
	}
	return v.Name()
}

// whichExtract spells what a lookup, a call, or a round of a range loop gives first.
func whichExtract(v *ssa.Extract, depth int) (string, bool) {
	switch t := v.Tuple.(type) {
	case *ssa.Lookup:
		return which(t, depth+1), v.Index == 0
	case *ssa.Call:
		text, ok := whichCall(t, depth)
		return text, ok && v.Index == 0
	case *ssa.Next:
		key := t.Name() + ".key"
		if r, ok := t.Iter.(*ssa.Range); ok && v.Index == 2 {
			return which(r.X, depth+1) + "[" + key + "]", true
		}
		return key, v.Index == 1
	}
	return "", false
}

// copiedFrom returns the value that a variable is a copy of, if nothing else is ever
// assigned to the whole of it.
func copiedFrom(a *ssa.Alloc) ssa.Value {
	var val ssa.Value
	for _, r := range *a.Referrers() {
		switch r := r.(type) {
		case *ssa.Store:
			if r.Addr != a {
				continue
			}
			if val != nil {
				return nil
			}
			val = r.Val
		case *ssa.MakeClosure:
			if !onlyRead(r, a) {
				return nil
			}
		}
	}
	return val
}

// isScalar reports whether values of a type are texts or numbers.
func isScalar(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean == 0
}

func isStruct(t types.Type) bool {
	_, ok := t.Underlying().(*types.Struct)
	return ok
}

// whichCall spells a call of a function: with the same arguments it is taken to
// return the same object.
func whichCall(v *ssa.Call, depth int) (string, bool) {
	fn := v.Call.StaticCallee()
	if fn == nil {
		return "", false
	}
	text := fn.String() + "(,"
	for _, a := range v.Call.Args {
		text += which(a, depth+1) + ","
	}
	return text + ")", true
}

// readFrom returns the register of the object whose part a register was read
// from; nil if it was not read from one.
func readFrom(v ssa.Value) ssa.Value {
	switch v := v.(type) {
	case *ssa.UnOp:
		if fa, ok := v.X.(*ssa.FieldAddr); ok && v.Op == token.MUL {
			return fa.X
		}
	case *ssa.Field:
		return v.X
	}
	return nil
}

// setWhich notes from which of several objects data was read, and which object
// that the program made it belongs to.
func (x *function) setWhich(reg ssa.Value, v *summary.Value) *summary.Value {
	from := readFrom(reg)
	if from == nil || v == nil {
		return v
	}
	if x.Table.HasGuards() && isScalar(reg.Type()) && basicInputs(v) && v.Alias[0].Many {
		v = summary.OfLabels(x.itself(v)) // a copy of an input would be one of any of them
	}
	if len(v.Labels) == 0 {
		return v
	}
	made := x.made(from)
	return v.MapLabels(func(l *summary.Label) *summary.Label {
		switch {
		case l.Which != "":
			return l
		case l.Source == nil:
			if !l.Sym.Many || !x.Table.HasGuards() {
				return l
			}
		case l.Base == nil || !slices.ContainsFunc(made, l.Base.HasPrefix) && !(l.Base.Many && l.Implied):
			return l
		}
		c := *l
		c.Which = which(from, 0)
		return &c
	})
}

// made returns what stands for the objects that a register may point to which the
// program made: what one is called may be a constant, or made, too, and then only the
// register tells whose name a guard was given.
func (x *function) made(reg ssa.Value) []*summary.Sym {
	v := x.vals[reg]
	if v == nil || len(v.Ptrs) > maxSubjects {
		return nil
	}
	var list []*summary.Sym
	for _, l := range v.Ptrs {
		if l.Object.Sym == nil {
			list = append(list, x.baseOf(&summary.Value{Ptrs: []summary.Loc{l}}))
		}
	}
	return list
}

// whichAsked spells the object that a guard was asked about: param is the number
// of the callee's parameter, receivers included.
func (x *function) whichAsked(s callSite, subject *summary.Sym, param int) string {
	call, ok := s.instr.(ssa.CallInstruction)
	if !ok || s.key != "" || subject == nil || param < 0 {
		return ""
	}
	c := call.Common()
	if c.IsInvoke() {
		param-- // the receiver is no argument
	}
	if param < 0 {
		return which(c.Value, 0)
	}
	if _, ok := c.Value.(*ssa.MakeClosure); ok && !c.IsInvoke() || param >= len(c.Args) {
		return ""
	}
	if names(c.Args[param].Type()) {
		if from := readFrom(c.Args[param]); from != nil {
			return which(from, 0) // asked by a name: that of the object that has it
		}
	}
	return which(c.Args[param], 0)
}

// names reports whether values of a type name an object rather than being one.
func names(t types.Type) bool {
	_, ok := t.Underlying().(*types.Basic)
	return ok
}
