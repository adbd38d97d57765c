package valueflow

import (
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// A modelCall is the interpretation of a call by a table of effects.
type modelCall struct {
	*function
	s       callSite
	name    string
	recv    *summary.Value
	args    []*summary.Value
	sig     *types.Signature // nil if it is unknown
	results []*summary.Value
	step    summary.Step
	dirs    map[*summary.Value]bool
}

// modelled interprets a call of a function whose body is not analyzed.
func (x *function) modelled(s callSite, key string, obj *types.Func, recv *summary.Value, args []*summary.Value, sig *types.Signature) outcome {
	effects, ok := model.Lookup(key)
	if !ok && obj != nil {
		for _, f := range x.Table.Flows(obj) {
			effects, ok = append(effects, flowEffects(f.From, f.To)...), true
		}
	}
	if !ok {
		v := recv
		if obj != nil && obj.Signature().Recv() == nil {
			v = nil
		}
		return x.bySignature(s, v, args, sig, key)
	}
	c := &modelCall{function: x, s: s, name: shortName(key), recv: recv, args: args, sig: sig}
	if obj != nil {
		c.sig = obj.Signature()
	}
	c.step = summary.Step{Pos: s.pos, Far: s.far, Text: "through " + c.name, Via: viaStd(key)}
	c.prepare(effects)
	for _, e := range effects {
		c.effect(e)
	}
	return outcome{results: c.results, callees: 1}
}

// flowEffects returns the effects that the policy declares of a function.
func flowEffects(from, to []string) []model.Effect {
	var effects []model.Effect
	for _, a := range from {
		for _, b := range to {
			effects = append(effects, model.Effect{Kind: model.Derive, From: []model.Place{flowPlace(a)}, To: []model.Place{flowPlace(b)}})
		}
	}
	return effects
}

func flowPlace(text string) model.Place {
	if n, ok := strings.CutPrefix(text, "arg"); ok {
		i, _ := strconv.Atoi(n)
		return model.Place{Base: model.Arg, Index: i}
	}
	if n, ok := strings.CutPrefix(text, "result"); ok {
		i, _ := strconv.Atoi(n)
		return model.Place{Base: model.Result, Index: i}
	}
	return model.Place{Base: model.Recv}
}

// shortName shortens a full name to what a reader expects: "strings.ToLower",
// "bytes.Buffer.Write".
func shortName(key string) string {
	name := strings.NewReplacer("(", "", ")", "", "*", "").Replace(key)
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		name = name[i+1:]
	}
	return name
}

// viaStd names what a reviewer asks of a route first.
func viaStd(key string) string {
	path := strings.TrimLeft(key, "(*")
	if strings.HasPrefix(path, "crypto/") || strings.HasPrefix(path, "hash") {
		return "hash"
	}
	return ""
}

// prepare gives the results that refer to memory an object of this call, unless
// the model says which memory they refer to.
func (c *modelCall) prepare(effects []model.Effect) {
	if c.sig == nil {
		return
	}
	c.results = make([]*summary.Value, c.sig.Results().Len())
	for i := range c.results {
		copied := slices.ContainsFunc(effects, func(e model.Effect) bool {
			return e.Kind == model.Copy && e.To[0].Base == model.Result && e.To[0].Index == i && len(e.To[0].Path) == 0
		})
		t := c.sig.Results().At(i).Type()
		if !copied && refersToMemory(t) {
			c.results[i] = c.fresh(i, t)
		}
	}
}

func (c *modelCall) fresh(i int, t types.Type) *summary.Value {
	o := c.object(c.s.instr, c.s.key+"/result", i, memoryType(t))
	c.mem[o] = nil
	return &summary.Value{Ptrs: []summary.Loc{{Object: o}}}
}

// refersToMemory reports whether values of a type are modelled as references.
func refersToMemory(t types.Type) bool {
	switch t := t.Underlying().(type) {
	case *types.Pointer, *types.Slice, *types.Map, *types.Chan:
		return true
	case *types.Interface:
		return !types.Identical(t, types.Universe.Lookup("error").Type().Underlying()) && !isTypeParam(t)
	}
	return false
}

func isTypeParam(t types.Type) bool {
	_, ok := t.(*types.TypeParam)
	return ok
}

// memoryType returns the type of what a reference refers to.
func memoryType(t types.Type) types.Type {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	if types.IsInterface(t) {
		return nil
	}
	return t
}

