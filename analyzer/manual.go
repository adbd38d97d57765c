package analyzer

import (
	_ "embed" // for docSource
	"go/parser"
	"go/token"
	"strings"
)

//go:embed doc.go
var docSource string

// manual returns the package documentation from its summary on, in the form of
// Analyzer.Doc: what -help prints and what pkg.go.dev shows cannot disagree.
func manual() string {
	f, err := parser.ParseFile(token.NewFileSet(), "doc.go", docSource, parser.ParseComments|parser.PackageClauseOnly)
	if err != nil {
		panic(err) // it was compiled
	}
	_, doc, ok := strings.Cut(f.Doc.Text(), "# Analyzer purposevet\n\npurposevet: ")
	if !ok {
		panic("doc.go has no section of the analyzer")
	}
	return doc
}
