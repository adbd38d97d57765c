package summary

import (
	"bytes"
	"go/token"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/wire"
)

// An Encoder writes summaries. Equal summaries are written as equal bytes.
type Encoder struct {
	W *wire.Writer
	// Position makes positions of the package under analysis meaningful in other
	// packages.
	Position func(token.Pos) annot.Position

	// Globals has the package variables to which the encoded summaries refer.
	Globals map[string]bool

	bare    bool // without routes and positions, to compare summaries
	sources []*annot.Source
	sinks   []*annot.Sink

	syms   map[*Sym]int
	values map[*Value]int
	steps  map[*Step]int
	alike  map[spelt]int
}

// Reset forgets what was written, so that the next summary can be read by itself.
func (e *Encoder) Reset() {
	e.syms = make(map[*Sym]int)
	e.values = make(map[*Value]int)
	e.steps = make(map[*Step]int)
	e.alike = make(map[spelt]int)
}

// Equal reports whether two summaries say the same, routes and positions aside.
func (s *Summary) Equal(t *Summary) bool { return bytes.Equal(s.bare(), t.bare()) }

func (s *Summary) bare() []byte {
	e := &Encoder{W: &wire.Writer{}, bare: true}
	e.Summary(s)
	e.Tables()
	return e.W.Bytes()
}

// Tables appends the sources and sinks to which the summaries written so far refer.
func (e *Encoder) Tables() {
	e.W.Int(len(e.sources))
	for _, s := range e.sources {
		e.W.String(s.Key)
		e.W.String(s.Name)
		e.W.String(s.Kind)
		e.W.Strings(s.Purposes)
		e.position(s.Pos)
	}
	e.W.Int(len(e.sinks))
	for _, s := range e.sinks {
		e.W.String(s.Key)
		e.W.String(s.Name)
		e.W.Strings(s.Purposes)
		e.position(s.Pos)
	}
}

func (e *Encoder) source(s *annot.Source) {
	for i, t := range e.sources {
		if t.Key == s.Key {
			e.W.Int(i)
			return
		}
	}
	e.W.Int(len(e.sources))
	e.sources = append(e.sources, s)
}

func (e *Encoder) sink(s *annot.Sink) {
	for i, t := range e.sinks {
		if t.Key == s.Key {
			e.W.Int(i)
			return
		}
	}
	e.W.Int(len(e.sinks))
	e.sinks = append(e.sinks, s)
}

// Summary appends one summary, without its key.
func (e *Encoder) Summary(s *Summary) {
	e.Reset()
	e.W.String(s.Name)
	e.W.Bool(s.Bounded)
	e.W.Int(s.Stubs)
	e.list(s.Results)
	e.W.Int(len(s.Writes))
	for _, w := range s.Writes {
		e.sym(w.To)
		e.value(w.Value)
	}
	e.W.Int(len(s.Moved))
	for _, m := range s.Moved {
		e.sym(m)
	}
	e.W.Int(len(s.Objects))
	for _, o := range s.Objects {
		e.object(o.Object)
		e.value(o.Value)
	}
	e.W.Int(len(s.Sinks))
	for _, u := range s.Sinks {
		e.use(u)
	}
	e.W.Int(len(s.Opens))
	for _, o := range s.Opens {
		e.open(o)
	}
	e.W.Int(len(s.Answers))
	for _, a := range s.Answers {
		e.W.Int(int(a.On))
		e.W.Int(a.Result)
		e.W.String(a.Is)
		e.W.Bool(a.Checked)
		e.permits([]Permit{a.Permit})
	}
	e.W.Int(len(s.Running))
	for _, r := range s.Running {
		e.W.String(r.Key)
		e.list(r.Args)
		e.list(r.Free)
		e.W.Strings(r.TypeArgs)
		e.pos(r.Pos, r.Far)
		e.permits(r.Permit)
		e.W.Bool(r.Later)
	}
}

func (e *Encoder) list(vals []*Value) {
	e.W.Int(len(vals))
	for _, v := range vals {
		e.value(v)
	}
}