func (c *modelCall) effect(e model.Effect) {
	switch e.Kind {
	case model.Derive:
		labels := c.stepped(c.everything(c.read(e.From[0])))
		c.write(e.To[0], labels, summary.OfLabels(labels), true)
	case model.Copy:
		c.write(e.To[0], nil, c.read(e.From[0]), false)
	case model.Match:
		c.write(e.To[0], c.answer(e.From[0], e.From[1]), nil, false)
	case model.Fresh:
		c.empty(e.To[0])
	case model.Call:
		c.callback(e)
	}
}

func (c *modelCall) stepped(labels []*summary.Label) []*summary.Label {
	if !c.s.pos.IsValid() && c.s.far == nil {
		return labels
	}
	out := make([]*summary.Label, len(labels))
	for i, l := range labels {
		out[i] = l
		if l.Route == nil || l.Route.Pos != c.step.Pos || l.Route.Text != c.step.Text {
			out[i] = l.Via(c.step)
		}
	}
	return out
}

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
	}
	return nil
}

// read returns what is at a place.
func (c *modelCall) read(p model.Place) *summary.Value {
	v := c.base(p)
	for _, sel := range p.Path {
		v = c.inside(c.s, v, modelSel(sel))
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
	if k, ok := v.Kid(sel); ok {
		return k
	}
	r := summary.OfLabels(v.Labels)
	for _, sym := range v.Alias {
		if refers(sym.Type) {
			r = summary.Join(r, x.part(x.deref(&summary.Value{Alias: []*summary.Sym{sym}}), sel), x.project)
		} else {
			r = summary.Join(r, x.symValue(sym.Child(sel)), x.project)
		}
	}
	if len(v.Ptrs) > 0 {
		r = summary.Join(r, x.part(x.deref(&summary.Value{Ptrs: v.Ptrs}), sel), x.project)
	}
	if len(v.Funcs) > 0 && sel.Kind != summary.Field {
		r = summary.Join(r, x.part(x.collectYields(s, v), sel), x.project)
	}
	return r
}

// refers reports whether an input of the type is followed to what it refers to.
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

// write adds labels and a value to what is at a place.
func (c *modelCall) write(p model.Place, labels []*summary.Label, v *summary.Value, derived bool) {
	if p.Base == model.Nothing {
		return
	}
	if p.Base == model.Result {
		c.writeResult(p, labels, v)
		return
	}
	v = c.leaving(v, nil)
	labels = c.withSelection(labels)
	c.intoSink(p, labels, v)
	base := c.base(p)
	if p.Base == model.Rest || len(p.Path) == 0 {
		c.fill(base, labels, v, derived)
		return
	}
	c.put(base, p.Path, labels, v)
}

// intoSink reports what is written into the memory of a sink.
func (c *modelCall) intoSink(p model.Place, labels []*summary.Label, v *summary.Value) {
	i := p.Index
	if c.sig != nil && c.sig.Recv() != nil {
		i++
	}
	switch p.Base {
	case model.Recv:
		i = 0
	case model.Arg:
	default:
		return
	}
	c.writeArg(c.s, i, summary.JoinLabels(labels, c.everything(v)))
}

// withSelection adds the permits of the place where the call is.
func (c *modelCall) withSelection(labels []*summary.Label) []*summary.Label {
	if len(c.now) == 0 {
		return labels
	}
	out := make([]*summary.Label, len(labels))
	for i, l := range labels {
		out[i] = l.Permitted(c.now)
	}
	return out
}

func (c *modelCall) writeResult(p model.Place, labels []*summary.Label, v *summary.Value) {
	for len(c.results) <= p.Index {
		c.results = append(c.results, nil)
	}
	r := c.results[p.Index]
	if len(p.Path) == 0 {
		r = c.joinInto(r, labels, v)
		c.results[p.Index] = r
		return
	}
	if r != nil && len(r.Ptrs) > 0 {
		c.put(r, p.Path, labels, v)
		return
	}
	c.results[p.Index] = c.putKid(r, p.Path, labels, v)
}

// joinInto adds to a result: to what it refers to, if it is a reference to an
// object of this call.
func (c *modelCall) joinInto(r *summary.Value, labels []*summary.Label, v *summary.Value) *summary.Value {
	if r != nil && len(r.Ptrs) > 0 && (v == nil || len(v.Ptrs)+len(v.Alias)+len(v.Funcs) == 0) {
		c.fill(r, labels, v, true)
		return r
	}
	return summary.Join(r, v, c.project).AddLabels(labels)
}

func (c *modelCall) putKid(r *summary.Value, path []model.Sel, labels []*summary.Label, v *summary.Value) *summary.Value {
	if len(path) == 0 {
		return summary.Join(r, v, c.project).AddLabels(labels)
	}
	sel := modelSel(path[0])
	kid, _ := r.Kid(sel)
	return r.WithKid(sel, c.putKid(kid, path[1:], labels, v))
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
				c.mem[o] = summary.Join(c.content(o), v, c.project).AddLabels(labels)
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

// fill adds to all of what a reference refers to. What a decoder fills is of
// unknown origin beside: its annotated fields are sources.
func (x *function) fill(ref *summary.Value, labels []*summary.Label, v *summary.Value, decoded bool) {
	for _, l := range x.locs(ref) {
		old := x.content(l.Object)
		at := summary.Join(x.at(old, l.Path), v, x.project).AddLabels(labels)
		if decoded {
			if src, base := x.declaredAt(l); src != nil {
				at = at.AddLabels([]*summary.Label{x.sourceLabel(src, base)})
			}
			t := typeAt(l)
			if len(x.sourcesIn(t, true)) > 0 && l.Object.Sym == nil {
				s := x.unknown(callSite{instr: x.instr, key: "decoded"}, l.Object.ID, t)
				at = x.decodedValue(at, s)
			}
		}
		if at != nil {
			x.mem[l.Object] = x.set(old, l.Path.Sels(), at, false)
		}
	}
}

// decodedValue returns what a decoder leaves of a value: any part may be of
// unknown origin now.
func (x *function) decodedValue(old *summary.Value, s *summary.Sym) *summary.Value {
	v := summary.Join(old, x.symValue(s), x.project)
	for _, k := range v.Kids {
		v = v.WithKid(k.Sel, summary.Join(k.Value, x.symValue(s.Child(k.Sel)), x.project))
	}
	return v
}

// typeAt returns the static type of a place.
func typeAt(l summary.Loc) types.Type {
	t := l.Object.Type
	for _, sel := range l.Path.Sels() {
		t = summary.StepType(t, sel)
	}
	return t
}

// empty removes what a place holds.
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
		c.mem[l.Object] = c.set(c.content(l.Object), sels, nil, false)
	}
}

