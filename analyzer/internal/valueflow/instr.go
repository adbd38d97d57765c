package valueflow

import (
	"go/token"
	"go/types"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

var (
	selElem  = summary.Sel{Kind: summary.Elem}
	selKey   = summary.Sel{Kind: summary.Key}
	selDeref = summary.Sel{Kind: summary.Deref}
)

func fieldSel(name string) summary.Sel { return summary.Sel{Kind: summary.Field, Name: name} }

func resultSel(i int) summary.Sel { return fieldSel("#" + strconv.Itoa(i)) }

// val returns what an operand may hold.
func (x *function) val(v ssa.Value) *summary.Value {
	switch v := v.(type) {
	case *ssa.Builtin:
		return nil
	case *ssa.Const:
		if src := x.typeSource(v.Type()); src != nil && x.isCollected(v, x.instr) {
			return summary.OfLabels([]*summary.Label{x.sourceLabel(src, nil)})
		}
		return nil
	case *ssa.Function:
		return x.functionValue(v)
	case *ssa.Global:
		return &summary.Value{Ptrs: []summary.Loc{{Object: x.symObject(x.globalSym(v))}}}
	}
	return x.afterLoop(v, x.inCase(v, x.vals[v]))
}

// globalName names a package variable uniquely in the whole program.
func globalName(g *ssa.Global) string { return g.Pkg.Pkg.Path() + "." + g.Name() }

func (x *function) globalSym(g *ssa.Global) *summary.Sym {
	name := globalName(g)
	s := x.space.Root(summary.Root{Kind: summary.Global, Name: name}, g.Type().(*types.Pointer).Elem())
	if obj, ok := g.Object().(*types.Var); ok && x.globals[name] == nil {
		x.globals[name] = obj
		delete(x.symCache, s) // a callee may have brought it here before, without its annotation
	}
	return s
}

// def records what a register may hold, and reports whether that is new.
func (x *function) def(reg ssa.Value, v *summary.Value) bool {
	if src := x.typeSource(reg.Type()); src != nil && x.collected(reg, v) {
		l := x.sourceLabel(src, x.baseOf(v))
		if v != nil {
			l = l.Permitted(permitsFor(purposesOf(v.Cleared)))
		}
		v = x.annotated(v, l, reg.Type())
	}
	v = x.setWhich(reg, x.readAt(v, reg))
	if len(x.now) > 0 {
		now := x.now
		v = v.MapLabels(func(l *summary.Label) *summary.Label { return x.allowed(l, now) })
	}
	x.hears(reg, v)
	old := x.vals[reg]
	joined := summary.Join(old, v, x.project)
	x.vals[reg] = joined
	return joined != old
}

// readAt adds the place where a source is read to routes that have only its declaration so
// far. What a call returns was read in the function that is called: a getter.
func (x *function) readAt(v *summary.Value, reg ssa.Value) *summary.Value {
	pos, through := reg.Pos(), ""
	if call := callOf(reg); call != nil {
		pos = call.Pos()
		if f := call.Call.StaticCallee(); f != nil {
			through = "through " + displayName(f)
		}
	}
	if !pos.IsValid() {
		return v
	}
	return v.MapLabels(func(l *summary.Label) *summary.Label {
		if l.Source == nil || l.Route == nil || l.Route.Len != 1 {
			return l
		}
		l = l.Via(summary.Step{Pos: pos, Text: "read"})
		if through != "" {
			l = l.Via(summary.Step{Pos: pos, Text: through})
		}
		return l
	})
}

// callOf returns the call that a register is a result of; nil if there is none.
func callOf(reg ssa.Value) *ssa.Call {
	if e, ok := reg.(*ssa.Extract); ok {
		reg = e.Tuple
	}
	call, _ := reg.(*ssa.Call)
	return call
}

// baseOf returns the object that a value is or belongs to, if it is known.
func (x *function) baseOf(v *summary.Value) *summary.Sym {
	if v == nil {
		return nil
	}
	if len(v.Alias) > 0 {
		return v.Alias[0]
	}
	if len(v.Ptrs) > 0 {
		l := v.Ptrs[0]
		s := l.Object.Sym
		if s == nil {
			s = x.space.Root(summary.Root{Kind: summary.Unknown, Index: -1 - l.Object.ID}, l.Object.Type)
		}
		for _, sel := range l.Path.Sels() {
			s = s.Child(sel)
		}
		return s
	}
	for _, l := range v.Labels {
		if l.Source == nil && l.Kind == summary.Flow {
			return l.Sym
		}
	}
	return nil
}

// step interprets one instruction and reports whether a register changed.
func (x *function) step(instr ssa.Instruction) bool {
	x.keepMoment(instr)
	switch i := instr.(type) {
	case *ssa.Alloc:
		o := x.object(i, "", 0, deref(i.Type()))
		x.make(i, o)
		return x.def(i, &summary.Value{Ptrs: []summary.Loc{{Object: o}}})
	case *ssa.MakeSlice, *ssa.MakeMap, *ssa.MakeChan:
		v := i.(ssa.Value)
		return x.def(v, &summary.Value{Ptrs: []summary.Loc{{Object: x.object(i, "", 0, v.Type())}}})
	case *ssa.Phi:
		return x.def(i, x.phi(i))
	case *ssa.UnOp:
		return x.def(i, x.unop(i))
	case *ssa.BinOp:
		return x.def(i, x.binop(i))
	case *ssa.ChangeInterface:
		return x.def(i, x.changeInterface(i))
	case *ssa.ChangeType:
		return x.def(i, x.changeType(i))
	case *ssa.Convert:
		return x.def(i, x.convert(i.X, i.Type()))
	case *ssa.MultiConvert:
		return x.def(i, x.convert(i.X, i.Type()))
	case *ssa.SliceToArrayPointer:
		return x.def(i, x.val(i.X))
	case *ssa.Slice:
		return x.def(i, x.slice(i))
	case *ssa.MakeInterface:
		return x.def(i, x.box(i))
	case *ssa.TypeAssert:
		return x.def(i, x.typeAssert(i))
	case *ssa.MakeClosure:
		return x.def(i, x.closure(i))
	case *ssa.Field:
		f := structField(i.X.Type(), i.Field)
		if saysPresence(f) {
			return x.def(i, nil)
		}
		v := x.field(i.X, f)
		if v.Empty() {
			v = x.ofStub(i, i.X, f)
		}
		return x.def(i, v)
	case *ssa.FieldAddr:
		f := structField(deref(i.X.Type()), i.Field)
		ptr := x.val(i.X)
		if ptr != nil && x.readsFlag(i.X, f) {
			ptr = ptr.WithLabels(ofData(ptr.Labels))
		}
		return x.def(i, x.address(ptr, fieldSel(f.Name())))
	case *ssa.Index:
		return x.def(i, x.index(i, i.X, i.Index))
	case *ssa.IndexAddr:
		v := x.foundElement(i, x.address(x.val(i.X), element(i.X, i.Index)))
		return x.def(i, x.withIndex(i, v, i.X, i.Index))
	case *ssa.Lookup:
		return x.def(i, x.lookup(i))
	case *ssa.Range:
		return x.def(i, x.val(i.X))
	case *ssa.Next:
		return x.def(i, x.next(i))
	case *ssa.Extract:
		return x.def(i, x.part(x.val(i.Tuple), resultSel(i.Index)))
	case *ssa.Call:
		return x.def(i, x.call(i))
	case *ssa.Select:
		return x.def(i, x.selectStmt(i))
	case *ssa.Store:
		x.storeInstr(i)
	case *ssa.MapUpdate:
		x.mapUpdate(i)
	case *ssa.Send:
		x.send(i, i.Chan, i.X)
	case *ssa.Go:
		x.goCall(i)
	case *ssa.Defer:
		x.deferCall(i)
	case *ssa.RunDefers:
		x.runDefers()
	case *ssa.Panic:
		x.panicked(x.val(i.X))
	case *ssa.Return, *ssa.If, *ssa.Jump, *ssa.DebugRef:
		// No flow here: results are read when the function is summarized, and conditions
		// when what depends on them is interpreted.
	}
	return false
}

func deref(t types.Type) types.Type {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

func structField(t types.Type, i int) *types.Var {
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		// A type parameter whose type set has one underlying struct.
		st = coreStruct(t)
	}
	return st.Field(i)
}

func coreStruct(t types.Type) *types.Struct {
	iface := t.Underlying().(*types.Interface)
	for e := range iface.EmbeddedTypes() {
		switch e := e.(type) {
		case *types.Union:
			return e.Term(0).Type().Underlying().(*types.Struct)
		default:
			if st, ok := e.Underlying().(*types.Struct); ok {
				return st
			}
			if _, ok := e.Underlying().(*types.Interface); ok {
				return coreStruct(e)
			}
		}
	}
	return types.NewStruct(nil, nil)
}

// address returns pointers to one part of what a pointer refers to.
func (x *function) address(ptr *summary.Value, sel summary.Sel) *summary.Value {
	if ptr == nil {
		return nil
	}
	v := &summary.Value{Labels: ptr.Labels}
	for _, l := range x.locs(ptr) {
		v.Ptrs = append(v.Ptrs, summary.Loc{Object: l.Object, Path: l.Path.Then(ofOwned(l.Object, sel))})
	}
	v.Cleared = x.clearedAt(ptr)
	return v
}

// unop interprets a unary operation: a load, a receive, or arithmetic.
func (x *function) unop(i *ssa.UnOp) *summary.Value {
	v := x.val(i.X)
	switch i.Op {
	case token.MUL:
		return x.loaded(i, v)
	case token.ARROW:
		r := x.received(v)
		if i.CommaOk {
			return (&summary.Value{}).WithKid(resultSel(0), r).WithKid(resultSel(1), summary.OfLabels(answers(x.counted(v))))
		}
		return r
	default:
		return summary.OfLabels(x.itself(v))
	}
}

func (x *function) binop(i *ssa.BinOp) *summary.Value {
	switch i.Op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		if isReference(i.X.Type()) {
			return summary.OfLabels(summary.JoinLabels(answers(x.counted(x.val(i.X))), answers(x.counted(x.val(i.Y)))))
		}
		return summary.OfLabels(x.compare(i.Pos(), true, i.X, i.Y))
	default:
		return summary.OfLabels(x.combined(i))
	}
}

