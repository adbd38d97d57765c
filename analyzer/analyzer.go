package analyzer

import (
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/buildssa"
)

// Options configure an analyzer. The zero value works: it looks for a policy
// file from the working directory upward.
type Options struct {
	// PolicyFile names the policy file. Empty means the file named by
	// PURPOSEVET_POLICY, or else .purposevet.yml from the working directory
	// upward to the main module's root, or else none.
	PolicyFile string
	// PolicyText is the policy itself, in the policy file's format; it takes
	// the place of a file (golangci-lint's settings arrive so).
	PolicyText string
	// NoRelated leaves the steps of a route out of Diagnostic.Related, for
	// drivers that turn each of them into a finding.
	NoRelated bool
}

// Analyzer is purposevet with the zero Options.
var Analyzer = New(Options{})

// New returns an analyzer with the given options. Its flags override them.
func New(opts Options) *analysis.Analyzer {
	c := &checker{opts}
	a := &analysis.Analyzer{
		Name:     "purposevet",
		Doc:      "report data collected for one purpose that reaches a function serving a forbidden other",
		URL:      "https://pkg.go.dev/example.com/purposevet/analyzer",
		Requires: []*analysis.Analyzer{buildssa.Analyzer},
		Run:      c.run,
	}
	a.Flags.StringVar(&c.PolicyFile, "policy", opts.PolicyFile, "policy `file`")
	return a
}

type checker struct{ Options }

func (c *checker) run(pass *analysis.Pass) (any, error) {
	return nil, nil
}
