package valueflow

import (
	"cmp"
	"go/token"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// Chains of middleware are made by a loop over a list of functions, each of which gets
// what the one before it returned. For the function with the loop, all of them are one
// open call, which may get its own result, so every middleware would come both before and
// behind every other. Where the list is known, its functions are called in order.

// The directions in which a fold goes through its list.
const (
	foldForward  = 1
	foldBackward = -1
)

// foldOf reports whether a call in a loop calls the next element of a list with the
// result of the call before it. It returns the direction in which the loop goes through
// the list (0 if it is no such call) and the argument that is the previous result.
func foldOf(s callSite) (direction, arg int) {
	call, ok := s.instr.(*ssa.Call)
	if !ok || s.depth > 0 {
		return 0, 0
	}
	load, ok := call.Call.Value.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return 0, 0
	}
	at, ok := load.X.(*ssa.IndexAddr)
	if !ok {
		return 0, 0
	}
	for i, a := range call.Call.Args {
		if phi, ok := a.(*ssa.Phi); ok && slices.Contains(phi.Edges, ssa.Value(call)) {
			return indexDirection(at.Index), i
		}
	}
	return 0, 0
}

// indexDirection returns the direction of a loop's index.
func indexDirection(v ssa.Value) int {
	switch v := v.(type) {
	case *ssa.Phi:
		for _, e := range v.Edges {
			if step, ok := e.(*ssa.BinOp); ok && step.X == v {
				return stepDirection(step)
			}
		}
	case *ssa.BinOp:
		if phi, ok := v.X.(*ssa.Phi); ok && slices.Contains(phi.Edges, ssa.Value(v)) {
			return stepDirection(v)
		}
		if v.Op == token.SUB {
			return -indexDirection(v.Y) // counted from the end
		}
	}
	return 0
}

func stepDirection(step *ssa.BinOp) int {
	switch step.Op {
	case token.ADD:
		return foldForward
	case token.SUB:
		return foldBackward
	}
	return 0
}

// inTurn returns, in order, the elements of the list that an open call goes through. It
// is nil if the call is no fold or not all elements are known.
func (f *frame) inTurn(o *summary.OpenCall) []*summary.Value {
	if o.Fold == 0 || len(o.Callee.Alias) != 1 {
		return nil
	}
	s := o.Callee.Alias[0]
	if s.Parent == nil || s.Sel.Kind != summary.Elem {
		return nil
	}
	list := f.value(s.Parent)
	if list == nil || len(list.Alias)+len(list.Labels) > 0 {
		return nil
	}
	type element struct {
		index int
		value *summary.Value
	}
	var elems []element
	for _, k := range list.Kids {
		digits, _, _ := strings.Cut(k.Sel.Name, ":")
		n, err := strconv.Atoi(digits)
		if k.Sel.Kind != summary.Elem || err != nil {
			return nil
		}
		elems = append(elems, element{n, k.Value})
	}
	if len(elems) == 0 {
		return nil
	}
	slices.SortFunc(elems, func(a, b element) int { return o.Fold * cmp.Compare(a.index, b.index) })
	out := make([]*summary.Value, len(elems))
	for i, e := range elems {
		out[i] = e.value
	}
	return out
}

// fold calls the elements of a list in turn.
func (f *frame) fold(s callSite, o *summary.OpenCall, elems, args []*summary.Value) outcome {
	args = slices.Clone(args)
	first := *o.Args[o.FoldArg]
	first.Alias = slices.DeleteFunc(slices.Clone(first.Alias), func(in *summary.Sym) bool {
		return in.Root.Kind == summary.OpenResult && in.Root.Index == o.ID
	})
	args[o.FoldArg] = f.subst(&first)
	if f.folded == nil {
		f.folded = make(map[*summary.Sym]*summary.Value)
	}
	for _, in := range o.Args[o.FoldArg].Alias {
		if in.Root == (summary.Root{Kind: summary.OpenResult, Index: o.ID}) && f.folded[in] == nil {
			f.folded[in] = &first
			defer f.forget() // what its results were thought to be in addition
		}
	}
	var out outcome
	key := s.key
	for i, e := range elems {
		s.key = key + "/" + strconv.Itoa(i)
		out = f.callOpen(s, e, o, args)
		if len(out.results) == 0 {
			return out
		}
		args[o.FoldArg] = out.results[0]
	}
	return out
}

// afterFold returns the result of the last call of a fold, if v is what the loop leaves.
// The loop ran at least once.
func (f *frame) afterFold(v *summary.Value) *summary.Sym {
	if len(f.folded) == 0 {
		return nil
	}
	for _, s := range v.Alias {
		if first := f.folded[s]; first != nil && summary.Equal(v, summary.Join(first, summary.OfSym(s), f.project)) {
			return s
		}
	}
	return nil
}
