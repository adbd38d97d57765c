package annot

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"testing"
)

const variantSource = `package p

type T struct{ A struct{ B string } }

func (*T) M(f func(in struct{ C string })) {}

type G[K any] struct{}

func (G[Other]) M() {}
func F()            {}
`

// A test variant of a package has its keys: its facts and findings are about
// the same source text.
func TestKeysOfVariants(t *testing.T) {
	for _, path := range []string{"example.com/p", "example.com/p [example.com/p.test]"} {
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, "p.go", variantSource, 0)
		if err != nil {
			t.Fatal(err)
		}
		pkg, err := new(types.Config).Check(path, fset, []*ast.File{f}, nil)
		if err != nil {
			t.Fatal(err)
		}
		fields, funcs := objects(pkg)
		table := NewTable(newProgram(t, "").pol)
		want := map[string]string{
			"A": "example.com/p.T.A", "B": "example.com/p.T.A.B", "C": "example.com/p.T.M.in0.in0.C",
			"T.M": "(*example.com/p.T).M", "G.M": "(example.com/p.G).M", "F": "example.com/p.F",
		}
		for _, v := range fields {
			if got := table.objectKey(v, func(string) bool { return true }); got != want[v.Name()] {
				t.Errorf("%s: got %s, want %s", v, got, want[v.Name()])
			}
		}
		for _, f := range funcs {
			if got := FuncKey(f); got != want[ShortFunc(f)] {
				t.Errorf("%s: got %s, want %s", f, got, want[ShortFunc(f)])
			}
		}
	}
}
