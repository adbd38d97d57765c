package annot

import (
	"go/parser"
	"go/token"
	"testing"
)

func TestWritten(t *testing.T) {
	const text = "package p\n\n//line /src/m/c.go:7:1\nvar A int\n"
	for _, test := range []struct{ file, want, dir string }{
		{"/src/m/p.go", "/src/m/p.go:4:5", "/src/m"},
		{"/tmp/b001/c.cgo1.go", "/src/m/c.go:7:5", "/src/m"},
		{"/cache/go-build/7b/7b21-d", "/src/m/c.go:7:5", "/src/m"},
		{"/tmp/b001/_cgo_gotypes.go", "/tmp/b001/_cgo_gotypes.go:4:5", ""},
	} {
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, test.file, text, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		pos := f.Scope.Lookup("A").Pos()
		if got := Written(fset, pos).String(); got != test.want {
			t.Errorf("%s: got %s, want %s", test.file, got, test.want)
		}
		if got := Directory(fset, pos); got != test.dir {
			t.Errorf("%s: got directory %q, want %q", test.file, got, test.dir)
		}
	}
}
