package valueflow

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// functionValue returns a function or method expression as a value.
func (x *function) functionValue(f *ssa.Function) *summary.Value {
	if obj, ok := f.Object().(*types.Func); ok {
		x.funcs[objectName(obj)] = obj.Origin()
		if strings.HasPrefix(f.Synthetic, "thunk") {
			return ofFunc(x.methodExpr(f, obj))
		}
	}
	return ofFunc(&summary.FuncVal{Key: functionKey(f), TypeArgs: x.typeKeys(typeArgs(f))})
}

// methodExpr returns the function that a method expression stands for.
func (x *function) methodExpr(thunk *ssa.Function, m *types.Func) *summary.FuncVal {
	fv := &summary.FuncVal{Key: objectName(m)}
	if recv := thunk.Params[0].Type(); isInterfaceMethod(m) || !types.Identical(recv, m.Signature().Recv().Type()) {
		fv.Method = m.Name()
		x.callOn(recv, fv)
	}
	return fv
}

// callOn records the type whose method a function value is.
func (x *function) callOn(recv types.Type, fv *summary.FuncVal) {
	if tp, ok := types.Unalias(recv).(*types.TypeParam); ok {
		fv.TypeParam = tp.Index() + 1
		return
	}
	if !types.IsInterface(recv) {
		fv.Of = x.spellType(recv)
	}
}

func ofFunc(fv *summary.FuncVal) *summary.Value {
	return &summary.Value{Funcs: []*summary.FuncVal{fv}}
}

// closure returns a function literal with the variables it captures, or a
// method with the receiver it is bound to.
func (x *function) closure(c *ssa.MakeClosure) *summary.Value {
	f := c.Fn.(*ssa.Function)
	fv := &summary.FuncVal{Key: functionKey(f), TypeArgs: x.typeKeys(typeArgs(f))}
	for _, b := range c.Bindings {
		fv.Bound = append(fv.Bound, x.cleared(b, x.val(b), x.now))
	}
	if strings.HasPrefix(f.Synthetic, "bound method") {
		fv.Recv = true
		if obj, ok := f.Object().(*types.Func); ok {
			x.funcs[objectName(obj)] = obj.Origin()
			fv.TypeArgs = x.typeKeys(argsOf(c.Bindings[0].Type()))
			if isInterfaceMethod(obj) {
				fv.Method = obj.Name()
			}
			if of := beforeConversion(c.Bindings[0]); isTypeParam(of.Type()) {
				fv.Bound[0] = x.val(of)
				x.callOn(of.Type(), fv)
			}
		}
	}
	return ofFunc(fv)
}

// beforeConversion returns the operand of a conversion to an interface.
func beforeConversion(v ssa.Value) ssa.Value {
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return v.X
	case *ssa.ChangeInterface:
		return v.X
	case *ssa.ChangeType:
		return v.X
	}
	return v
}

// callValue interprets a call of a function value.
func (x *function) callValue(s callSite, v *summary.Value, args []*summary.Value, sig *types.Signature) outcome {
	defer x.selected(v)()
	x.full = x.full || v != nil && v.Cut
	var out outcome
	unknown := 0
	if v != nil && slices.ContainsFunc(v.Alias, func(s *summary.Sym) bool { return !x.callsStandardOnly(s) }) {
		unknown = 1
	}
	args = labelling(args, collectedBy(s, v))
	c := x.choose(len(v.Functions()) + unknown)
	s.maybe = s.maybe || c.before != nil
	for _, fv := range v.Functions() {
		out = x.or(out, c.call(func() outcome { return x.callFuncVal(s, fv, args, sig) }))
	}
	out.results = collectedAs(s, v, out.results, sig)
	if unknown > 0 {
		out = x.or(out, c.call(func() outcome { return x.open(s, v, "", "", args, sig) }))
	}
	if seq := x.sequenceOf(v); seq != nil {
		out = x.or(out, x.callSequence(s, seq, args, sig))
	}
	if out.callees == 0 {
		out = x.bySignature(s, v, args, sig)
	}
	return byChoice(s, v, out)
}

