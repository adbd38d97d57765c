package valueflow

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
	"example.com/purposevet/analyzer/internal/wire"
)

// Facts are what a package tells its importers: the summaries of its functions, and of
// other packages' functions that can be reached through its API; how methods of the types
// that it puts into interfaces are found; and what is stored in and read from long-lived
// memory.
type Facts struct {
	Path      string
	Kept      []*Kept
	Taken     []*Taken
	Reported  []string // pairs of kept and taken already reported
	Installed []*Installed
	Asked     []*Asked
	Pinned    []annot.Position    // calls in Asked pinned by a caller
	Converted map[string][]string // interface type -> types put into it, here or below
	Holds     map[string]hold     // of fields and variables that are the only ones to hold an object

	methods   map[string]map[string]summary.Method
	summaries *library
	bodiless  []string // sorted: functions of the package without source
	idle      []string // sorted: functions of packages below that do nothing of interest
	decoder   *summary.Decoder
}

// Summary returns the summary of a function, nil if these facts don't have it. A function
// of the package without a summary does nothing of interest, unless it has no source
// either.
func (f *Facts) Summary(key string) *summary.Summary {
	r, ok := f.summaries.find(key)
	if !ok {
		_, idle := slices.BinarySearch(f.idle, key)
		_, unknown := slices.BinarySearch(f.bodiless, key)
		if idle || packageOf(key) == f.Path && !unknown {
			return &summary.Summary{Key: key, Name: shortName(key)}
		}
		return nil
	}
	if r == nil {
		return nil // corrupt
	}
	sum := f.decoder.Summary(r)
	if sum != nil {
		sum.Key = key
		if sum.Name == usualName {
			sum.Name = shortName(key)
		}
	}
	return sum
}

// ReadAll reads all summaries, which otherwise happens on demand. It returns how many
// could be read.
func (f *Facts) ReadAll() (n int) {
	for _, key := range f.summaries.keys {
		if f.Summary(key) != nil {
			n++
		}
	}
	return n
}

// Method returns how a method of a concrete type is found.
func (f *Facts) Method(typ, name string) (summary.Method, bool) {
	m, ok := f.methods[typ][name]
	return m, ok
}

// packageOf returns the import path in a function's key.
func packageOf(key string) string {
	name := strings.TrimLeft(key, "(*")
	if name != key {
		name, _, _ = strings.Cut(name, ")") // the receiver's type
	}
	name, _, _ = strings.Cut(name, "[")
	slash := strings.LastIndexByte(name, '/')
	dot := strings.LastIndexByte(name[slash+1:], '.') // a path may end in .v3
	if dot < 0 {
		return ""
	}
	return name[:slash+1+dot]
}

// position returns a position of this package in a form that means the same in any
// package.
func (p *Package) position(pos token.Pos) annot.Position {
	return annot.PositionOf(p.Fset, p.path, pos)
}

// facts encodes what importers need: a common part that all of them read, then the
// summaries, which are read on demand.
func (p *Package) facts() []byte {
	w := &wire.Writer{}
	e := &summary.Encoder{Position: p.position, Globals: make(map[string]bool)}
	w.String(p.path)
	x := p.exported()
	shelves := encodeSummaries(w, e, x.sums)
	e.W = w
	w.Strings(p.bodiless())
	w.Strings(x.idleKeys())
	x.encodeTypes(w)
	w.Segment(func() { e.Reset(); x.encodeState(e) })
	w.Segment(func() { e.Reset(); x.encodeAsked(e) })
	e.Tables()
	return PackFacts(w.Bytes(), shelves)
}

// DecodeFacts reads what an earlier run wrote for a package that is imported now. Its
// sources and sinks join the known ones.
func DecodeFacts(data []byte, known *summary.Known, u *wire.Unpacker) (*Facts, error) {
	common, shelves, err := UnpackFacts(data, u)
	if err != nil {
		return nil, err
	}
	r := wire.NewReader(common)
	f := &Facts{
		Path:      r.String(),
		Converted: make(map[string][]string),
		methods:   make(map[string]map[string]summary.Method),
	}
	if f.summaries, err = decodeLibrary(r, shelves, u); err != nil {
		return nil, err
	}
	f.bodiless, f.idle = r.Strings(), r.Strings()
	f.decodeTypes(r)
	state, asked := r.Segment(), r.Segment()
	f.decoder = &summary.Decoder{R: r, Known: known}
	f.decoder.Tables()
	if err := r.Err(); err != nil {
		return nil, err
	}
	f.decodeState(state)
	f.decodeAsked(asked)
	return f, cmp.Or(state.Err(), asked.Err())
}

// bodiless returns the functions without source that importers may call.
func (p *Package) bodiless() []string {
	var keys []string
	for _, f := range p.Funcs {
		if obj, ok := f.Object().(*types.Func); ok && len(f.Blocks) == 0 && (obj.Exported() || f.Signature.Recv() != nil) {
			keys = append(keys, functionKey(f))
		}
	}
	slices.Sort(keys)
	return keys
}

// decodeTypes reads what encodeTypes wrote.
func (f *Facts) decodeTypes(r *wire.Reader) {
	for range r.Len() {
		iface := r.String()
		f.Converted[iface] = r.Strings()
	}
	for range r.Len() {
		typ := r.String()
		methods := make(map[string]summary.Method)
		for range r.Len() {
			name := r.String()
			m := summary.Method{Key: r.String(), Iface: r.Bool()}
			for range r.Len() {
				m.Path = append(m.Path, summary.Hop{
					Sel: summary.Sel{Kind: summary.SelKind(r.Int()), Name: r.String()}, Address: r.Bool(),
				})
			}
			methods[name] = m
		}
		f.methods[typ] = methods
	}
}
