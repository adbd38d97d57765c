package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// What a parameter, a captured variable or the result of a callback permits is left to
// the callers, who know whether it is a guard's answer.

// conditional reports whether the answers of inputs matter in this function: somebody in
// its package may have asked a guard.
func (x *function) conditional() bool { return x.Table.HasGuards() || len(x.opens) > 0 }

// ifInput returns the permit given by an answer that is an input.
func (x *function) ifInput(v ssa.Value, outcome bool) []summary.Permit {
	if !x.conditional() || !isBool(v.Type()) && !isError(v.Type()) {
		return nil
	}
	in := x.vals[v]
	if in == nil || len(in.Alias) != 1 || len(in.Kids)+len(in.Ptrs)+len(in.Dyn) > 0 {
		return nil
	}
	s := in.Alias[0]
	if s.Many || s.Root.Kind != summary.OpenResult && !x.Table.HasGuards() {
		return nil
	}
	return []summary.Permit{{If: s, Not: !outcome}}
}

// resolved returns what an answer that is an input of the callee permits in the caller.
func (f *frame) resolved(p summary.Permit) []summary.Permit {
	switch root := p.If.Root; {
	case root.Kind == summary.OpenResult && !f.interpreted(root.Index):
		f.missed(root.Index)
		return []summary.Permit{{Purpose: summary.AnyPurpose}} // until the call has been interpreted
	case root.Kind == summary.OpenResult:
		if permits := f.openPermits[root.Index][outcomeBy{on: outcomeIf(!p.Not), result: root.Sub}]; permits != nil {
			return f.ofOpen(permits, f.openCall(root.Index))
		}
	case root.Kind == summary.Param && p.If.Parent == nil:
		if arg := f.argument(root.Index); arg != nil {
			return f.implied(arg, !p.Not, 0)
		}
	case root.Kind == summary.Free && p.If.Depth == 1:
		if stored := f.captured(root.Index); stored != nil {
			return f.current(f.implied(stored, !p.Not, 0), stored, f.s.instr)
		}
	}
	v := f.value(p.If)
	if permits := f.told(p, v); permits != nil {
		return permits
	}
	if v == nil || len(v.Alias) != 1 || v.Alias[0].Many {
		return nil
	}
	return []summary.Permit{f.stillOpen(p, v.Alias[0])}
}

// interpreted reports whether an open call of the callee has been interpreted.
func (f *frame) interpreted(call int) bool {
	_, ok := f.opened[call]
	return ok
}

// told returns what an answer permits that is an input of the callee and the value v
// here, or the answer in a captured variable.
func (f *frame) told(p summary.Permit, v *summary.Value) []summary.Permit {
	if p.Not {
		return nil
	}
	list := v.Told()
	if p.If.Parent != nil && p.If.Parent.Root.Kind == summary.Free && p.If.Depth == 1 {
		list = slices.Concat(list, f.value(p.If.Parent).Told())
	}
	var permits []summary.Permit
	for _, s := range list {
		if !s.Named && s.Holder == "" {
			permits = summary.MergePermits(permits, []summary.Permit{s.Permit})
		}
	}
	return permits
}

// argument returns the operand that a direct call passes for parameter i.
func (f *frame) argument(i int) ssa.Value {
	call, ok := f.s.instr.(ssa.CallInstruction)
	if !ok || f.s.key != "" || call.Common().IsInvoke() {
		return nil
	}
	args := call.Common().Args
	if len(args) != len(f.args) || i >= len(args) {
		return nil
	}
	return args[i]
}

// binding returns the variable that the callee captured, if it is a literal that is made
// or called here, or nil.
func (f *frame) binding(i int) ssa.Value {
	var c *ssa.MakeClosure
	switch instr := f.s.instr.(type) {
	case *ssa.MakeClosure:
		c = instr
	case ssa.CallInstruction:
		c, _ = instr.Common().Value.(*ssa.MakeClosure)
	}
	if c == nil || i >= len(c.Bindings) || functionKey(c.Fn.(*ssa.Function)) != f.sum.Key {
		return nil
	}
	return c.Bindings[i]
}

// captured returns the value of a captured variable that is written once.
func (f *frame) captured(i int) ssa.Value {
	b := f.binding(i)
	if b == nil {
		return nil
	}
	return onlyStore(b)
}

// onlyStore returns the only value that is ever stored in a local variable, or in a field
// of a local struct.
func onlyStore(addr ssa.Value) ssa.Value {
	switch a := addr.(type) {
	case *ssa.Alloc:
		val, ok := storedIn(a, referrers(a))
		if !ok {
			return nil
		}
		return val
	case *ssa.FieldAddr:
		return onlyFieldStore(a.X, a.Field, maxImplied)
	}
	return nil
}

// storedIn returns the only value that users store at an address; ok is false if they may
// change it otherwise.
func storedIn(addr ssa.Value, users []ssa.Instruction) (val ssa.Value, ok bool) {
	for _, r := range users {
		switch r := r.(type) {
		case *ssa.Store:
			if val != nil || r.Addr != addr {
				return nil, false
			}
			val = r.Val
		case *ssa.UnOp, *ssa.DebugRef:
		case *ssa.MakeClosure:
			if !onlyRead(r, addr) {
				return nil, false
			}
		default:
			return nil, false
		}
	}
	return val, true
}

