package analyzer

import (
	"encoding/binary"
	"fmt"
	"slices"

	"golang.org/x/tools/go/analysis"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
	"example.com/purposevet/analyzer/internal/valueflow"
	"example.com/purposevet/analyzer/internal/wire"
)

// A Fact is what a package tells the packages that import it directly. It includes what
// the package has learnt from its own imports, because package facts travel no further,
// and facts about objects that no exported API reaches would be lost. It is one blob, not
// thousands of gob values, so that a reader pays only for what it looks up.
type Fact struct{ Data []byte }

// AFact marks the type as a fact.
func (*Fact) AFact() {}

// String says how large the fact is.
func (f *Fact) String() string { return fmt.Sprintf("purposevet(%d bytes)", len(f.Data)) }

// factVersion begins every blob. Facts of another version are not read.
const factVersion = 15

func encodeFact(set *annot.Set, flow []byte) *Fact {
	w := &wire.Writer{}
	set.Encode(w)
	head := wire.Pack(w.Bytes())
	return &Fact{slices.Concat([]byte{factVersion}, binary.AppendUvarint(nil, uint64(len(head))), head, flow)}
}

// A decoder reads the facts of one package after the other.
type decoder struct {
	known *summary.Known
	wire.Unpacker
}

func newDecoder() *decoder { return &decoder{known: summary.NewKnown()} }

// split returns the two parts of a fact: the annotations, packed, and all else.
func split(fact []byte) (head, flow []byte, err error) {
	if len(fact) == 0 {
		return nil, nil, wire.ErrCorrupt
	}
	if v := fact[0]; v != factVersion {
		return nil, nil, fmt.Errorf("facts of version %d, not %d", v, factVersion)
	}
	size, n := binary.Uvarint(fact[1:])
	if n <= 0 || size > uint64(len(fact)-1-n) {
		return nil, nil, wire.ErrCorrupt
	}
	rest := fact[1+n:]
	return rest[:size], rest[size:], nil
}

// fact returns what a fact says, or why it cannot be read.
func (d *decoder) fact(f *Fact) (*annot.Set, *valueflow.Facts, error) {
	head, flow, err := split(f.Data)
	if err != nil {
		return nil, nil, err
	}
	data, err := d.Unpack(head)
	if err != nil {
		return nil, nil, err
	}
	r := wire.NewReader(data)
	set := annot.DecodeSet(r)
	if err := r.Err(); err != nil {
		return nil, nil, err
	}
	facts, err := valueflow.DecodeFacts(flow, d.known, &d.Unpacker)
	return set, facts, err
}

// An imported package is what is known of a directly imported package.
type imported struct {
	sets  []*annot.Set
	flows []*valueflow.Facts
	known *summary.Known
	// unread has a message for each package whose facts could not be read.
	unread []string
}

// readImports reads the facts of the directly imported packages.
func readImports(pass *analysis.Pass) *imported {
	d := newDecoder()
	in := &imported{known: d.known}
	for _, pkg := range pass.Pkg.Imports() {
		var f Fact
		if !pass.ImportPackageFact(pkg, &f) {
			continue // of the standard library
		}
		set, flow, err := d.fact(&f)
		if err != nil {
			in.unread = append(in.unread, fmt.Sprintf("what is known of package %s cannot be read (%v): paths through it are not found", pkg.Path(), err))
			continue
		}
		in.sets = append(in.sets, set)
		in.flows = append(in.flows, flow)
	}
	return in
}
