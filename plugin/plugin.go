// Package plugin makes purposevet a linter of golangci-lint, by its module
// plugin system.
//
// In .golangci.yml the linter is named purposevet, and its settings are
//
//	linters:
//	  enable: [purposevet]
//	  settings:
//	    custom:
//	      purposevet:
//	        type: module
//	        settings:
//	          policy: .purposevet.yml
//
// or the policy itself, with the keys of the policy file in the place of the
// policy's path. The path is relative to the working directory, or to the
// nearest directory above it that has such a file: golangci-lint finds its own
// configuration in the same way. Beside either of the two, match is the
// command's flag of that name.
//
// # Limitations
//
// golangci-lint shows the position and the message of a finding and nothing
// else, and makes of each related position a finding of its own. The steps of
// a route are therefore in the message alone.
//
// golangci-lint caches findings by its configuration, of which a policy file
// is no part. A file that the settings name, or that is found because they
// name none, counts as part of it (see [New]). Without any settings there is no
// place to say so: then a policy file that is there is an error, which tells to
// name it.
package plugin

import (
	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"example.com/purposevet/analyzer"
)

// Name is the linter's name in golangci-lint.
const Name = "purposevet"

func init() { register.Plugin(Name, New) }

// New returns the linter for the settings of a configuration. It fails if a
// policy file cannot be read or the policy is broken.
//
// It writes a digest of the policy file into the settings. golangci-lint makes
// its cache's key of them only after it has called New, so that a policy that
// was edited is a new key.
func New(conf any) (register.LinterPlugin, error) {
	s, err := decode(conf)
	if err != nil {
		return nil, err
	}
	if err := s.pin(); err != nil {
		return nil, err
	}
	a := analyzer.New(analyzer.Options{
		PolicyFile: s.file,
		PolicyText: s.text,
		NoRelated:  true,
		SharedSSA:  true, // golangci-lint runs buildssa for other linters too
	})
	for _, f := range s.flags {
		if err := a.Flags.Set(f.name, f.value); err != nil {
			return nil, failed("%s: %w", f.name, err)
		}
	}
	return &linter{a}, nil
}

// linter is what golangci-lint runs.
type linter struct{ analyzer *analysis.Analyzer }

// BuildAnalyzers returns the one analyzer.
func (l *linter) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	return []*analysis.Analyzer{l.analyzer}, nil
}

// GetLoadMode asks for syntax and types.
func (*linter) GetLoadMode() string { return register.LoadModeTypesInfo }
