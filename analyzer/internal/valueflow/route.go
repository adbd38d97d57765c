package valueflow

import "example.com/purposevet/analyzer/internal/summary"

// passed returns a route extended by the call.
func (f *frame) passed(route *summary.Step) *summary.Step {
	if f.through == nil {
		return route
	}
	if route == nil {
		return f.through
	}
	return route.Then(*f.through)
}

// throughStep returns the function's single instance of a step equal to s.
func (x *function) throughStep(s summary.Step) *summary.Step {
	one := x.throughs[s]
	if one == nil {
		one = (*summary.Step)(nil).Then(s)
		x.throughs[s] = one
	}
	return one
}

// A joint is where a route of the caller continues inside a callee, through a call.
type joint struct{ from, to, through *summary.Step }

// An onward is a label of the caller and the route on which it continues in the callee.
type onward struct {
	label       *summary.Label
	to, through *summary.Step
}

// rerouted returns a label of the caller with a route that continues in the callee.
func (f *frame) rerouted(l *summary.Label, to *summary.Step) *summary.Label {
	at := onward{l, to, f.through}
	r := f.onward[at]
	if r == nil {
		c := *l
		c.Route = f.joined(l.Route, to)
		r = &c
		f.onward[at] = r
	}
	return r
}

// joined returns the route that goes through the call and continues in the callee. Calls
// are interpreted again and again, with the same result each time, so results are kept.
func (f *frame) joined(from, to *summary.Step) *summary.Step {
	if from == nil && to == nil {
		return f.through
	}
	at := joint{from, to, f.through}
	route, ok := f.joints[at]
	if !ok {
		route = f.passed(from).Append(to)
		f.joints[at] = route
	}
	return route
}
