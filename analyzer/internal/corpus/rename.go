package corpus

import (
	"fmt"
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/packages"
)

// Prefix begins the import paths of renamed packages.
const Prefix = "corpus.example/"

// Rename type-checks the packages, and all that they import, under import paths
// that begin with Prefix, and changes them accordingly. No package is then one
// of the standard library, whose functions are modelled.
func Rename(roots []*packages.Package) error {
	for _, p := range All(roots) {
		if p.PkgPath == "unsafe" {
			continue
		}
		if err := rename(p); err != nil {
			return err
		}
	}
	return nil
}

func rename(p *packages.Package) error {
	info := &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Instances:    make(map[*ast.Ident]types.Instance),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		Scopes:       make(map[ast.Node]*types.Scope),
		FileVersions: make(map[*ast.File]string),
	}
	cfg := &types.Config{Importer: importer(p.Imports), Sizes: p.TypesSizes}
	if p.Module != nil && p.Module.GoVersion != "" {
		cfg.GoVersion = "go" + p.Module.GoVersion
	}
	pkg, err := cfg.Check(Prefix+p.PkgPath, p.Fset, p.Syntax, info)
	if err != nil {
		return fmt.Errorf("package %s: %w", p.PkgPath, err)
	}
	p.PkgPath, p.Types, p.TypesInfo = pkg.Path(), pkg, info
	return nil
}

// importer has the packages that one package imports.
type importer map[string]*packages.Package

// Import returns a package, which has its new path by now.
func (m importer) Import(path string) (*types.Package, error) {
	if p := m[path]; p != nil {
		return p.Types, nil
	}
	return nil, fmt.Errorf("no package %s", path)
}
