package analyzer

import (
	"fmt"

	"golang.org/x/tools/go/analysis"

	"example.com/purposevet/analyzer/internal/annot"
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
const factVersion = 2

func encodeFact(set *annot.Set, flow []byte) *Fact {
	w := &wire.Writer{}
	w.Int(factVersion)
	w.Segment(func() { set.Encode(w) })
	w.String(string(flow))
	return &Fact{w.Bytes()}
}

// decodeFact returns what a fact says, or why it cannot be read.
func decodeFact(f *Fact) (*annot.Set, *valueflow.Facts, error) {
	r := wire.NewReader(f.Data)
	if v := r.Int(); r.Err() == nil && v != factVersion {
		return nil, nil, fmt.Errorf("facts of version %d, not %d", v, factVersion)
	}
	segment := r.Segment()
	flow := r.String()
	if err := r.Err(); err != nil {
		return nil, nil, err
	}
	set := annot.DecodeSet(segment)
	if err := segment.Err(); err != nil {
		return nil, nil, err
	}
	facts, err := valueflow.DecodeFacts([]byte(flow))
	return set, facts, err
}

// An imported package is what is known of a package that is imported directly.
type imported struct {
	sets  []*annot.Set
	flows []*valueflow.Facts
	// unread has a message for each package whose facts could not be read.
	unread []string
}

func readImports(pass *analysis.Pass) *imported {
	in := &imported{}
	for _, pkg := range pass.Pkg.Imports() {
		var f Fact
		if !pass.ImportPackageFact(pkg, &f) {
			continue // of the standard library
		}
		set, flow, err := decodeFact(&f)
		if err != nil {
			in.unread = append(in.unread, fmt.Sprintf("what is known of package %s cannot be read (%v): paths through it are not found", pkg.Path(), err))
			continue
		}
		in.sets = append(in.sets, set)
		in.flows = append(in.flows, flow)
	}
	return in
}