// callFuncVal calls one of the functions that a function value may be.
func (x *function) callFuncVal(s callSite, fv *summary.FuncVal, args []*summary.Value, sig *types.Signature) outcome {
	switch fv.Key {
	case collectorKey:
		return x.yielded(fv, args)
	case labellerKey:
		return x.callLabelled(s, fv, args, sig)
	}
	if !x.final {
		if x.ran == nil {
			x.ran = make(map[string]bool)
		}
		x.ran[fv.Key] = true
	}
	if fv.Method != "" {
		recv, rest := receiverOf(fv, args)
		if fv.Of != "" {
			return x.callMethodOf(s, fv, recv, rest, sig)
		}
		if fv.TypeParam > 0 {
			s.typeParam = fv.TypeParam
		}
		m := x.funcs[fv.Key]
		if m == nil {
			return x.invokeNamed(s, recv, fv.Method, fv.Key, rest, sig)
		}
		return x.invoke(s, recv, m, rest, m.Signature())
	}
	s.targs = x.typesOf(fv.TypeArgs)
	if fv.Recv {
		x.calledHere[fv.Key] = true
		return x.apply(s, fv.Key, append(slices.Clone(fv.Bound), args...), nil, sig)
	}
	if obj := x.funcs[fv.Key]; obj != nil && s.depth == 0 {
		if results := x.refine(s, obj, args); results != nil {
			return outcome{results: results, callees: 1}
		}
	}
	return x.apply(s, fv.Key, args, fv.Bound, sig)
}

// callMethodOf interprets a call of a method of a concrete type.
func (x *function) callMethodOf(s callSite, fv *summary.FuncVal, recv *summary.Value, args []*summary.Value, sig *types.Signature) outcome {
	m, ok := x.method(fv.Of, fv.Method)
	if !ok {
		return outcome{}
	}
	if recv == nil {
		recv = &summary.Value{}
	}
	return x.dispatchTo(s, m, recv, fv.Of, fv.Method, args, sig)
}

func receiverOf(fv *summary.FuncVal, args []*summary.Value) (recv *summary.Value, rest []*summary.Value) {
	if fv.Recv {
		return fv.Bound[0], args
	}
	if len(args) == 0 {
		return nil, nil
	}
	return args[0], args[1:]
}

// invoke interprets a call of an interface method.
func (x *function) invoke(s callSite, recv *summary.Value, m *types.Func, args []*summary.Value, sig *types.Signature) outcome {
	key := objectName(m)
	x.funcs[key] = m.Origin()
	if results := x.refine(s, m, append([]*summary.Value{recv}, args...)); results != nil {
		return outcome{results: results, callees: 1}
	}
	declared := x.Table.Func(m.Origin())
	if declared != nil && declared.Sink != nil && !covered(declared.Sink.Purposes, s.used) {
		s.used = x.handTo(s, declared.Sink, sig, args)
	}
	x.noteCleaned(s, declared)
	out := x.invokeNamed(s, recv, m.Name(), key, args, sig)
	if declared != nil {
		out = x.declaredOutcome(s, declared, out, recv, args, sig)
	}
	return out
}

// invokeNamed calls an interface method by name: the method of what the interface value
// holds, which does at least what the policy declares of the interface's method.
func (x *function) invokeNamed(s callSite, recv *summary.Value, method, key string, args []*summary.Value, sig *types.Signature) outcome {
	out := x.dispatchAll(s, recv, method, key, args, sig)
	if _, ok := x.declaredFlows(x.funcs[key]); !ok {
		return out
	}
	declared := x.modelled(s, key, x.funcs[key], recv, args, sig)
	declared.permits = out.permits // a flow says nothing of permits
	return x.or(out, declared)
}