// isReference reports whether values of the type are compared by identity.
func isReference(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Chan, *types.Signature, *types.Slice, *types.Map:
		return true
	}
	return false
}

// slice interprets a slice expression.
func (x *function) slice(i *ssa.Slice) *summary.Value {
	v := x.val(i.X)
	if i.High != nil && isZero(i.High) {
		// An empty slice, to be filled again.
		o := x.object(i, "", 0, i.Type())
		x.hold(o, nil)
		return &summary.Value{Ptrs: []summary.Loc{{Object: o}}}
	}
	if x.isString(i.X) {
		return summary.OfLabels(x.itself(v))
	}
	if i.Low != nil && !isZero(i.Low) || i.High != nil {
		x.seenInPart(v)
	}
	return v
}

func (x *function) isString(v ssa.Value) bool {
	return isTextual(v.Type())
}

func (x *function) index(i ssa.Instruction, in, at ssa.Value) *summary.Value {
	v := x.val(in)
	if x.isString(in) {
		v = summary.OfLabels(x.itself(v))
	} else {
		v = x.elementIn(v, in, at)
	}
	return x.withIndex(i, v, in, at)
}

// withIndex adds what the index says: what is found at a place computed from a contact
// was looked up by it.
func (x *function) withIndex(i ssa.Instruction, v *summary.Value, in, at ssa.Value) *summary.Value {
	if labels, ok := x.spelled(i, in, at); ok {
		return v.AddLabels(labels)
	}
	return x.indexed(v, at, summary.Step{Pos: i.Pos(), Text: "used as a key", Via: "match"})
}

