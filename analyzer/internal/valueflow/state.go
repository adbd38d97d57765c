package valueflow

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// An owner is long-lived memory: a package variable, or what values of a type keep behind
// their methods' receivers. What one method stores there, another reads, in calls whose
// order is unknown.
type owner struct {
	name   string       // of the variable, or the key of the type
	path   summary.Path // from the variable, or from what a pointer to the type refers to
	global bool
	held   string // the field or variable that refers to it; empty if unknown
	node   bool   // it refers to others of its type, like the nodes of a list
}

// A place is one piece of long-lived memory, as it is reached from each of the owners on
// the way to it, the outermost first: what svc.cache keeps in its field val is in the
// place svc.*cache.*val and in cache.*val.
//
// Objects of one type are told apart only by that. So only what methods store in values
// that a function did not build itself counts; filling a field of a message that was just
// made does not.
type place []owner

// key spells the place.
func (p place) key() string {
	var b strings.Builder
	for _, o := range p {
		b.WriteString(o.name)
		b.WriteByte(' ')
		b.WriteString(string(o.path))
		b.WriteString(o.held)
		b.WriteByte('\n')
	}
	return b.String()
}

// then returns the place further in.
func (p place) then(path summary.Path) place {
	if path == "" {
		return p
	}
	q := slices.Clone(p)
	for i := range q {
		q[i].path = cut(q[i].path+path, maxPlaceSteps)
	}
	return q
}

// maxPlaceSteps bounds the steps from an owner to a place. A structure that refers to
// itself has very many paths; what lies deeper is not told apart.
const maxPlaceSteps = 10

// cut returns at most the first most steps of a path, the part that is told apart. Places
// overlap with all that lies deeper, so nothing is lost.
func cut(p summary.Path, most int) summary.Path {
	steps := 0
	for i := range len(p) {
		if p[i] == 0 {
			steps++
		}
		if steps == most {
			return p[:i+1]
		}
	}
	return p
}

// otherVariable reports whether two places are in different package variables.
func (p place) otherVariable(q place) bool {
	return len(p) > 0 && len(q) > 0 && p[0].global && q[0].global && p[0].name != q[0].name
}

// otherOwner reports whether q is in something that has an owner further out than those
// shared with p, and that owner is not one of p's.
func (p place) otherOwner(q place) bool {
	return len(q) > 0 && !slices.ContainsFunc(p, func(o owner) bool { return o.name == q[0].name && o.global == q[0].global })
}

// placeOf returns the long-lived memory that an input may be. It has no owner if there is
// none.
func placeOf(s *summary.Sym) place {
	var out place
	at := spotOf(s)
	for a := at; a != nil; a = a.in {
		path, ok := strings.CutPrefix(string(at.path), string(a.path))
		switch {
		case !ok:
			// The way leads back to before a.
		case a.of != nil && isVariable(a.of.Root):
			out = append(out, owner{a.of.Root.Name, cut(summary.Path(path), maxPlaceSteps), true, "", false})
		case a.in != nil && a.by.Kind == summary.Deref:
			if n, ok := types.Unalias(typeOrNil(a.typ)).(*types.Named); ok {
				out = append(out, owner{typeName(typeKey(n.Origin())), cut(summary.Path(path), maxPlaceSteps), false, a.holder(), isNode(n)})
			}
		}
	}
	slices.Reverse(out)
	return out
}

// isVariable reports whether a root is a package variable of the program.
func isVariable(r summary.Root) bool {
	return r.Kind == summary.Global && !strings.HasPrefix(r.Name, "#")
}

// A Kept is data that is stored in long-lived memory.
type Kept struct {
	place   place
	labels  []*summary.Label // sources only, without bases
	key     string           // of the place
	here    bool             // a function of this package stores some of it
	abroad  bool             // a package that does not declare its owners stores some of it
	version int              // how often the labels have changed
}

// A Taken is a sink that gets what long-lived memory holds.
type Taken struct {
	place  place
	sink   *annot.Sink
	pos    token.Pos
	far    *annot.Position
	at     annot.Position   // the sink call itself, by which callers find it again
	labels []*summary.Label // one label, whose Sym is meaningless outside its function
	plain  bool             // it gets a text or number: nothing lies inside what it gets
	made   bool             // the outermost owner made the place itself and does not share it
	abroad bool             // the package that reads it does not declare its owners
	below  bool             // a goroutine of another package reads it, so the finding is where it is stored
}

