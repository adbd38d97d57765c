package annot

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"example.com/purposevet/analyzer/internal/wire"
)

// A Set is what one package declares, and what the packages below it do. Keys
// are names: example.com/id.Account.Phone for a field, the types.Func.FullName
// of a function.
type Set struct {
	Fields     map[string]*Source
	FieldSinks map[string]*Sink
	Types      map[string]*Source
	Vars       map[string]*Source
	VarSinks   map[string]*Sink
	Funcs      map[string]*Func
	TypeSinks  map[string]*Sink // all methods of a type
	PkgSinks   map[string]*Sink // all exported functions and methods, by import path
	Named      Kinds            // what the policy has entries for, here or below
	Flaws      []Flaw           // sorted, without duplicates

	// NamedSources and NamedSinks are the sources and sinks of the policy among those
	// entries, by their index there; sorted, without duplicates.
	NamedSources, NamedSinks []int

	// SeenSources and SeenSinks count what the package sees, at least: not all
	// declarations of the packages below are in the set.
	SeenSources, SeenSinks int
}

// A Flaw is an entry of the policy that does not fit the code. It does not include the
// policy itself, which is the same for all packages of a run.
type Flaw struct {
	Line, Column int
	Message      string
}

func (f Flaw) compare(g Flaw) int {
	return cmp.Or(f.Line-g.Line, f.Column-g.Column, strings.Compare(f.Message, g.Message))
}

// NewSet returns an empty set.
func NewSet() *Set {
	return &Set{
		Fields:     make(map[string]*Source),
		FieldSinks: make(map[string]*Sink),
		Types:      make(map[string]*Source),
		Vars:       make(map[string]*Source),
		VarSinks:   make(map[string]*Sink),
		Funcs:      make(map[string]*Func),
		TypeSinks:  make(map[string]*Sink),
		PkgSinks:   make(map[string]*Sink),
	}
}

// Merge adds what another set declares.
func (s *Set) Merge(t *Set) {
	maps.Copy(s.Fields, t.Fields)
	maps.Copy(s.FieldSinks, t.FieldSinks)
	maps.Copy(s.Types, t.Types)
	maps.Copy(s.Vars, t.Vars)
	maps.Copy(s.VarSinks, t.VarSinks)
	maps.Copy(s.Funcs, t.Funcs)
	maps.Copy(s.TypeSinks, t.TypeSinks)
	maps.Copy(s.PkgSinks, t.PkgSinks)
	s.Named |= t.Named
	s.NamedSources, s.NamedSinks = union(s.NamedSources, t.NamedSources), union(s.NamedSinks, t.NamedSinks)
	s.SeenSources, s.SeenSinks = max(s.SeenSources, t.SeenSources), max(s.SeenSinks, t.SeenSinks)
	s.addFlaws(t.Flaws...)
}

func (s *Set) addFlaws(list ...Flaw) {
	if len(list) == 0 {
		return
	}
	s.Flaws = slices.Concat(s.Flaws, list)
	slices.SortFunc(s.Flaws, Flaw.compare)
	s.Flaws = slices.Compact(s.Flaws)
}

// Sources counts the declared sources. A symbol with several names counts once, under its
// key.
func (s *Set) Sources() int {
	n := len(s.Types) + len(s.Vars)
	for key, src := range s.Fields {
		n += one(key == src.Key)
	}
	for key, f := range s.Funcs {
		n += one(f.ResultSource != nil && key == f.ResultSource.Key || f.ParamSource != nil && key+paramsMark == f.ParamSource.Key)
	}
	return n
}

// Sinks counts the declared sinks.
func (s *Set) Sinks() int {
	n := len(s.VarSinks) + len(s.TypeSinks) + len(s.PkgSinks)
	for key, sink := range s.FieldSinks {
		n += one(key == sink.Key)
	}
	for key, f := range s.Funcs {
		n += one(f.Sink != nil && key == f.Sink.Key)
	}
	return n
}