func (x *function) indexed(v *summary.Value, at ssa.Value, step summary.Step) *summary.Value {
	labels := x.itself(x.val(at))
	if len(labels) == 0 || isConstant(at, 0) {
		return v
	}
	return v.AddLabels(matched(labels, nil, step, false))
}

// lookup interprets a map lookup, or the index of a string.
func (x *function) lookup(i *ssa.Lookup) *summary.Value {
	if x.isString(i.X) {
		return x.index(i, i.X, i.Index)
	}
	m := x.deref(x.val(i.X))
	labels, ok := x.spelled(i, i.X, i.Index)
	if !ok {
		labels = x.lookedUp(i.Pos(), i.X, i.Index, x.part(m, selKey))
	}
	keys := x.part(m, selKey)
	v := x.atKey(x.elementIn(m, i.X, i.Index), keys, i.Index, found(i)).AddLabels(labels)
	if i.CommaOk {
		is := summary.OfLabels(labels)
		if permits := x.ofNamed(keys.Told(), i.Index); len(permits) > 0 {
			is = is.Saying(sayings(permits))
		}
		return (&summary.Value{}).WithKid(resultSel(0), v).WithKid(resultSel(1), is)
	}
	return v
}

// found returns the type of what a lookup finds.
func found(i *ssa.Lookup) types.Type {
	if tuple, ok := i.Type().(*types.Tuple); ok {
		return tuple.At(0).Type()
	}
	return i.Type()
}

