package check

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/policy"
	"example.com/purposevet/analyzer/internal/summary"
	"example.com/purposevet/analyzer/internal/valueflow"
)

// The categories of diagnostics beside flow and match. The manual in doc.go of
// package analyzer has a heading for each that a user meets: see headings.
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
	Unread    []string // messages about imported facts
	Result    *valueflow.Result
	NoMatch   bool // findings of category match are not reported
	NoRelated bool
	Notes     bool         // counts and accepted findings are reported too
	Seen      annot.Counts // what the package sees, below it too
}

// Report reports what was found in a package, in the order of positions.
func Report(p Package) {
	r := &reporter{Package: p, allows: annot.Allows(p.Fset, p.Files, p.Policy.Rules), used: make(map[*annot.Allow]bool), noted: make(map[*annot.Allow]bool)}
	r.places = NewPlaces(p.Fset, p.Pkg, p.Policy.File)
	if p.Policy.SkipGenerated {
		r.generated = generatedFiles(p.Fset, p.Files)
	}
	r.problems()
	if !r.misfit {
		r.results()
	}
	if p.Notes {
		r.counts()
	}
	slices.SortStableFunc(r.out, r.comparePlaces)
	for _, d := range r.out {
		p.Pass.Report(d)
	}
}

// problems reports annotations that do nothing, or not what they say.
func (r *reporter) problems() {
	for _, problem := range r.Problems {
		category := Directive
		if problem.Policy {
			category = Policy
			r.misfit = true
		}
		r.add(diagnostic(problem.Pos, category, problem.Message))
	}
}

// results reports what the analysis found, and where it was stopped.
func (r *reporter) results() {
	for _, message := range r.Unread {
		r.add(diagnostic(clause(r.Pass), Bound, message))
	}
	for _, f := range r.Result.Findings {
		r.finding(f)
	}
	r.unused()
	// Where no annotation is seen, such functions are counted and not reported one
	// by one: nobody would read that of hundreds of packages.
	r.bounded += r.Result.Aside
	for _, f := range r.Result.Stopped {
		r.stopped(f)
	}
	if r.Result.Unmet {
		r.bounded++ // whatever keeps it, the run has to say that not all was seen
		r.add(diagnostic(clause(r.Pass), Bound, "too much is kept in long-lived memory to be followed wholly: paths through it may be missing"))
	}
}

// stopped reports a function that was not analysed wholly.
func (r *reporter) stopped(f valueflow.Stopped) {
	r.bounded++
	pos := f.Pos
	if !pos.IsValid() { // of a package's initializer
		pos = clause(r.Pass)
	}
	message := f.Name + " is too large or too deeply nested to be analysed wholly: paths through it may be missing; split it, or make it a source or sink of its own"
	if f.Cause != "" {
		message = "internal error: " + f.Name + " could not be analysed (" + f.Cause + "): paths through it are missing; please report this with the function's text"
	}
	r.add(diagnostic(pos, Bound, message))
}

// comparePlaces orders diagnostics by file and line. Their positions as numbers depend on
// the order in which a driver read the files.
func (r *reporter) comparePlaces(a, b analysis.Diagnostic) int {
	if fa, fb := r.Fset.File(a.Pos), r.Fset.File(b.Pos); fa != fb && fa != nil && fb != nil {
		return strings.Compare(fa.Name(), fb.Name())
	}
	return cmp.Compare(a.Pos, b.Pos)
}

// Broken reports an unusable policy at the package clause: go vet would cache an error
// returned by Run as success.
func Broken(pass *analysis.Pass, err error) {
	pass.Report(diagnostic(clause(pass), Policy, err.Error()))
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
	noted     map[*annot.Allow]bool // a note names it, with what it accepts
	extents   extents               // nil until they are needed
	generated map[string]bool
	out       []analysis.Diagnostic
	misfit    bool // an entry of the policy does not fit the code: no finding is to be relied on
	found     int
	accepted  int
	bounded   int
}

func (r *reporter) add(d analysis.Diagnostic) { r.out = append(r.out, d) }

func generatedFiles(fset *token.FileSet, files []*ast.File) map[string]bool {
	set := make(map[string]bool)
	for _, f := range files {
		if isGenerated(f) {
			set[fset.PositionFor(f.Pos(), false).Filename] = true
		}
	}
	return set
}

// isGenerated reports whether a file says that it was generated. What cgo makes of a
// file begins so, whoever wrote that.
func isGenerated(f *ast.File) bool {
	written := *f
	if len(f.Comments) > 0 && strings.HasPrefix(f.Comments[0].List[0].Text, "// Code generated by cmd/cgo;") {
		written.Comments = f.Comments[1:]
	}
	return ast.IsGenerated(&written)
}

// finding reports a finding, or notes that an allow directive accepts it.
func (r *reporter) finding(f *valueflow.Finding) {
	pos := f.Pos
	if f.Far != nil {
		if pos = r.places.Pos(*f.Far); !pos.IsValid() {
			pos = clause(r.Pass)
		}
	}
	left, allow := r.accept(pos, f.Uses)
	if r.NoMatch && f.Kind == summary.Match || r.generated[r.Fset.PositionFor(pos, false).Filename] {
		return // not reported, but an allow that would accept it is not superfluous
	}
	if len(left) > 0 {
		r.found++
		r.add(r.worded(f, pos, left))
		return
	}
	r.accepted++
	if r.Notes {
		r.noted[allow] = true
		d := r.worded(f, pos, f.Uses)
		d.Category = Allowed
		d.Message = clean(allow.Reason) + "\n" + d.Message
		d.Related = append([]analysis.RelatedInformation{{Pos: allow.Pos, Message: "accepted here"}}, d.Related...)
		r.add(d)
	}
}

// worded returns the diagnostic of a finding.
func (r *reporter) worded(f *valueflow.Finding, pos token.Pos, uses []string) analysis.Diagnostic {
	d := diagnostic(pos, f.Kind.String(), Message(f, uses, r.Fset))
	if !r.NoRelated {
		d.Related = r.places.Steps(f.Route)
	}
	return d
}

// counts reports how much there is in the package, for front ends to add up.
func (r *reporter) counts() {
	r.add(diagnostic(clause(r.Pass), Counts, fmt.Sprintf(
		"sources=%d sinks=%d findings=%d allowed=%d bounded=%d seen-sources=%d seen-sinks=%d policy-sources=%s policy-sinks=%s",
		r.Own.Sources(), r.Own.Sinks(), r.found, r.accepted, r.bounded, r.Seen.Sources, r.Seen.Sinks,
		joined(r.Seen.PolicySources), joined(r.Seen.PolicySinks))))
}

// joined writes numbers with commas between them.
func joined(list []int) string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint(list), " ", ","), "[]")
}
