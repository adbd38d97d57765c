package valueflow

import (
	"go/types"
	"slices"
	"strconv"
	"strings"

	"example.com/purposevet/analyzer/internal/annot"
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
	sig     *types.Signature // nil if unknown
	results []*summary.Value
	step    summary.Step
	scratch [2]*summary.Value
}

// modelled interprets a call of a function whose body is not analyzed.
func (x *function) modelled(s callSite, key string, obj *types.Func, recv *summary.Value, args []*summary.Value, sig *types.Signature) outcome {
	effects, ok := x.declaredFlows(obj)
	if !ok {
		effects, ok = model.Lookup(key)
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

// declaredFlows returns the effects of the policy's flows for a function, and whether
// there are any.
func (x *function) declaredFlows(obj *types.Func) (effects []model.Effect, ok bool) {
	if obj == nil {
		return nil, false
	}
	for _, f := range x.Table.Flows(obj) {
		effects, ok = append(effects, flowEffects(obj.Signature(), f.From, f.To)...), true
	}
	return effects, ok
}

// flowEffects returns the effects of one declared flow. What flows into an answer was
// compared with something unknown.
func flowEffects(sig *types.Signature, from, to []string) []model.Effect {
	var effects []model.Effect
	for _, a := range from {
		for _, b := range to {
			e := model.Effect{Kind: model.Derive, From: []model.Place{flowPlace(a)}, To: []model.Place{flowPlace(b)}}
			if p := e.To[0]; p.Base == model.Result && p.Index < sig.Results().Len() && isBool(sig.Results().At(p.Index).Type()) {
				e.Kind = model.Match
				e.From = append(e.From, model.Place{Base: model.Nothing})
			}
			effects = append(effects, e)
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
	name := strings.Map(func(r rune) rune {
		if r == '(' || r == ')' || r == '*' {
			return -1
		}
		return r
	}, key)
	name = name[strings.LastIndexByte(name, '/')+1:]
	if _, f, _ := strings.Cut(name, "."); annot.CgoName(f) != "" {
		return "C." + annot.CgoName(f)
	}
	return name
}

// viaStd names the kinds of steps about which a reviewer asks first.
func viaStd(key string) string {
	path := strings.TrimLeft(key, "(*")
	if strings.HasPrefix(path, "crypto/") || strings.HasPrefix(path, "hash") {
		return "hash"
	}
	return ""
}

func stdKey(key string) bool {
	path := packageOf(key)
	return path != "" && model.Modelled(path)
}

// prepare gives the results that refer to memory an object of this call, unless the model
// says to which memory they refer.
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

// fresh returns a reference to new memory for a result. For a standard library struct,
// what its exported fields refer to is made with it, so that it can be written to.
func (c *modelCall) fresh(i int, t types.Type) *summary.Value {
	v := c.memory("/result", i, memoryType(t))
	o := v.Ptrs[0].Object
	st, ok := underlying(o.Type).(*types.Struct)
	if !ok {
		return v
	}
	for f := range st.Fields() {
		if !f.Exported() {
			continue
		}
		switch f.Type().Underlying().(type) {
		case *types.Map, *types.Pointer:
			part := c.memory("/result."+f.Name(), i, memoryType(f.Type()))
			c.hold(o, c.mem[o].WithKid(fieldSel(f.Name()), part))
		}
	}
	return v
}

// memory returns a reference to new, empty memory.
func (c *modelCall) memory(key string, i int, t types.Type) *summary.Value {
	o := c.object(c.s.instr, c.s.key+key, i, t)
	c.hold(o, nil)
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

// memoryType returns the type of the memory to which a reference refers.
func memoryType(t types.Type) types.Type {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	if types.IsInterface(t) {
		return nil
	}
	return t
}

// effect interprets one effect of a row.
func (c *modelCall) effect(e model.Effect) {
	switch e.Kind {
	case model.Derive:
		labels := c.derived(e.From[0])
		if c.decodesJSON() {
			labels = c.decodeKeyed(e.To[0], labels)
		}
		c.write(e.To[0], labels, summary.OfLabels(labels), true)
	case model.Set:
		c.reflected(e.From[0], e.To[0])
	case model.Part:
		c.write(e.To[0], nil, c.partOf(c.read(e.From[0])), false)
	case model.Pairs:
		c.paired(e.From[0], e.To[0])
	case model.Copy:
		c.write(e.To[0], nil, c.read(e.From[0]), false)
	case model.Match:
		c.matched(e)
	case model.Fresh:
		c.empty(e.To[0])
	case model.Make:
		c.write(e.To[0], nil, c.memory("/made "+e.To[0].String(), 0, nil), false)
	case model.Own:
		c.own(e.To[0])
	case model.Fill:
		outside := c.unknown(callSite{instr: c.s.instr, key: c.s.key + "/outside"}, 0, nil)
		c.write(e.To[0], []*summary.Label{outside.Whole()}, nil, true)
	case model.Columns:
		c.columns(e.From[0], e.To[0])
	case model.Each:
		c.scan(e.From[0], e.To[0])
	case model.Bind:
		c.write(e.To[0], nil, c.bound(e), false)
	case model.Touch:
		c.touch(e.To[0])
	case model.Answer:
		c.write(e.To[0], c.stepped(answers(c.itself(c.read(e.From[0])))), nil, false)
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
