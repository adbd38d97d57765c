package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/query"
	"example.com/purposevet/analyzer/internal/summary"
)

// A database, cache or index is outside of the program, and what stands before it is a library
// of another module: an object that is asked, by one call or by a chain of them, of which the
// last one returns what was found or fills it in. Little of that shows in the library's code.
// So it is told by its outline: a method of a library's object is given a contact and has the
// name of a lookup, or adds to a question that such a method ends. What it returns or fills was
// looked up by the contact then. What a library stores, or makes of a text, was not.

// An inquiry is a call of a library that may ask a store, or be one of a chain that does.
type inquiry struct {
	*function
	c    *ssa.CallCommon
	name string
	kind inquiryKind
	recv ssa.Value   // nil for a function
	args []ssa.Value // without the receiver
	pkg  *types.Package
}

// The places in a library's object, as a program has it, for what is known of the question.
var (
	keyedSel = fieldSel("#keyed") // what the question asks by
	rowSel   = fieldSel("#row")   // what it was asked by, and one thing was looked up
	rowsSel  = fieldSel("#rows")  // the same, and many were: that there are none is no error
	intoSel  = fieldSel("#into")  // what is to be filled
)

// isQuestion reports whether a step is to one of those places. What is there says how an object
// came to be, and is not in it.
func isQuestion(sel summary.Sel) bool {
	return sel == keyedSel || sel == rowSel || sel == rowsSel || sel == intoSel
}

// inquiryOf returns a call as one of a library that may ask a store; nil if it is none. What is
// called by an interface of the program's own is one if it returns what a library does.
func (x *function) inquiryOf(c *ssa.CallCommon) *inquiry {
	if x.Dependency {
		return nil
	}
	pkg, name := calleePackage(c)
	if pkg == nil || !x.ofLibrary(pkg) && !(c.IsInvoke() && x.returnsClient(c.Signature())) || x.isSaid(c) {
		return nil
	}
	q := &inquiry{function: x, c: c, name: name, args: c.Args, pkg: pkg}
	switch {
	case c.IsInvoke():
		q.recv = c.Value
	case c.Signature().Recv() != nil:
		q.recv, q.args = c.Args[0], c.Args[1:]
	}
	var of types.Type
	if q.recv != nil {
		of = q.recv.Type()
	}
	q.kind = kindOf(name, of)
	q.byCommand()
	switch {
	case slices.ContainsFunc(q.args, changesRows):
		q.kind = inquiryChanges
	case q.kind == inquiryEnds && q.fillsSomething():
		q.kind = inquiryAsks
	case q.kind == inquiryAsks && (q.goesOn() || len(q.args) == 0 && isGetter(name)):
		q.kind = inquiryBuilds
	}
	return q
}

// isSaid reports whether annotations or the policy say what comes out of what a call calls.
func (x *function) isSaid(c *ssa.CallCommon) bool {
	f := c.Method
	if s := c.StaticCallee(); s != nil {
		f, _ = s.Object().(*types.Func)
	}
	if f == nil {
		return false
	}
	d := x.Table.Func(f.Origin())
	_, flows := x.declaredFlows(f.Origin())
	return flows || d != nil && (d.Sanitizer != nil || d.Guard != nil)
}

// byCommand looks at what a client is told to do by a word: conn.Do("GET", key).
func (q *inquiry) byCommand() {
	if q.name != "Do" {
		return
	}
	for _, a := range q.args {
		if isContext(a.Type()) {
			continue
		}
		for _, word := range constantTexts(unboxedRegister(a), 0) {
			q.kind = commandKind(word)
		}
		return
	}
}

// changesRows reports whether an argument is a statement that stores or changes rows.
func changesRows(a ssa.Value) bool {
	return slices.ContainsFunc(constantTexts(unboxedRegister(a), 0), query.Changes)
}

func unboxedRegister(v ssa.Value) ssa.Value {
	if boxed, ok := v.(*ssa.MakeInterface); ok {
		return boxed.X
	}
	return v
}

// goesOn reports whether what has the name of a lookup goes on with a question: it returns what
// its receiver is, and fills nothing.
func (q *inquiry) goesOn() bool {
	results := q.c.Signature().Results()
	return q.recv != nil && results.Len() == 1 && types.Identical(results.At(0).Type(), q.recv.Type()) && !q.fillsSomething()
}

// fillsSomething reports whether a call is handed a pointer to fill.
func (q *inquiry) fillsSomething() bool {
	return slices.ContainsFunc(q.handed(), isDestination)
}

// handed returns the arguments, those of a variadic list one by one.
func (q *inquiry) handed() []ssa.Value {
	var out []ssa.Value
	for _, a := range q.args {
		out = append(out, listed(a)...)
	}
	return out
}

// isDestination reports whether a library may fill what an argument refers to: a pointer that
// it is handed as an any, or one to a plain variable.
func isDestination(a ssa.Value) bool {
	if boxed, ok := a.(*ssa.MakeInterface); ok {
		return isPointer(boxed.X.Type()) && constantOf(boxed.X) == nil
	}
	return isEmptyInterface(a.Type()) || isPointer(a.Type()) && isBasic(deref(a.Type()))
}

// returnsClient reports whether a function returns an object of a library.
func (x *function) returnsClient(sig *types.Signature) bool {
	for r := range sig.Results().Variables() {
		if x.isClient(r.Type()) {
			return true
		}
	}
	return false
}

// isClient reports whether a type is one of a library's objects: a struct, a pointer to one or
// an interface with methods.
func (x *function) isClient(t types.Type) bool {
	n, ok := types.Unalias(deref(t)).(*types.Named)
	if !ok || n.Obj().Pkg() == nil || !x.ofLibrary(n.Obj().Pkg()) {
		return false
	}
	switch u := n.Underlying().(type) {
	case *types.Struct:
		return true
	case *types.Interface:
		return u.NumMethods() > 0
	}
	return false
}

// known returns what is known of the question in one place of an object.
func (x *function) known(v *summary.Value, sel summary.Sel) []*summary.Label {
	if v == nil {
		return nil
	}
	kid, ok := v.Kid(sel)
	if !ok {
		for _, s := range v.Alias {
			if s.Depth <= maxQuestion {
				kid = summary.Join(kid, x.symValue(s.Child(sel)), x.project)
			}
		}
	}
	for _, l := range x.locs(v) {
		added, _ := x.at(x.mem[l.Object], l.Path).Kid(sel)
		kid = summary.Join(kid, added, x.project)
	}
	return answers(x.itself(kid))
}

// add notes in an object what a call adds to its question, if nobody looks at what that returns:
// the object is changed then.
func (q *inquiry) add(call *ssa.Call, keyed []*summary.Label) {
	if q.kind != inquiryBuilds || !q.goesOn() || len(referrers(call)) > 0 || !isKnown(keyed) {
		return
	}
	for _, l := range q.locs(q.val(q.recv)) {
		q.hold(l.Object, q.set(q.content(l.Object), append(l.Path.Sels(), keyedSel), summary.OfLabels(keyed), false))
	}
}

// maxQuestion bounds how deep in an input a question lies that a caller began: it is handed on
// by itself, or by a variable that a function literal has captured.
const maxQuestion = 1

// question returns what is known of the question in a place of the receiver, or of an argument
// where there is none.
func (q *inquiry) question(sel summary.Sel) []*summary.Label {
	if q.recv != nil {
		return q.known(q.val(q.recv), sel)
	}
	var labels []*summary.Label
	for _, a := range q.args {
		if q.isClient(a.Type()) {
			labels = summary.JoinLabels(labels, q.known(q.val(a), sel))
		}
	}
	return labels
}
