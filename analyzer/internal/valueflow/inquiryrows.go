package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// What a store answers is in what a call returns, in what it fills, and in what the functions
// are handed that it is given. An error is an answer where one thing was looked up: that it is
// not there. Of many it says nothing.

// A reply is what is known of a question after a call.
type reply struct {
	keyed, row, rows []*summary.Label
	into             *summary.Value
}

// answerInquiry adds to what a call returned, and to what it was handed to fill, what they say of what
// was looked up.
func (x *function) answerInquiry(i *ssa.Call, out *outcome) {
	q := x.inquiryOf(&i.Call)
	if q == nil || q.kind == inquiryChanges {
		return
	}
	a := q.after()
	if len(a.keyed)+len(a.row)+len(a.rows) == 0 && a.into == nil {
		return
	}
	q.add(i, a.keyed)
	found := summary.JoinLabels(a.row, a.rows)
	if len(found) > 0 {
		q.fillFound(found, a.into)
	}
	if isKnown(found) {
		q.callBack(found)
	}
	results := i.Call.Signature().Results()
	out.results = slices.Clone(out.results)
	for len(out.results) < results.Len() {
		out.results = append(out.results, nil)
	}
	for n := range results.Len() {
		out.results[n] = q.result(results, n, q.withoutGuess(out.results[n], found), a)
	}
}

// after returns what is known of the question after the call.
func (q *inquiry) after() reply {
	a := reply{keyed: q.question(keyedSel), row: q.question(rowSel), rows: q.question(rowsSel), into: q.into()}
	if isKnown(a.row) || isKnown(a.rows) {
		return a // it is what was found that is looked at
	}
	keys := summary.JoinLabels(q.keys(), q.byFunctions())
	if q.kind != inquiryAsks && !(q.kind == inquiryEnds && len(a.keyed) > 0) {
		a.keyed = summary.JoinLabels(a.keyed, keys)
		return a
	}
	found := summary.JoinLabels(keys, summary.MapLabels(a.keyed, func(l *summary.Label) *summary.Label { return l.Via(q.step()) }))
	if q.findsMany(a.into) {
		a.rows = summary.JoinLabels(a.rows, found)
	} else {
		a.row = summary.JoinLabels(a.row, found)
	}
	return a
}

// into returns what is to be filled: what the call is handed for that, and what the question was
// before.
func (q *inquiry) into() *summary.Value {
	var v *summary.Value
	if q.recv != nil {
		v, _ = q.val(q.recv).Kid(intoSel)
	}
	for _, a := range q.handed() {
		if !isDestination(a) {
			continue
		}
		v = summary.Join(v, &summary.Value{Ptrs: q.locs(q.val(unboxedRegister(a)))}, q.project)
	}
	return v
}

// findsMany reports whether a lookup finds any number of things, so that it is no error if there
// are none: it counts them, fills or returns a list, or what goes through one.
func (q *inquiry) findsMany(into *summary.Value) bool {
	if camelWords(q.name)[0] == "count" || into != nil && slices.ContainsFunc(into.Ptrs, func(l summary.Loc) bool { return isMany(typeAt(l)) }) {
		return true
	}
	results := q.c.Signature().Results()
	if results.Len() == 0 {
		return false
	}
	first := results.At(0).Type()
	return isMany(first) || q.isClient(first) && hasMethod(first, "Next")
}

// isMany reports whether a type is one of lists or tables, and not of texts.
func isMany(t types.Type) bool {
	if t == nil || isBytes(t) {
		return false
	}
	switch t.Underlying().(type) {
	case *types.Slice, *types.Map:
		return true
	}
	return false
}

func hasMethod(t types.Type, name string) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name)
	_, ok := obj.(*types.Func)
	return ok
}

// fillFound adds to what is filled by what it was looked up.
func (q *inquiry) fillFound(found []*summary.Label, into *summary.Value) {
	if into == nil {
		return
	}
	for _, l := range into.Ptrs {
		old := q.content(l.Object)
		q.hold(l.Object, q.set(old, l.Path.Sels(), q.at(old, l.Path).AddLabels(found), false))
	}
}

// result returns a result with what is known of it.
func (q *inquiry) result(results *types.Tuple, n int, r *summary.Value, a reply) *summary.Value {
	t := results.At(n).Type()
	found := summary.JoinLabels(a.row, a.rows)
	switch {
	case q.isClient(t):
		for _, k := range []struct {
			sel    summary.Sel
			labels []*summary.Label
		}{{keyedSel, a.keyed}, {rowSel, a.row}, {rowsSel, a.rows}} {
			if len(k.labels) > 0 {
				r = r.WithKid(k.sel, summary.OfLabels(k.labels))
			}
		}
		if a.into != nil {
			r = r.WithKid(intoSel, a.into)
		}
		if hasExportedField(t) {
			r = r.AddLabels(a.row) // of what is read there, such as an error
		}
		return r
	case ofSQL(t):
		return r.WithKid(fieldSel("found"), summary.Join(q.inside(callSite{instr: q.instr}, r, fieldSel("found")), summary.OfLabels(found), q.project))
	case isError(t):
		if saysIfThere(results) {
			return r
		}
		return r.AddLabels(a.row)
	case isBool(t) && !isKnown(a.row) && !q.asksOnce():
		return r
	}
	if q.kind == inquiryAsks && results.Len() == 1 && isPlainText(t) && q.holds(r, found) {
		return r // it makes a text of one: stores may fail
	}
	if isList(t) && isAny(t) && !q.holds(r, a.keyed) {
		found = summary.JoinLabels(found, a.keyed) // the arguments of a query that was built
	}
	return r.AddLabels(found)
}

