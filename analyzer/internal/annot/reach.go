package annot

import (
	"go/types"
	"maps"
	"slices"
	"strings"

	"example.com/purposevet/analyzer/internal/policy"
)

// Kinds is a set of kinds of policy entries.
type Kinds int

// The kinds of entries that make a package worth more than a glance.
const (
	NamedSource Kinds = 1 << iota
	NamedSink
	NamedGuard
)

// reach notes for which packages that this one can name a symbol of the policy
// has entries. Those that only the code of packages below can name are noted
// there. It is asked for by import path: a policy that makes a sink of an HTTP
// client says nothing of a parser that knows no HTTP.
func (c *collector) reach() {
	sections := []struct {
		kind    Kinds
		entries []policy.Entry
		reached map[int]bool
	}{
		{NamedSource, c.policy.Sources, make(map[int]bool)},
		{NamedSink, c.policy.Sinks, make(map[int]bool)},
		{NamedGuard, c.policy.Guards, make(map[int]bool)},
	}
	seen := make(map[*types.Package]bool)
	var visit func(pkg *types.Package, path string)
	visit = func(pkg *types.Package, path string) {
		seen[pkg] = true
		for _, s := range sections {
			for i := range s.entries {
				if mayName(&s.entries[i], path) {
					c.set.Named |= s.kind
					s.reached[i] = true
				}
			}
		}
		for _, imp := range pkg.Imports() {
			if !seen[imp] {
				visit(imp, CleanPath(imp.Path()))
			}
		}
	}
	visit(c.Types, c.Path)
	c.set.NamedSources = slices.Sorted(maps.Keys(sections[0].reached))
	c.set.NamedSinks = slices.Sorted(maps.Keys(sections[1].reached))
}

// mayName reports whether an entry is for a symbol of a package, or for all of
// it. Columns are read by database/sql.
func mayName(e *policy.Entry, path string) bool {
	switch e.What {
	case policy.Column:
		return path == "database/sql"
	case policy.Package:
		all := strings.HasSuffix(e.Symbol, "/...")
		return path == e.Package() || all && strings.HasPrefix(path, e.Package()+"/")
	}
	_, ok := e.NameIn(path)
	return ok
}
