package valueflow

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// answer returns what the outcome of a comparison or search says. Generic functions and
// sync.Map compare with ==, so pointers are compared, and not what is behind them.
func (c *modelCall) answer(a, b model.Place) []*summary.Label {
	one := len(a.Path) == 0 && len(b.Path) == 0 && !strings.Contains(c.name, "Contains") && !strings.Contains(c.name, "Search")
	read := c.everything
	if c.sig != nil && c.sig.TypeParams().Len() > 0 || strings.HasPrefix(c.name, "sync.Map.") {
		read = c.itself
	}
	return c.compareValues(c.s.pos, one, read(c.searched(a)), read(c.read(b)), c.constant(a), c.constant(b))
}

// searched returns what a function compares or looks for.
func (c *modelCall) searched(p model.Place) *summary.Value {
	if p.Base == model.Rest {
		if v, told := c.sought(); told {
			return v
		}
	}
	return c.read(p)
}

// derived returns what is computed from one argument. What remains of a text after the
// other argument was searched for in it tells whether that was there.
func (c *modelCall) derived(p model.Place) []*summary.Label {
	labels := c.taken(p)
	if len(labels) > 0 && c.searches() {
		labels = setAgainst(labels, c.others(p))
	}
	if !c.handsOnDocuments() {
		labels = documentLost(labels)
	}
	return c.stepped(labels)
}

// searches reports whether a function may search for one argument in another. Readers and
// buffers do not: they pass on what they hold.
func (c *modelCall) searches() bool {
	pkg, rest, _ := strings.Cut(c.name, ".")
	switch of, _, _ := strings.Cut(rest, "."); of {
	case "Reader", "Builder", "Buffer":
		return false
	}
	return pkg == "strings" || pkg == "bytes" || pkg == "regexp"
}

// others returns the inputs from which the other arguments were computed.
func (c *modelCall) others(p model.Place) []*summary.Sym {
	var labels []*summary.Label
	if p.Base != model.Recv && !c.constant(model.Place{Base: model.Recv}) {
		labels = c.everything(c.recv)
	}
	for i, a := range c.args {
		at := model.Place{Base: model.Arg, Index: i}
		if (p.Base != model.Arg || p.Index != i) && !c.constant(at) {
			labels = summary.JoinLabels(labels, c.everything(a))
		}
	}
	return against(labels)
}

// constant reports whether an argument is a constant, or a collection of constants.
func (c *modelCall) constant(p model.Place) bool {
	call, ok := c.s.instr.(ssa.CallInstruction)
	if !ok || c.s.key != "" {
		return false
	}
	args := call.Common().Args
	i := p.Index
	if !call.Common().IsInvoke() && c.sig != nil && c.sig.Recv() != nil {
		if p.Base == model.Recv {
			return isConstant(args[0], 0) || c.constantPattern(args[0])
		}
		i++
	}
	return p.Base == model.Arg && i < len(args) && (c.isFixed(args[i]) || c.constantTable(args[i]))
}

// constantElements reports whether a slice is a literal of constants that do not look
// like contacts: a list of contacts is one that somebody brought.
func constantElements(v ssa.Value) bool {
	if c, ok := v.(*ssa.Convert); ok {
		return !isData(c.X)
	}
	a := literalArray(v)
	return a != nil && constantLiteral(a)
}

// constantLiteral is constantElements for the local array or struct at an address.
func constantLiteral(addr ssa.Value) bool {
	a, ok := addr.(*ssa.Alloc)
	if !ok {
		return false
	}
	for _, r := range referrers(a) {
		if _, ok := r.(*ssa.Store); ok || holdsData(r) {
			return false
		}
	}
	return true
}

// literalArray returns the array of a slice if it is a local variable, as for literals
// and variadic arguments.
func literalArray(v ssa.Value) *ssa.Alloc {
	s, ok := v.(*ssa.Slice)
	if !ok {
		return nil
	}
	a, _ := s.X.(*ssa.Alloc)
	return a
}

