package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// A function that sends a request with a channel for the answer made the channel, and yet
// nothing in that function puts anything into it. Once an object made here lies in memory
// that others reach, it also holds what others put into what lies there.

// Bounds on the places of one object, and on how deep in a stored value objects are
// looked for.
const (
	maxPlaces = 4
	maxStored = 3
)

// share records the places of objects made here that lie in a value, or are reached from
// it, when it is stored at a place that others reach.
func (x *function) share(o *summary.Object, path []summary.Sel, v *summary.Value) {
	if o.Sym == nil || v == nil || len(v.Ptrs)+len(v.Kids)+len(v.Funcs) == 0 {
		return
	}
	at := o.Sym
	for _, sel := range path {
		at = at.Child(sel)
	}
	x.shareAt(at, v, 0)
	x.sends(v, inChannel(at), 0)
}

func (x *function) shareAt(at *summary.Sym, v *summary.Value, depth int) {
	if v == nil || depth > maxStored {
		return
	}
	for _, l := range v.Ptrs {
		o, behind := l.Object, at.Child(selDeref)
		if o.Sym != nil || l.Path != "" || slices.Contains(x.places[o], behind) || len(x.places[o]) >= maxPlaces {
			continue
		}
		if x.places == nil {
			x.places = make(map[*summary.Object][]*summary.Sym)
		}
		x.places[o] = append(x.places[o], behind)
		x.shareAt(behind, x.content(o), depth+1)
	}
	for _, k := range v.Kids {
		x.shareAt(at.Child(k.Sel), k.Value, depth+1)
	}
}

// sharedWith is the Index of the OpenOut root that stands for what others put into an
// object of the function that is shared with them.
const sharedWith = maxUnknowns

// byOthers returns what others may have put into a part of the objects to which a
// reference refers: into what lies at the same places, or into the objects themselves.
func (x *function) byOthers(ref *summary.Value, sel summary.Sel) *summary.Value {
	if ref == nil || len(x.places)+len(x.lent) == 0 {
		return nil
	}
	var r *summary.Value
	for _, l := range ref.Ptrs {
		for _, at := range x.othersIn(l.Object) {
			for _, s := range l.Path.Sels() {
				at = at.Child(s)
			}
			if sel != (summary.Sel{}) {
				at = at.Child(sel)
			}
			if src, _ := x.declaredSource(at); src == nil { // only its maker is known to fill it
				r = summary.Join(r, summary.OfSym(at), x.project)
			}
		}
	}
	return r
}

// othersIn returns the inputs that stand for what others put into an object.
func (x *function) othersIn(o *summary.Object) []*summary.Sym {
	places := x.places[o]
	if len(places) == 0 && !x.lent[o] {
		return nil
	}
	return append(slices.Clip(places), x.space.Root(summary.Root{Kind: summary.OpenOut, Index: sharedWith, Sub: o.ID}, nil))
}

// filledByOthers returns the caller's content of an object of a callee.
func (f *frame) filledByOthers(o *summary.Object) *summary.Value {
	if o == nil {
		return nil
	}
	v := f.content(o)
	for _, s := range f.othersIn(o) {
		v = summary.Join(v, summary.OfSym(s), f.project)
	}
	return v
}

// received returns what comes out of a channel.
func (x *function) received(ch *summary.Value) *summary.Value {
	return summary.Join(x.part(x.deref(ch), selElem), x.byOthers(ch, selElem), x.project)
}

// loaded returns what is read at an address.
func (x *function) loaded(i *ssa.UnOp, at *summary.Value) *summary.Value {
	if f := addressedField(i.X); f != nil && saysPresence(f) {
		return nil
	}
	if v, known := x.fromTableAt(i.X); known {
		return v
	}
	var v *summary.Value
	ptr, _ := fieldsTo(i.X)
	f := x.focusAt(ptr)
	if f != nil {
		if _, seen := x.mem[f.o]; !seen {
			f = nil
		}
	}
	if f != nil {
		x.throughPointers([]*focus{f}, func() { v = x.deref(at) })
	} else {
		v = x.deref(at)
	}
	if _, ok := i.X.(*ssa.FieldAddr); ok && isScalar(i.Type()) || x.isLent(at) {
		v = summary.Join(v, x.byOthers(at, summary.Sel{}), x.project)
	}
	if a, ok := i.X.(*ssa.FieldAddr); ok && v.Empty() {
		return x.ofStub(i, a.X, addressedField(a))
	}
	return v
}
