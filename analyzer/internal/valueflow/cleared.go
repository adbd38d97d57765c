package valueflow

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// Code that asks for consent often does so first and keeps those who agreed in a list, a
// map or a channel, from which they are taken later. So a reference to an object, or a
// struct, that is stored where a permit for it holds is marked as cleared: what is read
// through that reference may be used as the permit says, while what is read of the same
// object in another way may not. Where a cleared and an uncleared value are joined, the
// result is not cleared.

// keptValue returns what a register holds, as it is stored there by itself or among
// others: see leaving.
func (x *function) keptValue(reg ssa.Value, among bool) *summary.Value {
	return x.says(reg, x.cleared(reg, x.leaving(x.val(reg), reg.Type()), x.now), among)
}

// keptAt returns what a register holds, as it is stored where permits hold: see
// leavingAt.
func (x *function) keptAt(reg ssa.Value, permits []summary.Permit) *summary.Value {
	return x.cleared(reg, x.leavingAt(x.val(reg), reg.Type(), permits), permits)
}

// cleared returns v, the value of a register, with the clearances of the given permits.
func (x *function) cleared(reg ssa.Value, v *summary.Value, permits []summary.Permit) *summary.Value {
	if len(permits) == 0 || v == nil || len(v.Alias)+len(v.Ptrs)+len(v.Kids) == 0 || !holdsStruct(reg.Type()) && !types.IsInterface(reg.Type()) && !isTypeParam(types.Unalias(reg.Type())) {
		return v
	}
	spelled := ""
	list := slices.Clone(v.Cleared)
	for _, p := range permits {
		if c, ok := x.clearedIf(p, reg); ok && !slices.Contains(list, c) {
			list = append(list, c)
		}
		if p.If != nil || slices.ContainsFunc(list, func(c summary.Clearance) bool { return c.Purpose == p.Purpose && c.But == nil }) {
			continue
		}
		if p.Subject != nil {
			if spelled == "" {
				spelled = whichNamed(reg)
			}
			if p.Which == "" || p.Which != spelled && !x.isTheirsToo(p, spelled, v) {
				continue
			}
		}
		list = append(list, summary.Clearance{Purpose: p.Purpose, Hops: hops(reg.Type())})
	}
	if len(list) == len(v.Cleared) {
		return v
	}
	c := *v
	c.Cleared = list
	return &c
}

// clearedArgs returns the arguments of a call as the callee gets them: those for which
// permits hold here are cleared for any callee.
func (x *function) clearedArgs(s callSite, args []*summary.Value) []*summary.Value {
	call, ok := s.instr.(ssa.CallInstruction)
	if !ok || s.depth > 0 || s.key != "" || len(x.now) == 0 || len(call.Common().Args) != len(args) {
		return args
	}
	args = slices.Clone(args)
	for i, a := range call.Common().Args {
		args[i] = x.cleared(a, args[i], x.now)
	}
	return args
}

// isTheirsToo reports whether v, spelled so, is a part of the permit's subject, or was
// found by the name that the guard was asked about.
func (x *function) isTheirsToo(p summary.Permit, spelled string, v *summary.Value) bool {
	base := x.baseOf(v)
	if base == nil || p.If != nil {
		return false
	}
	l := &summary.Label{Sym: base, Which: spelled}
	return isPartOf(p, l) || foundBy(p, l)
}

// clearedIf returns a conditional clearance of a register that was an argument of an open
// call whose answer the permit depends on: a filter keeps the elements for which its
// predicate, which may be a guard, is true.
func (x *function) clearedIf(p summary.Permit, reg ssa.Value) (c summary.Clearance, ok bool) {
	if p.If == nil || p.If.Root.Kind != summary.OpenResult || p.If.Parent != nil {
		return c, false
	}
	call, ok := x.openedBy[p.If.Root.Index].(*ssa.Call)
	if !ok {
		return c, false
	}
	spelled := whichNamed(reg)
	i := slices.IndexFunc(call.Call.Args, func(a ssa.Value) bool { return a == reg || whichNamed(a) == spelled })
	if i < 0 {
		return c, false
	}
	c = summary.Clearance{If: p.If, Hops: hops(reg.Type()), Arg: len(call.Call.Args) - i, Not: p.Not}
	if isGeneric(reg.Type(), 0) {
		c.Hops = -1
	}
	return c, true
}