// holdsData reports whether something that is not constant is stored at a computed
// address, or at an address inside it.
func holdsData(at ssa.Instruction) bool {
	switch at.(type) {
	case *ssa.IndexAddr, *ssa.FieldAddr:
	default:
		return false
	}
	for _, r := range referrers(at.(ssa.Value)) {
		if st, ok := r.(*ssa.Store); ok && isData(st.Val) && !ofConstants(st.Val) || holdsData(r) {
			return true
		}
	}
	return false
}

// ofConstants reports whether a value is a struct or array literal of constants.
func ofConstants(v ssa.Value) bool {
	load, ok := v.(*ssa.UnOp)
	return ok && constantLiteral(load.X)
}

// interfaceRows are the rows of methods called by modelled functions, for values of
// unknown type.
var interfaceRows = map[string]string{
	"Handle":    "(log/slog.Handler).Handle",
	"Header":    "(net/http.ResponseWriter).Header",
	"WithAttrs": "(log/slog.Handler).WithAttrs",
	"WithGroup": "(log/slog.Handler).WithGroup",
	"Read":      "(io.Reader).Read",
	"ReadAt":    "(io.ReaderAt).ReadAt",
	"ReadByte":  "(io.ByteReader).ReadByte",
	"RoundTrip": "(net/http.RoundTripper).RoundTrip",
	"ServeHTTP": "(net/http.Handler).ServeHTTP",
	"String":    "(fmt.Stringer).String",
	"Token":     "(encoding/xml.TokenReader).Token",
	"Write":     "(io.Writer).Write",
}

// callback calls a function that was passed to a modelled one.
func (c *modelCall) callback(e model.Effect) {
	args := make([]*summary.Value, len(e.From))
	empty := true
	for i, p := range e.From {
		args[i] = c.read(p)
		empty = empty && c.nothing(args[i])
		if p.Base == model.Nothing {
			args[i] = c.outside(e, i)
		}
	}
	if e.Again && empty {
		return
	}
	if sink := c.sinkOf(e.Func); sink != nil && len(e.Func.Path) == 0 && e.Method != "" {
		c.use(c.s, sink, args)
	}
	s := c.s
	s.key += "/" + e.Func.String() + e.Method
	s.depth++
	s.results = len(e.To)
	fn := c.read(e.Func)
	if e.Starts {
		s.via = "goroutine"
	}
	if i, ok := c.s.instr.(ssa.CallInstruction); ok && c.s.key == "" {
		switch {
		case e.Starts:
			defer c.goesOn(i)
		case e.Later && !fn.Empty():
			c.registers(i, fn)
		}
	}
	if s.depth > maxNested {
		c.bounded = true
		return
	}
	call := func() {
		var out outcome
		switch sig, ok := c.fieldFunc(e); {
		case ok:
			out = c.callValue(s, c.inside(s, fn, fieldSel(e.Method)), args, sig)
		case e.Method != "":
			out = c.invokeNamed(s, fn, e.Method, interfaceRows[e.Method], args, nil)
		default:
			out = c.callValue(s, fn, args, c.signatureOf(e.Func))
		}
		c.answered(e, out)
	}
	if slices.ContainsFunc(e.From, isElement) {
		c.repeatedly(call)
		return
	}
	call()
}

// isElement reports whether a place stands for each element of a collection.
func isElement(p model.Place) bool {
	if len(p.Path) == 0 {
		return false
	}
	kind := p.Path[len(p.Path)-1].Kind
	return kind == model.Elem || kind == model.Key
}

// outside returns an argument that a callback gets from outside: nothing of interest is
// in it, but the function may put something there, as middleware does with a request's
// context.
func (c *modelCall) outside(e model.Effect, i int) *summary.Value {
	sig := c.signatureOf(e.Func)
	if e.Method != "" && e.Func.Base == model.Arg && len(e.Func.Path) == 0 && c.sig != nil && e.Func.Index < c.sig.Params().Len() {
		m, _, _ := types.LookupFieldOrMethod(c.sig.Params().At(e.Func.Index).Type(), false, nil, e.Method)
		if f, ok := m.(*types.Func); ok {
			sig = f.Signature()
		}
	}
	if sig == nil || i >= sig.Params().Len() || !refers(sig.Params().At(i).Type()) {
		return nil
	}
	return summary.OfSym(c.unknown(callSite{instr: c.s.instr, key: c.s.key + "/given"}, i, sig.Params().At(i).Type()))
}

