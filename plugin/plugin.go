// Package plugin makes purposevet a linter of golangci-lint, by its module plugin system.
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
// or the policy itself, with the keys of the policy file in place of its path. The path
// is relative to the working directory, or to the nearest directory above it that has
// such a file: golangci-lint finds its own configuration in the same way. Beside either
// of the two, match is the command's flag of that name.
//
// # Limitations
//
// golangci-lint shows the position and the message of a finding and nothing else, and
// turns each related position into a finding of its own. So the steps of a route are only
// in the message.
//
// golangci-lint caches findings by its configuration, which does not include a policy
// file. [New] makes a file that the settings name, or that is found because they name
// none, part of it. Without any settings there is no place for that: then a policy file
// that exists is an error, which asks to name it.
package plugin

import (
	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"example.com/purposevet/analyzer"
)

// Name is the linter's name in golangci-lint.
const Name = "purposevet"

func init() { register.Plugin(Name, New) }

// New returns the linter for the settings of a configuration. It fails if a policy file
// cannot be read or the policy is broken.
//
// It writes a digest of the policy file into the settings. golangci-lint computes its
// cache key from them after it has called New, so an edited policy gives a new key.
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
