package valueflow

import (
	"go/types"
	"slices"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// An innerSource is an annotated part of a type.
type innerSource struct {
	at     []summary.Sel // from the type to the part
	base   []summary.Sel // from the type to the object to which the part belongs
	source *annot.Source
}

// Bounds on the search for annotated parts of a type: how deep it goes, and how often it
// goes through one named type, since there are very many paths through types that refer
// to each other.
const (
	maxInner   = 7
	maxThrough = 3
)

type innerKey struct {
	typ  types.Type
	deep bool
}

// sourcesIn returns the annotated parts of a type, the nearest first; if deep, also those
// behind pointers and in slices, maps and channels.
func (p *Package) sourcesIn(t types.Type, deep bool) []innerSource {
	if t == nil || !p.Table.HasSources() {
		return nil
	}
	key := innerKey{t, deep}
	if in, ok := p.inner[key]; ok {
		return in
	}
	s := innerSearch{Package: p, deep: deep, through: make(map[types.Type]int)}
	s.queue = []*innerType{{typ: types.Unalias(t)}}
	for len(s.queue) > 0 {
		next := s.queue[0]
		s.queue = s.queue[1:]
		s.visit(next)
	}
	p.inner[key] = s.found
	return s.found
}

// inputLabels identifies the labels of the annotated parts of an input.
type inputLabels struct {
	sym  *summary.Sym
	typ  types.Type
	deep bool
}

// labelsIn returns the labels of the annotated parts of an input, which are the same each
// time.
func (x *function) labelsIn(s *summary.Sym, deep bool) []*summary.Label {
	in := x.sourcesIn(s.Type, deep)
	if len(in) == 0 {
		return nil
	}
	key := inputLabels{s, s.Type, deep}
	labels, ok := x.inLabels[key]
	if !ok {
		for _, part := range in {
			base := s
			for _, sel := range part.base {
				base = base.Child(sel)
			}
			label := x.sourceLabel(part.source, base)
			label.Implied = true
			labels = append(labels, label)
		}
		labels = summary.JoinLabels(labels[:1:1], labels[1:])
		x.inLabels[key] = labels
	}
	return labels
}

// innerSearch is a breadth-first search through the parts of a type.
type innerSearch struct {
	*Package
	deep    bool
	through map[types.Type]int
	queue   []*innerType
	found   []innerSource
}

type innerType struct {
	typ  types.Type
	path []summary.Sel
	in   *innerType // the type of which it is a part
}

// again reports whether the path already goes through the same named type, where its
// parts were found.
func (t *innerType) again() bool {
	for in := t.in; in != nil; in = in.in {
		if in.typ == t.typ {
			return true
		}
	}
	return false
}

// visit records whether a part of the type is annotated, and queues its own parts.
func (s *innerSearch) visit(in *innerType) {
	t, path := in.typ, in.path
	if n, ok := t.(*types.Named); ok {
		if s.through[t]++; s.through[t] > maxThrough || in.again() {
			return
		}
		if src := s.Table.Type(n.Origin().Obj()); src != nil && len(path) > 0 {
			s.found = append(s.found, innerSource{path, path, src})
		}
	}
	field, elem, key := summary.Field, summary.Elem, summary.Key
	switch u := t.Underlying().(type) {
	case *types.Struct:
		for f := range u.Fields() {
			at := s.enter(f.Type(), in, summary.Sel{Kind: field, Name: f.Name()})
			if src := s.Table.Field(f.Origin()); src != nil {
				s.found = append(s.found, innerSource{at, path, src})
			}
		}
	case *types.Array:
		s.enter(u.Elem(), in, summary.Sel{Kind: elem})
	case *types.Pointer:
		s.follow(u.Elem(), in)
	case *types.Slice:
		s.follow(u.Elem(), in, summary.Sel{Kind: elem})
	case *types.Chan:
		s.follow(u.Elem(), in, summary.Sel{Kind: elem})
	case *types.Map:
		s.follow(u.Elem(), in, summary.Sel{Kind: elem})
		s.follow(u.Key(), in, summary.Sel{Kind: key})
	}
}

// follow goes to the type to which a reference refers.
func (s *innerSearch) follow(t types.Type, in *innerType, sels ...summary.Sel) {
	if s.deep {
		s.enter(t, in, append([]summary.Sel{selDeref}, sels...)...)
	}
}

// enter queues a part for later, unless it lies too deep, and returns the path to it.
func (s *innerSearch) enter(t types.Type, in *innerType, sels ...summary.Sel) []summary.Sel {
	at := slices.Concat(in.path, sels)
	if t = types.Unalias(t); len(at) <= maxInner && !isContext(t) {
		s.queue = append(s.queue, &innerType{t, at, in})
	}
	return at
}
