package annot

import (
	"strings"

	"example.com/purposevet/analyzer/internal/policy"
)

// Counts is how many sources and sinks a package sees, at least.
type Counts struct {
	Sources, Sinks int // by directives and tags

	// Those of the policy, by the index of their entry: whoever counts in several
	// packages counts each once. Of a symbol with several entries it is the first,
	// and none if the symbol has a directive, too.
	PolicySources, PolicySinks []int
}

// Counts counts what the package sees. Entries of the policy for packages that
// are not loaded say nothing in this run.
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

// symbols returns the first entry for each symbol, of those that are reached,
// without symbols that are declared already.
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
