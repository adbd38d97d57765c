package analyzer

import (
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"

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
const factVersion = 4

// maxFact bounds what a fact unpacks to, so that a corrupt one takes no memory.
const maxFact = 256 << 20

func encodeFact(set *annot.Set, flow []byte) *Fact {
	w := &wire.Writer{}
	w.Segment(func() { set.Encode(w) })
	w.String(string(flow))
	return &Fact{pack(w.Bytes())}
}

// pack compresses a fact, behind its version: what is handed on from below
// repeats the same names and places.
func pack(data []byte) []byte {
	var b bytes.Buffer
	b.WriteByte(factVersion)
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

func unpack(packed []byte) ([]byte, error) {
	if len(packed) == 0 {
		return nil, wire.ErrCorrupt
	}
	if v := packed[0]; v != factVersion {
		return nil, fmt.Errorf("facts of version %d, not %d", v, factVersion)
	}
	data, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(packed[1:])), maxFact+1))
	switch {
	case err != nil:
		return nil, wire.ErrCorrupt
	case len(data) > maxFact:
		return nil, fmt.Errorf("facts of more than %d bytes", maxFact)
	}
	return data, nil
}

// decodeFact returns what a fact says, or why it cannot be read.
func decodeFact(f *Fact, known *summary.Known) (*annot.Set, *valueflow.Facts, error) {
	data, err := unpack(f.Data)
	if err != nil {
		return nil, nil, err
	}
	r := wire.NewReader(data)
	segment := r.Segment()
	flow := r.String()
	if err := r.Err(); err != nil {
		return nil, nil, err
	}
	set := annot.DecodeSet(segment)
	if err := segment.Err(); err != nil {
		return nil, nil, err
	}
	facts, err := valueflow.DecodeFacts([]byte(flow), known)
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
	in := &imported{known: summary.NewKnown()}
	for _, pkg := range pass.Pkg.Imports() {
		var f Fact
		if !pass.ImportPackageFact(pkg, &f) {
			continue // of the standard library
		}
		set, flow, err := decodeFact(&f, in.known)
		if err != nil {
			in.unread = append(in.unread, fmt.Sprintf("what is known of package %s cannot be read (%v): paths through it are not found", pkg.Path(), err))
			continue
		}
		in.sets = append(in.sets, set)
		in.flows = append(in.flows, flow)
	}
	return in
}
