package summary

import (
	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/wire"
)

// A Decoder reads what an Encoder wrote. The data belongs to another package, so
// positions are Far and types are unknown.
type Decoder struct {
	R       *wire.Reader
	Known   *Known
	Sources []*annot.Source
	Sinks   []*annot.Sink

	syms    []*Sym
	values  []*Value
	steps   []*Step
	objects map[int]*Object
	depth   int
}

// maxCorrupt bounds recursion on input that no Encoder wrote.
const maxCorrupt = 4000

// Tables reads the sources and sinks of a blob.
func (d *Decoder) Tables() {
	for range d.R.Len() {
		s := &annot.Source{Key: d.R.String(), Name: d.R.String(), Kind: d.R.String(), Purposes: d.R.Strings()}
		s.Pos = d.position()
		d.Sources = append(d.Sources, d.Known.Source(s))
	}
	for range d.R.Len() {
		s := &annot.Sink{Key: d.R.String(), Name: d.R.String(), Purposes: d.R.Strings()}
		s.Pos = d.position()
		d.Sinks = append(d.Sinks, d.Known.Sink(s))
	}
}

// Summary reads one summary from r, which belongs to the tables of d. The summary has no
// key. It is nil if the input is corrupt.
func (d *Decoder) Summary(r *wire.Reader) *Summary {
	d.R = r
	d.syms, d.values, d.steps = nil, nil, nil
	d.objects = make(map[int]*Object)
	s := &Summary{Name: r.String(), Bounded: r.Bool(), Stubs: r.Int()}
	s.Results = d.list()
	for range r.Len() {
		s.Writes = append(s.Writes, Write{d.sym(), d.value()})
	}
	for range r.Len() {
		s.Moved = append(s.Moved, d.sym())
	}
	for range r.Len() {
		s.Objects = append(s.Objects, Content{d.object(), d.value()})
	}
	for range r.Len() {
		if u := d.use(); u != nil {
			s.Sinks = append(s.Sinks, u)
		}
	}
	for range r.Len() {
		s.Opens = append(s.Opens, d.open())
	}
	for range r.Len() {
		a := Answer{On: Outcome(r.Int()), Result: r.Int(), Is: r.String(), Checked: r.Bool()}
		if p := d.permits(); len(p) == 1 && a.On <= Returned {
			a.Permit = p[0]
			s.Answers = append(s.Answers, a)
		}
	}
	for range r.Len() {
		s.Running = append(s.Running, &Running{Key: r.String(), Args: d.list(), Free: d.list(), TypeArgs: d.R.Strings(), Far: d.pos(), Permit: d.permits(), Later: r.Bool()})
	}
	if r.Err() != nil {
		return nil
	}
	return s
}

func (d *Decoder) list() []*Value {
	var vals []*Value
	for range d.R.Len() {
		vals = append(vals, d.value())
	}
	return vals
}

func (d *Decoder) use() *Use {
	n := d.R.Int()
	u := &Use{Far: d.pos(), Labels: d.Labels()}
	for range d.R.Len() {
		u.Args = append(u.Args, d.sym())
	}
	u.Permit = d.permits()
	u.Call = d.route()
	if n < 0 || n >= len(d.Sinks) {
		d.R.Fail()
		return nil
	}
	u.Sink = d.Sinks[n]
	return u
}

// open reads an open call.
func (d *Decoder) open() *OpenCall {
	o := &OpenCall{ID: d.R.Int(), Callee: d.value(), Method: d.R.String(), Key: d.R.String(), Iface: d.R.String()}
	o.Args = d.list()
	o.Results = d.R.Int()
	if o.Results < 0 || o.Results > 1000 {
		d.R.Fail()
		o.Results = 0
	}
	o.Carries = d.R.Int()
	o.Far = d.pos()
	o.When = d.Labels()
	o.Permit = d.permits()
	o.Used = d.R.Strings()
	o.Via = d.R.String()
	o.Maybe = d.R.Bool()
	o.TypeParam = d.R.Int()
	o.Fold = d.R.Int() - 1
	o.FoldArg = d.R.Int()
	if o.FoldArg < 0 || o.FoldArg >= len(o.Args) {
		o.Fold = 0
	}
	o.Sources = d.R.Strings()
	o.At = d.pos()
	return o
}

func (d *Decoder) object() *Object {
	id, flags, sym := d.R.Int(), d.R.Int(), d.optional()
	o := d.objects[id]
	if o == nil {
		o = &Object{ID: id, Many: flags&isMany != 0, ReadOnly: flags&isReadOnly != 0, Sym: sym}
		d.objects[id] = o
	}
	return o
}

func (d *Decoder) optional() *Sym {
	if d.R.Bool() {
		return d.sym()
	}
	return nil
}

// deeper guards recursion; it returns false on corrupt input.
func (d *Decoder) deeper() bool {
	d.depth++
	if d.depth > maxCorrupt {
		d.R.Fail()
		return false
	}
	return true
}

// sym reads an input, or a reference to one that was read before.
func (d *Decoder) sym() *Sym {
	defer func() { d.depth-- }()
	if !d.deeper() {
		return &Sym{}
	}
	if n := d.R.Int(); n != 0 {
		if n < 0 || n > len(d.syms) {
			d.R.Fail()
			return &Sym{}
		}
		return d.syms[n-1]
	}
	s := &Sym{Parent: d.optional()}
	if s.Parent != nil {
		s.Sel = d.sel()
		s.Root = s.Parent.Root
		s.Depth = s.Parent.Depth + 1
	} else {
		s.Root = Root{Kind: RootKind(d.R.Int()), Index: d.R.Int(), Sub: d.R.Int(), Name: d.R.String()}
	}
	s.setFlags(d.R.Int())
	for range d.R.Len() {
		var loop []Sel
		for range d.R.Len() {
			loop = append(loop, d.sel())
		}
		if len(loop) > 0 {
			s.Loops = append(s.Loops, loop)
		}
	}
	d.syms = append(d.syms, s)
	return s
}