// Guards counts the declared guards.
func (s *Set) Guards() int {
	n := 0
	for _, f := range s.Funcs {
		n += one(f.Guard != nil)
	}
	return n
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// Encode appends the set; equal sets are encoded as equal bytes.
func (s *Set) Encode(w *wire.Writer) {
	encodeMap(w, s.Fields, encodeSource)
	encodeMap(w, s.FieldSinks, encodeSink)
	encodeMap(w, s.Types, encodeSource)
	encodeMap(w, s.Vars, encodeSource)
	encodeMap(w, s.VarSinks, encodeSink)
	encodeMap(w, s.Funcs, encodeFunc)
	encodeMap(w, s.TypeSinks, encodeSink)
	encodeMap(w, s.PkgSinks, encodeSink)
	w.Int(int(s.Named))
	w.Ints(s.NamedSources)
	w.Ints(s.NamedSinks)
	w.Int(s.SeenSources)
	w.Int(s.SeenSinks)
	w.Int(len(s.Flaws))
	for _, f := range s.Flaws {
		w.Int(f.Line)
		w.Int(f.Column)
		w.String(f.Message)
	}
}

// DecodeSet reads a set. If the input is corrupt, the reader says so.
func DecodeSet(r *wire.Reader) *Set {
	s := &Set{
		Fields:     decodeMap(r, decodeSource),
		FieldSinks: decodeMap(r, decodeSink),
		Types:      decodeMap(r, decodeSource),
		Vars:       decodeMap(r, decodeSource),
		VarSinks:   decodeMap(r, decodeSink),
		Funcs:      decodeMap(r, decodeFunc),
		TypeSinks:  decodeMap(r, decodeSink),
		PkgSinks:   decodeMap(r, decodeSink),
		Named:      Kinds(r.Int()),
	}
	s.NamedSources, s.NamedSinks = r.Ints(), r.Ints()
	s.SeenSources, s.SeenSinks = r.Int(), r.Int()
	for range r.Len() {
		s.Flaws = append(s.Flaws, Flaw{Line: r.Int(), Column: r.Int(), Message: r.String()})
	}
	return s
}

func encodeMap[T any](w *wire.Writer, m map[string]*T, encode func(*wire.Writer, *T)) {
	w.Int(len(m))
	for _, k := range slices.Sorted(maps.Keys(m)) {
		w.String(k)
		encode(w, m[k])
	}
}

func decodeMap[T any](r *wire.Reader, decode func(*wire.Reader) *T) map[string]*T {
	m := make(map[string]*T)
	for range r.Len() {
		k := r.String()
		m[k] = decode(r)
	}
	return m
}

func encodePosition(w *wire.Writer, p Position) {
	w.String(p.Package)
	w.String(p.File)
	w.Int(p.Line)
	w.Int(p.Column)
}

func decodePosition(r *wire.Reader) Position {
	return Position{Package: r.String(), File: r.String(), Line: r.Int(), Column: r.Int()}
}

func encodeSource(w *wire.Writer, s *Source) {
	w.String(s.Key)
	w.String(s.Name)
	w.String(s.Kind)
	w.Strings(s.Purposes)
	encodePosition(w, s.Pos)
}

func decodeSource(r *wire.Reader) *Source {
	s := &Source{Key: r.String(), Name: r.String(), Kind: r.String(), Purposes: r.Strings()}
	s.Pos = decodePosition(r)
	return s
}

func encodeSink(w *wire.Writer, s *Sink) {
	w.String(s.Key)
	w.String(s.Name)
	w.Strings(s.Purposes)
	w.Bool(s.Params != nil)
	w.Ints(s.Params)
	encodePosition(w, s.Pos)
}

func decodeSink(r *wire.Reader) *Sink {
	s := &Sink{Key: r.String(), Name: r.String(), Purposes: r.Strings()}
	some := r.Bool()
	s.Params = r.Ints()
	if some && s.Params == nil {
		s.Params = []int{}
	}
	s.Pos = decodePosition(r)
	return s
}

// encodeFunc appends what is declared of a function.
func encodeFunc(w *wire.Writer, f *Func) {
	w.Bool(f.ResultSource != nil)
	if f.ResultSource != nil {
		encodeSource(w, f.ResultSource)
		w.Bool(f.Results != nil)
		w.Ints(f.Results)
	}
	w.Bool(f.ParamSource != nil)
	if f.ParamSource != nil {
		encodeSource(w, f.ParamSource)
		w.Ints(f.ParamIndex)
	}
	w.Bool(f.Sink != nil)
	if f.Sink != nil {
		encodeSink(w, f.Sink)
	}
	w.Bool(f.Sanitizer != nil)
	if f.Sanitizer != nil {
		w.Strings(f.Sanitizer.Purposes)
	}
	w.Bool(f.Guard != nil)
	if f.Guard != nil {
		w.Strings(f.Guard.Purposes)
		w.Int(f.Guard.Subject)
	}
}

// decodeFunc reads what encodeFunc wrote.
func decodeFunc(r *wire.Reader) *Func {
	f := &Func{}
	if r.Bool() {
		f.ResultSource = decodeSource(r)
		some := r.Bool()
		f.Results = r.Ints()
		if some && f.Results == nil {
			f.Results = []int{}
		}
	}
	if r.Bool() {
		f.ParamSource = decodeSource(r)
		f.ParamIndex = r.Ints()
	}
	if r.Bool() {
		f.Sink = decodeSink(r)
	}
	if r.Bool() {
		f.Sanitizer = &Sanitizer{Purposes: r.Strings()}
	}
	if r.Bool() {
		f.Guard = &Guard{Purposes: r.Strings(), Subject: r.Int()}
	}
	return f
}
