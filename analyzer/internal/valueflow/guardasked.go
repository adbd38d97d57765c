package valueflow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// A guard is asked about an object: an input, something made here, a copy of either, or
// the object that a name belongs to. It may be asked about several objects of which one
// is meant.

// answerOf returns the index of a guard's answer among its results: the last one, or the
// bool before it if the last one is an error.
func answerOf(sig *types.Signature) int {
	r := sig.Results()
	if n := r.Len(); n > 1 && isError(r.At(n-1).Type()) && isBool(r.At(n-2).Type()) {
		return n - 2
	}
	return r.Len() - 1
}

// guardPermits returns the permits that a guard's yes gives at a call.
func (x *function) guardPermits(s callSite, g *annot.Guard, recv *summary.Value, args []*summary.Value, sig *types.Signature) []summary.Permit {
	if g.Subject == -1 {
		return permitsFor(g.Purposes)
	}
	var asked *summary.Value
	first := 0
	if sig.Recv() != nil {
		first = 1
	}
	param := -1 // receivers included
	switch {
	case g.Subject == -2:
		asked, param = recv, 0
	case g.Subject >= 0 && g.Subject < len(args):
		asked, param = args[g.Subject], first+g.Subject
	}
	permits := x.permitsOf(asked, x.whichAsked(s, param), g.Purposes)
	if s.depth > 0 && param >= 0 {
		for i := range permits {
			permits[i].Arg = first + len(args) - param
		}
	}
	return permits
}

// permitsOf returns one permit for each object that asked may be or name. which is the
// spelling of asked (see which).
func (x *function) permitsOf(asked *summary.Value, which string, purposes []string) []summary.Permit {
	subjects, oneOf := x.subjects(asked)
	var permits []summary.Permit
	for _, subject := range subjects {
		for _, p := range purposes {
			permits = summary.MergePermits(permits, []summary.Permit{{Purpose: p, Subject: subject, Which: which, OneOf: oneOf}})
		}
	}
	return permits
}

// maxSubjects bounds how many objects a guard may be asked about at once.
const maxSubjects = 6

// subjects returns the objects about which a guard is asked, and whether only one of them
// is meant. For a local variable these are the variable and the input of which it is a
// copy; for a request, the objects whose names are in it.
func (x *function) subjects(v *summary.Value) (list []*summary.Sym, oneOf bool) {
	list = x.bases(v)
	if elems := x.elements(v); elems != nil {
		list = elems
	}
	oneOf = len(list) > 1
	list = append(list, x.heldNames(v)...)
	if v != nil && len(v.Ptrs) == 1 && len(v.Alias) == 0 {
		list = append(list, x.heldNames(x.deref(v))...)
	}
	if len(list) == 0 {
		if s := x.subjectOf(v); s != nil {
			list = append(list, s)
		}
	}
	if len(list) == 0 {
		list = append(list, x.space.Root(summary.Root{Kind: summary.Unknown, Index: nobody}, nil))
	}
	if from := x.original(v); from != nil {
		list = append(list, from)
	}
	return list, oneOf
}

// elements returns the objects that the elements of a slice made here are or name.
func (x *function) elements(v *summary.Value) []*summary.Sym {
	if v == nil || len(v.Ptrs) != 1 || len(v.Alias) > 0 || v.Ptrs[0].Object.Sym != nil {
		return nil
	}
	var list []*summary.Sym
	content := x.deref(v)
	if content == nil {
		return nil
	}
	for _, k := range content.Kids {
		if k.Sel.Kind == summary.Elem {
			list = append(list, x.bases(k.Value)...)
		}
	}
	return list
}

// bases returns the objects that a value may be, point to, or name.
func (x *function) bases(v *summary.Value) []*summary.Sym {
	if v == nil {
		return nil
	}
	var list []*summary.Sym
	for _, l := range v.Ptrs[:min(len(v.Ptrs), maxSubjects)] {
		list = append(list, x.baseOf(&summary.Value{Ptrs: []summary.Loc{l}}))
	}
	list = append(list, v.Alias[:min(len(v.Alias), maxSubjects)]...)
	if len(list) > 0 {
		return list
	}
	for _, l := range v.Labels {
		if l.Source == nil && l.Kind == summary.Flow && len(list) < maxSubjects {
			list = append(list, l.Sym)
		}
	}
	return list
}

// heldNames returns the inputs of which a struct or interface value built here holds
// copies, if they belong to one object.
func (x *function) heldNames(v *summary.Value) []*summary.Sym {
	if v == nil || len(v.Alias) > 0 {
		return nil
	}
	var list []*summary.Sym
	for _, k := range v.Kids {
		if k.Value == nil || k.Sel.Kind != summary.Field && k.Sel.Kind != summary.Assert {
			continue
		}
		for _, s := range x.bases(&summary.Value{Alias: k.Value.Alias, Labels: k.Value.Labels}) {
			if len(list) > 0 && structOf(s) != structOf(list[0]) {
				return nil
			}
			list = append(list, s)
		}
	}
	return list
}

// nobody is the index of the Unknown root to which no data belongs: the subject of a
// guard that was asked about a constant.
const nobody = -1 << 30

// subjectOf returns the object that a value is, belongs to, or names.
func (x *function) subjectOf(v *summary.Value) *summary.Sym {
	if s := x.baseOf(v); s != nil {
		return s
	}
	for _, l := range x.itself(v) {
		if l.Base != nil {
			return l.Base
		}
	}
	return nil
}

// original returns the input of which a local variable is a copy, given the variable's
// address.
func (x *function) original(v *summary.Value) *summary.Sym {
	if v == nil || len(v.Ptrs) != 1 || len(v.Alias) > 0 || v.Ptrs[0].Path != "" {
		return nil
	}
	o := v.Ptrs[0].Object
	key, _ := o.Origin.(objectKey)
	if a, ok := key.instr.(*ssa.Alloc); !ok || copiedFrom(a) == nil {
		return nil
	}
	c := x.content(o)
	if c == nil {
		return nil
	}
	var from *summary.Sym
	for _, s := range c.Alias {
		switch {
		case s.Root.Kind == summary.OpenOut: // what it may have become
		case from != nil:
			return nil
		default:
			from = s
		}
	}
	return from
}

// owned returns the function's own object for an input that a call may have changed, or
// that lies in such an object. Other inputs are returned as they are.
func (x *function) owned(s *summary.Sym) *summary.Sym {
	root := s.Outermost()
	if root.Root.Kind != summary.OpenOut {
		return s
	}
	o := x.space.Root(summary.Root{Kind: summary.Unknown, Index: -1 - root.Root.Sub}, root.Type)
	for _, sel := range s.Path() {
		o = o.Child(sel)
	}
	return o
}
