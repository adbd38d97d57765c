package oracle

import (
	"bytes"
	"context"
	"fmt"
	"go/ast"
	"go/format"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"strings"

	"golang.org/x/tools/go/ast/astutil"
)

// A source is a parsed program whose names have the prefix of program 0.
type source struct {
	fset  *token.FileSet
	files map[string]*ast.File // by package
}

// parse reads a program.
func parse(p *Program) (*source, error) {
	s := &source{token.NewFileSet(), map[string]*ast.File{}}
	for _, pkg := range layers {
		text := p.File(pkg, module, prefix(0))
		file, err := parser.ParseFile(s.fset, pkg+".go", text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		s.files[pkg] = file
	}
	return s, nil
}

// program prints the source.
func (s *source) program(like *Program) (*Program, error) {
	p := &Program{Seed: like.Seed, Features: like.Features, files: map[string]string{}}
	for pkg, file := range s.files {
		var b bytes.Buffer
		if err := format.Node(&b, s.fset, file); err != nil {
			return nil, err
		}
		p.files[pkg] = b.String()
	}
	return p, nil
}

// A checker type-checks programs, with the compiled standard library.
type checker struct {
	std types.Importer
	rec *types.Package
}

func newChecker(ctx context.Context) (*checker, error) {
	args := append([]string{"list", "-deps", "-export", "-f", "{{.ImportPath}} {{.Export}}"}, stdPackages...)
	out, err := exec.CommandContext(ctx, "go", args...).Output()
	if err != nil {
		return nil, err
	}
	exports := map[string]string{}
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), " ")
		exports[path] = file
	}
	lookup := func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) }
	c := &checker{std: importer.ForCompiler(token.NewFileSet(), "gc", lookup)}
	fset := token.NewFileSet()
	rec, err := parser.ParseFile(fset, "rec.go", recSource, 0)
	if err != nil {
		return nil, err
	}
	conf := types.Config{Importer: c.std}
	c.rec, err = conf.Check(module+"/rec", fset, []*ast.File{rec}, nil)
	return c, err
}

// An imports map finds the packages of a program before those of the standard library.
type imports struct {
	own map[string]*types.Package
	std types.Importer
}

func (i imports) Import(path string) (*types.Package, error) {
	if p := i.own[path]; p != nil {
		return p, nil
	}
	return i.std.Import(path)
}

// settle type-checks the source and removes what is not used any more. It
// tells whether the source is well-typed then.
func (c *checker) settle(s *source) bool {
	im := imports{map[string]*types.Package{module + "/rec": c.rec}, c.std}
	for _, pkg := range layers {
		p, ok := c.settleFile(s, pkg, im)
		if !ok {
			return false
		}
		im.own[module+"/"+pkg] = p
	}
	return true
}

func (c *checker) settleFile(s *source, pkg string, im imports) (*types.Package, bool) {
	for range 20 {
		var errs []types.Error
		conf := types.Config{Importer: im, Error: func(err error) { errs = append(errs, err.(types.Error)) }} //nolint:errorlint // types says that it is one
		p, _ := conf.Check(module+"/"+pkg, s.fset, []*ast.File{s.files[pkg]}, nil)
		if len(errs) == 0 {
			return p, true
		}
		unused := map[token.Pos]bool{}
		for _, err := range errs {
			if !strings.HasSuffix(err.Msg, "imported and not used") && !strings.HasPrefix(err.Msg, "declared and not used") {
				return nil, false
			}
			unused[err.Pos] = true
		}
		removeUnused(s.files[pkg], unused)
	}
	return nil, false
}

// removeUnused removes imports and definitions at these positions.
func removeUnused(file *ast.File, unused map[token.Pos]bool) {
	astutil.Apply(file, nil, func(c *astutil.Cursor) bool {
		switch n := c.Node().(type) {
		case *ast.ImportSpec, *ast.ValueSpec:
			if unused[n.Pos()] {
				c.Delete()
			}
		case *ast.GenDecl:
			if len(n.Specs) == 0 && c.Index() >= 0 {
				c.Delete()
			}
		case *ast.DeclStmt:
			if len(n.Decl.(*ast.GenDecl).Specs) == 0 && c.Index() >= 0 {
				c.Delete()
			}
		case *ast.AssignStmt:
			blankUnused(c, n, unused)
		}
		return true
	})
}

// blankUnused removes a definition, or puts blanks in the place of some of it.
func blankUnused(c *astutil.Cursor, n *ast.AssignStmt, unused map[token.Pos]bool) {
	left := 0
	for i, e := range n.Lhs {
		id, ok := e.(*ast.Ident)
		if ok && unused[id.Pos()] {
			n.Lhs[i] = &ast.Ident{NamePos: id.Pos(), Name: "_"}
		} else if !ok || id.Name != "_" {
			left++
		}
	}
	if left == 0 && n.Tok == token.DEFINE && c.Index() >= 0 {
		c.Delete()
	}
}

// Text returns the program as one text, with a line before each file.
func (p *Program) Text() string {
	var b strings.Builder
	for _, pkg := range layers {
		if text := p.File(pkg, module, ""); strings.Count(text, "\n") > 4 {
			fmt.Fprintf(&b, "-- %s/%s.go --\n%s", pkg, pkg, text)
		}
	}
	return b.String()
}