// answer returns what the outcome of a comparison or search says.
func (c *modelCall) answer(a, b model.Place) []*summary.Label {
	one := len(a.Path) == 0 && len(b.Path) == 0 && !strings.Contains(c.name, "Contains") && !strings.Contains(c.name, "Search")
	return c.compareValues(c.s.pos, one, c.everything(c.read(a)), c.everything(c.read(b)), c.constant(a), c.constant(b))
}

// constant reports whether an argument is a constant, or a collection of them.
func (c *modelCall) constant(p model.Place) bool {
	call, ok := c.s.instr.(ssa.CallInstruction)
	if !ok || c.s.key != "" {
		return false
	}
	args := call.Common().Args
	i := p.Index
	if !call.Common().IsInvoke() && c.sig != nil && c.sig.Recv() != nil {
		if p.Base == model.Recv {
			return isConstant(args[0], 0)
		}
		i++
	}
	return p.Base == model.Arg && i < len(args) && (isConstant(args[i], 0) || constantElements(args[i]))
}

// constantElements reports whether a slice is a literal of constants.
func constantElements(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Slice:
		a, ok := v.X.(*ssa.Alloc)
		if !ok {
			return false
		}
		for _, r := range *a.Referrers() {
			switch r := r.(type) {
			case *ssa.IndexAddr:
				for _, rr := range *r.Referrers() {
					if st, ok := rr.(*ssa.Store); ok && !isConstant(st.Val, 0) {
						return false
					}
				}
			case *ssa.Store:
				return false
			}
		}
		return true
	case *ssa.Convert:
		return isConstant(v.X, 0)
	}
	return false
}

// callback calls a function that was handed to a modelled one.
func (c *modelCall) callback(e model.Effect) {
	args := make([]*summary.Value, len(e.From))
	for i, p := range e.From {
		args[i] = c.read(p)
	}
	s := c.s
	s.key += "/" + e.Func.String()
	s.depth++
	fn := c.read(e.Func)
	var out outcome
	if e.Method != "" {
		out = c.invokeNamed(s, fn, e.Method, "", args, nil)
	} else if s.depth <= maxNested {
		out = c.callValue(s, fn, args, nil)
	}
	for i, p := range e.To {
		if i >= len(out.results) || out.results[i] == nil {
			continue
		}
		r := out.results[i]
		if len(r.Kids)+len(r.Alias)+len(r.Ptrs) == 0 && len(matches(r.Labels)) == len(r.Labels) {
			c.write(p, r.Labels, nil, false)
		} else {
			c.write(p, nil, r, false)
		}
	}
}