// holds reports whether a value holds the data itself that labels of answers are of.
func (q *inquiry) holds(v *summary.Value, labels []*summary.Label) bool {
	return slices.ContainsFunc(q.everything(v), func(l *summary.Label) bool { return l.Kind == summary.Flow && !l.Guess && isOf(l, labels) })
}

// isOf reports whether a label is of the same data as one of others, whatever they say of it.
func isOf(l *summary.Label, labels []*summary.Label) bool {
	return slices.ContainsFunc(labels, func(m *summary.Label) bool {
		return l.Source == m.Source && l.Sym == m.Sym && l.Base == m.Base
	})
}

// isKnown reports whether something was looked up in any case, and not only if a caller says so
// of what it hands over.
func isKnown(labels []*summary.Label) bool {
	return slices.ContainsFunc(labels, func(l *summary.Label) bool { return l.Kind == summary.Match })
}

// asksOnce reports whether what comes after the call does not depend on how many there are: it
// is in no loop, or in one that nothing else leaves, as an error does.
func (q *inquiry) asksOnce() bool {
	l := q.ctl.loopOf[q.block.Index]
	return l == nil || len(l.exits) == 1
}

// hasExportedField reports whether a program reads what an object of a library has by its fields.
func hasExportedField(t types.Type) bool {
	st, ok := deref(t).Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range st.Fields() {
		if f.Exported() && !f.Embedded() {
			return true
		}
	}
	return false
}

// saysIfThere reports whether what is looked up is told of, or listed, beside an error, which
// does not say so then: a number, a truth value, a list.
func saysIfThere(results *types.Tuple) bool {
	for r := range results.Variables() {
		b, ok := r.Type().Underlying().(*types.Basic)
		if ok && b.Info()&(types.IsBoolean|types.IsNumeric) != 0 || isMany(r.Type()) {
			return true
		}
	}
	return false
}

// withoutGuess returns a result without the data by which it was looked up, if that is there
// only because a bound stopped the analysis of the library, or because nobody knows its code:
// what comes out of a store is not what went in.
func (q *inquiry) withoutGuess(r *summary.Value, found []*summary.Label) *summary.Value {
	if r == nil || len(found) == 0 || !q.isGuessed() {
		return r
	}
	labels := slices.DeleteFunc(slices.Clone(r.Labels), func(l *summary.Label) bool { return l.Kind == summary.Flow && isOf(l, found) })
	return r.WithLabels(labels)
}

// isGuessed reports whether a result of the call may be what its signature lets through.
func (q *inquiry) isGuessed() bool {
	f := q.c.StaticCallee()
	if f == nil {
		return true
	}
	sum := q.summaryOf(functionKey(f))
	return sum == nil || sum.Bounded
}

// callBack hands the functions that a call is given what was found: a client calls them with
// the rows, or with what is in them.
func (q *inquiry) callBack(found []*summary.Label) {
	q.callFunctions(func(t types.Type) *summary.Value {
		if q.isClient(t) {
			return (*summary.Value)(nil).WithKid(rowsSel, summary.OfLabels(found))
		}
		return summary.OfLabels(found)
	}, func(*types.Signature, outcome) {})
}

// byFunctions returns what functions add to a question that a call is given, with the object
// that is asked: each returns it.
func (q *inquiry) byFunctions() []*summary.Label {
	var labels []*summary.Label
	if q.kind != inquiryBuilds || !q.returnsClient(q.c.Signature()) {
		return nil
	}
	q.callFunctions(func(types.Type) *summary.Value { return nil }, func(sig *types.Signature, out outcome) {
		if q.returnsClient(sig) && len(out.results) > 0 {
			labels = summary.JoinLabels(labels, q.known(out.results[0], keyedSel))
		}
	})
	return labels
}

// callFunctions interprets calls of the functions that a call is given.
func (q *inquiry) callFunctions(arg func(types.Type) *summary.Value, then func(*types.Signature, outcome)) {
	for _, a := range q.handed() {
		sig, ok := a.Type().Underlying().(*types.Signature)
		v := q.val(a)
		if !ok || len(v.Functions()) == 0 {
			continue
		}
		var args []*summary.Value
		for p := range sig.Params().Variables() {
			args = append(args, arg(p.Type()))
		}
		s := callSite{instr: q.instr, pos: q.instr.Pos(), key: "/found", depth: 1, via: "function value"}
		then(sig, q.callValue(s, &summary.Value{Funcs: v.Funcs}, args, sig))
	}
}
