package valueflow

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// What may call a function that is used as a value, or a method that is called through an
// interface, follows from where the value goes. This is variable type analysis
// (Sundaresan et al. 2000) of one package. Fields are told apart by their declarations,
// whatever struct they belong to, and what lies in a list, table, channel or variable is
// not told apart from it. All code that cannot be seen is one place, the outside.

// A valueGraph says where the functions of a package, and values with methods, go. Tests
// do not count.
type valueGraph struct {
	*Package
	nodes   map[flowNode]*flowSet
	carrier map[types.Type]bool // whether values of a type may hold functions, or values with methods
	types   map[string]types.Type
	bodies  map[*ssa.Function][]body
	places  map[body][]callPlace // where a function may be called
	handed  map[body][]handing   // calls that hand a function to one that is not seen
	escaped map[body]bool        // that code outside may call
	unseen  map[string]bool      // methods called by something that is not followed
	outer   map[inWrapper]*flowContext
	work    []arrival
	steps   int
}

// A body is a function in one context: a function that makes a function from another one
// is told apart by its calls, and so are the literals in it.
type body struct {
	fn  *ssa.Function
	ctx *flowContext
}

// A flowContext is the call of a wrapper, in a context.
type flowContext struct {
	inWrapper
	depth int
}

type inWrapper struct {
	call  ssa.CallInstruction
	outer *flowContext
}

// maxContext bounds how deep nested wrappers are told apart by their calls.
const maxContext = 3

// A flowNode is a place of values: a register in a context (register), a field
// (*types.Var), a variable or function (ssa.Value), a result (resultOf), or outside.
type flowNode any

type register struct {
	v   ssa.Value
	ctx *flowContext
}

// A resultOf is a result of a function (*ssa.Function) or of a call
// (ssa.CallInstruction).
type resultOf struct {
	of  any
	ctx *flowContext
	i   int
}

// outside is the node of all values in code that cannot be seen.
type outside struct{}

// A target is what may be called where a value is: a function of the package, the methods
// of one of its types, or something unknown.
type target struct {
	body
	bound bool   // it has its receiver
	typ   string // the type whose methods these are, or the type that a function has in an interface
}

// unknownTarget stands for whatever came from outside.
var unknownTarget = target{}

// A flowSet is what is known of a node.
type flowSet struct {
	has   map[target]bool
	list  []target
	to    []flowEdge
	calls []onArrival
}

// A flowEdge leads to a node that holds what another one holds. If a type is given,
// functions become values of it.
type flowEdge struct {
	to flowNode
	as string
}

// An arrival is a target that reached a node.
type arrival struct {
	at flowNode
	t  target
}

// An onArrival is called with each target that reaches a node.
type onArrival func(t target)

// maxGraph bounds the arrivals at the nodes of one package. Beyond it, anything may be
// called by anything.
const maxGraph = 1_000_000

// valueFlow returns the package's graph.
func (p *Package) valueFlow() *valueGraph {
	if p.values == nil {
		p.values = &valueGraph{
			Package: p, nodes: make(map[flowNode]*flowSet), carrier: make(map[types.Type]bool), types: make(map[string]types.Type),
			bodies: make(map[*ssa.Function][]body), places: make(map[body][]callPlace), escaped: make(map[body]bool), handed: make(map[body][]handing),
			unseen: make(map[string]bool), outer: make(map[inWrapper]*flowContext),
		}
		p.values.build()
	}
	return p.values
}

// callsKnown reports whether all calls of a function in a context are known.
func (g *valueGraph) callsKnown(b body) bool {
	isMethod := b.fn.Signature.Recv() != nil
	return g.steps <= maxGraph && len(g.places[b])+len(g.handed[b]) > 0 && !g.escaped[b] && !g.isEntry(b.fn) && !(isMethod && g.unseen[b.fn.Name()])
}

// isEntry reports whether code outside can call a function by its name.
func (p *Package) isEntry(f *ssa.Function) bool {
	if f.Parent() != nil {
		return false
	}
	recv := f.Signature.Recv()
	if p.Pkg.Pkg.Name() == "main" {
		return recv == nil && (f.Name() == "main" || isCallable(f) && !token.IsExported(f.Name()))
	}
	return isCallable(f) && (recv == nil || p.nameable(recv))
}

