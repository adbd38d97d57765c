package analyzer

import (
	"go/ast"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// atTop reports whether no package imports this one: it is a command, or has external
// tests. If it can name no source and no sink, there is nothing to follow in it and
// nobody to tell. A command with tests of its own does not count, since external tests
// may import it.
func atTop(pass *analysis.Pass) bool {
	tests := slices.ContainsFunc(pass.Files, func(f *ast.File) bool {
		return strings.HasSuffix(pass.Fset.File(f.FileStart).Name(), "_test.go")
	})
	if tests {
		return strings.HasSuffix(pass.Pkg.Name(), "_test")
	}
	return pass.Pkg.Name() == "main" && !strings.Contains(pass.Pkg.Path(), " [")
}