// nothing reports whether a value holds nothing of interest, not even something that was
// put into a value from outside.
func (c *modelCall) nothing(v *summary.Value) bool {
	if v.Empty() {
		return true
	}
	if len(v.Labels)+len(v.Ptrs)+len(v.Funcs)+len(v.Dyn)+len(v.Kids) > 0 {
		return false
	}
	in := &contents{function: c.function}
	for _, s := range v.Alias {
		if s.Root.Kind != summary.Unknown || in.refersToWritten(s) {
			return false
		}
	}
	return true
}

// fieldFunc returns the signature of the function-typed field that a call effect names
// instead of a method.
func (c *modelCall) fieldFunc(e model.Effect) (*types.Signature, bool) {
	if e.Method == "" || e.Func.Base != model.Recv || len(e.Func.Path) > 0 || c.sig == nil || c.sig.Recv() == nil {
		return nil, false
	}
	f := summary.FieldOf(deref(c.sig.Recv().Type()), e.Method)
	if f == nil {
		return nil, false
	}
	sig, ok := f.Type().Underlying().(*types.Signature)
	return sig, ok
}

// signatureOf returns the signature of a function argument, nil if it is unknown or has
// type parameters.
func (c *modelCall) signatureOf(p model.Place) *types.Signature {
	if p.Base != model.Arg || len(p.Path) > 0 || c.sig == nil || p.Index >= c.sig.Params().Len() {
		return nil
	}
	sig, _ := c.sig.Params().At(p.Index).Type().Underlying().(*types.Signature)
	if c.sig.TypeParams().Len() > 0 {
		return nil
	}
	return sig
}

// answered passes on what a callback returned.
func (c *modelCall) answered(e model.Effect, out outcome) {
	for i, p := range e.To {
		if i >= len(out.results) || out.results[i] == nil {
			continue
		}
		r := out.results[i]
		if c.predicate(e.Func, i) {
			labels := answers(c.itself(r))
			if slices.ContainsFunc(e.From, isElement) {
				labels = summary.MapLabels(labels, func(l *summary.Label) *summary.Label {
					c := *l
					c.One = false
					return &c
				})
			}
			c.write(p, chosen(labels), nil, false)
		} else {
			c.write(p, nil, r, false)
		}
	}
	if c.name == "slices.DeleteFunc" || c.name == "maps.DeleteFunc" {
		c.keepsRefused(e, out.permits[outcomeBy{on: summary.Refused}])
	}
	if c.name == "slices.IndexFunc" {
		c.findsGranted(out.permits[outcomeBy{on: summary.Granted}])
	}
}

// bound returns a function that does what the named row says, with its first arguments
// bound.
func (c *modelCall) bound(e model.Effect) *summary.Value {
	fv := &summary.FuncVal{Key: e.Method, Recv: true}
	for _, p := range e.From {
		fv.Bound = append(fv.Bound, c.read(p))
	}
	return ofFunc(fv)
}

// predicate reports whether a result of a function argument is a bool, which selects and
// is not itself kept.
func (c *modelCall) predicate(p model.Place, result int) bool {
	if c.sig == nil || p.Base != model.Arg || p.Index >= c.sig.Params().Len() {
		return false
	}
	f, ok := c.sig.Params().At(p.Index).Type().Underlying().(*types.Signature)
	return ok && result < f.Results().Len() && isBool(f.Results().At(result).Type())
}

// matched writes the answer of a comparison or search. If the result is a reference, the
// answer decides whether it is nil.
func (c *modelCall) matched(e model.Effect) {
	labels := c.answer(e.From[0], e.From[1])
	c.write(e.To[0], labels, nil, false)
	if to := e.To[0]; to.Base == model.Result && len(to.Path) == 0 {
		c.results[to.Index] = c.results[to.Index].AddLabels(labels)
	}
}
