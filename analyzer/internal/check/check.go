package check

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"slices"

	"golang.org/x/tools/go/analysis"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/policy"
	"example.com/purposevet/analyzer/internal/summary"
	"example.com/purposevet/analyzer/internal/valueflow"
)

// The categories of diagnostics beside flow and match.
const (
	Directive = "directive" // an annotation that does nothing as it stands
	Policy    = "policy"    // the policy is broken, or does not fit the code
	Bound     = "bound"     // a bound stopped the analysis of a function
	Counts    = "counts"    // a note: what there is in a package
	Allowed   = "allowed"   // a note: a finding that an allow directive accepts
)

// A Package is all that Report needs to know of an analysed package.
type Package struct {
	*analysis.Pass
	Policy    *policy.Policy
	Own       *annot.Set // what the package itself declares
	Problems  []annot.Problem
	Unread    []string // of imported facts
	Result    *valueflow.Result
	NoMatch   bool // findings of category match are not reported
	NoRelated bool
	Notes     bool // counts and accepted findings are reported too
}

// Report reports what was found in a package, in the order of positions.
func Report(p Package) {
	r := &reporter{Package: p, allows: annot.Allows(p.Fset, p.Files), used: make(map[*annot.Allow]bool)}
	r.places = NewPlaces(p.Fset, p.Pkg)
	if p.Policy.SkipGenerated {
		r.generated = generatedFiles(p.Fset, p.Files)
	}
	for _, problem := range p.Problems {
		category := Directive
		if problem.Policy {
			category = Policy
		}
		r.add(analysis.Diagnostic{Pos: problem.Pos, Category: category, Message: problem.Message})
	}
	for _, message := range p.Unread {
		r.add(analysis.Diagnostic{Pos: clause(p.Pass), Category: Bound, Message: message})
	}
	for _, f := range p.Result.Findings {
		r.finding(f)
	}
	r.unused()
	for _, f := range p.Result.Bounded {
		r.bounded++
		r.add(analysis.Diagnostic{Pos: f.Pos(), Category: Bound, Message: fmt.Sprintf(
			"%s is too large or too deeply nested to be analysed wholly: paths through it may be missing", f.Name())})
	}
	if p.Notes {
		r.counts()
	}
	slices.SortStableFunc(r.out, func(a, b analysis.Diagnostic) int { return cmp.Compare(a.Pos, b.Pos) })
	for _, d := range r.out {
		p.Pass.Report(d)
	}
}

// Broken reports a policy that cannot be used, at the package clause: an error
// that Run returned would be cached as success by go vet.
func Broken(pass *analysis.Pass, err error) {
	pass.Report(analysis.Diagnostic{Pos: clause(pass), Category: Policy, Message: err.Error()})
}

func clause(pass *analysis.Pass) token.Pos {
	if len(pass.Files) == 0 {
		return token.NoPos
	}
	return pass.Files[0].Name.Pos()
}

type reporter struct {
	Package
	places    *Places
	allows    []*annot.Allow
	used      map[*annot.Allow]bool
	generated map[string]bool
	out       []analysis.Diagnostic
	found     int
	accepted  int
	bounded   int
}

func (r *reporter) add(d analysis.Diagnostic) { r.out = append(r.out, d) }

func generatedFiles(fset *token.FileSet, files []*ast.File) map[string]bool {
	set := make(map[string]bool)
	for _, f := range files {
		if ast.IsGenerated(f) {
			set[fset.PositionFor(f.Pos(), false).Filename] = true
		}
	}
	return set
}

func (r *reporter) finding(f *valueflow.Finding) {
	d := analysis.Diagnostic{Pos: f.Pos, Category: f.Kind.String(), Message: Message(f, r.Fset)}
	if f.Far != nil {
		d.Pos = r.places.Pos(*f.Far)
		if !d.Pos.IsValid() {
			d.Pos = clause(r.Pass)
		}
	}
	if !r.NoRelated {
		d.Related = r.places.Steps(f.Route)
	}
	pos := r.Fset.PositionFor(d.Pos, false)
	allow := r.allowOf(pos, f.Use)
	switch {
	case r.NoMatch && f.Kind == summary.Match, r.generated[pos.Filename]:
		return // but an allow that would accept it is not superfluous
	case allow == nil:
		r.found++
		r.add(d)
		return
	}
	r.accepted++
	if r.Notes {
		d.Category = Allowed
		d.Message = allow.Reason + "\n" + d.Message
		d.Related = append([]analysis.RelatedInformation{{Pos: allow.Pos, Message: "accepted here"}}, d.Related...)
		r.add(d)
	}
}

// allowOf returns the allow directive that accepts a finding, nil if there is
// none.
func (r *reporter) allowOf(pos token.Position, use string) *annot.Allow {
	for _, a := range r.allows {
		if a.Accepts(pos, use) {
			r.used[a] = true
			return a
		}
	}
	return nil
}

// unused reports allow directives that accept nothing.
func (r *reporter) unused() {
	for _, a := range r.allows {
		if !r.used[a] {
			r.add(analysis.Diagnostic{Pos: a.Pos, Category: Directive,
				Message: "this allow accepts nothing: there is no finding here any more; remove it"})
		}
	}
}

// counts reports how much there is in the package, for front ends to add up.
func (r *reporter) counts() {
	r.add(analysis.Diagnostic{Pos: clause(r.Pass), Category: Counts, Message: fmt.Sprintf(
		"sources=%d sinks=%d findings=%d allowed=%d bounded=%d",
		r.Own.Sources(), r.Own.Sinks(), r.found, r.accepted, r.bounded)})
}
