package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// slices.DeleteFunc and maps.DeleteFunc leave what their predicate refused.

// keepsRefused records that all elements of a collection were refused by a predicate, and
// what is permitted then.
func (c *modelCall) keepsRefused(e model.Effect, permits []summary.Permit) {
	call, ok := c.s.instr.(ssa.CallInstruction)
	if !ok || c.s.key != "" {
		return
	}
	in := call.Common().Args[0]
	locs := c.locs(c.val(in))
	if len(locs) != 1 || locs[0].Object.Many {
		return
	}
	for i, p := range e.From {
		sel, t := selElem, summary.StepType(in.Type(), selElem)
		if p.Path[0].Kind == model.Key {
			sel, t = selKey, summary.StepType(in.Type(), selKey)
		}
		if t == nil {
			continue // of a type parameter
		}
		elem := c.read(p)
		if kept := c.clearedOf(elem, t, len(e.From)-i, permits); kept != elem {
			c.replaceAll(locs[0], sel, kept)
		}
	}
}

// replaceAll replaces the content of all elements, or keys, of a collection.
func (x *function) replaceAll(l summary.Loc, sel summary.Sel, v *summary.Value) {
	old := x.content(l.Object)
	all := &summary.Value{}
	if in := x.at(old, l.Path); in != nil {
		c := *in
		c.Kids = slices.DeleteFunc(slices.Clone(in.Kids), func(k summary.Kid) bool { return k.Sel.Kind == sel.Kind })
		all = &c
	}
	x.hold(l.Object, x.set(old, l.Path.Sels(), all.WithKid(sel, v), false))
}

// clearedOf returns v, which stands for several objects of type t or their names, as it
// is kept where permits hold for any of them: it was argument arg of a predicate. An
// earlier argument of the predicate, such as the key of a table, may name the owner of
// the element.
func (x *function) clearedOf(v *summary.Value, t types.Type, arg int, permits []summary.Permit) *summary.Value {
	for _, p := range permits {
		say := summary.Saying{Permit: summary.Permit{Purpose: p.Purpose}, Named: true}
		switch {
		case p.If != nil || p.Arg < arg && !x.areSubjects(v, p.Purpose, permits):
		case isBasic(t):
			if !slices.Contains(v.Told(), say) {
				v = v.Saying(append(slices.Clip(v.Told()), say))
			}
		case !slices.Contains(purposesOf(v.Cleared), p.Purpose):
			c := *v
			c.Cleared = append(slices.Clip(c.Cleared), summary.Clearance{Purpose: p.Purpose, Hops: hops(t)})
			v = &c
		}
	}
	return v
}

// areSubjects reports whether some permits for a purpose cover each object that a value
// may be.
func (x *function) areSubjects(v *summary.Value, purpose string, permits []summary.Permit) bool {
	list, _ := x.subjects(v)
	for _, s := range list {
		if s.Root.Kind == summary.Unknown && s.Root.Index == nobody || !slices.ContainsFunc(permits, func(p summary.Permit) bool {
			return p.If == nil && p.Purpose == purpose && (p.Subject == nil || p.Subject == s)
		}) {
			return false
		}
	}
	return len(list) > 0
}