// lookedUp returns what the answer of a lookup says of the key and of the collection's
// keys.
func (x *function) lookedUp(pos token.Pos, m, key ssa.Value, keys *summary.Value) []*summary.Label {
	if isConstant(key, 0) {
		return nil
	}
	if x.constantTable(m) {
		return answers(x.itself(x.val(key)))
	}
	one := x.inLedger(m, key)
	k, in := x.itself(x.val(key)), x.itself(keys)
	labels := summary.JoinLabels(
		matched(k, against(in), summary.Step{Pos: pos, Text: "looked up", Via: "match"}, one),
		matched(in, against(k), summary.Step{Pos: pos, Text: "searched for something else", Via: "match"}, one))
	if one {
		return labels
	}
	return x.ifInLedger(labels, m, key)
}

func (x *function) next(i *ssa.Next) *summary.Value {
	v := x.val(i.Iter)
	tuple := &summary.Value{}
	if i.IsString {
		return tuple.WithKid(resultSel(2), summary.OfLabels(x.itself(v)))
	}
	m := x.deref(v)
	tuple = tuple.WithKid(resultSel(0), summary.OfLabels(answers(x.counted(v))))
	return tuple.WithKid(resultSel(1), x.part(m, selKey)).WithKid(resultSel(2), x.part(m, selElem))
}

// selectStmt interprets a select statement.
func (x *function) selectStmt(i *ssa.Select) *summary.Value {
	tuple := &summary.Value{}
	n := 2
	var ready []*summary.Label // which case is taken tells what was sent, or closed
	for _, st := range i.States {
		if st.Dir == types.SendOnly {
			x.send(i, st.Chan, st.Send)
			continue
		}
		ch := x.val(st.Chan)
		tuple = tuple.WithKid(resultSel(n), x.received(ch))
		ready = summary.JoinLabels(ready, answers(x.counted(ch)))
		n++
	}
	return tuple.WithKid(resultSel(0), summary.OfLabels(ready))
}

func (x *function) send(i ssa.Instruction, ch, val ssa.Value) {
	v := x.keptValue(val, true)
	x.putInto(i, filledField(ch), v)
	x.writeInto(i, ch, val, v)
	x.store(x.val(ch), []summary.Sel{selElem}, v, true)
}

func (x *function) mapUpdate(i *ssa.MapUpdate) {
	m := x.val(i.Map)
	key, elem := x.says(i.Key, x.leaving(x.val(i.Key), i.Key.Type()), true), underKey(x.keptValue(i.Value, true), i.Key)
	x.putInto(i, filledField(i.Map), elem)
	x.writeInto(i, i.Map, i.Key, key)
	x.writeInto(i, i.Map, i.Value, elem)
	x.store(m, []summary.Sel{selKey}, key, true)
	x.sweeping(i, elem)
	sel := element(i.Map, i.Key)
	x.store(m, []summary.Sel{sel}, elem, sel.Name == "")
}

func (x *function) storeInstr(i *ssa.Store) {
	_, among := i.Addr.(*ssa.IndexAddr)
	v := beside(x.keptValue(i.Val, among), i.Addr)
	x.putInto(i, filledField(i.Addr), x.storedInList(v, i.Val.Type()))
	x.writeInto(i, i.Addr, i.Val, v)
	if src := x.collectedIn(i.Addr); src != nil && x.unaccounted(i, i.Val, v, src) && !x.fromSibling(i) {
		label := x.putIn(src, structOf(x.baseOf(x.val(i.Addr))), i.Val, i.Pos())
		v = x.annotated(v, label, i.Val.Type())
	}
	v = x.placedBy(i, x.movedInto(i, v))
	x.sweeping(i, v)
	x.storedTo(i.Addr, i.Val)
	x.storeFocused(i.Addr, v, func() { x.storeCollected(i, x.storeParts(i, v), v) })
}

// movedInto returns a struct that is copied from a literal into a part of another struct:
// what is in it belongs to the latter.
func (x *function) movedInto(i *ssa.Store, v *summary.Value) *summary.Value {
	load, ok := i.Val.(*ssa.UnOp)
	if !ok || !x.Table.HasGuards() || !isStruct(i.Val.Type()) {
		return v
	}
	from, ok := load.X.(*ssa.Alloc)
	if _, part := i.Addr.(*ssa.FieldAddr); !ok || !part || !isLiteral(from) {
		return v
	}
	old, to := x.baseOf(x.vals[from]), x.baseOf(x.val(i.Addr))
	return v.MapLabels(func(l *summary.Label) *summary.Label {
		if l.Source == nil || l.Base == nil || to == nil || !l.Base.HasPrefix(old) {
			return l
		}
		c := *l
		c.Base, c.Which = to, ""
		return &c
	})
}

