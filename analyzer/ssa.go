package analyzer

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/buildssa"
	"golang.org/x/tools/go/analysis/passes/ctrlflow"
	"golang.org/x/tools/go/ssa"
)

// required returns the analyzers that this one needs to get the SSA form. By default
// there are none and the form is built here, since buildssa would also build it for the
// standard library, which is not analysed. A driver that runs buildssa for other
// analyzers shares its form.
func (c *checker) required() []*analysis.Analyzer {
	if c.SharedSSA {
		return []*analysis.Analyzer{buildssa.Analyzer}
	}
	return []*analysis.Analyzer{ctrlflow.Analyzer}
}

// built returns the SSA form of the package, with its functions in source order.
func (c *checker) built(pass *analysis.Pass) *buildssa.SSA {
	if c.SharedSSA {
		return pass.ResultOf[buildssa.Analyzer].(*buildssa.SSA)
	}
	prog := ssa.NewProgram(pass.Fset, 0)
	prog.SetNoReturn(pass.ResultOf[ctrlflow.Analyzer].(*ctrlflow.CFGs).NoReturn)
	for _, p := range pass.Pkg.Imports() {
		prog.CreatePackage(p, nil, nil, true)
	}
	pkg := prog.CreatePackage(pass.Pkg, pass.Files, pass.TypesInfo, false)
	pkg.Build()
	built := &buildssa.SSA{Pkg: pkg}
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			if decl, ok := decl.(*ast.FuncDecl); ok {
				f := prog.FuncValue(pass.TypesInfo.Defs[decl.Name].(*types.Func))
				built.SrcFuncs = withLiterals(built.SrcFuncs, f)
			}
		}
	}
	return built
}

// withLiterals appends a function and the function literals in it.
func withLiterals(funcs []*ssa.Function, f *ssa.Function) []*ssa.Function {
	funcs = append(funcs, f)
	for _, lit := range f.AnonFuncs {
		funcs = withLiterals(funcs, lit)
	}
	return funcs
}
