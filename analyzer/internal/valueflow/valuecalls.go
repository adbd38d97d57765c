package valueflow

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A callPlace is an instruction that may call a function.
type callPlace struct {
	in    body
	instr ssa.CallInstruction
	as    target // which target it is there
}

// A noter adds to the graph what a function does with values.
type noter struct {
	*valueGraph
	in body
}

// node returns the node of a register's value, or of the place whose address the register
// is.
func (g *noter) node(v ssa.Value) flowNode {
	switch v := v.(type) {
	case *ssa.FieldAddr:
		return g.field(deref(v.X.Type()), v.Field)
	case *ssa.IndexAddr:
		return g.node(v.X)
	case *ssa.Global:
		if g.nodes[v] == nil {
			if obj, ok := v.Object().(*types.Var); !ok || !g.holders.hidden(obj, nil) {
				g.open(v, deref(v.Type()))
			}
		}
		return v
	case *ssa.Function:
		if g.nodes[v] == nil {
			g.set(v)
			g.put(v, g.functionTarget(v))
		}
		return v
	}
	return register{v, g.in.ctx}
}

// copies adds the flow of a register's value to another register.
func (g *noter) copies(from, to ssa.Value) { g.flows(g.node(from), g.node(to), from.Type()) }

// reads adds the flow of what lies in a register's value to another register.
func (g *noter) reads(from, to ssa.Value) { g.flows(g.node(from), g.node(to), to.Type()) }

// note adds what an instruction does with values.
func (g *noter) note(instr ssa.Instruction) {
	switch i := instr.(type) {
	case *ssa.Phi:
		for _, e := range i.Edges {
			g.copies(e, i)
		}
	case *ssa.ChangeType:
		g.converted(i)
	case *ssa.ChangeInterface:
		g.copies(i.X, i)
	case *ssa.Convert:
		g.copies(i.X, i)
	case *ssa.MultiConvert:
		g.copies(i.X, i)
	case *ssa.Slice:
		g.copies(i.X, i)
	case *ssa.SliceToArrayPointer:
		g.copies(i.X, i)
	case *ssa.TypeAssert:
		g.copies(i.X, i)
	case *ssa.MakeInterface:
		g.boxed(i)
	case *ssa.MakeClosure:
		g.closure(i)
	case *ssa.UnOp:
		if i.Op == token.MUL || i.Op == token.ARROW {
			g.reads(i.X, i)
		}
	case *ssa.Field:
		g.flows(g.field(i.X.Type(), i.Field), g.node(i), i.Type())
	case *ssa.Index:
		g.reads(i.X, i)
	case *ssa.Lookup:
		g.reads(i.X, i)
	case *ssa.Range:
		g.copies(i.X, i)
	case *ssa.Next:
		g.reads(i.Iter, i)
	case *ssa.Extract:
		g.extracted(i)
	case *ssa.Select:
		g.selected(i)
	case *ssa.Send:
		g.copies(i.X, i.Chan)
	case *ssa.MapUpdate:
		g.copies(i.Key, i.Map)
		g.copies(i.Value, i.Map)
	case *ssa.Store:
		g.copies(i.Val, i.Addr)
	case *ssa.Return:
		for n, r := range i.Results {
			g.flows(g.node(r), resultOf{g.in.fn, g.in.ctx, n}, r.Type())
		}
	case *ssa.Panic:
		g.toOutside(g.node(i.X), i.X.Type())
	case ssa.CallInstruction:
		g.call(i)
	}
}

// converted adds the conversion of a value: fields of one struct become those of another
// one.
func (g *noter) converted(i *ssa.ChangeType) {
	from, to := deref(i.X.Type()), deref(i.Type())
	st, ok := from.Underlying().(*types.Struct)
	if !ok {
		g.copies(i.X, i)
		return
	}
	for n := range st.NumFields() {
		t := st.Field(n).Type()
		g.flows(g.field(from, n), g.field(to, n), t)
		g.flows(g.field(to, n), g.field(from, n), t)
	}
}

func (g *noter) extracted(i *ssa.Extract) {
	if call, ok := i.Tuple.(*ssa.Call); ok {
		g.flows(resultOf{call, g.in.ctx, i.Index}, g.node(i), i.Type())
		return
	}
	g.reads(i.Tuple, i)
}

