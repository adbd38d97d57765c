package annot

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"testing"
)

// TestNameable checks which types importers of a package can have values of.
func TestNameable(t *testing.T) {
	const text = `package p

type Service struct{ next inner }

type inner struct{ list []*item }

type item struct{}

func (i *item) of() map[key]other { return nil }

type key string

type other struct{}

type local struct{ hidden }

type hidden struct{}

func use(local) {}
`
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", text, 0)
	if err != nil {
		t.Fatal(err)
	}
	conf := types.Config{Importer: importer.Default()}
	pkg, err := conf.Check("example.com/p", fset, []*ast.File{file}, nil)
	if err != nil {
		t.Fatal(err)
	}
	n := NewNameable(pkg, func(string) bool { return false })
	want := []string{"example.com/p.Service", "example.com/p.inner", "example.com/p.item", "example.com/p.key", "example.com/p.other"}
	if got := slices.Sorted(maps.Keys(n.Types)); !slices.Equal(got, want) {
		t.Errorf("types %q, want %q", got, want)
	}
	if got := slices.Collect(maps.Keys(n.Packages)); !slices.Equal(got, []string{"example.com/p"}) {
		t.Errorf("packages %q", got)
	}
}

// TestWithin checks that a set for importers has what is declared of symbols of
// packages that they come to, and counts the rest.
func TestWithin(t *testing.T) {
	s := NewSet()
	for _, path := range []string{"example.com/near.v2", "example.com/near.v2/far", "far"} {
		at := Position{Package: path}
		s.Fields[path+".T.F"] = &Source{Key: path + ".T.F", Pos: at}
		s.Funcs["(*"+path+".T).M"] = &Func{Sink: &Sink{Key: "(*" + path + ".T).M", Pos: at}}
		s.PkgSinks[path] = &Sink{Key: path, Pos: at}
	}
	// The field of a type that another package declared from one of here.
	s.Fields["far.Copy.F"] = &Source{Key: "far.Copy.F", Pos: Position{Package: "example.com/near.v2"}}

	got := s.Within(map[string]bool{"example.com/near.v2": true})
	for name, keys := range map[string][2][]string{
		"fields":   {slices.Sorted(maps.Keys(got.Fields)), {"example.com/near.v2.T.F", "far.Copy.F"}},
		"funcs":    {slices.Sorted(maps.Keys(got.Funcs)), {"(*example.com/near.v2.T).M"}},
		"packages": {slices.Sorted(maps.Keys(got.PkgSinks)), {"example.com/near.v2"}},
	} {
		if !slices.Equal(keys[0], keys[1]) {
			t.Errorf("%s: %q, want %q", name, keys[0], keys[1])
		}
	}
	if got.SeenSources != 4 || got.SeenSinks != 6 {
		t.Errorf("%d sources and %d sinks are seen, want 4 and 6", got.SeenSources, got.SeenSinks)
	}
	if none := s.Within(nil); none.Named != NamedSource|NamedSink {
		t.Errorf("of a set that lost all: %b, want that there are sources and sinks", none.Named)
	}
}