// bySignature is the default for functions without a body and without a row:
// all arguments reach all results but answers, errors and numbers, and the
// memory behind references.
func (x *function) bySignature(s callSite, recv *summary.Value, args []*summary.Value, sig *types.Signature, name ...string) outcome {
	text := "through a function without source"
	if len(name) > 0 && name[0] != "" {
		text = "through " + shortName(name[0])
	}
	c := &modelCall{function: x, s: s, recv: recv, args: args, sig: sig}
	c.step = summary.Step{Pos: s.pos, Far: s.far, Text: text}
	if len(name) == 0 || !stdKey(name[0]) {
		c.step.Via = "a function without source"
	} else {
		c.step.Via = viaStd(name[0])
	}
	c.prepare(nil)
	labels := x.everything(recv)
	for i, a := range args {
		if sig != nil && i < sig.Params().Len() && isContext(sig.Params().At(i).Type()) {
			continue
		}
		labels = summary.JoinLabels(labels, x.everything(a))
	}
	labels = summary.JoinLabels(labels, c.callbacks(labels))
	labels = c.stepped(labels)
	for i := range c.results {
		t := sig.Results().At(i).Type()
		if carriesData(t) {
			c.results[i] = c.joinInto(c.results[i], labels, nil)
			if len(x.sourcesIn(t, true)) > 0 || isEmptyInterface(t) && (len(name) == 0 || !stdKey(name[0])) {
				c.results[i] = summary.Join(c.results[i], x.symValue(x.unknown(s, i, t)), x.project)
			}
		}
	}
	x.intoMemory(c, recv, args, labels)
	return outcome{results: c.results, callees: 1}
}

func stdKey(key string) bool {
	path := strings.TrimLeft(key, "(*")
	slash := strings.LastIndexByte(path, '/')
	dot := strings.IndexByte(path[slash+1:], '.')
	return dot >= 0 && model.IsStd(path[:slash+1+dot])
}

func isEmptyInterface(t types.Type) bool {
	i, ok := t.Underlying().(*types.Interface)
	return ok && i.NumMethods() == 0 && !isTypeParam(t)
}

// carriesData reports whether the default lets data into a result of the type.
func carriesData(t types.Type) bool {
	if isError(t) {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return !ok || b.Info()&types.IsString != 0 || b.Kind() == types.UnsafePointer
}

// callbacks calls the function-typed arguments with what the others hold, and
// returns what they return.
func (c *modelCall) callbacks(labels []*summary.Label) []*summary.Label {
	var out []*summary.Label
	if c.s.depth > maxNested {
		return nil
	}
	for i, a := range c.args {
		if len(a.Functions()) == 0 {
			continue
		}
		n := 4
		if c.sig != nil && i < c.sig.Params().Len() {
			if f, ok := c.sig.Params().At(i).Type().Underlying().(*types.Signature); ok {
				n = f.Params().Len()
			}
		}
		given := make([]*summary.Value, n)
		for j := range given {
			given[j] = summary.OfLabels(labels)
		}
		s := c.s
		s.key += "/callback"
		s.depth++
		s.via = "function value"
		for _, r := range c.callValue(s, &summary.Value{Funcs: a.Funcs}, given, nil).results {
			out = summary.JoinLabels(out, c.everything(r))
		}
	}
	return out
}

// intoMemory adds labels to what references among the arguments refer to.
func (x *function) intoMemory(c *modelCall, recv *summary.Value, args []*summary.Value, labels []*summary.Label) {
	if len(labels) == 0 {
		return
	}
	labels = c.withSelection(labels)
	if c.sig == nil {
		return
	}
	if r := c.sig.Recv(); r != nil && recv != nil && (refersToMemory(r.Type())) {
		x.fill(recv, labels, nil, false)
	}
	for i, a := range args {
		if i < c.sig.Params().Len() && fillable(c.sig.Params().At(i).Type()) {
			x.fill(a, labels, nil, false)
		}
	}
}

func fillable(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Slice, *types.Map:
		return true
	}
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "io" && strings.Contains(n.Obj().Name(), "Writer")
}