// dispatchAll dispatches to the concrete types that an interface value is known to hold.
// If its origin is unknown, the call stays open.
func (x *function) dispatchAll(s callSite, recv *summary.Value, method, key string, args []*summary.Value, sig *types.Signature) outcome {
	defer x.selected(recv)()
	x.full = x.full || recv != nil && recv.Cut
	var out outcome
	inner := s
	inner.via = "interface"
	if s.typeParam > 0 && recv != nil && len(recv.Dyn)+len(x.unknownOrigin(recv.Alias)) == 0 {
		return x.open(inner, recv, method, key, args, sig) // a pointer whose type the callers know
	}
	var unknown []*summary.Sym
	if recv != nil {
		unknown = x.unknownOrigin(recv.Alias)
		c := x.choose(len(recv.Dyn) + min(1, len(unknown)))
		inner.maybe = inner.maybe || c.before != nil
		for _, typ := range recv.Dyn {
			out = x.or(out, c.call(func() outcome {
				if i, ok := isParamKey(typ); ok {
					of := inner
					of.typeParam = i + 1
					return x.open(of, onlyDyn(recv, typ), method, key, args, sig)
				}
				if strings.HasPrefix(typ, asInterface) {
					return x.dispatchAs(inner, recv, typ, method, key, args, sig)
				}
				return x.dispatch(inner, recv, typ, method, key, args, sig)
			}))
		}
		if len(unknown) > 0 {
			out = x.or(out, c.call(func() outcome {
				return x.open(inner, &summary.Value{Alias: unknown, Labels: recv.Labels}, method, key, args, sig)
			}))
		}
	}
	if out.callees == 0 || len(unknown) > 0 && x.stdMethod(key) {
		model := x.modelled(s, key, x.funcs[key], x.opaque(recv, unknown), args, sig)
		model.permits = out.permits
		out = x.or(out, model)
	}
	return byChoice(s, recv, out)
}

// unknownOrigin returns the inputs whose dynamic type only callers know: not
// copies of concrete inputs that were put into the interface here, nor of those of the
// type of a type parameter, which is told of by itself, not
// variables of the standard library (what is in io.Discard or rand.Reader is
// modelled by its interface), and not the variables of the package that hold no code of the
// program.
func (p *Package) unknownOrigin(syms []*summary.Sym) []*summary.Sym {
	known := func(s *summary.Sym) bool {
		return isConcrete(s.Type) || ofStd(s) || p.callsStandardOnly(s) || s.Type != nil && isTypeParam(s.Type)
	}
	if !slices.ContainsFunc(syms, known) {
		return syms
	}
	return slices.DeleteFunc(slices.Clone(syms), known)
}

// opaqueType stands for types of an interface value that are known to nobody.
const opaqueType = "?"

// opaque returns an interface value whose type not even the callers know. The model of
// the interface's method holds for this alone, not for the types that callers put into
// it, whose methods are known.
func (x *function) opaque(v *summary.Value, unknown []*summary.Sym) *summary.Value {
	if len(unknown) == 0 {
		return v
	}
	return x.assert(&summary.Value{Labels: v.Labels, Alias: unknown, Ptrs: v.Ptrs, Kids: v.Kids, Dyn: v.Dyn}, opaqueType)
}

// ofStd reports whether an input is, or lies behind, a variable of the standard
// library.
func ofStd(s *summary.Sym) bool {
	return s.Root.Kind == summary.Global && model.Modelled(packageOf(s.Root.Name))
}

// stdMethod reports whether an interface method belongs to the standard library, so that
// a value of unknown origin may be of one of its types.
func (x *function) stdMethod(key string) bool {
	if m := x.funcs[key]; m != nil {
		return m.Pkg() == nil || model.Modelled(m.Pkg().Path())
	}
	return stdKey(key)
}

// dispatch calls the method of a concrete type; key names the interface's method.
func (x *function) dispatch(s callSite, recv *summary.Value, typ, method, key string, args []*summary.Value, sig *types.Signature) outcome {
	m, ok := x.method(typ, method)
	if !ok && !x.stdMethod(key) {
		m, ok = modelledMethod(typ, method)
	}
	if !ok {
		if x.named[typ] != nil {
			return outcome{callees: 1} // in a case of a type switch that this type does not reach
		}
		return outcome{}
	}
	return x.dispatchTo(s, m, x.assert(onlyDyn(recv, typ), typ), typ, method, args, sig)
}