func (d *Decoder) sel() Sel { return Sel{Kind: SelKind(d.R.Int()), Name: d.R.String()} }

// value reads a value, or a reference to one that was read before.
func (d *Decoder) value() *Value {
	defer func() { d.depth-- }()
	if !d.deeper() {
		return nil
	}
	switch n := d.R.Int(); {
	case n == 0:
		return nil
	case n != 1:
		if n < 0 || n-2 >= len(d.values) {
			d.R.Fail()
			return nil
		}
		return d.values[n-2]
	}
	v := &Value{Labels: d.Labels()}
	for range d.R.Len() {
		v.Alias = append(v.Alias, d.sym())
	}
	for range d.R.Len() {
		v.Ptrs = append(v.Ptrs, Loc{d.object(), d.path()})
	}
	for range d.R.Len() {
		f := &FuncVal{Key: d.R.String(), Recv: d.R.Bool(), Method: d.R.String(), Of: d.R.String(), TypeParam: d.R.Int(), TypeArgs: d.R.Strings(), Bound: d.list()}
		if f.Recv && len(f.Bound) == 0 {
			d.R.Fail()
			f.Recv = false
		}
		v.Funcs = append(v.Funcs, f)
	}
	v.Dyn = d.R.Strings()
	for range d.R.Len() {
		v.Cleared = append(v.Cleared, Clearance{d.R.String(), d.R.Int(), d.optional(), d.R.Int(), d.R.Bool(), d.optional()})
	}
	v.Says = d.said()
	for range d.R.Len() {
		v.Kids = append(v.Kids, Kid{d.sel(), d.value()})
	}
	d.values = append(d.values, v)
	return v
}

func (d *Decoder) said() *Said {
	n := d.R.Len()
	if n == 0 {
		return nil
	}
	if n == 1 {
		return silence
	}
	s := &Said{}
	for range n - 1 {
		say := Saying{Named: d.R.Bool(), Holder: d.R.String()}
		for _, say.Permit = range d.permits() {
			s.List = append(s.List, say)
		}
	}
	return s
}

// path reads a path, which must be whole.
func (d *Decoder) path() Path {
	p := d.R.String()
	if p != "" && p[len(p)-1] != 0 {
		d.R.Fail()
		return ""
	}
	return Path(p)
}

// Labels reads a list of labels.
func (d *Decoder) Labels() []*Label {
	var labels []*Label
	for range d.R.Len() {
		l := &Label{}
		if d.R.Bool() {
			n := d.R.Int()
			if n < 0 || n >= len(d.Sources) {
				d.R.Fail()
				return nil
			}
			l.Source = d.Sources[n]
			l.Base = d.optional()
		} else {
			l.Sym = d.sym()
		}
		l.View = d.R.String()
		l.Key = d.R.String()
		if d.R.Bool() {
			l.Ledger = &Ledger{Key: d.sym(), Of: d.R.String()}
		}
		if l.Kind = Kind(d.R.Int()); l.Kind > IfMatch {
			d.R.Fail()
			return nil
		}
		setBits(d.R.Int(), &l.One, &l.Listed, &l.Chosen, &l.Refused, &l.Implied, &l.Guess)
		l.Seen = d.R.Strings()
		l.Permits = d.permits()
		for range d.R.Len() {
			l.Against = append(l.Against, d.sym())
		}
		l.Route = d.route()
		labels = append(labels, l)
	}
	return labels
}

func (d *Decoder) permits() []Permit {
	var list []Permit
	for range d.R.Len() {
		p := Permit{Purpose: d.R.String(), Subject: d.optional(), If: d.optional()}
		setBits(d.R.Int(), &p.Not, &p.OneOf)
		list = append(list, p)
	}
	return list
}

func (d *Decoder) route() *Step {
	defer func() { d.depth-- }()
	if !d.deeper() {
		return nil
	}
	switch n := d.R.Int(); {
	case n == 0:
		return nil
	case n != 1:
		if n < 0 || n-2 >= len(d.steps) {
			d.R.Fail()
			return nil
		}
		return d.steps[n-2]
	}
	prev := d.route()
	far := d.pos()
	s := &Step{Far: far, Text: d.R.String(), Via: d.R.String()}
	s.after(prev)
	d.steps = append(d.steps, s)
	return s
}

func (d *Decoder) pos() *annot.Position {
	if d.R.Int() == 0 {
		return nil
	}
	p := d.position()
	return &p
}

func (d *Decoder) position() annot.Position {
	return annot.Position{Package: d.R.String(), File: d.R.String(), Line: d.R.Int(), Column: d.R.Int()}
}

// Fork returns a decoder of another segment of the same blob.
func (d *Decoder) Fork(r *wire.Reader) *Decoder {
	return &Decoder{R: r, Sources: d.Sources, Sinks: d.Sinks, objects: make(map[int]*Object)}
}

// Value reads a value.
func (d *Decoder) Value() *Value { return d.value() }

// At reads a position.
func (d *Decoder) At() annot.Position { return d.position() }

// Taken reads a sink that gets what long-lived memory holds.
func (d *Decoder) Taken() (sink *annot.Sink, far *annot.Position, at annot.Position, labels []*Label) {
	if n := d.R.Int(); n >= 0 && n < len(d.Sinks) {
		sink = d.Sinks[n]
	}
	return sink, d.pos(), d.position(), d.Labels()
}
