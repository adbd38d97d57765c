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

// The kinds of entries that make a package worth a full analysis.
const (
	NamedSource Kinds = 1 << iota
	NamedSink
	NamedGuard
)

// reach records for which packages that this one can name the policy has entries.
// Packages that only the code of packages below can name are recorded there. The question
// is asked by import path: a policy that makes an HTTP client a sink does not concern a
// parser that knows no HTTP.
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

// mayName reports whether an entry is for a symbol of a package, or for the whole
// package. Columns count for database/sql.
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