// outsideFields returns the address of the outermost struct or variable of which the
// field at addr is a part.
func outsideFields(addr ssa.Value) ssa.Value {
	for {
		f, ok := addr.(*ssa.FieldAddr)
		if !ok {
			return addr
		}
		addr = f.X
	}
}

// placedBy adds what the index says where an element is written: finding it at the place
// of another value is a match, as with the keys of a map.
func (x *function) placedBy(i *ssa.Store, v *summary.Value) *summary.Value {
	at, ok := outsideFields(i.Addr).(*ssa.IndexAddr)
	if !ok {
		return v
	}
	return x.indexed(v, at.Index, summary.Step{Pos: i.Pos(), Text: "decides where this is kept", Via: "match"})
}

func isFunc(t types.Type) bool {
	_, ok := underlying(t).(*types.Signature)
	return ok
}

// saysPresence reports whether a field only says that another field is set, as
// sql.NullString.Valid does.
func saysPresence(f *types.Var) bool {
	return f.Name() == "Valid" && f.Pkg() != nil && f.Pkg().Path() == "database/sql"
}

func addressedField(v ssa.Value) *types.Var {
	if fa, ok := v.(*ssa.FieldAddr); ok {
		return structField(deref(fa.X.Type()), fa.Field)
	}
	return nil
}

// isConstant reports whether a value is computed from constants alone.
func isConstant(v ssa.Value, depth int) bool {
	if depth > 6 {
		return false
	}
	switch v := v.(type) {
	case *ssa.Const, *ssa.Function:
		return true
	case *ssa.Convert:
		return isConstant(v.X, depth+1)
	case *ssa.ChangeType:
		return isConstant(v.X, depth+1)
	case *ssa.MakeInterface:
		return isConstant(v.X, depth+1)
	case *ssa.BinOp:
		return isConstant(v.X, depth+1) && isConstant(v.Y, depth+1)
	case *ssa.Phi:
		for _, e := range v.Edges {
			if !isConstant(e, depth+3) { // phis of phis lead everywhere
				return false
			}
		}
		return true
	case *ssa.UnOp:
		return isUnset(v)
	}
	return false
}

// typeAssert interprets a type assertion.
func (x *function) typeAssert(i *ssa.TypeAssert) *summary.Value {
	v := x.val(i.X)
	var r *summary.Value
	if types.IsInterface(i.AssertedType) && !isTypeParam(types.Unalias(i.AssertedType)) {
		r = x.implementing(v, i.AssertedType)
	} else {
		r = x.asserted(v, i.AssertedType)
	}
	if i.CommaOk {
		var chosen []*summary.Label // which type it is tells what was selected
		if v != nil {
			chosen = onlyMatches(v.Labels)
		}
		return (&summary.Value{}).WithKid(resultSel(0), r).WithKid(resultSel(1), summary.OfLabels(chosen))
	}
	return r
}

// implementing returns an interface value converted to another interface: of its known
// dynamic types, those that implement that interface remain.
func (x *function) implementing(v *summary.Value, t types.Type) *summary.Value {
	iface, ok := t.Underlying().(*types.Interface)
	if !ok || v == nil || iface.NumMethods() == 0 {
		return v
	}
	out := func(typ string) bool {
		has := x.named[typ]
		return has != nil && !ofParams(typ) && !types.Implements(has, iface)
	}
	if !slices.ContainsFunc(v.Dyn, out) {
		return v
	}
	c := *v
	c.Dyn = slices.DeleteFunc(slices.Clone(v.Dyn), out)
	if len(c.Dyn) == 0 && len(c.Alias) == 0 {
		return summary.OfLabels(onlyMatches(v.Labels))
	}
	c.Kids = slices.DeleteFunc(slices.Clone(v.Kids), func(k summary.Kid) bool { return isAsserted(k) && out(k.Sel.Name) })
	return &c
}

// asserted returns the content of an interface value asserted to a concrete type.
func (x *function) asserted(v *summary.Value, t types.Type) *summary.Value {
	r := x.assert(v, typeKey(t))
	if r == nil {
		return nil
	}
	for _, s := range r.Alias {
		x.typeSym(s, t)
	}
	return x.retyped(r)
}

// retyped adds the labels of annotations on types that become known only now.
func (x *function) retyped(v *summary.Value) *summary.Value {
	for _, s := range v.Alias {
		if src := x.typeSource(s.Type); src != nil {
			v = x.annotated(v, x.sourceLabel(src, s), s.Type)
		}
	}
	return v
}
