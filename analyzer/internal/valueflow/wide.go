package valueflow

import "example.com/purposevet/analyzer/internal/summary"

// Functions that call each other through an interface, like the nodes of a syntax tree,
// call each other in any order. Telling each call apart from those around it costs as
// much as there are orders, which is exponential in the number of functions. Where that
// has cost much, calls are widened: each function is interpreted once a round with
// everything it is called with, and returns what is known of its results so far, until a
// round brings nothing new (the functional approach of Sharir and Pnueli, 1981, without
// contexts).

// apartShare says when calls are widened: after 1/apartShare of the work bound, the
// nested calls of one call are merged by function.
const apartShare = 20

// maxWideRounds bounds the rounds over widened calls.
const maxWideRounds = 12

// A wide is the state of widened calls.
type wide struct {
	calls   map[*summary.Summary]*wideCall
	round   int
	changed bool // this round brought something new
}

// A wideCall stands for all calls of one function.
type wideCall struct {
	args, free []*summary.Value
	out        outcome
	busy       bool
	round      int // the round in which it was last interpreted with all its arguments
}

// widened interprets a call together with all other calls of the function.
func (x *function) widened(s callSite, sum *summary.Summary, args, free []*summary.Value) outcome {
	w := x.wide
	c := w.calls[sum]
	if c == nil {
		c = &wideCall{out: outcome{callees: 1}}
		w.calls[sum] = c
	}
	if !x.within(args, c.args) || !x.within(free, c.free) {
		c.args, c.free = x.joinArgs(c.args, args), x.joinArgs(c.free, free)
		c.round = 0
		w.changed = w.changed || c.busy
	}
	if c.busy || c.round == w.round {
		return c.out
	}
	c.busy, c.round = true, w.round
	out := x.instantiate(s, sum, c.args, c.free)
	c.busy = false
	if !x.within(out.results, c.out.results) {
		w.changed = true
	}
	c.out = x.or(c.out, out)
	return c.out
}

// rounds repeats a call until the widened calls inside it bring nothing new.
func (x *function) rounds(call func() outcome) outcome {
	defer func() { x.wide = nil }()
	var out outcome
	for range maxWideRounds {
		x.wide.round++
		x.wide.changed = false
		out = x.or(out, call())
		if !x.wide.changed {
			return out
		}
	}
	x.bounded = true
	return out
}
