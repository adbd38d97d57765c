package valueflow

import (
	"go/constant"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// Answers of guards are kept: in a field of a decision, in a variable that a closure reads,
// in a table under the names of those who were asked. And those who agreed are kept by their
// names: in a set, in a list of IDs. What is kept says so (summary.Said), and whoever reads
// it later, or finds somebody's name there, knows what the guard permitted. A truth value
// that is kept where nobody was asked says nothing, nor does a name, and then neither does
// what may be that or another.

// says returns what a register holds as it is kept here, with what it says of consent. What
// is kept among others says so too if that is nothing.
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

// argumentOf is says, of what is handed to a call.
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

// sayingsOf returns what a register says of consent here; nothing is known of what is false.
func (x *function) sayingsOf(reg ssa.Value, v *summary.Value) (list []summary.Saying, isFalse bool) {
	if isBool(reg.Type()) {
		c := constantOf(reg)
		if c != nil && !constant.BoolVal(c.Value) {
			return nil, true // as where nothing was put yet
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

// oneOf takes from what is one of some values what it says, unless all of them hold
// something: a constant says nothing. Of truth values that come together the ways tell.
func oneOf(t types.Type, v *summary.Value, among ...*summary.Value) *summary.Value {
	if v == nil || v.Says == nil || isScalar(t) && !slices.ContainsFunc(among, (*summary.Value).Empty) {
		return v
	}
	c := *v
	c.Says = nil
	return &c
}

// sayings returns what a truth value says for which some permits hold.
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

// naming returns what a name that is in a register says: of the one who was asked here.
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

// toldBy returns the permits that hold if a truth value is true that was kept.
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

// hears notes what a name says that was read.
func (x *function) hears(reg ssa.Value, v *summary.Value) {
	if len(v.Told()) == 0 || !isScalar(reg.Type()) {
		return
	}
	permits := x.ofNamed(v.Told(), reg)
	x.now = summary.MergePermits(x.now, permits)
	x.passed[x.block] = summary.MergePermits(x.passed[x.block], permits)
}

// saidOf returns what was said, of another function, as it is here.
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

// ofEarlierRound returns memory as it is in the next round of a loop: what is said there is
// of the objects of an earlier one.
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
