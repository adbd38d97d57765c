package valueflow

import (
	"slices"

	"example.com/purposevet/analyzer/internal/summary"
)

// Calls that become known only while a summary is instantiated may recur: a closure that
// is its own next handler, a node that visits its children. The call graph does not show
// such a recursion, so its fixpoint is found here, by the functional approach of Sharir
// and Pnueli (1981): a call of a function that is already being called with all of these
// arguments returns what is known of its results so far. A function that keeps being
// called with other arguments is taken to be called with all of them at once.

// An activation is a call that is being interpreted.
type activation struct {
	sum    *summary.Summary
	args   []*summary.Value
	free   []*summary.Value
	out    outcome
	recurs bool // it was met again inside itself
	wider  bool // it was met with other arguments, which have been joined into its own
}

// Bounds on calls that become known inside others: how many nested activations of one
// function are told apart before they become one, and how often a recursive activation is
// repeated.
const (
	maxApart      = 3
	maxApartAside = 1 // where no annotation is seen
	maxRepeat     = 6
)

// exhausted counts steps of work and reports whether the work bound is reached. After
// that, calls do nothing and the iteration ends. Work is counted, not timed, so that
// every run ends at the same place.
func (x *function) exhausted(steps int) bool {
	if x.work += steps; x.work <= x.maxWork {
		return false
	}
	x.bounded = true
	return true
}

// labelsPerStep is how many labels are handled at the cost of one step of work. Short
// lists of labels cost nothing in addition to their value.
const labelsPerStep = 8

// handles charges the work on a list of labels, and reports whether the work bound is
// reached.
func (x *function) handles(labels []*summary.Label) bool {
	return x.exhausted(len(labels) / labelsPerStep)
}

// joins charges the cost of joining v with another value and reports whether the work
// bound is reached. Values of ordinary size cost nothing.
func (x *function) joins(v *summary.Value) bool { return x.exhausted(weight(v) / labelsPerStep) }

// weight returns how many parts and labels a value has.
func weight(v *summary.Value) int {
	if v == nil {
		return 0
	}
	n := 1 + len(v.Labels)
	for _, k := range v.Kids {
		n += weight(k.Value)
	}
	return n
}

// activate interprets a call by the callee's summary.
func (x *function) activate(s callSite, sum *summary.Summary, args, free []*summary.Value) outcome {
	if x.exhausted(1) {
		return outcome{callees: 1}
	}
	x.calls(s, sum, args)
	if s.depth == 0 {
		x.noteCall(sum)
		return x.instantiate(s, sum, args, free)
	}
	if x.wide == nil && len(x.active) > 0 && x.work-x.began > x.maxWork/apartShare {
		x.wide = &wide{calls: make(map[*summary.Summary]*wideCall), round: 1}
	}
	if x.wide != nil {
		return x.widened(s, sum, args, free)
	}
	if len(x.active) == 0 {
		x.began = x.work
	}
	var again *activation
	same := 0
	for _, a := range x.active {
		if a.sum != sum {
			continue
		}
		if x.within(args, a.args) && x.within(free, a.free) {
			a.recurs = true
			return a.out
		}
		again = a
		same++
		if len(free) > 0 && x.within(free, a.free) {
			same = maxApart // the very closure
		}
	}
	if same >= maxApart || same >= maxApartAside && x.aside() {
		again.recurs, again.wider = true, true
		again.args, again.free = x.joinArgs(again.args, args), x.joinArgs(again.free, free)
		return again.out
	}
	a := &activation{sum: sum, args: args, free: free, out: outcome{callees: 1}}
	if out, ok := x.tabled[sum]; ok {
		a.out = out
	}
	outer := x.active
	x.active = append(x.active, a)
	defer func() {
		x.active = outer
		if !recurring(outer) {
			clear(x.tabled)
		}
	}()
	for range maxRepeat {
		a.wider = false
		before := x.ntabled
		out := x.instantiate(s, sum, a.args, a.free)
		if x.wide != nil && len(outer) == 0 {
			return x.or(out, x.rounds(func() outcome { return x.instantiate(s, sum, a.args, a.free) }))
		}
		if !a.recurs {
			return out
		}
		stable := !a.wider && x.within(out.results, a.out.results)
		if stable && x.ntabled == before {
			return out
		}
		a.out = x.or(a.out, out)
		if !a.wider && recurring(outer) {
			if !stable {
				x.table(sum, a.out)
			}
			return a.out
		}
	}
	x.bounded = true
	return a.out
}

// recurring reports whether one of the activations waits for a result of its own.
func recurring(list []*activation) bool {
	return slices.ContainsFunc(list, func(a *activation) bool { return a.recurs })
}

// table remembers what an activation returned, for the next round of the outermost
// activation that waits for itself. Functions that call each other are repeated there
// only, and not inside each other. Without this, middleware nested n deep would be
// repeated 2^n times (chaotic iteration with the head of a component, as in Bourdoncle
// 1993).
func (x *function) table(sum *summary.Summary, out outcome) {
	if x.tabled == nil {
		x.tabled = make(map[*summary.Summary]outcome)
	}
	x.tabled[sum] = out
	x.ntabled++
}

// within reports whether joining vals into others changes nothing.
func (x *function) within(vals, others []*summary.Value) bool {
	for i, v := range vals {
		if v.Empty() {
			continue
		}
		if i >= len(others) || summary.Join(others[i], v, x.project) != others[i] {
			return false
		}
	}
	return true
}