// clearedHere returns the caller's clearances for those of a value of the callee; v is
// that value in the caller.
func (f *frame) clearedHere(list []summary.Clearance, v *summary.Value) []summary.Clearance {
	if !slices.ContainsFunc(list, func(c summary.Clearance) bool { return c.If != nil || c.But != nil }) {
		return list
	}
	var out []summary.Clearance
	add := func(c summary.Clearance) {
		if c.Hops < 0 {
			c.Hops = hopsOf(v)
		}
		if !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	for _, c := range list {
		c, ok := f.beside(c)
		switch {
		case !ok:
			continue
		case c.If == nil:
			add(c)
			continue
		}
		f.reads++
		if !f.interpreted(c.If.Root.Index) {
			f.missed(c.If.Root.Index)
			add(summary.Clearance{Purpose: summary.AnyPurpose, Hops: c.Hops}) // until the call has been interpreted
			continue
		}
		for _, known := range f.clearedByAnswer(c, v) {
			add(known)
		}
	}
	return out
}

// beside translates a clearance that holds for all but one input of the callee. If the
// caller gives nothing for this input, or something cleared, it holds for all.
func (f *frame) beside(c summary.Clearance) (here summary.Clearance, ok bool) {
	if c.But == nil {
		return c, true
	}
	was := f.value(c.But)
	c.But = nil
	switch {
	case was.Empty() || c.If == nil && slices.Contains(purposesOf(was.Cleared), c.Purpose):
		return c, true
	case len(was.Alias) != 1 || len(was.Ptrs)+len(was.Kids)+len(was.Funcs) > 0:
		return c, false
	}
	c.But = was.Alias[0]
	return c, true
}

// hopsOf returns how many pointers lead from v to a value that is not a pointer.
func hopsOf(v *summary.Value) int {
	switch {
	case v == nil:
		return 0
	case len(v.Ptrs) > 0:
		return 1
	case len(v.Alias) > 0 && v.Alias[0].Type != nil:
		return hops(v.Alias[0].Type)
	}
	return 0
}

// purposesOf returns the purposes of clearances.
func purposesOf(list []summary.Clearance) []string {
	var purposes []string
	for _, c := range list {
		if c.If == nil && c.But == nil {
			purposes = append(purposes, c.Purpose)
		}
	}
	return purposes
}

// purposesFor returns the purposes for which a value is cleared where it is a copy of s,
// one of the inputs that it may be a copy of.
func purposesFor(list []summary.Clearance, s *summary.Sym) []string {
	var purposes []string
	for _, c := range list {
		if c.If == nil && c.But != s {
			purposes = append(purposes, c.Purpose)
		}
	}
	return purposes
}

// isPartAt reports whether the path leads from an input to what it refers to, or to a
// part of that which belongs to nobody else.
func isPartAt(s *summary.Sym, path []summary.Sel) bool {
	at := s
	for _, sel := range path {
		at = at.Child(sel)
	}
	return at == s || belongsTo(at, s)
}

// hops returns how many pointers lead from a value of type t to a value that is not a
// pointer.
func hops(t types.Type) int {
	n := 0
	for isPointer(t) {
		t, n = deref(t), n+1
	}
	return n
}

// partOfCleared returns part, a part of a value that is cleared, with the clearances.
func partOfCleared(list []summary.Clearance, part *summary.Value) *summary.Value {
	if len(list) == 0 || part.Empty() {
		return part
	}
	list = whole(list)
	permits := permitsFor(purposesOf(list))
	c := *part
	c.Labels = summary.MapLabels(part.Labels, func(l *summary.Label) *summary.Label { return l.Permitted(permits) })
	c.Cleared = list
	return &c
}

// whole returns the clearances that hold for everything that the value may be.
func whole(list []summary.Clearance) []summary.Clearance {
	partly := func(c summary.Clearance) bool { return c.But != nil }
	if !slices.ContainsFunc(list, partly) {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), partly)
}