// kept collects what is stored, by the keys of places.
type kept map[string]*Kept

// add records what is stored in a place. It returns everything stored there, and whether
// that is more than was known.
func (k kept) add(p place, labels []*summary.Label) (to *Kept, changed bool) {
	key := p.key()
	to = k[key]
	if to == nil {
		to = &Kept{place: p, key: key}
		k[key] = to
	}
	old := to.labels
	to.labels = summary.JoinLabels(old, labels)
	changed = len(to.labels) != len(old)
	if changed || len(old) > 0 && &old[0] != &to.labels[0] {
		to.version++ // or a route is shorter
	}
	return to, changed
}

// take adds all that is stored elsewhere.
func (k kept) take(from kept) {
	for _, f := range from.sorted() {
		k.add(f.place, f.labels)
	}
}

// sorted returns what is stored in the order of keys.
func (k kept) sorted() []*Kept {
	var out []*Kept
	for _, key := range slices.Sorted(maps.Keys(k)) {
		out = append(out, k[key])
	}
	return out
}

type state struct {
	*Package
	found map[findingKey]*Finding
	kept  keptIndex
	built keptIndex // by constructors of this package
	moved []moved
	taken []*Taken
	met   int             // how many labels of places that meet were compared
	seen  map[string]bool // pairs that imported packages have reported
	// stoodIn are the findings in functions whose open calls were interpreted with
	// stand-ins.
	stoodIn []findingKey
}

// stored is what the analysis of a function says of long-lived memory.
type stored struct {
	kept, built kept
	moves       []moved
	before      beforeCalls
	fieldPuts   fieldPuts
}

// moved is data that goes from one long-lived place to another.
type moved struct {
	from, to place
	at       *spot // what to is for the function that moves it
	inside   bool  // both are behind one pointer that was passed to the function
	label    *summary.Label
}

func newState(p *Package) *state {
	return &state{Package: p, found: make(map[findingKey]*Finding), kept: newKeptIndex(p.holders), built: newKeptIndex(p.holders)}
}

// noteState records what a method, called on a value of unknown origin or on an object
// made here, stores behind its receiver.
func (x *function) noteState(sum *summary.Summary, args, writes []*summary.Value) {
	if len(args) == 0 || args[0] == nil || len(args[0].Alias)+len(args[0].Ptrs) == 0 {
		return
	}
	for i, w := range sum.Writes {
		if w.To.Root.Kind != summary.Param || w.To.Root.Index != 0 || !strings.HasPrefix(sum.Key, "(") {
			continue
		}
		own, ok := receiverState(sum.Key, w.To)
		if !ok {
			continue
		}
		for _, l := range args[0].Ptrs {
			if l.Object.Sym == nil && x.methods.onlyCalled(sum.Key) {
				x.fills(filled{l.Object, place{own}, w.To, w.Value})
			}
		}
		for _, recv := range args[0].Alias {
			to := recv
			for _, sel := range w.To.Path() {
				to = to.Child(sel)
			}
			p := placeOf(to)
			if !slices.ContainsFunc(p, func(o owner) bool { return o.name == own.name }) {
				p = append(p, own)
			}
			if x.isOwn(recv) {
				x.keepRest(p, to, writes[i])
				continue
			}
			x.keepIn(p, to, writes[i])
		}
	}
}

// receiverState returns the memory behind the pointer receiver s of a method: that of the
// type whose method key is.
func receiverState(key string, s *summary.Sym) (o owner, ok bool) {
	name := key[1:]
	end := strings.LastIndexByte(name, ')')
	if end < 0 || !strings.HasPrefix(name, "*") {
		return owner{}, false
	}
	sels := s.Path()
	if len(sels) == 0 || sels[0].Kind != summary.Deref {
		return owner{}, false
	}
	return owner{typeName(name[1:end]), cut(spotOf(s).path, maxPlaceSteps), false, "", false}, true
}

// typeName removes type parameters from a type's key.
func typeName(key string) string {
	name, _, _ := strings.Cut(key, "[")
	return name
}

