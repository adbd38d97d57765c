// Ssaonly is a vet tool that builds the SSA form of every package and does
// nothing else: what purposevet's speed is measured against.
package main

import (
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/buildssa"
	"golang.org/x/tools/go/analysis/unitchecker"
)

func main() {
	unitchecker.Main(&analysis.Analyzer{
		Name:     "ssaonly",
		Doc:      "build the SSA form and do nothing",
		Requires: []*analysis.Analyzer{buildssa.Analyzer},
		Run:      func(*analysis.Pass) (any, error) { return nil, nil },
	})
}