// dispatchTo calls a method on a value of a concrete type.
func (x *function) dispatchTo(s callSite, m summary.Method, self *summary.Value, typ, method string, args []*summary.Value, sig *types.Signature) outcome {
	s.key += "/" + typ
	s.depth++
	if strings.Contains(m.Key, "[") {
		s.targs = x.receiverArgs(typ, method, m)
	}
	for _, hop := range m.Path {
		if hop.Address {
			self = x.address(self, hop.Sel)
		} else {
			self = x.part(self, hop.Sel)
		}
	}
	if m.Iface {
		return x.promote(s, m, self, typ, method, args, sig)
	}
	return x.apply(s, m.Key, append([]*summary.Value{self}, args...), nil, sig)
}

// A promotion is a call of a method that a type gets from an interface that it embeds.
type promotion struct {
	typ, method string
	self        *summary.Value
}

// promote calls a method of an embedded interface. Decorators that embed what they
// decorate may lead back here with nothing new.
func (x *function) promote(s callSite, m summary.Method, self *summary.Value, typ, method string, args []*summary.Value, sig *types.Signature) outcome {
	for _, p := range x.promoting {
		if p.typ == typ && p.method == method && x.within([]*summary.Value{self}, []*summary.Value{p.self}) {
			return outcome{callees: 1}
		}
	}
	if s.depth > maxNested {
		x.bounded = true
		return outcome{callees: 1}
	}
	x.promoting = append(x.promoting, promotion{typ, method, self})
	var out outcome
	if of := x.funcs[m.Key]; of != nil && x.Table.Func(of) != nil {
		out = x.invoke(s, self, of, args, of.Signature())
	} else {
		out = x.invokeNamed(s, self, method, m.Key, args, sig)
	}
	x.promoting = x.promoting[:len(x.promoting)-1]
	return out
}

// method finds a method of a concrete type that was put into an interface here or in a
// package known to this one.
func (p *Package) method(typ, name string) (summary.Method, bool) {
	if t := p.named[typ]; t != nil {
		return p.methodOf(t, name)
	}
	for _, f := range p.Imports {
		if m, ok := f.Method(typ, name); ok {
			return m, true
		}
	}
	if generic, _, ok := genericKey(typ); ok {
		return p.method(generic, name)
	}
	return summary.Method{}, false
}

// modelledMethod finds a method of a standard library type in the models if no package in
// sight has the type: another package returned the value as one of its own interfaces.
// The standard library's interfaces have models themselves.
func modelledMethod(typ, name string) (summary.Method, bool) {
	if !stdType(typ) {
		return summary.Method{}, false
	}
	for _, recv := range []string{typ, strings.TrimPrefix(typ, "*")} {
		key := "(" + recv + ")." + name
		if _, ok := model.Lookup(key); ok {
			return summary.Method{Key: key}, true
		}
	}
	return summary.Method{}, false
}

// methodOf finds a method of a type, and the path to its receiver through embedded
// fields.
func (p *Package) methodOf(t types.Type, name string) (summary.Method, bool) {
	sel := p.selection(t, name)
	if sel == nil {
		return summary.Method{}, false
	}
	obj := sel.Obj().(*types.Func)
	p.funcs[objectName(obj)] = obj.Origin()
	return summary.Method{Key: objectName(obj), Iface: isInterfaceMethod(obj), Path: embedded(t, sel.Index(), obj)}, true
}

// selection returns a method of a type by its name, nil if it has none.
func (p *Package) selection(t types.Type, name string) *types.Selection {
	for sel := range p.Pkg.Prog.MethodSets.MethodSet(t).Methods() {
		if sel.Obj().Name() == name {
			return sel
		}
	}
	return nil
}