// pathOf returns the path in long-lived memory for sels. References and type assertions
// are left out: what a pointer in a field refers to lies in that field, whether its type
// was known on the way or not.
func pathOf(sels []summary.Sel) summary.Path {
	var p summary.Path
	for _, s := range sels {
		if s.Kind == summary.Assert || s.Kind == summary.Deref {
			continue
		}
		if s.Kind == summary.Elem {
			s = selElem
		}
		p = p.Then(s)
	}
	return cut(p, maxPlaceSteps)
}

// keepIn records that a value is stored in place p; at is the input through which this
// function reaches it. Guesses are not recorded: otherwise everything in a server or
// client would come out wherever anything does.
func (x *function) keepIn(p place, at *summary.Sym, v *summary.Value) {
	x.keepWith(p, spotOf(at), v, &labelWalk{})
}

// keepRest is keepIn without what the function got as arguments other than its receiver.
func (x *function) keepRest(p place, at *summary.Sym, v *summary.Value) {
	x.keepWith(p, spotOf(at), v, &labelWalk{skip: isArgument})
}

// keepWith records the sources in a value that is stored in a place, and the long-lived
// memory from which data is moved there. w says what to skip.
func (x *function) keepWith(p place, from *spot, v *summary.Value, w *labelWalk) {
	if len(p) == 0 || x.aside() {
		return // without a source in sight there is nothing to keep
	}
	w.function, w.within = x, make(map[*summary.Value]bool)
	w.visit = func(at *spot, l *summary.Label) {
		to := p.reached(from, at)
		if l.Guess {
			return
		}
		if l.Source != nil {
			if x.kept == nil {
				x.kept = make(kept)
			}
			x.kept.add(to, []*summary.Label{l})
			return
		}
		if in := placeOf(l.Sym); len(in) > 0 && !x.holders.meet(in, to) {
			x.moves = append(x.moves, moved{in, to, at, at.inSame(l.Sym), l})
		}
	}
	w.value(v, from)
}

// A labelWalk visits the labels of a value, its parts and what it refers to, once for
// each path that leads to it.
type labelWalk struct {
	*function
	visit  func(*spot, *summary.Label)
	skip   func(base *summary.Sym) bool // tells whose sources are skipped; may be nil
	was    *summary.Sym                 // what was in the place before; may be nil
	within map[*summary.Value]bool      // values on the current path
	// foreign says that the value belongs to another function, whose objects are unknown.
	foreign bool
	count   int
}

func (w *labelWalk) skips(base *summary.Sym) bool { return w.skip != nil && w.skip(base) }

// unmoved reports whether an input is what was at the same path in the place before.
func (w *labelWalk) unmoved(s *summary.Sym, at *spot) bool {
	return w.was != nil && s.HasPrefix(w.was) && spotOf(s).path == at.path
}

// value visits the labels of a value at a spot, those of the annotated parts of inputs
// included.
func (w *labelWalk) value(v *summary.Value, at *spot) {
	if v == nil || w.within[v] || w.count == maxStateParts || w.exhausted(1) || w.handles(v.Labels) {
		return
	}
	w.count++
	w.within[v] = true
	defer delete(w.within, v)
	for _, l := range v.Labels {
		if l.Source == nil || !w.skips(l.Base) {
			w.visit(at, l)
		}
	}
	for _, s := range v.Alias {
		w.visit(at, s.Whole())
		if w.skips(s) || w.unmoved(s, at) {
			continue
		}
		permits := permitsFor(purposesFor(v.Cleared, s))
		for _, in := range w.sourcesIn(s.Type, true) {
			l := w.sourceLabel(in.source, nil)
			if len(permits) > 0 && isPartAt(s, in.base) {
				l = l.Permitted(permits)
			}
			w.visit(at.steps(in.at), l)
		}
	}
	for _, k := range v.Kids {
		w.value(k.Value, at.step(k.Sel))
	}
	for _, l := range v.Ptrs {
		// What an input refers to is said by its alias; a part of it, as in &list[i], by none.
		if !w.foreign && (l.Object.Sym == nil || l.Path != "") {
			w.object(l, behind(v.Cleared, l), at)
		}
	}
	for _, f := range v.Funcs {
		for _, b := range f.Bound {
			w.value(b, at)
		}
	}
}