func (e *Encoder) use(u *Use) {
	e.sink(u.Sink)
	e.pos(u.Pos, u.Far)
	e.Labels(u.Labels)
	e.W.Int(len(u.Args))
	for _, a := range u.Args {
		e.sym(a)
	}
	e.permits(u.Permit)
	e.route(u.Call)
}

// open appends an open call.
func (e *Encoder) open(o *OpenCall) {
	e.W.Int(o.ID)
	e.value(o.Callee)
	e.W.String(o.Method)
	e.W.String(o.Key)
	e.W.String(o.Iface)
	e.list(o.Args)
	e.W.Int(o.Results)
	e.W.Int(o.Carries)
	e.pos(o.Pos, o.Far)
	e.Labels(o.When)
	e.permits(o.Permit)
	e.W.Strings(o.Used)
	e.W.String(o.Via)
	e.W.Bool(o.Maybe)
	e.W.Int(o.TypeParam)
	e.W.Int(o.Fold + 1)
	e.W.Int(o.FoldArg)
	e.W.Strings(o.Sources)
	e.W.Bool(o.At != nil)
	if o.At != nil {
		e.position(*o.At)
	}
}

func (e *Encoder) object(o *Object) {
	e.W.Int(o.ID)
	e.W.Int(o.flags())
	e.optional(o.Sym)
}

func (e *Encoder) optional(s *Sym) {
	e.W.Bool(s != nil)
	if s != nil {
		e.sym(s)
	}
}

// sym appends an input, by its number if it was written before.
func (e *Encoder) sym(s *Sym) {
	if n, ok := e.syms[s]; ok {
		e.W.Int(n + 1)
		return
	}
	e.W.Int(0)
	e.optional(s.Parent)
	if s.Parent != nil {
		e.sel(s.Sel)
	} else {
		e.W.Int(int(s.Root.Kind))
		e.W.Int(s.Root.Index)
		e.W.Int(s.Root.Sub)
		e.W.String(s.Root.Name)
		if s.Root.Kind == Global && e.Globals != nil {
			e.Globals[s.Root.Name] = true
		}
	}
	e.W.Int(s.flags())
	e.W.Int(len(s.Loops))
	for _, loop := range s.Loops {
		e.W.Int(len(loop))
		for _, sel := range loop {
			e.sel(sel)
		}
	}
	e.syms[s] = len(e.syms)
}

func (e *Encoder) sel(s Sel) {
	e.W.Int(int(s.Kind))
	e.W.String(s.Name)
}

// value appends a value and its parts.
func (e *Encoder) value(v *Value) {
	if v.Empty() {
		e.W.Int(0)
		return
	}
	if n, ok := e.values[v]; ok {
		e.W.Int(n + 2)
		return
	}
	e.W.Int(1)
	e.Labels(v.Labels)
	e.W.Int(len(v.Alias))
	for _, s := range v.Alias {
		e.sym(s)
	}
	e.W.Int(len(v.Ptrs))
	for _, l := range v.Ptrs {
		e.object(l.Object)
		e.W.String(string(l.Path))
	}
	e.W.Int(len(v.Funcs))
	for _, f := range v.Funcs {
		e.W.String(f.Key)
		e.W.Bool(f.Recv)
		e.W.String(f.Method)
		e.W.String(f.Of)
		e.W.Int(f.TypeParam)
		e.W.Strings(f.TypeArgs)
		e.list(f.Bound)
	}
	e.W.Strings(v.Dyn)
	e.W.Int(len(v.Cleared))
	for _, c := range v.Cleared {
		e.W.String(c.Purpose)
		e.W.Int(c.Hops)
		e.optional(c.If)
		e.W.Int(c.Arg)
		e.W.Bool(c.Not)
		e.optional(c.But)
	}
	e.said(v.Says)
	e.W.Int(len(v.Kids))
	for _, k := range v.Kids {
		e.sel(k.Sel)
		e.value(k.Value)
	}
	e.values[v] = len(e.values)
}

func (e *Encoder) said(s *Said) {
	if s == nil {
		e.W.Int(0)
		return
	}
	e.W.Int(1 + len(s.List))
	for _, say := range s.List {
		e.W.Bool(say.Named)
		e.W.String(say.Holder)
		e.permits([]Permit{say.Permit})
	}
}