// withoutBut returns the clearances of a value from which the input but was removed, for
// which they did not hold.
func withoutBut(list []summary.Clearance, but *summary.Sym) []summary.Clearance {
	list = slices.Clone(list)
	for i := range list {
		if list[i].But == but {
			list[i].But = nil
		}
	}
	return list
}

// behind returns the clearances that still hold behind a reference to a place.
func behind(list []summary.Clearance, at summary.Loc) []summary.Clearance {
	var out []summary.Clearance
	for _, c := range whole(list) {
		switch {
		case c.Hops < 0:
			out = append(out, c) // whatever it is
		case c.Hops > 0:
			c.Hops--
			out = append(out, c)
		case !ofOthers(at):
			out = append(out, c)
		}
	}
	return out
}

// ofOthers reports whether a cleared object refers, at this place, to somebody else: the
// data there stands, or may stand, for a person and is no part of the object from which
// it was reached.
func ofOthers(at summary.Loc) bool {
	if s := at.Object.Sym; s != nil && at.Path == "" && s.Type != nil && isOwnPart(s) {
		return false
	}
	t := typeAt(at)
	return t == nil || types.IsInterface(t) || standsForSomebody(t) || leadsToItself(t, annot.Element(t), 0)
}

// maxItself bounds how far leadsToItself follows a type.
const maxItself = 4

// leadsToItself reports whether a value of type t may refer to values of type to: the
// nodes of a list or tree, or people who know each other.
func leadsToItself(t, to types.Type, depth int) bool {
	st, ok := annot.Element(t).Underlying().(*types.Struct)
	if !ok || depth == maxItself {
		return false
	}
	for f := range st.Fields() {
		e := annot.Element(f.Type())
		if types.Identical(e, to) || leadsToItself(e, to, depth+1) {
			return true
		}
	}
	return false
}

// clearedAt returns the clearances of the address of a part of what ref refers to. At
// least one hop leads there.
func (x *function) clearedAt(ref *summary.Value) []summary.Clearance {
	var out []summary.Clearance
	for _, c := range whole(ref.Cleared) {
		if c.Hops == 0 && slices.ContainsFunc(x.locs(ref), ofOthers) {
			continue
		}
		c.Hops = max(c.Hops, 1)
		out = append(out, c)
	}
	return out
}

// A clearedLoc is a place, and the purposes for which a reference to it is cleared.
type clearedLoc struct {
	at       summary.Loc
	purposes string
}

// addCleared collects what lies in a value, some of which is cleared.
func (c *contents) addCleared(v *summary.Value) {
	permits := permitsFor(purposesOf(v.Cleared))
	purposes := strings.Join(purposesOf(v.Cleared), ",")
	for _, k := range v.Kids {
		c.value(partOfCleared(v.Cleared, k.Value))
	}
	for _, s := range v.Alias {
		in := &contents{function: c.function, deep: c.deep, most: c.most}
		in.input(s, v.Kids)
		for _, l := range in.labels.List() {
			if theirsIn(l, s) {
				l = l.Permitted(permits)
			}
			c.add(l)
		}
	}
	if !c.deep {
		return
	}
	for _, l := range v.Ptrs {
		if c.behind.add(clearedLoc{l, purposes}) {
			c.value(partOfCleared(behind(v.Cleared, l), c.at(c.content(l.Object), l.Path)))
		}
	}
	for _, f := range v.Funcs {
		for _, b := range f.Bound {
			c.value(b)
		}
	}
}

// theirsIn reports whether a label's data is of input s, of what s refers to, or of what
// belongs to that.
func theirsIn(l *summary.Label, s *summary.Sym) bool {
	base := l.Base
	if l.Source == nil {
		base = l.Sym
	}
	return base == s || base != nil && belongsTo(base, s)
}
