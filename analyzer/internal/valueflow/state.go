package valueflow

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// An owner is long-lived memory: a package variable, or what values of a type
// keep behind their methods' receivers. What one method stores there, another
// reads, in calls that nobody makes in order.
//
// Objects of one type are not told apart here, so only what methods store in
// values that a function did not build itself counts; filling a field of a
// message that was just made does not.
type owner struct {
	name   string // of the variable, or the key of the type
	path   summary.Path
	global string // the package variable through which a value of the type is reached, if any
}

// A Kept is data that is stored in long-lived memory.
type Kept struct {
	Owner  string
	Global string
	Path   summary.Path
	Labels []*summary.Label // sources only, without bases
}

// A Taken is a sink that gets what long-lived memory holds.
type Taken struct {
	Owner  string
	Global string
	Path   summary.Path
	Sink   *annot.Sink
	Pos    token.Pos
	Far    *annot.Position
	Labels []*summary.Label // one, whose Sym is meaningless outside its function
}

type state struct {
	*Package
	found map[findingKey]*Finding
	kept  map[owner][]*summary.Label
	moved map[owner][]moved
	taken []*Taken
	seen  map[string]bool // pairs that imported packages have reported
}

// moved is data that goes from one long-lived place to another.
type moved struct {
	from  owner
	label *summary.Label
}

func newState(p *Package) *state {
	return &state{
		Package: p,
		found:   make(map[findingKey]*Finding),
		kept:    make(map[owner][]*summary.Label),
		moved:   make(map[owner][]moved),
	}
}

// noteState records what a method that is called on a value of unknown origin
// stores behind its receiver.
func (x *function) noteState(sum *summary.Summary, args, writes []*summary.Value) {
	if len(args) == 0 || args[0] == nil || len(args[0].Alias) == 0 {
		return
	}
	for i, w := range sum.Writes {
		if w.To.Root.Kind != summary.Param || w.To.Root.Index != 0 || !strings.HasPrefix(sum.Key, "(") {
			continue
		}
		typ, path, ok := receiverState(sum.Key, w.To)
		if !ok {
			continue
		}
		x.eachLabel(writes[i], path, make(map[*summary.Value]bool), func(p summary.Path, l *summary.Label) {
			if l.Source != nil {
				o := owner{typ, p, globalOf(args[0])}
				x.kept[o] = summary.JoinLabels(x.kept[o], []*summary.Label{l})
			}
		})
	}
}

// receiverState returns the type whose method key is and the path of s behind
// its pointer receiver.
func receiverState(key string, s *summary.Sym) (typ string, path summary.Path, ok bool) {
	name := key[1:]
	end := strings.LastIndexByte(name, ')')
	if end < 0 || !strings.HasPrefix(name, "*") {
		return "", "", false
	}
	sels := s.Path()
	if len(sels) == 0 || sels[0].Kind != summary.Deref {
		return "", "", false
	}
	return typeName(name[1:end]), pathOf(sels[1:]), true
}

// globalOf returns the package variable through which a value is reached, if
// there is only one way.
func globalOf(v *summary.Value) string {
	if len(v.Alias) == 1 && len(v.Ptrs) == 0 && v.Alias[0].Root.Kind == summary.Global {
		return v.Alias[0].Root.Name
	}
	return ""
}

// typeName removes type parameters from a type's key.
func typeName(key string) string {
	name, _, _ := strings.Cut(key, "[")
	return name
}

func pathOf(sels []summary.Sel) summary.Path {
	var p summary.Path
	for _, s := range sels {
		if s.Kind == summary.Assert {
			continue
		}
		p = p.Then(s)
	}
	return p
}

