package valueflow

import "example.com/purposevet/analyzer/internal/summary"

// A goroutine that a function of the package starts is interpreted again in the function's
// callers: see running.go. What it takes from the function's own data was found in the
// function already, where the data and the sink came together first.

// foundWhereStarted reports whether a finding is one that the function has, too, that handed
// on the goroutine which reaches the sink.
func (p *Package) foundWhereStarted(found *Finding) bool {
	if found.startedBy == "" {
		return false
	}
	for _, f := range p.found[found.startedBy] {
		if f.Source.Key == found.Source.Key && f.Sink.Key == found.Sink.Key && f.Kind == found.Kind && p.sameSinkCall(f, found) {
			return true
		}
	}
	return false
}

// sameSinkCall reports whether the routes of two findings end at one call of a sink, as far as
// the routes were kept.
func (p *Package) sameSinkCall(f, g *Finding) bool {
	return f.Route.Full() || g.Route.Full() || p.state.sinkCall(f.Route, f.Pos) == p.state.sinkCall(g.Route, g.Pos)
}

// leadsThrough reports whether a route leads through this function by something else than the
// current instruction.
func (x *function) leadsThrough(route *summary.Step) bool {
	body := x.f.Syntax()
	if body == nil {
		return true
	}
	for s := route; s != nil; s = s.Prev {
		if body.Pos() <= s.Pos && s.Pos < body.End() && s.Pos != x.instr.Pos() {
			return true
		}
	}
	return false
}