func (g *noter) selected(i *ssa.Select) {
	for _, st := range i.States {
		if st.Dir == types.SendOnly {
			g.copies(st.Send, st.Chan)
		} else {
			g.reads(st.Chan, i)
		}
	}
}

// boxed adds that a value is put into an interface.
func (g *noter) boxed(i *ssa.MakeInterface) {
	t := i.X.Type()
	g.givenTypes(argsOf(t))
	key := ""
	if set := g.Pkg.Prog.MethodSets.MethodSet(t); set.Len() > 0 {
		key = typeKey(t)
		g.types[key] = t
		ours := false
		for m := range set.Methods() {
			ours = ours || m.Obj().Pkg() == g.Pkg.Pkg
		}
		switch {
		case ours || len(g.ownMethods(t)) > 0 || embedsInterface(set):
			g.put(g.node(i), target{typ: key})
		case !isFunc(t):
			g.put(g.node(i), unknownTarget)
		}
		for _, m := range g.ownMethods(t) {
			g.flows(g.node(i.X), register{m.Params[0], nil}, t)
		}
	}
	switch {
	case isFunc(t):
		g.edge(g.node(i.X), g.node(i), key)
	case isTypeParam(types.Unalias(t)):
		g.copies(i.X, i)
	default:
		g.toOutside(g.node(i.X), t) // a list or table in an interface is not followed
	}
}

// embedsInterface reports whether a type has a method of an interface that it embeds.
func embedsInterface(set *types.MethodSet) bool {
	for m := range set.Methods() {
		if isInterfaceMethod(m.Obj().(*types.Func)) {
			return true
		}
	}
	return false
}

// closure adds a literal with what it captures, or a method with its receiver.
func (g *noter) closure(c *ssa.MakeClosure) {
	fn := c.Fn.(*ssa.Function)
	m, ok := fn.Object().(*types.Func)
	if !ok || !strings.HasPrefix(fn.Synthetic, "bound method") {
		lit := g.bodyOf(fn)
		if lit == nil {
			g.put(g.node(c), unknownTarget)
			return
		}
		for i, b := range c.Bindings {
			g.flows(g.node(b), register{lit.FreeVars[i], g.in.ctx}, b.Type())
		}
		b := body{lit, g.in.ctx}
		g.enterBody(b)
		g.put(g.node(c), target{body: b})
		return
	}
	recv := c.Bindings[0]
	if !isInterfaceMethod(m) {
		g.bind(c, recv, m)
		return
	}
	g.on(g.node(recv), func(t target) { g.bindDynamic(c, t, m) })
}

// bind adds a method value, of a method of the package or of another one.
func (g *noter) bind(c *ssa.MakeClosure, recv ssa.Value, m *types.Func) {
	fn := g.functions[objectName(m)]
	if fn == nil {
		g.put(g.node(c), unknownTarget)
		g.toOutside(g.node(recv), recv.Type())
		return
	}
	g.flows(g.node(recv), register{fn.Params[0], nil}, recv.Type())
	g.put(g.node(c), target{body: body{fn: fn}, bound: true})
}

// bindDynamic adds the method value of an interface value that may be a target.
func (g *noter) bindDynamic(c *ssa.MakeClosure, t target, m *types.Func) {
	switch method, field, seen := g.methodOfTarget(t, m.Name()); {
	case method.fn != nil:
		g.put(g.node(c), target{body: method, bound: t.fn == nil || t.bound})
	case field != nil:
		g.on(field, func(t target) { g.bindDynamic(c, t, m) })
	case !seen:
		g.put(g.node(c), unknownTarget)
	}
}

// methodOfTarget returns the function of the package that is called by a method of a
// value in an interface; or, if the method is promoted from an embedded interface, the
// field that holds the value whose method it is. It returns neither if there is no such
// call, or, with seen false, if what is called cannot be seen.
func (g *valueGraph) methodOfTarget(t target, method string) (called body, field flowNode, seen bool) {
	typ := g.types[t.typ]
	switch {
	case t.fn != nil:
		if typ == nil || len(g.ownMethods(typ)) > 0 {
			return body{}, nil, true // the method is called, and it calls the function
		}
		return t.body, nil, true // http.HandlerFunc
	case typ == nil:
		return body{}, nil, false
	}
	sel := g.selection(typ, method)
	if sel == nil {
		return body{}, nil, true
	}
	m := sel.Obj().(*types.Func)
	if isInterfaceMethod(m) {
		n, _ := g.embeddedIn(typ, sel)
		return body{}, n, n != nil
	}
	fn := g.functions[objectName(m)]
	return body{fn: fn}, nil, fn != nil
}

