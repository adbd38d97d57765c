package analyzer

import (
	"fmt"
	"reflect"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/check"
	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/policy"
	"example.com/purposevet/analyzer/internal/valueflow"
)

// Options configure an analyzer. The zero value works: it looks for a policy
// file from the working directory upward.
type Options struct {
	// PolicyFile names the policy file. Empty means the file named by
	// PURPOSEVET_POLICY, or else .purposevet.yml from the working directory
	// upward to the main module's root, or else none.
	PolicyFile string
	// PolicyText is the policy itself, in the policy file's format. It replaces a file;
	// golangci-lint's settings arrive in this way.
	PolicyText string
	// NoRelated leaves the steps of a route out of Diagnostic.Related, for drivers that
	// turn each step into a finding.
	NoRelated bool
	// SharedSSA takes the SSA form from the analyzer buildssa, for drivers that also run
	// it for other analyzers. Without it the form is built here, only for packages that
	// are analysed.
	SharedSSA bool
}

// Analyzer is purposevet with the zero Options.
var Analyzer = New(Options{})

// New returns an analyzer with the given options. Its flags override them.
func New(opts Options) *analysis.Analyzer {
	return newChecker(opts).analyzer()
}

func newChecker(opts Options) *checker { return &checker{Options: opts, match: "strict"} }

func (c *checker) analyzer() *analysis.Analyzer {
	a := &analysis.Analyzer{
		Name:      "purposevet",
		Doc:       manual(),
		URL:       "https://pkg.go.dev/" + reflect.TypeFor[Options]().PkgPath(),
		Requires:  c.required(),
		FactTypes: []analysis.Fact{new(Fact)},
		Run:       c.run,
	}
	a.Flags.StringVar(&c.PolicyFile, "policy", c.PolicyFile, "policy `file`")
	a.Flags.Var(&c.match, "match", "which influence of a match counts: `off`, strict or all")
	a.Flags.BoolVar(&c.explain, "explain", false, "also report what is known of each symbol")
	a.Flags.BoolVar(&c.notes, "notes", false, "also report what is no finding: counts of each package, and accepted findings")
	return a
}

// checker is one analyzer: its options, and the policy once it has been read.
type checker struct {
	Options
	match   matchMode
	notes   bool
	explain bool

	// For tests, which measure functions, and want to know where a panic comes from.
	watch    func(*ssa.Function) (done func())
	letPanic bool

	once   sync.Once
	policy *policy.Policy
	broken error
}

// matchMode is the value of the flag -match.
type matchMode string

// String returns the mode.
func (m *matchMode) String() string { return string(*m) }

// Set accepts the three modes.
func (m *matchMode) Set(text string) error {
	switch text {
	case "off", "strict", "all":
		*m = matchMode(text)
		return nil
	}
	return fmt.Errorf("it is off, strict or all, not %q", text)
}

// load reads the policy.
func (c *checker) load() {
	switch {
	case c.PolicyText != "":
		c.policy, c.broken = policy.Parse("policy", []byte(c.PolicyText))
	case c.PolicyFile != "":
		c.policy, c.broken = policy.Load(c.PolicyFile)
	default:
		var path string
		if path, c.broken = policy.Find("."); c.broken != nil {
			return
		}
		if path == "" {
			c.policy = policy.Default()
			return
		}
		c.policy, c.broken = policy.Load(path)
	}
}

// run analyses one package. Nothing of the standard library is analysed: it is
// modelled.
func (c *checker) run(pass *analysis.Pass) (any, error) {
	path := annot.CleanPath(pass.Pkg.Path())
	if model.Modelled(path) {
		return nil, nil
	}
	c.once.Do(c.load)
	if c.broken != nil {
		// An error returned from here would be shown once and then cached as success: see
		// the package documentation.
		check.Broken(pass, c.broken)
		return nil, nil
	}
	in := readImports(pass)
	own, problems := annot.Collect(annot.Package{
		Path: path, Types: pass.Pkg, Fset: pass.Fset, Files: pass.Files, Info: pass.TypesInfo,
	}, c.policy)
	table := annot.NewTable(c.policy, append(in.sets, own)...)
	table.Fset = pass.Fset
	if len(pass.Files) > 0 {
		problems = append(problems, annot.Flaws(c.policy, table.Set(), pass.Files[0].Name.Pos())...)
	}

	nameable := annot.NewNameable(pass.Pkg, model.Modelled)
	result := new(valueflow.Result)
	if !table.HasNone() || c.explain || !atTop(pass) {
		built := c.built(pass)
		result = valueflow.Analyze(valueflow.Config{
			Fset: pass.Fset, Pkg: built.Pkg, Funcs: built.SrcFuncs, Module: modulePath(pass), Dependency: isDependency(pass),
			Table: table, Rules: c.policy.Rules, All: c.match == "all", Imports: in.flows, Known: in.known, Nameable: nameable, Watch: c.watch, LetPanic: c.letPanic,
		})
	}
	pass.ExportPackageFact(encodeFact(table.Set().Within(nameable.Packages), result.Facts))

	report := check.Package{
		Pass: pass, Policy: c.policy, Own: own, Problems: problems, Unread: in.unread,
		Result: result, NoMatch: c.match == "off", NoRelated: c.NoRelated, Notes: c.notes,
		Seen: table.Counts(),
	}
	check.Report(report)
	if c.explain {
		check.ReportExplained(report)
	}
	return nil, nil
}

// isDependency reports whether a package belongs to a module on which the checked one
// depends: only such modules have a version.
func isDependency(pass *analysis.Pass) bool {
	return pass.Module != nil && pass.Module.Version != ""
}

// modulePath returns the path of a package's module, empty if the driver does not say.
func modulePath(pass *analysis.Pass) string {
	if pass.Module == nil {
		return ""
	}
	return pass.Module.Path
}