func (g *valueGraph) build() {
	for _, f := range g.analyzed {
		if g.isEntry(f) && !g.inTest(f) {
			g.calledFromOutside(body{fn: f})
		}
	}
	g.follow()
	for _, f := range g.analyzed { // what nobody calls may as well be called by anything
		if len(g.bodies[f]) == 0 && !g.inTest(f) {
			g.enterBody(body{fn: f})
		}
	}
	g.follow()
}

func (g *valueGraph) follow() {
	for len(g.work) > 0 && g.steps <= maxGraph {
		a := g.work[len(g.work)-1]
		g.work = g.work[:len(g.work)-1]
		g.arrive(a)
	}
}

// enterBody adds what a function does in a context, once.
func (g *valueGraph) enterBody(b body) {
	for _, known := range g.bodies[b.fn] {
		if known == b {
			return
		}
	}
	g.bodies[b.fn] = append(g.bodies[b.fn], b)
	g.steps += len(b.fn.Blocks)
	n := &noter{g, b}
	for _, block := range b.fn.Blocks {
		for _, instr := range block.Instrs {
			n.note(instr)
		}
	}
}

// called returns the body of a function as it is called from another one.
func (g *valueGraph) called(f *ssa.Function, i ssa.CallInstruction, from *flowContext) body {
	depth := 1
	if from != nil {
		depth = from.depth + 1
	}
	if !g.isWrapper(f) || depth > maxContext {
		return body{fn: f}
	}
	in := inWrapper{i, from}
	if g.outer[in] == nil {
		g.outer[in] = &flowContext{in, depth}
	}
	return body{f, g.outer[in]}
}

// isWrapper reports whether a function may make a function, or a value with methods, from
// another one.
func (g *valueGraph) isWrapper(f *ssa.Function) bool {
	return g.carriesSome(f.Signature.Params()) && g.carriesSome(f.Signature.Results())
}

func (g *valueGraph) carriesSome(list *types.Tuple) bool {
	for v := range list.Variables() {
		if t := v.Type(); g.carries(t) && !isError(t) && !isContext(t) {
			return true
		}
	}
	return false
}

// arrive passes a target on.
func (g *valueGraph) arrive(a arrival) {
	g.steps++
	if (a.at == outside{}) {
		g.escape(a.t)
		return
	}
	n := g.nodes[a.at]
	for i := 0; i < len(n.to); i++ { //nolint:intrange // the list grows meanwhile
		g.put(n.to[i].to, as(a.t, n.to[i].as))
	}
	for i := 0; i < len(n.calls); i++ { //nolint:intrange // so does this one
		n.calls[i](a.t)
	}
}

// as returns a target that is put into an interface as a value of type typ, if that is
// given.
func as(t target, typ string) target {
	if typ != "" && t.fn != nil {
		t.typ = typ
	}
	return t
}

func (g *valueGraph) set(n flowNode) *flowSet {
	s := g.nodes[n]
	if s == nil {
		s = &flowSet{has: make(map[target]bool)}
		g.nodes[n] = s
	}
	return s
}

// put puts a target into a node.
func (g *valueGraph) put(n flowNode, t target) {
	if s := g.set(n); !s.has[t] {
		s.has[t] = true
		s.list = append(s.list, t)
		g.work = append(g.work, arrival{n, t})
	}
}

// edge lets a node hold what another one holds.
func (g *valueGraph) edge(from, to flowNode, typ string) {
	if from == to {
		return
	}
	s := g.set(from)
	s.to = append(s.to, flowEdge{to, typ})
	for _, t := range s.list {
		g.put(to, as(t, typ))
	}
}

// on registers what happens with each target that reaches a node.
func (g *valueGraph) on(n flowNode, do onArrival) {
	s := g.set(n)
	s.calls = append(s.calls, do)
	for i := 0; i < len(s.list); i++ { //nolint:intrange // the list grows meanwhile
		do(s.list[i])
	}
}

// flows lets the values of a type flow from one node to another. If they are shared, both
// nodes hold the same.
func (g *valueGraph) flows(from, to flowNode, t types.Type) {
	if !g.carries(t) {
		return
	}
	g.edge(from, to, "")
	if isShared(t) {
		g.edge(to, from, "")
	}
}

