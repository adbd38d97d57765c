package valueflow

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// An open call is one that is not resolved yet: callers may know what is called.

// open leaves a call to the function's callers, who may know what is called.
func (x *function) open(s callSite, callee *summary.Value, method, key string, args []*summary.Value, sig *types.Signature) outcome {
	x.watch.loses(x, args...)
	x.throughSink(s, callee, args)
	args = x.permittedArgs(s, x.clearedArgs(s, args))
	k := x.openKey(s, callee, method)
	o := x.openAt[k]
	if o == nil && len(x.opens) >= maxApartOpens {
		o = x.openAt[placeKey(s, callee, method)]
	}
	if o == nil && (len(x.opens) >= maxApartCallees || len(x.opens) >= maxApartOpens && ofErrors[method]) {
		o = x.openAt[methodKey(s, method, sig)]
	}
	if o == nil && x.recursive {
		o = x.sameOpen(s, callee, method)
	}
	known := o != nil
	if !known {
		if len(x.opens) >= maxOpens {
			x.bounded = true
			return outcome{}
		}
		o = &summary.OpenCall{ID: len(x.opens), Method: method}
		x.openAt[k], x.openAt[placeKey(s, callee, method)] = o, o
		if m := methodKey(s, method, sig); x.openAt[m] == nil {
			x.openAt[m] = o
		}
		x.opens = append(x.opens, o)
		if s.depth == 0 && s.key == "" {
			if x.openedBy == nil {
				x.openedBy = make(map[int]ssa.Instruction)
			}
			x.openedBy[o.ID] = s.instr
		}
	}
	o.Callee = summary.Join(&summary.Value{Alias: callee.Alias}, onlyAlias(o.Callee), x.project)
	handed := args
	if s.typeParam > 0 {
		o.Callee = &summary.Value{Alias: o.Callee.Alias, Ptrs: callee.Ptrs}
		handed = append(slices.Clip(args), o.Callee)
	}
	o.Key = key
	if m := x.funcs[key]; m != nil {
		o.Iface = typeKey(m.Signature().Recv().Type())
	}
	when := x.selecting(func() []*summary.Sym { return x.symsOf(args...) })
	if known {
		o.Args = x.joinArgs(o.Args, args)
		o.When = summary.JoinLabels(o.When, when)
		o.Permit = commonPermits(o.Permit, x.permitsForArgs(s, args))
	} else {
		o.Args, o.When, o.Permit = args, when, x.permitsForArgs(s, args)
	}
	o.Pos, o.Far = s.pos, s.far
	o.Used = s.used
	o.Inherited, o.At = s.sources, s.at
	o.Via = s.via
	o.Maybe = o.Maybe || x.mayNotHappen(s)
	o.TypeParam = s.typeParam
	if o.Fold, o.FoldArg = foldOf(s); s.depth > 0 {
		o.Fold, o.FoldArg = s.fold, s.foldArg
	}
	out := outcome{callees: 1}
	o.Sig, o.Results, o.Carries = sig, s.results, carriedBy(s, sig)
	if sig != nil {
		o.Results = sig.Results().Len()
	}
	asked := x.askers(args...)
	for i := range o.Results {
		var t types.Type
		if sig != nil {
			t = sig.Results().At(i).Type()
		}
		r := x.symValue(x.space.Root(summary.Root{Kind: summary.OpenResult, Index: o.ID, Sub: i}, t))
		x.asked(r, asked)
		out.results = append(out.results, r)
	}
	out.results = collectedAs(s, callee, out.results, sig)
	if x.stand != nil && x.mayStandIn(s, callee) {
		out = x.or(out, x.stoodIn(s, callee, o, args, sig))
	}
	for _, obj := range x.reachable(handed...) {
		x.escapes(obj)
		if obj.Sym != nil || obj.ReadOnly || isVariadic(obj) {
			continue
		}
		filled := x.symValue(x.space.Root(summary.Root{Kind: summary.OpenOut, Index: o.ID, Sub: obj.ID}, obj.Type))
		x.hold(obj, summary.Join(x.content(obj), &summary.Value{Alias: filled.Alias}, x.project))
	}
	return out
}

