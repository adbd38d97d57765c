package valueflow

import (
	"go/constant"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// Answers of guards are kept: in a field of a decision, in a variable that a closure
// reads, in a table under the names of those who were asked. People who agreed are kept
// by name: in a set, in a list of IDs. What is kept carries this with it (summary.Said),
// so that code that reads it later, or finds a name there, knows what the guard
// permitted. A bool or a name that is kept where nobody was asked says nothing, and
// neither does a value that may be either.

// says returns v, the value of a register, with what it says of consent as it is stored
// here. among says that it is stored beside other elements; then it says so even if v is
// nothing.
func (x *function) says(reg ssa.Value, v *summary.Value, among bool) *summary.Value {
	if !x.Table.HasGuards() || !isBasic(reg.Type()) {
		return v
	}
	list, known := x.sayingsOf(reg, v)
	if len(list) == 0 && (known || !among && !isBool(reg.Type())) {
		return v
	}
	return v.Saying(list)
}

// argumentOf is says for an argument of a call.
func (x *function) argumentOf(reg ssa.Value) *summary.Value {
	v := x.val(reg)
	if !x.Table.HasGuards() || !isBasic(reg.Type()) {
		return v
	}
	if list, _ := x.sayingsOf(reg, v); len(list) > 0 {
		return v.Saying(list)
	}
	return v
}

// sayingsOf returns what a register says of consent here. isFalse says that it is known
// to be false, and says nothing.
func (x *function) sayingsOf(reg ssa.Value, v *summary.Value) (list []summary.Saying, isFalse bool) {
	if isBool(reg.Type()) {
		c := constantOf(reg)
		if c != nil && !constant.BoolVal(c.Value) {
			return nil, true // as an element that was never set
		}
		return sayings(x.implied(reg, true, 0), x.now), false
	}
	list = slices.Clone(v.Told())
	for _, s := range x.naming(reg) {
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list, false
}

// oneOf drops what v says if it may be one of several values of which some are empty: a
// constant says nothing. For bools that are joined, the edges tell.
func oneOf(t types.Type, v *summary.Value, among ...*summary.Value) *summary.Value {
	if v == nil || v.Says == nil || isScalar(t) && !slices.ContainsFunc(among, (*summary.Value).Empty) {
		return v
	}
	c := *v
	c.Says = nil
	return &c
}

// sayings returns what a bool says for which permits hold.
func sayings(lists ...[]summary.Permit) []summary.Saying {
	var out []summary.Saying
	for _, permits := range lists {
		for _, p := range permits {
			if s := (summary.Saying{Permit: p}); p.If == nil && !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}

// naming returns what a name in a register says: that its bearer was asked here.
func (x *function) naming(reg ssa.Value) []summary.Saying {
	if len(x.now) == 0 {
		return nil
	}
	var out []summary.Saying
	spelled := ""
	for _, p := range x.now {
		if p.If != nil || p.Subject == nil || p.Which == "" {
			continue
		}
		if spelled == "" {
			spelled = whichNamed(reg)
		}
		if p.Which == spelled {
			out = append(out, summary.Saying{Permit: summary.Permit{Purpose: p.Purpose}, Named: true})
		}
	}
	return out
}

// toldBy returns the permits that hold if a bool that was kept is true.
func (x *function) toldBy(reg ssa.Value) []summary.Permit {
	list := x.vals[reg].Told()
	if len(list) == 0 || !isBool(reg.Type()) {
		return nil
	}
	var permits []summary.Permit
	for _, s := range list {
		switch {
		case s.Holder != "":
			permits = summary.MergePermits(permits, x.ofHolder(s, reg))
		case !s.Named:
			permits = summary.MergePermits(permits, []summary.Permit{s.Permit})
		}
	}
	if key := keyOf(reg); key != nil {
		permits = summary.MergePermits(permits, x.ofNamed(list, key))
	}
	return permits
}

// hears records what a name that was read says.
func (x *function) hears(reg ssa.Value, v *summary.Value) {
	if len(v.Told()) == 0 || !isScalar(reg.Type()) {
		return
	}
	permits := x.ofNamed(v.Told(), reg)
	x.now = summary.MergePermits(x.now, permits)
	x.passed[x.block] = summary.MergePermits(x.passed[x.block], permits)
}

// saidOf returns the caller's sayings for those of another function.
func (f *frame) saidOf(list []summary.Saying) []summary.Saying {
	var out []summary.Saying
	for _, s := range list {
		if s.Named || s.Holder != "" {
			out = append(out, s)
			continue
		}
		for _, o := range sayings(f.permits([]summary.Permit{s.Permit})) {
			if !slices.Contains(out, o) {
				out = append(out, o)
			}
		}
	}
	return out
}

// ofEarlierRound returns memory as it is in the next round of a loop: what it says is
// about the objects of an earlier round.
func (x *function) ofEarlierRound(mem memory, header *ssa.BasicBlock) memory {
	if !x.Table.HasGuards() {
		return mem
	}
	var out memory
	for o, v := range mem {
		w := v.MapSaid(func(s summary.Saying) summary.Saying {
			s.Which = x.earlier(s.Which, header)
			return s
		})
		if w == v {
			continue
		}
		if out == nil {
			out = maps.Clone(mem)
		}
		out[o] = w
	}
	if out == nil {
		return mem
	}
	return out
}
