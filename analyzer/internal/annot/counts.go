package annot

import (
	"strings"

	"example.com/purposevet/analyzer/internal/policy"
)

// Counts is how many sources and sinks a package sees, at least.
type Counts struct {
	Sources, Sinks int // by directives and tags

	// Those of the policy, by the index of their entry, so that a caller that counts in
	// several packages counts each once. A symbol with several entries counts by the
	// first one, and not at all if it also has a directive.
	PolicySources, PolicySinks []int
}

// Counts counts what the package sees. Policy entries for packages that are not loaded do
// not count.
func (t *Table) Counts() Counts {
	s := t.seen
	return Counts{
		Sources: max(s.Sources(), s.SeenSources),
		Sinks:   max(s.Sinks(), s.SeenSinks),
		PolicySources: symbols(t.policy.Sources, s.NamedSources, func(what, key string) bool {
			return what == policy.Field && s.Fields[key] != nil || what == policy.Type && s.Types[key] != nil ||
				what == policy.Var && s.Vars[key] != nil
		}),
		PolicySinks: symbols(t.policy.Sinks, s.NamedSinks, func(what, key string) bool {
			return what == policy.Field && s.FieldSinks[key] != nil || what == policy.Type && s.TypeSinks[key] != nil ||
				what == policy.Var && s.VarSinks[key] != nil || what == policy.Package && s.PkgSinks[key] != nil
		}),
	}
}

// symbols returns the first entry for each symbol among those that are reached, except
// for symbols that are already declared.
func symbols(entries []policy.Entry, reached []int, declared func(what, key string) bool) []int {
	type symbol struct{ what, key string }
	seen := make(map[symbol]bool)
	var out []int
	for _, i := range reached {
		if i < 0 || i >= len(entries) {
			continue // of corrupt facts
		}
		at := symbol{entries[i].What, entries[i].Key()}
		if at.what == policy.Column {
			at.key = strings.ToLower(at.key) // as SQL has it
		}
		if !seen[at] && !declared(at.what, at.key) {
			seen[at] = true
			out = append(out, i)
		}
	}
	return out
}
