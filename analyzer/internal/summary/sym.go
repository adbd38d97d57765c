package summary

import (
	"go/types"
	"slices"
	"strings"
)

// A SelKind is the kind of one step of an access path.
type SelKind uint8

// The steps of access paths.
const (
	Field  SelKind = iota // a struct field, by name; also a virtual field of a modelled object
	Elem                  // an element of an array, slice or channel, or a map's value; Name is its constant index or key
	Key                   // a map's key
	Deref                 // what a pointer, slice, map or channel refers to
	Assert                // the value inside an interface, as the type that Name spells
	CtxKey                // a context's value under the key that Name spells
)

// A Sel is one step of an access path.
type Sel struct {
	Kind SelKind
	Name string
}

// String returns the step as it is written in messages and traces.
func (s Sel) String() string {
	switch s.Kind {
	case Field:
		return "." + s.Name
	case Elem:
		return "[" + s.Name + "]"
	case Key:
		return "[key]"
	case Deref:
		return ".*"
	case Assert:
		return ".(" + s.Name + ")"
	default:
		return ".ctx(" + s.Name + ")"
	}
}

// A RootKind says where an unknown value comes from.
type RootKind uint8

// The origins of unknown values.
const (
	Param      RootKind = iota // a parameter; receivers come first
	Free                       // a free variable of a closure
	Global                     // a package variable, by name
	OpenResult                 // result Sub of open call Index
	OpenOut                    // what argument Sub refers to after open call Index
	Unknown                    // decoded rows and other values from outside; Index tells them apart
)

// A Root is the base of an access path.
type Root struct {
	Kind  RootKind
	Index int
	Sub   int
	Name  string
}

// A Sym names the initial content of a place that a function did not build: an
// input of the function, followed by the steps of an access path. Syms are
// interned in a Space: equal ones are the same pointer.
type Sym struct {
	Root   Root
	Parent *Sym // nil for a root
	Sel    Sel  // the last step; meaningless for a root
	Type   types.Type
	// Many says that the Sym stands for several places at run time, so that writing to
	// one of them does not replace what the others hold.
	Many  bool
	Depth int
	// Loops are paths that lead from here back here: the Sym stands for all nodes of a
	// list or tree, or for everything deeper than the bound.
	Loops [][]Sel

	identity bool // of an input whose type is unknown here

	kids  []symKid // sorted by step
	whole *Label   // nil until needed
}

// A symKid is what one step leads to. Most Syms have few, and there are very many Syms:
// lists take a fraction of the memory of maps.
type symKid struct {
	sel Sel
	to  *Sym
}

// maxDepth bounds access paths. Deeper steps stay at the last Sym, which then
// stands for everything below it.
const maxDepth = 16

// A Space interns the Syms of one analysis.
type Space struct {
	roots map[Root]*Sym
}

// NewSpace returns an empty space.
func NewSpace() *Space { return &Space{roots: make(map[Root]*Sym)} }

// Root returns the Sym of a root, whose static type is typ if it is known.
func (sp *Space) Root(r Root, typ types.Type) *Sym {
	s := sp.roots[r]
	if s == nil {
		s = &Sym{Root: r, Type: typ}
		sp.roots[r] = s
	}
	if s.Type == nil {
		s.Type = typ
	}
	return s
}

// Child returns the Sym one step further. A step that leads back to a named struct type
// through which the path has already gone, or to an interface value asserted to the same
// type, stays at the earlier Sym: the nodes of a list or tree are one summary node (as in
// k-limiting by type).
func (s *Sym) Child(sel Sel) *Sym {
	at, ok := slices.BinarySearchFunc(s.kids, sel, func(k symKid, sel Sel) int { return CompareSel(k.sel, sel) })
	if ok {
		return s.kids[at].to
	}
	if s.Depth >= maxDepth {
		s.loop([]Sel{sel})
		return s
	}
	k := &Sym{
		Root: s.Root, Parent: s, Sel: sel, Depth: s.Depth + 1,
		Type: StepType(s.Type, sel),
		Many: s.Many || sel.Kind == Elem || sel.Kind == Key,
	}
	if again := s.ancestorLike(k); again != nil {
		again.loop(append(s.Path()[again.Depth:], sel))
		k = again
	}
	s.kids = slices.Insert(s.kids, at, symKid{sel, k})
	return k
}

// Whole returns the label of an input and everything inside it, the same one each time.
func (s *Sym) Whole() *Label {
	if s.whole == nil {
		s.whole = &Label{Sym: s}
	}
	return s.whole
}

// Parts returns the Syms that were reached from s in one step.
func (s *Sym) Parts() []*Sym {
	parts := make([]*Sym, 0, len(s.kids))
	for _, k := range s.kids {
		if k.to.Parent == s {
			parts = append(parts, k.to)
		}
	}
	return parts
}

func (s *Sym) loop(path []Sel) {
	s.several()
	for _, l := range s.Loops {
		if slices.Equal(l, path) {
			return
		}
	}
	s.Loops = append(s.Loops, path)
}

// several records that a Sym, and so each of its parts, stands for several places.
func (s *Sym) several() {
	if s.Many {
		return
	}
	s.Many = true
	for _, k := range s.kids {
		if k.to.Parent == s {
			k.to.several()
		}
	}
}

