package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// Tables of answers, and sets and lists of those who agreed: what lies under a name says
// something about the person with that name.

// underKey returns what a table element that is kept under a key says: an answer about
// the person whom the key names is one about everybody whose name is a key.
func underKey(elem *summary.Value, key ssa.Value) *summary.Value {
	list := elem.Told()
	if len(list) == 0 {
		return elem
	}
	spelled := whichNamed(key)
	list = slices.Clone(list)
	for i, s := range list {
		if s.Subject != nil && s.Which == spelled {
			list[i] = summary.Saying{Permit: summary.Permit{Purpose: s.Purpose}, Named: true}
		}
	}
	return elem.Saying(list)
}

// ofNamed returns the permits of what is said about the object that a register names.
func (x *function) ofNamed(list []summary.Saying, reg ssa.Value) []summary.Permit {
	var purposes []string
	for _, s := range list {
		if s.Named {
			purposes = append(purposes, s.Purpose)
		}
	}
	if len(purposes) == 0 {
		return nil
	}
	spelled := whichNamed(reg)
	permits := x.permitsOf(x.val(reg), spelled, purposes)
	if readFrom(nameIn(reg, 0)) == nil {
		// Here it is a name by itself, wherever it was read from.
		for _, p := range purposes {
			permits = summary.MergePermits(permits, []summary.Permit{{Purpose: p, Subject: x.space.Root(summary.Root{Kind: summary.Unknown, Index: nobody}, nil), Which: spelled}})
		}
	}
	return permits
}

// atKey returns a table element found under a key, with what it says about the object
// with that name: what the element says, and, if it is a bool and true, what all keys
// say.
func (x *function) atKey(elem, keys *summary.Value, key ssa.Value, t types.Type) *summary.Value {
	list := elem.Told()
	named := list
	if isBool(t) {
		named = slices.Concat(list, keys.Told())
	}
	if len(named) == 0 {
		return elem
	}
	list = slices.DeleteFunc(slices.Clone(list), func(s summary.Saying) bool { return s.Named })
	return elem.Saying(append(list, sayings(x.ofNamed(named, key))...))
}

// keyOf returns the key of the element that a round of a range loop yields; nil if the
// register is no such element, or the loop ignores the key.
func keyOf(reg ssa.Value) ssa.Value {
	e, ok := reg.(*ssa.Extract)
	if !ok || e.Index != 2 {
		return nil
	}
	next, ok := e.Tuple.(*ssa.Next)
	if !ok {
		return nil
	}
	for _, r := range referrers(next) {
		if key, ok := r.(*ssa.Extract); ok && key.Index == 1 {
			return key
		}
	}
	return nil
}

// member records what a search in a list says about what it finds.
func (x *function) member(i *ssa.Call) {
	f := i.Call.StaticCallee()
	if f == nil || f.Object() == nil || !x.Table.HasGuards() || f.Object().(*types.Func).FullName() != "slices.Contains" {
		return
	}
	in := x.part(x.deref(x.val(i.Call.Args[0])), selElem)
	if permits := x.ofNamed(in.Told(), i.Call.Args[1]); len(permits) > 0 {
		x.answers[i] = permitsBy{{on: summary.Granted}: permits}
	}
}

// ifKept returns the permits of what is found in a table that is an input: if its keys,
// or what is kept under them, say so for the person whom the key names.
func (x *function) ifKept(l *ssa.Lookup, parts ...summary.Sel) []summary.Permit {
	m := x.deref(x.val(l.X))
	if !x.Table.HasGuards() || m == nil || len(m.Alias) != 1 {
		return nil
	}
	keys, oneOf := x.subjects(x.val(l.Index))
	if len(keys) != 1 || oneOf {
		return nil
	}
	var permits []summary.Permit
	for _, part := range parts {
		if in := x.part(m, part); in != nil && len(in.Alias) == 1 {
			permits = append(permits, summary.Permit{If: in.Alias[0], Subject: keys[0], Which: whichNamed(l.Index)})
		}
	}
	return permits
}

// keptFor returns the caller's permits for a permit of ifKept.
func (f *frame) keptFor(p summary.Permit) []summary.Permit {
	v := f.value(p.If)
	var permits []summary.Permit
	for _, s := range v.Told() {
		if s.Named {
			permits = summary.MergePermits(permits, f.ofSubject(summary.Permit{Purpose: s.Purpose, Subject: p.Subject}))
		}
	}
	if len(permits) == 0 && v != nil && len(v.Alias) == 1 {
		return f.ofSubject(summary.Permit{If: v.Alias[0], Subject: p.Subject})
	}
	return permits
}