// onlyFieldStore returns the only value stored in a field of a local struct that is read,
// and written only by its fields or once as a whole: a composite literal is made in a
// place of its own and copied. It follows at most that many copies, since two structs may
// be copies of each other.
func onlyFieldStore(x ssa.Value, field, copies int) ssa.Value {
	a, ok := x.(*ssa.Alloc)
	if !ok || copies < 0 {
		return nil
	}
	var val ssa.Value
	for _, r := range referrers(a) {
		v, ok := storedInField(a, field, r, copies)
		if !ok || v != nil && val != nil {
			return nil
		}
		if v != nil {
			val = v
		}
	}
	return val
}

// storedInField returns what an instruction stores in a field of a struct; ok is false if
// that is unknown.
func storedInField(a *ssa.Alloc, field int, r ssa.Instruction, copies int) (val ssa.Value, ok bool) {
	switch r := r.(type) {
	case *ssa.FieldAddr:
		if r.Field != field {
			return nil, true
		}
		return storedIn(r, referrers(r))
	case *ssa.Store:
		from, ok := r.Val.(*ssa.UnOp)
		if !ok || r.Addr != a {
			return nil, false
		}
		val = onlyFieldStore(from.X, field, copies-1)
		return val, val != nil
	case *ssa.UnOp, *ssa.DebugRef:
		return nil, true
	}
	return nil, false
}

// permits returns the caller's permits for those of the callee: a permit whose subject is
// unknown here holds for nobody.
func (f *frame) permits(list []summary.Permit) []summary.Permit {
	var out []summary.Permit
	for _, p := range list {
		switch {
		case p.If != nil && p.If.Many:
			f.reads++
			out = summary.MergePermits(out, f.keptFor(p))
		case p.If != nil:
			f.reads++
			out = summary.MergePermits(out, f.resolved(p))
		default:
			out = summary.MergePermits(out, f.ofSubject(p))
		}
	}
	return out
}

// ofSubject returns permits for what the subject of a callee's permit is in the caller.
func (f *frame) ofSubject(p summary.Permit) []summary.Permit {
	asked, spelled := p.Subject, p.Which
	p.Which, p.Arg = "", 0
	if asked == nil {
		return []summary.Permit{p}
	}
	subjects, oneOf := f.subjects(f.value(asked))
	p.OneOf = p.OneOf || oneOf
	if asked.Root.Kind == summary.Param {
		p.Which, p.Arg = f.askedOf(asked, spelled)
	}
	var out []summary.Permit
	for _, p.Subject = range subjects {
		out = summary.MergePermits(out, []summary.Permit{p})
	}
	return out
}

// askedOf returns the caller's spelling of the object that asked, a part of a parameter,
// is or names. If it is the argument of a callback, it returns which one. spelled is the
// callee's spelling.
func (f *frame) askedOf(asked *summary.Sym, spelled string) (which string, arg int) {
	way, ok := wayTo(asked)
	if !ok || inNode(asked) && spelled != f.paramName(asked.Root.Index) {
		return "", 0 // one of several, or a node of a list
	}
	if given := f.whichGiven(asked.Root.Index); given != "" {
		which = given + way
	}
	if f.calledBack && way == "" {
		arg = len(f.args) - asked.Root.Index
	}
	return which, arg
}

// paramName returns the name of a parameter of the callee, if the callee is a function of
// this package.
func (f *frame) paramName(i int) string {
	fn := f.functions[f.sum.Key]
	if fn == nil || i >= len(fn.Params) {
		return ""
	}
	return fn.Params[i].Name()
}

// wayTo spells the fields and pointers between a parameter and the object that s, a part
// of it, is or names. It fails for one of several objects.
func wayTo(s *summary.Sym) (way string, ok bool) {
	isName := isBasic(s.Type) && s.Parent != nil && s.Sel.Kind == summary.Field
	if isName {
		s = s.Parent
	}
	in := typeOrNil(s.Outermost().Type)
	for i, sel := range s.Path() {
		of := in
		in = typeOrNil(summary.StepType(in, sel))
		switch {
		case sel.Kind == summary.Field:
			step := "." + sel.Name
			if f := summary.FieldOf(of, sel.Name); f != nil {
				step = fieldStep(of, f)
			}
			way += step
		case sel.Kind != summary.Deref:
			return "", false
		case i > 0:
			way += ".*"
		}
	}
	if !isName && s.Parent != nil && s.Sel.Kind == summary.Field && s.Type != nil && isPointer(s.Type) {
		way += ".*"
	}
	return way, true
}

// answers returns what the callee's outcomes permit here.
func (f *frame) answers() permitsBy {
	f.calledBack = f.s.depth > 0
	defer func() { f.calledBack = false }()
	var by permitsBy
	for _, a := range f.sum.Answers {
		if a.Checked && !f.looksAtError() {
			continue
		}
		if by == nil {
			by = make(permitsBy)
		}
		k := outcomeBy{a.On, a.Result, a.Is}
		by[k] = append(by[k], a.Permit)
	}
	for k, list := range by {
		by[k] = f.permits(list)
	}
	return by
}
