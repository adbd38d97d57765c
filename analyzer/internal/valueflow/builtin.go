package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// builtin interprets a call of a builtin function.
func (x *function) builtin(i ssa.CallInstruction, b *ssa.Builtin, args []ssa.Value) *summary.Value {
	switch b.Name() {
	case "append":
		return x.appendTo(i, args)
	case "copy":
		x.copyInto(i, args[0], args[1])
	case "len", "cap":
		// A length says only that something exists. But how many elements were kept
		// because of a match is an answer.
		return summary.OfLabels(answers(x.counted(x.val(args[0]))))
	case "min", "max", "complex", "real", "imag":
		var labels []*summary.Label
		for _, a := range args {
			labels = summary.JoinLabels(labels, x.itself(x.val(a)))
		}
		return summary.OfLabels(labels)
	case "close":
		if labels := x.keeping(x.val(args[0])); len(labels) > 0 {
			x.store(x.val(args[0]), []summary.Sel{selElem}, summary.OfLabels(labels), true)
		}
	case "delete", "clear":
		x.remove(i, args)
	case "panic":
		x.panicked(x.val(args[0]))
	case "recover":
		return x.recovered()
	case "Slice":
		return x.sliceOf(i, args[0])
	case "SliceData":
		return x.address(x.val(args[0]), selElem)
	case "String", "StringData", "Add":
		// Package unsafe: what is behind the pointer, as a whole.
		return summary.OfLabels(x.everything(x.val(args[0])))
	case "ssa:wrapnilchk":
		return x.val(args[0])
	}
	return nil
}

// countView is the view that a count takes of a collection: what decided which elements
// are in it, not the elements.
const countView = "count"

// counted returns the labels of a collection, and of the matches that decided which
// elements are in it. For an input, only callers know these matches.
func (x *function) counted(v *summary.Value) []*summary.Label {
	labels := x.itself(v)
	if v != nil && len(v.Alias) > 0 {
		labels = slices.Clone(labels)
		for i, l := range labels {
			if l.Source == nil && l.Kind == summary.Flow && l.View == "" && slices.Contains(v.Alias, l.Sym) && refers(l.Sym.Type) {
				c := *l
				c.View = countView
				labels[i] = &c
			}
		}
	}
	in := x.deref(v)
	for _, sel := range []summary.Sel{selElem, selKey} {
		if k, ok := x.kid(in, sel); ok {
			labels = summary.JoinLabels(labels, deciding(k))
		}
	}
	return summary.JoinLabels(labels, deciding(in))
}

// deciding returns the matches that decided whether a value was stored where it is.
func deciding(v *summary.Value) []*summary.Label {
	if v == nil {
		return nil
	}
	return summary.MapLabels(v.Labels, func(l *summary.Label) *summary.Label {
		if l.Chosen || l.Kind == summary.Flow && len(l.Against) > 0 {
			return l
		}
		return nil
	})
}

// appendTo returns a new slice with the elements of both. That it may share the old array
// is ignored: writing to that array through the old slice surprises Go programmers too.
func (x *function) appendTo(i ssa.CallInstruction, args []ssa.Value) *summary.Value {
	call := i.Value()
	if call == nil {
		return nil // go append(...), defer append(...): the result is lost
	}
	old := x.val(args[0])
	elems := x.part(x.deref(old), selElem)
	if len(args) > 1 {
		added := x.val(args[1])
		if x.isString(args[1]) {
			added = summary.OfLabels(x.itself(added))
		} else {
			added = x.part(x.deref(added), selElem)
		}
		added = x.leaving(added, args[1].Type())
		x.fillInPlace(args[0], added)
		elems = summary.Join(elems, added, x.project)
	}
	o := x.object(i, "", 0, call.Type())
	x.hold(o, (*summary.Value)(nil).WithKid(selElem, elems))
	v := &summary.Value{Ptrs: []summary.Loc{{Object: o}}}
	if old != nil {
		v.Labels = old.Labels
	}
	return v
}

func (x *function) copyInto(i ssa.Instruction, to, from ssa.Value) {
	v := x.val(from)
	if x.isString(from) {
		v = summary.OfLabels(x.itself(v))
	} else {
		v = x.part(x.deref(v), selElem)
	}
	v = x.leaving(v, from.Type())
	if !isConstant(from, 0) {
		v = v.AddLabels(x.collectedAt(x.locs(x.val(to)), nil, v))
	}
	x.writeInto(i, to, from, v)
	x.store(x.val(to), []summary.Sel{selElem}, v, true)
}

// remove interprets delete and clear: the key, and matches that select the deletion, may
// decide which elements remain.
func (x *function) remove(i ssa.CallInstruction, args []ssa.Value) {
	m := x.val(args[0])
	if len(args) == 1 {
		kept := x.keeping(m)
		part, _ := args[0].(*ssa.Slice)
		for _, l := range x.locs(m) {
			if len(x.locs(m)) == 1 && !l.Object.Many && l.Path == "" && (part == nil || part.Low == nil && part.High == nil) {
				x.hold(l.Object, nil)
			}
		}
		x.removed(m, kept)
		return
	}
	if sel := element(args[0], args[1]); sel.Name != "" {
		x.store(m, []summary.Sel{sel}, nil, false)
	}
	labels := x.lookedUp(i.Pos(), args[0], args[1], x.ownKeys(m))
	labels = summary.JoinLabels(labels, x.selecting(func() []*summary.Sym { return x.symsOf(m) }))
	x.removed(m, labels)
}

// ownKeys returns the keys of a map that the function made itself. What is deleted from a
// long-lived map was put there for another reason.
func (x *function) ownKeys(m *summary.Value) *summary.Value {
	for _, l := range x.locs(m) {
		if l.Object.Sym != nil {
			return nil
		}
	}
	return x.part(x.deref(m), selKey)
}

// removed records the matches because of which elements are no longer there.
func (x *function) removed(m *summary.Value, labels []*summary.Label) {
	if len(labels) == 0 {
		return
	}
	v := summary.OfLabels(chosen(labels))
	x.store(m, []summary.Sel{selElem}, v, true)
	x.store(m, []summary.Sel{selKey}, v, true)
}

// panicGlobal names the memory between panic and recover: a caller or deferred function
// that recovers finds the panic's value there.
const panicGlobal = "#panic"

func (x *function) panicSym() *summary.Sym {
	return x.space.Root(summary.Root{Kind: summary.Global, Name: panicGlobal}, nil)
}

// recovered reads the value of a panic from that memory.
func (x *function) recovered() *summary.Value {
	o := x.symObject(x.panicSym())
	v := x.content(o)
	x.hold(o, nil)
	return v
}

// panicked stores the value of a panic, and runs the deferred calls, which may recover
// it.
func (x *function) panicked(v *summary.Value) {
	o := x.symObject(x.panicSym())
	x.hold(o, summary.Join(x.content(o), v, x.project))
	x.runDefers()
}