// eachLabel visits the labels of a value, its parts and what it refers to.
func (x *function) eachLabel(v *summary.Value, path summary.Path, seen map[*summary.Value]bool, visit func(summary.Path, *summary.Label)) {
	if v == nil || seen[v] || len(path) > maxStatePath {
		return
	}
	seen[v] = true
	for _, l := range v.Labels {
		visit(path, l)
	}
	for _, s := range v.Alias {
		for _, l := range x.itself(summary.OfSym(s)) {
			visit(path, l)
		}
	}
	for _, k := range v.Kids {
		x.eachLabel(k.Value, path.Then(k.Sel), seen, visit)
	}
	for _, l := range v.Ptrs {
		if l.Object.Sym == nil {
			x.eachLabel(x.at(x.content(l.Object), l.Path), path.Then(selDeref), seen, visit)
		}
	}
	for _, f := range v.Funcs {
		for _, b := range f.Bound {
			x.eachLabel(b, path, seen, visit)
		}
	}
}

// maxStatePath bounds how deep long-lived memory is told apart.
const maxStatePath = 240

// gather takes over what the last analysis of a function recorded.
func (s *state) gather(x *function, sum *summary.Summary) {
	for o, labels := range x.kept {
		s.kept[o] = summary.JoinLabels(s.kept[o], labels)
	}
	for o, list := range x.moves {
		s.moved[o] = append(s.moved[o], list...)
	}
	for _, u := range sum.Sinks {
		if !u.Pos.IsValid() {
			continue
		}
		for _, l := range u.Labels {
			for _, o := range owners(l.Sym) {
				s.taken = append(s.taken, &Taken{Owner: o.name, Global: o.global, Path: o.path, Sink: u.Sink, Pos: u.Pos, Labels: []*summary.Label{l}})
			}
		}
	}
}

// keep records, at the end of a function, what it leaves behind its receiver
// and in package variables.
func (x *function) keep(sum *summary.Summary) {
	for _, w := range sum.Writes {
		var name string
		var path summary.Path
		switch {
		case w.To.Root.Kind == summary.Global && !strings.HasPrefix(w.To.Root.Name, "#"):
			name, path = w.To.Root.Name, pathOf(w.To.Path())
		case w.To.Root.Kind == summary.Param && w.To.Root.Index == 0 && strings.HasPrefix(sum.Key, "("):
			var ok bool
			if name, path, ok = receiverState(sum.Key, w.To); !ok {
				continue
			}
		default:
			continue
		}
		x.eachLabel(w.Value, path, make(map[*summary.Value]bool), func(p summary.Path, l *summary.Label) {
			o := owner{name, p, ""}
			if l.Source != nil {
				x.kept[o] = summary.JoinLabels(x.kept[o], []*summary.Label{l})
				return
			}
			if from := owners(l.Sym); !slices.Contains(from, o) {
				for _, from := range from {
					x.moves[o] = append(x.moves[o], moved{from, l})
				}
			}
		})
	}
}

// owners returns the long-lived memory that an input may be.
func owners(s *summary.Sym) []owner {
	var out []owner
	sels := s.Path()
	depth := len(sels)
	for a := s; a != nil; a = a.Parent {
		switch {
		case a.Parent == nil && a.Root.Kind == summary.Global && !strings.HasPrefix(a.Root.Name, "#"):
			out = append(out, owner{a.Root.Name, pathOf(sels[depth:]), ""})
		case a.Parent != nil && a.Sel.Kind == summary.Deref:
			if n, ok := types.Unalias(typeOrNil(a.Type)).(*types.Named); ok {
				out = append(out, owner{typeName(typeKey(n.Origin())), pathOf(sels[depth:]), globalOf(summary.OfSym(s))})
			}
		}
		depth--
	}
	return out
}

func typeOrNil(t types.Type) types.Type {
	if t == nil {
		return types.Typ[types.Invalid]
	}
	return t
}

