package analyzer

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"

	"golang.org/x/tools/go/analysis"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
	"example.com/purposevet/analyzer/internal/valueflow"
	"example.com/purposevet/analyzer/internal/wire"
)

// A Fact is what a package tells the packages that import it directly, what it
// has heard from below included: package facts travel no further, and facts
// about objects that no exported API reaches would be lost. It is one blob and
// not thousands of gob values, so that reading it costs what is asked of it.
type Fact struct{ Data []byte }

// AFact marks the type as a fact.
func (*Fact) AFact() {}

// String says how large the fact is.
func (f *Fact) String() string { return fmt.Sprintf("purposevet(%d bytes)", len(f.Data)) }

// factVersion begins every blob. Facts of another version are not read.
const factVersion = 5

// maxFact bounds what a fact unpacks to, so that a corrupt one takes no memory.
const maxFact = 256 << 20

func encodeFact(set *annot.Set, flow []byte) *Fact {
	w := &wire.Writer{}
	set.Encode(w)
	head := w.Bytes()
	return &Fact{pack(slices.Concat(binary.AppendUvarint(nil, uint64(len(head))), head, flow))}
}

// pack compresses a fact, behind its version and its size: what is handed on from
// below repeats the same names and places.
func pack(data []byte) []byte {
	var b bytes.Buffer
	b.WriteByte(factVersion)
	b.Write(binary.AppendUvarint(nil, uint64(len(data))))
	z, err := flate.NewWriter(&b, flate.BestSpeed)
	if err == nil {
		_, err = z.Write(data)
		err = errors.Join(err, z.Close())
	}
	if err != nil {
		panic(err) // the level is valid, and a buffer takes everything
	}
	return b.Bytes()
}

// maxRatio is how much more than its own size compressed data can hold.
const maxRatio = 1100

// A decoder reads the facts of one package after the other.
type decoder struct {
	known *summary.Known
	z     io.ReadCloser // nil before the first
}

func newDecoder() *decoder { return &decoder{known: summary.NewKnown()} }

func (d *decoder) unpack(packed []byte) ([]byte, error) {
	if len(packed) == 0 {
		return nil, wire.ErrCorrupt
	}
	if v := packed[0]; v != factVersion {
		return nil, fmt.Errorf("facts of version %d, not %d", v, factVersion)
	}
	size, n := binary.Uvarint(packed[1:])
	if n <= 0 || size > uint64(len(packed))*maxRatio {
		return nil, wire.ErrCorrupt
	}
	if size > maxFact {
		return nil, fmt.Errorf("facts of more than %d bytes", maxFact)
	}
	data := make([]byte, size)
	if _, err := io.ReadFull(d.inflate(packed[1+n:]), data); err != nil {
		return nil, wire.ErrCorrupt
	}
	return data, nil
}

// inflate returns a reader of compressed data, the same one each time: it is
// larger than most facts.
func (d *decoder) inflate(data []byte) io.Reader {
	r := bytes.NewReader(data)
	if z, ok := d.z.(flate.Resetter); ok && z.Reset(r, nil) == nil {
		return d.z
	}
	d.z = flate.NewReader(r)
	return d.z
}

// fact returns what a fact says, or why it cannot be read.
func (d *decoder) fact(f *Fact) (*annot.Set, *valueflow.Facts, error) {
	data, err := d.unpack(f.Data)
	if err != nil {
		return nil, nil, err
	}
	size, n := binary.Uvarint(data)
	if n <= 0 || size > uint64(len(data)-n) {
		return nil, nil, wire.ErrCorrupt
	}
	head, flow := data[n:n+int(size)], data[n+int(size):]
	r := wire.NewReader(head)
	set := annot.DecodeSet(r)
	if err := r.Err(); err != nil {
		return nil, nil, err
	}
	facts, err := valueflow.DecodeFacts(flow, d.known)
	return set, facts, err
}

// An imported package is what is known of a package that is imported directly.
type imported struct {
	sets  []*annot.Set
	flows []*valueflow.Facts
	known *summary.Known
	// unread has a message for each package whose facts could not be read.
	unread []string
}

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