// embedded returns the steps from a value of type t through the embedded fields with
// these indexes to the receiver of method m.
func embedded(t types.Type, index []int, m *types.Func) []summary.Hop {
	var path []summary.Hop
	ptr := false
	enter := func(t types.Type) types.Type {
		if e, ok := t.Underlying().(*types.Pointer); ok {
			ptr = true
			return e.Elem()
		}
		return t
	}
	cur := enter(t)
	for _, i := range index[:len(index)-1] {
		f := cur.Underlying().(*types.Struct).Field(i)
		path = append(path, summary.Hop{Sel: fieldSel(f.Name()), Address: ptr})
		_, isPtr := f.Type().Underlying().(*types.Pointer)
		if ptr && (isPtr || types.IsInterface(f.Type())) {
			path = append(path, summary.Hop{Sel: selDeref})
			ptr = false
		}
		cur = enter(f.Type())
	}
	_, wantPtr := m.Signature().Recv().Type().Underlying().(*types.Pointer)
	if ptr && !wantPtr && !isInterfaceMethod(m) {
		path = append(path, summary.Hop{Sel: selDeref})
	}
	return path
}

// onlyDyn returns an interface value without its unknown origins, which the open call
// handles.
func onlyDyn(v *summary.Value, typ string) *summary.Value {
	c := *v
	c.Alias = nil
	for _, s := range v.Alias {
		if isConcrete(s.Type) || s.Type != nil && isTypeParam(s.Type) {
			c.Alias = append(c.Alias, s)
		}
	}
	c.Dyn = []string{typ}
	return &c
}

// collectedBy returns the annotations of the function value that is called.
func collectedBy(s callSite, callee *summary.Value) []*summary.Label {
	if callee == nil {
		return nil
	}
	step := summary.Step{Pos: s.pos, Far: s.far, Text: "returned by it"}
	return summary.MapLabels(callee.Labels, func(l *summary.Label) *summary.Label {
		if l.Source == nil || l.Kind != summary.Flow || l.Guess {
			return nil
		}
		return l.Via(step)
	})
}

// collectedAs adds the annotations of the called value, or of the value whose method is
// called, to those results of a call that carry data: what it returns was collected as
// the annotation says.
func collectedAs(s callSite, callee *summary.Value, results []*summary.Value, sig *types.Signature) []*summary.Value {
	labels := collectedBy(s, callee)
	if len(labels) == 0 {
		return results
	}
	out := slices.Clone(results)
	carries := carriedBy(s, sig)
	for i, r := range out {
		if carries>>i&1 != 0 {
			out[i] = r.AddLabels(labels)
		}
	}
	return out
}

// carriedBy has a bit for each result of a call that carries data.
func carriedBy(s callSite, sig *types.Signature) int {
	if sig == nil {
		return s.carries
	}
	return carrying(sig)
}

// isVariadic reports whether an object is the list of a variadic argument: nobody else
// reads what the callee writes into it.
func isVariadic(o *summary.Object) bool {
	k, ok := o.Origin.(objectKey)
	if !ok {
		return false
	}
	a, ok := k.instr.(*ssa.Alloc)
	return ok && a.Comment == "varargs"
}

// reachable returns the objects that can be reached from values.
func (x *function) reachable(vals ...*summary.Value) []*summary.Object {
	var out []*summary.Object
	seen := make(map[*summary.Object]bool)
	var visit func(v *summary.Value)
	visit = func(v *summary.Value) {
		if v == nil {
			return
		}
		for _, l := range v.Ptrs {
			if !seen[l.Object] {
				seen[l.Object] = true
				out = append(out, l.Object)
				visit(x.content(l.Object))
				visit(x.escaped[l.Object])
			}
		}
		for _, f := range v.Funcs {
			for _, b := range f.Bound {
				visit(b)
			}
		}
		for _, k := range v.Kids {
			visit(k.Value)
		}
	}
	for _, v := range vals {
		visit(v)
	}
	return out
}

// concrete notes that a value of a type was put into an interface, and returns
// the type's key.
func (x *function) concrete(t types.Type, iface types.Type) string {
	key := typeKey(t)
	x.named[key] = t
	if it, ok := iface.Underlying().(*types.Interface); ok && it.NumMethods() > 0 && !ofParams(key) {
		ik := typeKey(iface)
		if !slices.Contains(x.converted[ik], key) {
			x.converted[ik] = append(x.converted[ik], key)
		}
	}
	return key
}