func (g *valueGraph) toOutside(n flowNode, t types.Type) {
	if !g.carries(t) {
		return
	}
	g.edge(n, outside{}, "")
	if isShared(t) {
		g.put(n, unknownTarget)
	}
}

func (g *valueGraph) fromOutside(n flowNode, t types.Type) {
	if !g.carries(t) {
		return
	}
	g.put(n, unknownTarget)
	if isShared(t) {
		g.edge(n, outside{}, "")
	}
}

// carries reports whether values of a type are, or hold, functions or values with
// methods. Those in structs are found by their fields.
func (g *valueGraph) carries(t types.Type) bool {
	if is, ok := g.carrier[t]; ok {
		return is
	}
	g.carrier[t] = false // for types that contain themselves
	is := false
	switch u := t.Underlying().(type) {
	case *types.Signature, *types.Interface:
		is = true
	case *types.Map:
		is = g.carries(u.Key()) || g.carries(u.Elem())
	case *types.Tuple:
		is = true
	case interface{ Elem() types.Type }:
		is = g.carries(u.Elem())
	}
	g.carrier[t] = is
	return is
}

// isShared reports whether the holder of a copy of a value sees what others put into it.
func isShared(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Slice, *types.Map, *types.Chan, *types.Pointer, *types.Array:
		return true
	}
	return isTypeParam(types.Unalias(t))
}

// field returns the node of a field.
func (g *valueGraph) field(of types.Type, i int) flowNode {
	f := structField(of, i).Origin()
	if g.nodes[f] == nil && !g.holders.hidden(f, of) {
		g.open(f, f.Type())
	}
	return f
}

// open lets code outside set and read a field or variable.
func (g *valueGraph) open(n flowNode, t types.Type) {
	g.set(n)
	g.toOutside(n, t)
	g.fromOutside(n, t)
}

// functionTarget returns the target of a function that is used as a value.
func (g *valueGraph) functionTarget(f *ssa.Function) target {
	if m, ok := f.Object().(*types.Func); ok && isInterfaceMethod(m) {
		g.unseen[m.Name()] = true // a method expression
	}
	g.givenTypes(f.TypeArgs())
	if fn := g.bodyOf(f); fn != nil {
		return target{body: body{fn: fn}}
	}
	return unknownTarget
}

// calledFromOutside lets code outside call a function.
func (g *valueGraph) calledFromOutside(b body) {
	g.enterBody(b)
	for _, p := range b.fn.Params {
		g.fromOutside(register{p, b.ctx}, p.Type())
	}
	for i := range b.fn.Signature.Results().Len() {
		g.toOutside(resultOf{b.fn, b.ctx, i}, b.fn.Signature.Results().At(i).Type())
	}
}

// escape records that code outside may call a target.
func (g *valueGraph) escape(t target) {
	if t.fn != nil {
		if !g.escaped[t.body] {
			g.escaped[t.body] = true
			g.calledFromOutside(t.body)
		}
		return
	}
	typ := g.types[t.typ]
	if typ == nil {
		return
	}
	for sel := range g.Pkg.Prog.MethodSets.MethodSet(typ).Methods() {
		m := sel.Obj().(*types.Func)
		if isInterfaceMethod(m) {
			if n, t := g.embeddedIn(typ, sel); t != nil {
				g.toOutside(n, t)
			}
			continue
		}
		if fn := g.functions[objectName(m)]; fn != nil {
			g.escape(target{body: body{fn: fn}, bound: true})
		}
	}
}

// embeddedIn returns the field from which a type has a method of an embedded interface,
// and the field's type.
func (g *valueGraph) embeddedIn(t types.Type, sel *types.Selection) (flowNode, types.Type) {
	index := sel.Index()
	for _, i := range index[:len(index)-1] {
		st, ok := deref(t).Underlying().(*types.Struct)
		if !ok {
			return nil, nil
		}
		n, field := g.field(deref(t), i), st.Field(i)
		if t = field.Type(); types.IsInterface(t) {
			return n, t
		}
	}
	return nil, nil
}
