package vettool

import (
	"cmp"
	_ "embed"
	"encoding/gob"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis/passes/ctrlflow"
	"golang.org/x/tools/go/types/objectpath"
)

// noReturnTable names the functions and methods of the standard library that
// never return and that code outside of it can call, by package, and by type for
// a method. The analyzer ctrlflow finds them; TestDeclared fails with the row
// that is missing or wrong, and looks at another system with -std.goos. There may
// be rows for other versions of Go and other systems: what is not declared is
// passed over. Rows are names and not paths of objects, which number methods.
//
//go:embed noreturn.txt
var noReturnTable string

// noReturnFacts returns the facts of ctrlflow about the functions declared by a package
// and by the packages to which its types refer. Like the driver, it leaves out other
// packages' functions: callers of those import them.
func noReturnFacts(pkg *types.Package, all map[string]*types.Package) []gobFact {
	fact := ctrlflow.Analyzer.FactTypes[0] // its type is not exported, and has no content
	gob.Register(fact)
	var facts []gobFact
	var paths objectpath.Encoder
	for row := range strings.Lines(noReturnTable) {
		path, name, _ := strings.Cut(strings.TrimSpace(row), " ")
		of := all[path]
		if of == nil {
			continue
		}
		recv, method, isMethod := strings.Cut(name, ".")
		var f *types.Func
		switch {
		case isMethod:
			f = declaredMethod(of.Scope().Lookup(recv), method)
		case of == pkg:
			f, _ = of.Scope().Lookup(name).(*types.Func)
		}
		if f == nil {
			continue
		}
		if object, err := paths.For(f); err == nil {
			facts = append(facts, gobFact{PkgPath: path, Object: object, Fact: fact})
		}
	}
	slices.SortFunc(facts, func(a, b gobFact) int {
		return cmp.Or(cmp.Compare(a.PkgPath, b.PkgPath), cmp.Compare(a.Object, b.Object))
	})
	return facts
}

// declaredMethod returns a method of a type, not one that it embeds; nil if
// there is none.
func declaredMethod(of types.Object, name string) *types.Func {
	if of == nil {
		return nil
	}
	named, ok := of.Type().(*types.Named)
	if !ok {
		return nil
	}
	for m := range named.Methods() {
		if m.Name() == name {
			return m
		}
	}
	return nil
}