// ancestorLike returns the Sym on the way to s that also stands for k, one step further;
// nil if there is none.
func (s *Sym) ancestorLike(k *Sym) *Sym {
	switch {
	case (k.Sel.Kind == Deref || k.Sel.Kind == Elem) && k.Type != nil:
		return s.ancestorOfType(k.Type, k.Sel.Kind)
	case k.Sel.Kind == Assert:
		for a := s; a != nil; a = a.Parent {
			if a.Sel == k.Sel && a.Parent != nil {
				return a
			}
		}
	}
	return nil
}

func (s *Sym) ancestorOfType(t types.Type, by SelKind) *Sym {
	for a := s; a != nil; a = a.Parent {
		if a.Sel.Kind == by && SameNode(a.Type, t) {
			return a
		}
	}
	return nil
}

// SameNode reports whether two types are the same named struct type, so that what refers
// to values of both may be a list or tree of them.
func SameNode(a, b types.Type) bool {
	if a == nil || b == nil {
		return false
	}
	n, ok := types.Unalias(b).(*types.Named)
	if !ok {
		return false
	}
	if _, ok := b.Underlying().(*types.Struct); !ok {
		return false
	}
	// A generic type's field has the type parameters of its declaration.
	m, ok := types.Unalias(a).(*types.Named)
	return ok && m.Origin() == n.Origin()
}

// Outermost returns the input that s is, or of which it is a part.
func (s *Sym) Outermost() *Sym {
	for s.Parent != nil {
		s = s.Parent
	}
	return s
}

// HasPrefix reports whether p is s or one of the Syms on the way to it.
func (s *Sym) HasPrefix(p *Sym) bool {
	if p == nil {
		return false
	}
	for s != nil && s.Depth > p.Depth {
		s = s.Parent
	}
	return s == p
}

// Path returns the steps from the root to s.
func (s *Sym) Path() []Sel {
	path := make([]Sel, s.Depth)
	for ; s.Parent != nil; s = s.Parent {
		path[s.Depth-1] = s.Sel
	}
	return path
}

// String returns the Sym for traces: the root, then the steps.
func (s *Sym) String() string {
	var b strings.Builder
	b.WriteString(s.Root.String())
	for _, sel := range s.Path() {
		b.WriteString(sel.String())
	}
	return b.String()
}

// String returns the root for traces.
func (r Root) String() string {
	switch r.Kind {
	case Global:
		return r.Name
	default:
		return [...]string{"param", "free", "global", "result", "out", "unknown"}[r.Kind] +
			itoa(r.Index) + "." + itoa(r.Sub)
	}
}

// StepType returns the static type one step further, or nil if it is unknown.
func StepType(t types.Type, sel Sel) types.Type {
	if t == nil {
		return nil
	}
	switch sel.Kind {
	case Field:
		if f := fieldNamed(t, sel.Name); f != nil {
			return f.Type()
		}
	case Elem:
		return elemType(t)
	case Key:
		if m, ok := t.Underlying().(*types.Map); ok {
			return m.Key()
		}
	case Deref:
		switch u := t.Underlying().(type) {
		case *types.Pointer:
			return u.Elem()
		case *types.Slice, *types.Map, *types.Chan:
			return t
		}
	}
	return nil
}

func elemType(t types.Type) types.Type {
	switch u := t.Underlying().(type) {
	case *types.Slice:
		return u.Elem()
	case *types.Array:
		return u.Elem()
	case *types.Map:
		return u.Elem()
	case *types.Chan:
		return u.Elem()
	}
	return nil
}

// FieldOf returns the field of struct type t with that name, as it is declared, or nil.
func FieldOf(t types.Type, name string) *types.Var {
	f := fieldNamed(t, name)
	if f == nil {
		return nil
	}
	return f.Origin()
}

// fieldNamed returns the field of struct type t with that name, or nil. For a generic
// type it is the instance's field, since the type of the declared one contains type
// parameters.
func fieldNamed(t types.Type, name string) *types.Var {
	if t == nil {
		return nil
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	for f := range st.Fields() {
		if f.Name() == name {
			return f
		}
	}
	return nil
}

// What is encoded of an input beside the input of which it is a part, and of an object.
const (
	isMany = 1 << iota
	isIdentity
	isReadOnly // of an object
)

func (o *Object) flags() int {
	n := 0
	if o.Many {
		n |= isMany
	}
	if o.ReadOnly {
		n |= isReadOnly
	}
	return n
}

func (s *Sym) flags() int {
	n := 0
	if s.Many {
		n |= isMany
	}
	if s.Identity() {
		n |= isIdentity
	}
	return n
}

func (s *Sym) setFlags(n int) {
	s.Many = n&isMany != 0
	s.identity = n&isIdentity != 0
}

// Identity reports whether an input is compared, and looked up, by what it is and not by
// what it refers to.
func (s *Sym) Identity() bool {
	if s.Type == nil {
		return s.identity
	}
	switch s.Type.Underlying().(type) {
	case *types.Pointer, *types.Chan, *types.Map, *types.Interface:
		return true
	}
	return false
}
