package analyzer

import (
	"bytes"
	"errors"
	"go/types"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/corpus"
	"example.com/purposevet/analyzer/internal/wire"
)

// layeredFacts returns the facts of a generated module, by package.
func layeredFacts(t testing.TB, dir string, sequential bool) map[string][]byte {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax, Dir: dir}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	graph, err := runOn(newChecker(Options{PolicyText: "version: 1\n"}).analyzer(), pkgs, sequential)
	if err != nil {
		t.Fatal(err)
	}
	facts := make(map[string][]byte)
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Fatal(act.Err)
		}
		var f Fact
		if act.PackageFact(act.Package.Types, &f) {
			facts[act.Package.PkgPath] = f.Data
		}
	}
	return facts
}

// TestUnreadableFacts checks that facts which are corrupt or of another version
// are an error and no more.
func TestUnreadableFacts(t *testing.T) {
	good := encodeFact(annot.NewSet(), nil).Data
	tests := []struct {
		name string
		data []byte
	}{
		{"empty", nil},
		{"version", append([]byte{factVersion + 1}, good[1:]...)},
		{"cut", good[:len(good)-1]},
		{"not compressed", []byte{factVersion, 0xff, 0xff, 0xff}},
		{"no tables", pack([]byte{0})},
		{"long list", pack([]byte{0xfe, 0xff, 0xff, 0xff, 0x0f})},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, _, err := newDecoder().fact(&Fact{tt.data}); err == nil {
				t.Error("no error")
			}
		})
	}
}

// FuzzFact checks that what no encoder wrote is read without a crash, whatever
// is asked of it. The input is what a fact unpacks to.
func FuzzFact(f *testing.F) {
	f.Add([]byte{0})
	for _, fact := range layeredFacts(f, writeLayered(f, 2*width), true) {
		data, err := newDecoder().unpack(fact)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		_, flow, err := newDecoder().fact(&Fact{pack(data)})
		if err == nil {
			flow.ReadAll()
		}
	})
}

// FuzzPacked is FuzzFact for what is stored.
func FuzzPacked(f *testing.F) {
	f.Add(encodeFact(annot.NewSet(), nil).Data)
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, _, err := newDecoder().fact(&Fact{data}); errors.Is(err, wire.ErrCorrupt) && len(data) > 0 && data[0] != factVersion {
			t.Errorf("version %d is corrupt, not foreign", data[0])
		}
	})
}

// FuzzImported checks that a package can be analysed whatever the facts of those
// that it imports say. The input is what their facts unpack to.
func FuzzImported(f *testing.F) {
	dir := writeLayered(f, 2*width)
	for _, fact := range layeredFacts(f, dir, true) {
		data, err := newDecoder().unpack(fact)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	pkgs, err := corpus.Load(dir, "./p10")
	if err != nil {
		f.Fatal(err)
	}
	r := newBench(f, pkgs, Options{PolicyText: "version: 1\n"})
	const path = "example.com/layered/p10"
	f.Fuzz(func(t *testing.T, data []byte) {
		pass := *r.passes[path]
		pass.ImportPackageFact = func(_ *types.Package, to analysis.Fact) bool {
			to.(*Fact).Data = pack(data)
			return true
		}
		pass.ExportPackageFact = func(analysis.Fact) {}
		pass.Report = func(d analysis.Diagnostic) {
			if strings.Contains(d.Message, "internal error") {
				t.Error(d.Message)
			}
		}
		if _, err := r.checker.run(&pass); err != nil {
			t.Error(err)
		}
	})
}

// TestSameFacts checks that facts are the same bytes in every run, however many
// packages are analysed at once.
func TestSameFacts(t *testing.T) {
	dir := writeLayered(t, 3*width)
	want := layeredFacts(t, dir, true)
	if len(want) != 3*width {
		t.Fatalf("facts of %d packages, want %d", len(want), 3*width)
	}
	for range 3 {
		for path, data := range layeredFacts(t, dir, false) {
			if !bytes.Equal(data, want[path]) {
				t.Errorf("%s: other bytes", path)
			}
		}
	}
}