// meet joins what the package's functions, and those of the packages it
// imports, keep in long-lived memory with what they take out of it.
func (s *state) meet() {
	for _, f := range s.Imports {
		for _, k := range f.Kept {
			o := owner{k.Owner, k.Path, k.Global}
			s.kept[o] = summary.JoinLabels(s.kept[o], k.Labels)
		}
	}
	s.spread()
	keys := make(map[string][]owner)
	for o := range s.kept {
		keys[o.name] = append(keys[o.name], o)
	}
	for _, list := range keys {
		slices.SortFunc(list, compareOwners)
	}
	for _, t := range s.taken {
		s.join(t, keys[t.Owner])
	}
	for _, f := range s.Imports {
		for _, t := range f.Taken {
			s.join(t, keys[t.Owner])
		}
	}
}

func compareOwners(a, b owner) int {
	return cmp.Or(strings.Compare(a.name, b.name), strings.Compare(string(a.path), string(b.path)), strings.Compare(a.global, b.global))
}

func (s *state) join(t *Taken, list []owner) {
	for _, o := range list {
		if !overlap(o.path, t.Path) || otherGlobal(o.global, t.Global) {
			continue
		}
		for _, in := range s.kept[o] {
			for _, l := range t.Labels {
				s.joinLabels(t, in, l)
			}
		}
	}
}

func (s *state) joinLabels(t *Taken, in, out *summary.Label) {
	l := in.As(out.Kind).Permitted(out.Permits)
	c := *l
	c.Route = in.Route.Then(summary.Step{Pos: out.Route.First(), Far: out.Route.FirstFar(), Text: "kept, and taken out", Via: "state"}).Append(out.Route)
	x := &function{Package: s.Package}
	f := x.judge(&c, t.Sink)
	if f == nil {
		return
	}
	f.Pos, f.Far = t.Pos, t.Far
	k := findingKey{source: c.Source.Key, sink: t.Sink.Key, kind: c.Kind, pos: t.Pos}
	if t.Far != nil {
		k.far = *t.Far
	}
	if s.reportedBelow(k) {
		return
	}
	if old := s.found[k]; old == nil || better(f, old) {
		s.found[k] = f
	}
}

// otherGlobal reports whether values of one type are reached through different
// package variables: then they are taken for different values.
func otherGlobal(a, b string) bool { return a != "" && b != "" && a != b }

// overlap reports whether one path leads to, or into, the other.
func overlap(a, b summary.Path) bool {
	return strings.HasPrefix(string(a), string(b)) || strings.HasPrefix(string(b), string(a))
}

// maxSpread bounds how often data is followed from one long-lived place to the
// next.
const maxSpread = 6

// spread closes kept under moves between long-lived places.
func (s *state) spread() {
	for range maxSpread {
		changed := false
		for to, list := range s.moved {
			for _, m := range list {
				for from, labels := range s.kept {
					if from.name != m.from.name || !overlap(from.path, m.from.path) || otherGlobal(from.global, m.from.global) {
						continue
					}
					for _, l := range labels {
						c := *l.As(m.label.Kind).Permitted(m.label.Permits)
						c.Route = l.Route.Append(m.label.Route)
						joined := summary.JoinLabels(s.kept[to], []*summary.Label{&c})
						if len(joined) != len(s.kept[to]) {
							s.kept[to] = joined
							changed = true
						}
					}
				}
			}
		}
		if !changed {
			return
		}
	}
}

// reportedBelow reports whether a package that this one imports has reported
// the pair, as it saw both sides.
func (s *state) reportedBelow(k findingKey) bool {
	if k.pos.IsValid() {
		return false
	}
	if s.seen == nil {
		s.seen = make(map[string]bool)
		for _, f := range s.Imports {
			for _, r := range f.Reported {
				s.seen[r] = true
			}
		}
	}
	return s.seen[reportedKey(k)]
}

func reportedKey(k findingKey) string {
	return strings.Join([]string{k.source, k.sink, k.kind.String(), k.far.Package, k.far.File}, " ") +
		":" + strconv.Itoa(k.far.Line) + ":" + strconv.Itoa(k.far.Column)
}
