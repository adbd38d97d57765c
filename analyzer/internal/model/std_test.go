package model

import (
	"go/types"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/packages"
)

// stdFuncs returns the functions and methods that users of std can call, by
// full name, and every other one that is declared in it.
var stdFuncs = sync.OnceValues(func() (map[string]*types.Func, error) {
	cfg := &packages.Config{Mode: packages.NeedName | packages.NeedTypes | packages.NeedExportFile}
	pkgs, err := packages.Load(cfg, "std")
	if err != nil {
		return nil, err
	}
	funcs := make(map[string]*types.Func)
	for _, pkg := range pkgs {
		if pkg.Types != nil && publicPath(pkg.PkgPath) {
			collectFuncs(funcs, pkg.Types.Scope())
		}
	}
	errorType := types.Universe.Lookup("error").Type()
	addMethods(funcs, errorType)
	return funcs, nil
})

func publicPath(path string) bool {
	parts := strings.Split(path, "/")
	return !slices.Contains(parts, "internal") && parts[0] != "vendor" && path != "unsafe"
}

func collectFuncs(funcs map[string]*types.Func, scope *types.Scope) {
	for _, name := range scope.Names() {
		obj := scope.Lookup(name)
		if !obj.Exported() {
			continue
		}
		switch obj := obj.(type) {
		case *types.Func:
			funcs[obj.FullName()] = obj
		case *types.TypeName, *types.Var:
			addMethods(funcs, obj.Type())
		}
	}
}

// addMethods adds the exported methods of a type, promoted ones too: they are
// called by the name of where they are declared.
func addMethods(funcs map[string]*types.Func, t types.Type) {
	for _, t := range []types.Type{t, types.NewPointer(t)} {
		set := types.NewMethodSet(t)
		for m := range set.Methods() {
			fn := m.Obj().(*types.Func).Origin()
			if fn.Exported() && (fn.Pkg() == nil || publicPath(fn.Pkg().Path())) {
				funcs[fn.FullName()] = fn
			}
		}
	}
}

func loadStd(t *testing.T) map[string]*types.Func {
	t.Helper()
	funcs, err := stdFuncs()
	if err != nil {
		t.Fatal(err)
	}
	if len(funcs) < 5000 {
		t.Fatalf("only %d functions in std", len(funcs))
	}
	return funcs
}
