package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// Who asks for consent often does so first, and keeps those who agreed: in a list, a map,
// a channel. What is used later comes out of there. So a reference to an object, or a
// struct, that is kept where a permit for it holds is cleared: what is read through that
// reference may be used as the permit says, and what is read of the same object by another
// way may not. Where what is cleared and what is not come together, nothing is.

// cleared returns what a register holds, as it is kept where permits hold.
func (x *function) cleared(reg ssa.Value, v *summary.Value, permits []summary.Permit) *summary.Value {
	if len(permits) == 0 || v == nil || len(v.Alias)+len(v.Ptrs)+len(v.Kids) == 0 || !holdsStruct(reg.Type()) && !types.IsInterface(reg.Type()) {
		return v
	}
	spelled := ""
	list := slices.Clone(v.Cleared)
	for _, p := range permits {
		if p.If != nil || slices.ContainsFunc(list, func(c summary.Clearance) bool { return c.Purpose == p.Purpose }) {
			continue
		}
		if p.Subject != nil {
			if spelled == "" {
				spelled = whichNamed(reg)
			}
			if p.Which == "" || p.Which != spelled || p.OneOf {
				continue
			}
		}
		list = append(list, summary.Clearance{Purpose: p.Purpose, Inside: isStruct(reg.Type())})
	}
	if len(list) == len(v.Cleared) {
		return v
	}
	c := *v
	c.Cleared = list
	return &c
}

// permitsOf returns the permits that clearances are.
func permitsOf(list []summary.Clearance) []summary.Permit {
	var permits []summary.Permit
	for _, c := range list {
		permits = summary.MergePermits(permits, []summary.Permit{{Purpose: c.Purpose}})
	}
	return permits
}

// furtherIn returns clearances as those of what lies inside.
func furtherIn(list []summary.Clearance) []summary.Clearance {
	out := slices.Clone(list)
	for i := range out {
		out[i].Inside = true
	}
	return out
}

// partOfCleared returns a part of a value that is cleared.
func partOfCleared(list []summary.Clearance, part *summary.Value) *summary.Value {
	if len(list) == 0 || part.Empty() {
		return part
	}
	permits := permitsOf(list)
	c := *part
	c.Labels = summary.MapLabels(part.Labels, func(l *summary.Label) *summary.Label { return l.Permitted(permits) })
	c.Cleared = furtherIn(list)
	return &c
}

// ofOthers returns those of some clearances that hold for what a reference refers to: what
// stands for somebody, and is reached through what was cleared, is another one.
func ofOthers(list []summary.Clearance, t types.Type) []summary.Clearance {
	if t != nil && !types.IsInterface(t) && !standsForSomebody(t) {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), func(c summary.Clearance) bool { return c.Inside })
}

// derefCleared is deref for references that are cleared.
func (x *function) derefCleared(v *summary.Value) *summary.Value {
	r := summary.OfLabels(v.Labels)
	for _, l := range x.locs(v) {
		part := x.at(x.content(l.Object), l.Path)
		r = summary.Join(r, partOfCleared(ofOthers(v.Cleared, typeAt(l)), part), x.project)
	}
	return r
}

// clearedAt returns the clearances of the address of a part of what a reference refers to.
func (x *function) clearedAt(ref *summary.Value) []summary.Clearance {
	list := ref.Cleared
	for _, l := range x.locs(ref) {
		if len(list) == 0 {
			return nil
		}
		list = ofOthers(list, typeAt(l))
	}
	out := slices.Clone(list)
	for i := range out {
		out[i].Inside = false
	}
	return out
}

// addCleared collects what lies in a value that is cleared.
func (c *contents) addCleared(v *summary.Value) {
	in := *v
	in.Labels, in.Cleared = nil, nil
	sub := &contents{function: c.function, deep: c.deep, most: c.most, clear: v.Cleared}
	sub.value(&in)
	permits := permitsOf(v.Cleared)
	for _, l := range sub.labels.List() {
		c.add(l.Permitted(permits))
	}
	c.add(sub.others.List()...)
}

// leadsToOthers reports whether what a reference refers to is somebody else's than what is
// being collected.
func (c *contents) leadsToOthers(t types.Type) bool {
	if len(c.clear) == 0 {
		return false
	}
	return len(ofOthers(c.clear, t)) < len(c.clear)
}