// call adds a call.
func (g *noter) call(i ssa.CallInstruction) {
	c := i.Common()
	if b, ok := c.Value.(*ssa.Builtin); ok {
		g.builtin(i, b)
		return
	}
	if c.IsInvoke() {
		if isTypeParam(types.Unalias(c.Value.Type())) {
			g.calledOutside(i) // see givenTypes
			return
		}
		g.on(g.node(c.Value), func(t target) { g.invoked(i, t) })
		return
	}
	if fn, ok := c.Value.(*ssa.Function); ok {
		g.givenTypes(fn.TypeArgs())
		if fn = g.bodyOf(fn); fn != nil {
			b := g.called(fn, i, g.in.ctx)
			g.enter(i, target{body: b}, b)
		} else {
			g.calledOutside(i)
		}
		return
	}
	g.on(g.node(c.Value), func(t target) {
		switch {
		case t.fn != nil:
			g.enter(i, t, t.body)
		case t == unknownTarget:
			g.calledOutside(i)
		}
	})
}

// invoked adds the call of a target's method.
func (g *noter) invoked(i ssa.CallInstruction, t target) {
	switch method, field, seen := g.methodOfTarget(t, i.Common().Method.Name()); {
	case method.fn != nil:
		g.enter(i, t, method)
	case field != nil:
		g.on(field, func(t target) { g.invoked(i, t) })
	case !seen:
		g.calledOutside(i)
	}
}

// givenTypes handles the type arguments of a function or type: its code may put values of
// them into interfaces, and call their methods.
func (g *valueGraph) givenTypes(args []types.Type) {
	for _, t := range args {
		if !types.IsInterface(t) && len(g.ownMethods(t)) > 0 {
			key := typeKey(t)
			g.types[key] = t
			g.put(outside{}, target{typ: key})
		}
	}
}

// enter adds that a call calls a function of the package, as any target.
func (g *noter) enter(i ssa.CallInstruction, t target, b body) {
	g.enterBody(b)
	g.places[b] = append(g.places[b], callPlace{g.in, i, t})
	c := i.Common()
	params := b.fn.Params
	if (t.bound || t.fn == nil) && len(params) > 0 {
		params = params[1:]
	}
	for n, a := range c.Args[:min(len(c.Args), len(params))] {
		g.flows(g.node(a), register{params[n], b.ctx}, a.Type())
	}
	for n := range b.fn.Signature.Results().Len() {
		g.returned(resultOf{b.fn, b.ctx, n}, i, n)
	}
}

// returned adds that a call returns what a node holds.
func (g *noter) returned(from flowNode, i ssa.CallInstruction, n int) {
	results := i.Common().Signature().Results()
	if _, ok := i.(*ssa.Call); ok && n < results.Len() {
		g.flows(from, g.resultAt(i, n), results.At(n).Type())
	}
}

// resultAt returns the node of a call's result.
func (g *noter) resultAt(i ssa.CallInstruction, n int) flowNode {
	if call, ok := i.(*ssa.Call); ok && call.Call.Signature().Results().Len() == 1 {
		return g.node(call)
	}
	return resultOf{i, g.in.ctx, n}
}

// calledOutside adds a call of something that cannot be seen.
func (g *noter) calledOutside(i ssa.CallInstruction) {
	c := i.Common()
	for _, a := range c.Args {
		if isFunc(a.Type()) || types.IsInterface(a.Type()) {
			g.on(g.node(a), func(t target) { g.handTo(i, t) })
			continue
		}
		g.toOutside(g.node(a), a.Type())
	}
	for n := range c.Signature().Results().Len() {
		g.fromOutside(g.resultAt(i, n), c.Signature().Results().At(n).Type())
	}
}

func (g *noter) builtin(i ssa.CallInstruction, b *ssa.Builtin) {
	args := i.Common().Args
	switch b.Name() {
	case "append":
		for _, a := range args {
			g.flows(g.node(a), g.node(i.Value()), a.Type())
		}
	case "copy":
		g.copies(args[1], args[0])
	case "recover":
		g.put(g.node(i.Value()), unknownTarget)
	}
}
