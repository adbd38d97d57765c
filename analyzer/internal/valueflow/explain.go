package valueflow

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// An Explained is what is known of one function, in words.
type Explained struct {
	Key   string
	Pos   token.Pos
	Lines []summary.Line
}

// Explain says in words what the functions of the package do, in the order of
// their source.
func (r *Result) Explain() []Explained {
	var out []Explained
	for _, f := range r.funcs {
		key := functionKey(f)
		sum := r.of.own[key]
		if sum == nil || !f.Pos().IsValid() {
			continue
		}
		out = append(out, Explained{key, f.Pos(), sum.Words(namesOf(f))})
	}
	return out
}

func namesOf(f *ssa.Function) summary.Names {
	var names summary.Names
	for _, p := range f.Params {
		names.Params = append(names.Params, p.Name())
	}
	for _, v := range f.FreeVars {
		names.Free = append(names.Free, v.Name())
	}
	return names
}
