package vettool

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"path"
	"strconv"

	"example.com/purposevet/analyzer"
)

// declares reports whether importers need only the declarations of the unit. Nothing is
// reported in the standard library, and its functions are modelled, but it is the larger
// part of most closures.
//
// A package without a module need not be in the standard library: it may be in GOPATH, or
// consist of files named on the command line.
func (u *unit) declares() bool {
	return u.VetxOnly && u.ModulePath == "" && analyzer.IsStandard(u.ImportPath)
}

// export writes what importers need of a unit of the standard library: its types, as the
// driver would write them, and which functions never return, from a table instead of from
// their bodies. So bodies need not be type-checked, and packages imported only by bodies
// need not be read.
func (u *unit) export() error {
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range u.GoFiles {
		f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		files = append(files, f)
	}
	in := importer{unit: u, fset: fset, wanted: wantedImports(files), read: make(map[string]*types.Package)}
	conf := types.Config{
		IgnoreFuncBodies: true,
		GoVersion:        u.GoVersion,
		Sizes:            types.SizesFor("gc", build.Default.GOARCH),
		Importer:         in,
	}
	pkg, err := conf.Check(u.ImportPath, fset, files, nil)
	if err != nil {
		return err
	}
	in.read[u.ImportPath] = pkg
	return writeVetx(u.VetxOutput, fset, pkg, noReturnFacts(pkg, in.read))
}

// wantedImports returns the paths of the imports to which code outside of functions'
// bodies refers. It takes the last element of a path for the name of the package; if that
// is wrong, type checking fails.
func wantedImports(files []*ast.File) map[string]bool {
	wanted := make(map[string]bool)
	for _, f := range files {
		used := map[string]bool{".": true}
		ast.Inspect(f, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if id, ok := sel.X.(*ast.Ident); ok {
					used[id.Name] = true
				}
			}
			_, body := n.(*ast.BlockStmt)
			return !body
		})
		for _, spec := range f.Imports {
			p, err := strconv.Unquote(spec.Path.Value)
			switch {
			case err != nil:
			case spec.Name != nil:
				wanted[p] = wanted[p] || used[spec.Name.Name]
			default:
				wanted[p] = wanted[p] || used[nameOf(p)]
			}
		}
	}
	return wanted
}

// nameOf returns the name of the package with a path, which may end in a version.
func nameOf(p string) string {
	dir, base := path.Split(p)
	if len(base) > 1 && base[0] == 'v' && base[1] >= '0' && base[1] <= '9' {
		return path.Base(dir)
	}
	return base
}

// An importer imports packages for a unit from what earlier units wrote.
type importer struct {
	unit   *unit
	fset   *token.FileSet
	wanted map[string]bool // by import path
	read   map[string]*types.Package
}

// Import returns an empty package for one that is not wanted.
func (in importer) Import(importPath string) (*types.Package, error) {
	p, known := in.unit.ImportMap[importPath]
	switch {
	case !known:
		return nil, fmt.Errorf("%s imports %s, which is unknown", in.unit.ImportPath, importPath)
	case p == "unsafe":
		return types.Unsafe, nil
	case !in.wanted[importPath]:
		pkg := types.NewPackage(p, nameOf(p))
		pkg.MarkComplete()
		return pkg, nil
	case in.read[p] != nil && in.read[p].Complete():
		return in.read[p], nil
	}
	return readVetx(in.unit.PackageVetx[p], in.fset, in.read, p)
}
