package corpus

import (
	"errors"
	"fmt"
	"go/token"
	"os"

	"golang.org/x/tools/go/packages"
)

// Load returns the packages that the patterns name in a directory, with syntax
// and types of all that they import. Code that needs cgo is left out.
func Load(dir string, patterns ...string) ([]*packages.Package, error) {
	cfg := &packages.Config{
		Mode: packages.LoadAllSyntax | packages.NeedModule,
		Dir:  dir,
		Fset: token.NewFileSet(),
		Env:  append(os.Environ(), "CGO_ENABLED=0", "GOWORK=off", "GOFLAGS="),
	}
	pkgs, err := packages.Load(cfg, patterns...)
	if err != nil {
		return nil, err
	}
	var broken []error
	for _, p := range All(pkgs) {
		if p.IllTyped {
			broken = append(broken, fmt.Errorf("package %s does not type-check: %v", p.PkgPath, p.Errors))
		}
	}
	return pkgs, errors.Join(broken...)
}

// All returns the packages and all that they import, each after its imports.
func All(roots []*packages.Package) []*packages.Package {
	var list []*packages.Package
	packages.Visit(roots, nil, func(p *packages.Package) { list = append(list, p) })
	return list
}