// Labels appends a list of labels.
func (e *Encoder) Labels(labels []*Label) {
	e.W.Int(len(labels))
	for _, l := range labels {
		e.W.Bool(l.Source != nil)
		if l.Source != nil {
			e.source(l.Source)
			e.optional(l.Base)
		} else {
			e.sym(l.Sym)
		}
		e.W.String(l.View)
		e.W.String(l.Key)
		if e.W.Bool(l.Ledger != nil); l.Ledger != nil {
			e.sym(l.Ledger.Key)
			e.W.String(l.Ledger.Of)
		}
		e.W.Int(int(l.Kind))
		e.W.Int(bits(l.One, l.Listed, l.Chosen, l.Refused, l.Implied, l.Guess))
		e.W.Strings(l.Seen)
		e.permits(l.Permits)
		e.W.Int(len(l.Against))
		for _, s := range l.Against {
			e.sym(s)
		}
		e.route(l.Route)
	}
}

// bits packs truth values into a number, setBits unpacks them.
func bits(flags ...bool) int {
	n := 0
	for i, f := range flags {
		if f {
			n |= 1 << i
		}
	}
	return n
}

func setBits(n int, flags ...*bool) {
	for i, f := range flags {
		*f = n>>i&1 != 0
	}
}

func (e *Encoder) permits(list []Permit) {
	e.W.Int(len(list))
	for _, p := range list {
		e.W.String(p.Purpose)
		e.optional(p.Subject)
		e.optional(p.If)
		e.W.Int(bits(p.Not, p.OneOf))
	}
}

func (e *Encoder) route(s *Step) {
	if s == nil || e.bare {
		e.W.Int(0)
		return
	}
	if n, ok := e.step(s); ok {
		e.W.Int(n + 2)
		return
	}
	e.W.Int(1)
	e.route(s.Prev)
	e.pos(s.Pos, s.Far)
	e.W.String(s.Text)
	e.W.String(s.Via)
	n := len(e.alike)
	e.steps[s] = n
	e.alike[e.spelt(s)] = n
}

// step returns the number of a step that was written before, or of an equal one: every
// call has steps of its own, but most of them say the same.
func (e *Encoder) step(s *Step) (int, bool) {
	if n, ok := e.steps[s]; ok {
		return n, true
	}
	if s.Prev != nil {
		if _, ok := e.step(s.Prev); !ok {
			return 0, false
		}
	}
	n, ok := e.alike[e.spelt(s)]
	if ok {
		e.steps[s] = n
	}
	return n, ok
}

// A spelt is everything that is written of a step whose predecessor was written.
type spelt struct {
	prev      int
	pos       token.Pos
	far       annot.Position
	text, via string
}

func (e *Encoder) spelt(s *Step) spelt {
	k := spelt{prev: -1, pos: s.Pos, text: s.Text, via: s.Via}
	if s.Prev != nil {
		k.prev = e.steps[s.Prev]
	}
	if s.Far != nil {
		k.pos, k.far = token.NoPos, *s.Far // as it is written
	}
	return k
}

// pos appends a position: that in another package if there is one, or else that in this
// package, if any.
func (e *Encoder) pos(p token.Pos, far *annot.Position) {
	switch {
	case e.bare:
		e.W.Int(int(p))
	case far != nil:
		e.W.Int(1)
		e.position(*far)
	case p.IsValid():
		e.W.Int(1)
		e.position(e.Position(p))
	default:
		e.W.Int(0)
	}
}

func (e *Encoder) position(p annot.Position) {
	e.W.String(p.Package)
	e.W.String(p.File)
	e.W.Int(p.Line)
	e.W.Int(p.Column)
}

// Value appends a value.
func (e *Encoder) Value(v *Value) { e.value(v) }

// At appends a position.
func (e *Encoder) At(p annot.Position) { e.position(p) }

// Taken appends a sink that gets what long-lived memory holds.
func (e *Encoder) Taken(sink *annot.Sink, pos token.Pos, far *annot.Position, at annot.Position, labels []*Label) {
	e.sink(sink)
	e.pos(pos, far)
	e.position(at)
	e.Labels(labels)
}