// object visits what a reference to an object of the function refers to. In an interface
// value it may be a node like one on the way; only code that knows what is in the
// interface value can tell them apart.
func (w *labelWalk) object(l summary.Loc, cleared []summary.Clearance, at *spot) {
	v := partOfCleared(cleared, w.at(w.content(l.Object), l.Path))
	w.value(v, at.step(selDeref))
	if at.typ != nil && types.IsInterface(at.typ) && l.Path == "" {
		if again := at.like(l.Object.Type, summary.Deref); again != nil {
			w.value(v, again)
		}
	}
}

// maxStateParts bounds how many parts of a value are visited.
const maxStateParts = 2000

// gather takes over what the last analysis of a function recorded.
func (s *state) gather(x *stored, sum *summary.Summary) {
	for _, k := range x.kept.sorted() {
		to, _ := s.kept.add(k.place, k.labels)
		to.here = true
	}
	for _, k := range x.built.sorted() {
		s.built.add(k.place, k.labels)
	}
	s.moved = append(s.moved, x.moves...)
	for _, u := range sum.Sinks {
		if !u.Pos.IsValid() {
			continue
		}
		for _, l := range u.Labels {
			if p := placeOf(l.Sym); len(p) > 0 {
				s.taken = append(s.taken, &Taken{place: p, sink: u.Sink, pos: u.Pos, at: s.calledBy(u, l), labels: []*summary.Label{l}, plain: isBasic(l.Sym.Type)})
			}
		}
	}
}

// calledBy returns the place where the sink that gets a label's data is called: a callee
// may call it at several places.
func (s *state) calledBy(u *summary.Use, l *summary.Label) annot.Position {
	if l.Route == nil || l.Route.Full() {
		return s.sinkCall(u.Call, u.Pos)
	}
	return s.sinkCall(l.Route, u.Pos)
}

// sinkCall returns the place where the sink at a route's end is called or written.
func (s *state) sinkCall(route *summary.Step, pos token.Pos) annot.Position {
	switch {
	case route != nil && route.Far != nil:
		return *route.Far
	case route != nil && route.Pos.IsValid():
		pos = route.Pos
	}
	return s.position(pos)
}

// keep records, at the end of a function, what it leaves behind its receiver and in
// package variables.
func (x *function) keep(sum *summary.Summary, roots []*summary.Value) {
	for _, w := range sum.Writes {
		switch {
		case isVariable(w.To.Root):
			x.keepWith(place{{w.To.Root.Name, cut(spotOf(w.To).path, maxPlaceSteps), true, "", false}}, spotOf(w.To), w.Value, &labelWalk{was: w.To})
		case w.To.Root.Kind == summary.Param && w.To.Root.Index == 0 && strings.HasPrefix(sum.Key, "("):
			o, ok := receiverState(sum.Key, w.To)
			switch {
			case ok && x.methods.onlyCalled(sum.Key):
				x.keepWith(place{o}, spotOf(w.To), w.Value, &labelWalk{was: w.To, skip: isArgument})
			case ok:
				x.keepWith(place{o}, spotOf(w.To), w.Value, &labelWalk{was: w.To})
			}
		}
	}
	x.keepFilled(roots)
	if x.f.Signature.Recv() == nil && x.f.Parent() == nil {
		for i, r := range sum.Results {
			x.keepBuilt(r, x.f.Signature.Results().At(i).Type())
		}
	}
}

// keepBuilt records, for the rest of the package, what a constructor puts into the
// unexported fields of a value of a type of its package: a cache that is filled before it
// is handed out. Exported fields belong to messages and records, which only their owners
// know.
func (x *function) keepBuilt(v *summary.Value, t types.Type) {
	named, ok := types.Unalias(deref(t)).(*types.Named)
	if !ok || named.Obj().Pkg() != x.Pkg.Pkg || v == nil {
		return
	}
	if _, ok := t.Underlying().(*types.Pointer); ok {
		v = x.deref(v)
	}
	if v == nil {
		return
	}
	outer := x.kept
	x.kept = x.built
	made := &spot{in: &spot{}, by: selDeref, typ: named}
	for _, k := range v.Kids {
		if k.Sel.Kind == summary.Field && !token.IsExported(k.Sel.Name) {
			at := made.step(k.Sel)
			x.keepWith(built(named).then(at.path), at, k.Value, &labelWalk{})
		}
	}
	x.kept = outer
}

func typeOrNil(t types.Type) types.Type {
	if t == nil {
		return types.Typ[types.Invalid]
	}
	return t
}
