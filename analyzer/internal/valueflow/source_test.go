package valueflow

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"testing"

	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/ssa/ssautil"
)

// testPath is the import path of the packages that tests compile.
const testPath = "example.com/p"

// compile builds the SSA form of a package that imports nothing.
func compile(t testing.TB, src string) *ssa.Package {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	pkg, _, err := ssautil.BuildPackage(&types.Config{}, fset, types.NewPackage(testPath, ""), []*ast.File{file}, ssa.SanityCheckFunctions)
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

// instructions returns the instructions of one kind in a function, in order.
func instructions[I ssa.Instruction](f *ssa.Function) []I {
	var out []I
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			if i, ok := instr.(I); ok {
				out = append(out, i)
			}
		}
	}
	return out
}

// argumentOf returns what a function hands to another one of the package, whose name is given.
func argumentOf(t testing.TB, f *ssa.Function, callee string) ssa.Value {
	t.Helper()
	for _, call := range instructions[*ssa.Call](f) {
		if fn := call.Call.StaticCallee(); fn != nil && fn.Name() == callee {
			if boxed, ok := call.Call.Args[0].(*ssa.MakeInterface); ok {
				return boxed.X
			}
			return call.Call.Args[0]
		}
	}
	t.Fatalf("%s does not call %s", f, callee)
	return nil
}
