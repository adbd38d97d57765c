package policy

import (
	"slices"
	"strings"
)

// Unused returns an error for each entry whose symbol is in none of the packages, so that
// it has no effect in a run on these.
func (p *Policy) Unused(packages []string) []*Error {
	var out []*Error
	for _, list := range [][]Entry{p.Sources, p.Sinks, p.Sanitizers, p.Guards, p.Flows} {
		for i := range list {
			if e := &list[i]; !slices.ContainsFunc(packages, e.mayBeIn) {
				out = append(out, p.Errorf(e, "no package of %s is analysed, so the entry does nothing", e.Symbol))
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *Error) int { return a.Line - b.Line })
	return out
}

// mayBeIn reports whether the symbol can be in a package.
func (e *Entry) mayBeIn(path string) bool {
	switch e.What {
	case Column:
		return true // it is in a database
	case Package:
		return path == e.Package() || strings.HasSuffix(e.Symbol, "/...") && strings.HasPrefix(path, e.Package()+"/")
	}
	_, ok := e.NameIn(path)
	return ok
}
