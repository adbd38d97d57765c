package valueflow

import (
	"go/types"
	"slices"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// contents collects the labels of a value and of all that it holds.
type contents struct {
	*function
	deep   bool // through pointers, slices, maps, channels and closures
	most   int  // how many labels are asked for; 0 for all
	parts  int  // visited so far
	labels summary.Labels
	behind met[clearedLoc] // references that are cleared
	values met[*summary.Value]
	inputs met[*summary.Sym]
}

// A met remembers what was met. It is made for few elements, since most values hold
// little.
type met[T comparable] struct {
	few  []T
	many map[T]bool
}

// maxFew is the number of elements up to which a list is searched faster than a map.
const maxFew = 12

// add reports whether t was not met before.
func (m *met[T]) add(t T) bool {
	if m.many[t] || slices.Contains(m.few, t) {
		return false
	}
	if len(m.few) < maxFew {
		m.few = append(m.few, t)
		return true
	}
	if m.many == nil {
		m.many = make(map[T]bool)
	}
	m.many[t] = true
	return true
}

// everything returns the labels of a value and of all that can be reached from it: what a
// callee gets with the value.
func (x *function) everything(v *summary.Value) []*summary.Label {
	return x.collect(v, true)
}

// itself returns the labels of a value and of its parts, without what it refers to: what
// a comparison compares.
func (x *function) itself(v *summary.Value) []*summary.Label {
	return x.collect(v, false)
}

func (x *function) collect(v *summary.Value, deep bool) []*summary.Label {
	if v == nil {
		return nil
	}
	if len(v.Alias)+len(v.Ptrs)+len(v.Kids)+len(v.Funcs) == 0 {
		return x.noted(v.Labels)
	}
	return x.noted(x.some(v, deep, 0))
}

// some returns labels as collect does, but stops at most of them unless most is 0.
func (x *function) some(v *summary.Value, deep bool, most int) []*summary.Label {
	c := &contents{function: x, deep: deep, most: most}
	c.value(v)
	return c.labels.List()
}

// noted records that a list of labels may be incomplete, which has to be reported.
func (x *function) noted(labels []*summary.Label) []*summary.Label {
	x.full = x.full || len(labels) >= summary.MaxLabels && x.lost(labels)
	return labels
}

// lost reports whether a full list of labels may have lost some that matter. Sources come
// first, so others are lost before them. Callers know more about those others, but a
// function without parameters has no callers that could.
func (x *function) lost(labels []*summary.Label) bool {
	if len(x.f.Params)+len(x.f.FreeVars) > 0 {
		return true
	}
	return !slices.ContainsFunc(labels, func(l *summary.Label) bool { return l.Source == nil })
}

func (c *contents) add(labels ...*summary.Label) {
	c.labels.Add(labels)
}

// visitedPerStep is how many parts of values are visited for one step of work.
const visitedPerStep = 4

// visited charges the visit of one part of a value, and reports whether the work bound is
// reached. Where no annotation is seen, each visit costs a whole step.
func (c *contents) visited() bool {
	c.parts++
	if c.parts%visitedPerStep != 0 && !c.aside() {
		return c.exhausted(0)
	}
	return c.exhausted(1)
}

// value collects the labels of a value and, as asked for, of what it leads to.
func (c *contents) value(v *summary.Value) {
	if v == nil || c.most > 0 && c.labels.Len() >= c.most || !c.values.add(v) || c.visited() || c.handles(v.Labels) {
		return
	}
	c.add(v.Labels...)
	if len(v.Cleared) > 0 {
		c.addCleared(v)
		return
	}
	for _, k := range v.Kids {
		if !isQuestion(k.Sel) {
			c.value(k.Value)
		}
	}
	for _, s := range v.Alias {
		c.input(s, v.Kids)
	}
	if !c.deep {
		return
	}
	for _, l := range v.Ptrs {
		c.value(c.at(c.content(l.Object), l.Path))
	}
	for _, f := range v.Funcs {
		for _, b := range f.Bound {
			c.value(b)
		}
	}
}

// input collects what lies inside an input, except for parts that were written since.
// What an interface value holds as another type replaces none of these parts.
func (c *contents) input(s *summary.Sym, kids []summary.Kid) {
	written := kids
	if slices.ContainsFunc(kids, isBeside) {
		written = slices.DeleteFunc(slices.Clone(kids), isBeside)
	}
	if len(written) > 0 {
		c.otherParts(s, written)
		return
	}
	if !c.inputs.add(s) || isContext(s.Type) {
		return
	}
	if c.deep && c.refersToWritten(s) {
		switch underlying(s.Type).(type) {
		case *types.Struct:
			c.otherParts(s, nil)
		case *types.Array:
			c.value(c.symValue(s.Child(selElem)))
		default:
			c.value(c.deref(summary.OfSym(s)))
		}
		return
	}
	c.add(s.Whole())
	c.declared(s)
}

// isBeside reports whether what a kid has replaces nothing of what a value is a copy of.
func isBeside(k summary.Kid) bool { return isAsserted(k) || isQuestion(k.Sel) }

func isAsserted(k summary.Kid) bool { return k.Sel.Kind == summary.Assert }

// otherParts collects the fields of a struct that were not written.
func (c *contents) otherParts(s *summary.Sym, written []summary.Kid) {
	st, ok := underlying(s.Type).(*types.Struct)
	whole := ok && isSealed(s.Type, st)
	if !ok {
		if written[0].Sel.Kind != summary.Field {
			return // elements and keys are added to the old ones
		}
		c.add(s.Whole())
		return
	}
next:
	for f := range st.Fields() {
		sel := summary.Sel{Kind: summary.Field, Name: f.Name()}
		for _, k := range written {
			if k.Sel == sel {
				continue next
			}
		}
		if part := s.Child(sel); !whole || c.deep && c.refersToWritten(part) {
			c.value(c.symValue(part))
		}
	}
	if whole {
		c.add(s.Whole())
	}
}

// isSealed reports whether a struct of the standard library, such as json.Decoder, is
// only handed around as a whole, so that its fields are not looked at.
func isSealed(t types.Type, st *types.Struct) bool {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil || !model.Modelled(n.Obj().Pkg().Path()) {
		return false
	}
	for f := range st.Fields() {
		if f.Exported() {
			return false
		}
	}
	return true
}

// refersToWritten reports whether this function wrote to memory reached from a
// pointer-like input.
func (c *contents) refersToWritten(s *summary.Sym) bool {
	if isOpaque(s) {
		s = s.Parent
	}
	if s.Type != nil && isBasic(s.Type) {
		return false
	}
	c.reads++
	for o := range c.mem {
		if o.Sym != nil && o.Sym != s && o.Sym.HasPrefix(s) {
			return true
		}
	}
	return false
}

// declared adds the annotated fields that lie inside an unknown value of the
// input's type.
func (c *contents) declared(s *summary.Sym) {
	labels := c.labelsIn(s, c.deep)
	c.handles(labels)
	c.add(labels...)
}

func underlying(t types.Type) types.Type {
	if t == nil {
		return nil
	}
	return t.Underlying()
}

func isContext(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "context" && n.Obj().Name() == "Context"
}
