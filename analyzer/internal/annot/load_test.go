package annot

import (
	"fmt"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/txtar"

	"example.com/purposevet/analyzer/internal/policy"
)

// A program is a module of several packages, loaded as drivers do it: one
// package from source, those below it from export data.
type program struct {
	t    *testing.T
	dir  string
	fset *token.FileSet
	pol  *policy.Policy
}

// newProgram writes the files of a txtar archive into a module example.com/m.
// A file policy.yml in it is the policy.
func newProgram(t *testing.T, archive string) *program {
	t.Helper()
	p := &program{t: t, dir: t.TempDir(), fset: token.NewFileSet(), pol: policy.Default()}
	files := txtar.Parse([]byte(archive)).Files
	files = append(files, txtar.File{Name: "go.mod", Data: []byte("module example.com/m\n\ngo 1.26\n")})
	for _, f := range files {
		path := filepath.Join(p.dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
		if f.Name == "policy.yml" {
			p.setPolicy(string(f.Data))
		}
	}
	return p
}

// setPolicy gives the program another policy.
func (p *program) setPolicy(text string) {
	p.t.Helper()
	pol, err := policy.Parse("policy.yml", []byte(text))
	if err != nil {
		p.t.Fatal(err)
	}
	p.pol = pol
}

// load type-checks a package from source.
func (p *program) load(path string) Package {
	p.t.Helper()
	return p.loaded(path)[path]
}

// loadAll does so with all packages of the module, in one go: each call of the go
// command takes a while.
func (p *program) loadAll() map[string]Package {
	p.t.Helper()
	return p.loaded("./...")
}

func (p *program) loaded(pattern string) map[string]Package {
	p.t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax, Dir: p.dir, Fset: p.fset,
		Env: append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=mod", "GOPROXY=off"),
	}, pattern)
	if err != nil {
		p.t.Fatal(err)
	}
	out := make(map[string]Package)
	for _, q := range pkgs {
		for _, e := range q.Errors {
			p.t.Fatal(e)
		}
		path := CleanPath(q.Types.Path())
		out[path] = Package{Path: path, Types: q.Types, Fset: p.fset, Files: q.Syntax, Info: q.TypesInfo}
	}
	return out
}

// collect returns what a package declares. Problems end the test.
func (p *program) collect(path string) (Package, *Set) {
	p.t.Helper()
	pkg := p.load(path)
	set, problems := p.check(pkg)
	for _, x := range problems {
		p.t.Errorf("%s: %s", p.fset.Position(x.Pos), x.Message)
	}
	return pkg, set
}

// check collects a package, with the problems of the policy's entries.
func (p *program) check(pkg Package) (*Set, []Problem) {
	set, problems := Collect(pkg, p.pol)
	return set, append(problems, Flaws(p.pol, set, pkg.Files[0].Name.Pos())...)
}

// table returns the table of a package with the sets of others.
func (p *program) table(sets ...*Set) *Table {
	t := NewTable(p.pol, sets...)
	t.Fset = p.fset
	return t
}

// describe says what is declared, briefly: "security(email)" or "-".
func describe(s *Source) string {
	if s == nil {
		return "-"
	}
	text := strings.Join(s.Purposes, ",")
	if s.Kind != "" {
		text += "(" + s.Kind + ")"
	}
	return text
}

func describeSink(s *Sink) string {
	if s == nil {
		return "-"
	}
	text := strings.Join(s.Purposes, ",")
	for _, i := range s.Params {
		text += " " + string(rune('0'+i))
	}
	return text
}

func ints(list []int) string { return fmt.Sprint(list) }
