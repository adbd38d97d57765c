package analyzer

import (
	"bytes"
	"encoding/binary"
	"errors"
	"go/types"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"example.com/purposevet/analyzer/internal/corpus"
	"example.com/purposevet/analyzer/internal/valueflow"
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
	good := layeredFacts(t, writeLayered(t, 1), true)["example.com/layered/p0"]
	if _, _, err := newDecoder().fact(&Fact{good}); err != nil {
		t.Fatal(err)
	}
	head, _, _ := unpacked(t, good)
	other := slices.Clone(good)
	other[len(other)-1]++
	tests := []struct {
		name string
		data []byte
	}{
		{"empty", nil},
		{"version", append([]byte{factVersion + 1}, good[1:]...)},
		{"cut", good[:len(good)-1]},
		{"not compressed", []byte{factVersion, 0xff, 0xff, 0xff}},
		{"no annotations", repacked(nil, nil, nil)},
		{"long list", repacked([]byte{0xfe, 0xff, 0xff, 0xff, 0x0f}, nil, nil)},
		{"no tables", repacked(head, []byte{0}, nil)},
		{"other byte", other},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, _, err := newDecoder().fact(&Fact{tt.data}); err == nil {
				t.Error("no error")
			}
		})
	}
}

// unpacked returns the parts of a fact: its annotations, what all importers read
// beside them, and summaries.
func unpacked(t testing.TB, fact []byte) (head, common, shelf []byte) {
	t.Helper()
	var u wire.Unpacker
	packed, flow, err := split(fact)
	if err == nil {
		head, err = u.Unpack(packed)
	}
	var shelves [][]byte
	if err == nil {
		common, shelves, err = valueflow.UnpackFacts(flow, &u)
	}
	if err == nil && len(shelves) > 0 {
		shelf, err = u.Unpack(shelves[0])
	}
	if err != nil {
		t.Fatal(err)
	}
	return head, common, shelf
}

// repacked returns a fact of parts.
func repacked(head, common, shelf []byte) []byte {
	packed := wire.Pack(head)
	return slices.Concat([]byte{factVersion}, binary.AppendUvarint(nil, uint64(len(packed))), packed,
		valueflow.PackFacts(common, [][]byte{shelf}))
}

// FuzzFact checks that what no encoder wrote is read without a crash, whatever
// is asked of it. The input is what the parts of a fact unpack to.
func FuzzFact(f *testing.F) {
	f.Add([]byte{0}, []byte{0}, []byte{0})
	for _, fact := range layeredFacts(f, writeLayered(f, 2*width), true) {
		head, common, shelf := unpacked(f, fact)
		f.Add(head, common, shelf)
	}
	f.Fuzz(func(t *testing.T, head, common, shelf []byte) {
		_, flow, err := newDecoder().fact(&Fact{repacked(head, common, shelf)})
		if err == nil {
			flow.ReadAll()
		}
	})
}

// FuzzPacked is FuzzFact for what is stored.
func FuzzPacked(f *testing.F) {
	f.Add(layeredFacts(f, writeLayered(f, 1), true)["example.com/layered/p0"])
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
		head, common, shelf := unpacked(f, fact)
		f.Add(head, common, shelf)
	}
	pkgs, err := corpus.Load(dir, "./p10")
	if err != nil {
		f.Fatal(err)
	}
	r := newBench(f, pkgs, Options{PolicyText: "version: 1\n"})
	const path = "example.com/layered/p10"
	f.Fuzz(func(t *testing.T, head, common, shelf []byte) {
		pass := *r.passes[path]
		pass.ImportPackageFact = func(_ *types.Package, to analysis.Fact) bool {
			to.(*Fact).Data = repacked(head, common, shelf)
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