// stoodIn returns the outcome of an open call apart from what its callers will know: that
// of the functions that stand in for its callee, or what is assumed of an unknown callee.
// If a helper read an argument of the call, this holds in the helper's callers, too.
func (x *function) stoodIn(s callSite, callee *summary.Value, o *summary.OpenCall, args []*summary.Value, sig *types.Signature) outcome {
	in := x.standIn(x.stand, functionKey(x.f), x.Package.at(o.Pos, o.Far), o.Callee, o.Iface, o.Method)
	x.full = x.full || in != nil && in.Cut
	inner := s
	inner.key += "/stand"
	inner.depth++
	switch {
	case in.Empty() && x.assumes(functionKey(x.f), o):
		return outcome{results: x.unresolved(s, callee, o.Method, args, sig), callees: 1}
	case in.Empty():
		return outcome{}
	case o.Method == "":
		return x.callValue(inner, in, args, sig)
	}
	return x.invokeNamed(inner, in, o.Method, o.Key, args, sig)
}

// Bounds on how deep inside instantiated summaries something may stand in for the callee
// of a call: what is in a package variable is one thing; otherwise the alternatives
// multiply.
const (
	maxStandIn         = 2
	maxStandInVariable = 6
)

// mayStandIn reports whether something may stand in for the callee of a call.
func (x *function) mayStandIn(s callSite, callee *summary.Value) bool {
	if slices.ContainsFunc(callee.Alias, ofVariable) {
		return s.depth <= maxStandInVariable
	}
	return s.depth <= maxStandIn
}

// ofVariable reports whether an input is, or lies in, a package variable: then what is
// called is known where it is read, not only to callers.
func ofVariable(s *summary.Sym) bool { return isVariable(s.Outermost().Root) }

// sameOpen returns the open call of a recursive function whose result is called now, if
// it is the same method called at the same place: a walk through a tree asks each node
// for the next ones.
func (x *function) sameOpen(s callSite, callee *summary.Value, method string) *summary.OpenCall {
	for _, a := range callee.Alias {
		root := a.Outermost().Root
		if root.Kind != summary.OpenResult || root.Index >= len(x.opens) {
			continue
		}
		if o := x.opens[root.Index]; o.Method == method && method != "" && o.Pos == s.pos {
			return o
		}
	}
	return nil
}

// openKey distinguishes the open calls of a function.
type openKey struct {
	instr  ssa.Instruction
	key    string
	method string
	place  annot.Position
	pos    token.Pos
}

// openKey returns the key of an open call. In a recursive function, the open calls to
// which one leads through the recursion are that same call: they come from the same place
// in the source and have the same callee.
func (x *function) openKey(s callSite, callee *summary.Value, method string) openKey {
	if x.recursive {
		return placeKey(s, callee, method)
	}
	return openKey{instr: s.instr, key: s.key, method: method}
}

// placeKey is the common key of all open calls with the same place in the source and the
// same callee.
func placeKey(s callSite, callee *summary.Value, method string) openKey {
	k := openKey{method: method, pos: s.pos, key: (&summary.Value{Alias: callee.Alias}).String()}
	if s.far != nil {
		k.place, k.pos = *s.far, 0
	}
	return k
}

// methodKey is the common key of all open calls of one method, whatever it is called on.
func methodKey(s callSite, method string, sig *types.Signature) openKey {
	k := openKey{method: method, key: "method"}
	if sig != nil {
		k.key += " " + typeKey(sig)
	}
	if direction, _ := foldOf(s); s.typeParam > 0 || direction != 0 || s.fold != 0 {
		k.instr, k.pos = s.instr, s.pos
	}
	return k
}

// ofErrors are the methods that ask errors what they are. A handler of all errors asks
// each several times.
var ofErrors = map[string]bool{"Is": true, "As": true, "Unwrap": true, "Error": true}

func onlyAlias(v *summary.Value) *summary.Value {
	if v == nil {
		return nil
	}
	return &summary.Value{Alias: v.Alias}
}

func (x *function) joinArgs(a, b []*summary.Value) []*summary.Value {
	out := make([]*summary.Value, max(len(a), len(b)))
	copy(out, a)
	for i, v := range b {
		out[i] = summary.Join(out[i], v, x.project)
	}
	return out
}

// Bounds on open calls: how many a summary hands on, how many with the same place and
// callee are told apart, and how many of one method are.
const (
	maxOpens        = 48
	maxApartOpens   = 16
	maxApartCallees = 36
)

// escapes records what an object holds when it is passed to an open call, since the
// function may overwrite it before it returns.
func (x *function) escapes(o *summary.Object) {
	if o.Sym == nil {
		x.escaped[o] = summary.Join(x.escaped[o], x.content(o), x.project)
	}
}
