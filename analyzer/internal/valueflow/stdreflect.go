package valueflow

import (
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// namedField returns the field named by the nth argument. If the name is not constant, or
// the field is not one of the value's own, it returns everything the value holds.
func (c *modelCall) namedField(v *summary.Value, n int) *summary.Value {
	name, ok := c.constantArg(n)
	if ok && v != nil && c.hasField(v, name) {
		for _, k := range v.Kids {
			if isAsserted(k) {
				v = summary.Join(v, k.Value, c.project) // a struct passed by value
			}
		}
		// Both the field's content and a reference to it, through which it can be set.
		at := c.address(v, fieldSel(name))
		return summary.Join(c.inside(c.s, v, fieldSel(name)), at, c.project)
	}
	return summary.Join(v, summary.OfLabels(c.everything(v)), c.project)
}

// partOf returns a value that stands for some part of v: a reference to all of it, which
// may be asserted to any type.
func (c *modelCall) partOf(v *summary.Value) *summary.Value {
	if v == nil {
		return nil
	}
	p := *v
	p.Dyn, p.Ptrs = nil, c.locs(v)
	return &p
}

// isPart reports whether a place is an entire object, while the stored type shows that
// the pointer is to some part of it.
func isPart(l summary.Loc, stored types.Type) bool {
	if t := typeAt(l); t != nil {
		_, whole := t.Underlying().(*types.Struct)
		_, same := stored.Underlying().(*types.Struct)
		return whole && !same && !types.IsInterface(stored)
	}
	return ofInterface(l)
}

// ofInterface reports whether a place is behind an interface value whose type only
// callers know.
func ofInterface(l summary.Loc) bool {
	s := l.Object.Sym
	return l.Path == "" && s != nil && s.Sel.Kind == summary.Deref && s.Parent != nil && s.Parent.Type != nil && types.IsInterface(s.Parent.Type)
}

// isPartHere reports whether a callee that took an interface value for a pointer to
// something plain got a reference to some part of an object.
func isPartHere(to *summary.Sym, l summary.Loc) bool {
	if to.Parent == nil || to.Sel.Kind != summary.Deref || to.Parent.Sel.Kind != summary.Assert || !plainPointers[to.Parent.Sel.Name] {
		return false
	}
	if t := typeAt(l); t != nil {
		_, whole := t.Underlying().(*types.Struct)
		return whole
	}
	return ofInterface(l)
}

// plainPointers are the types of pointers to texts and numbers.
var plainPointers = func() map[string]bool {
	m := make(map[string]bool)
	for _, t := range types.Typ {
		m[typeKey(types.NewPointer(t))] = true
	}
	return m
}()

// storeParts stores to the parts of objects to which an address may refer, and returns
// the address without them.
func (x *function) storeParts(i *ssa.Store, v *summary.Value) *summary.Value {
	addr := x.val(i.Addr)
	ofPart := func(l summary.Loc) bool { return isPart(l, i.Val.Type()) }
	locs := x.locs(addr)
	if !slices.ContainsFunc(locs, ofPart) {
		return addr
	}
	rest := &summary.Value{}
	for _, l := range locs {
		if ofPart(l) {
			x.storePart(l, i.Val, v)
		} else {
			rest.Ptrs = append(rest.Ptrs, l)
		}
	}
	return rest
}

// storePart writes to an unknown part of an object.
func (x *function) storePart(l summary.Loc, val ssa.Value, v *summary.Value) {
	labels, outside := splitOutside(x.everything(v))
	at := x.at(x.content(l.Object), l.Path).AddLabels(labels)
	if outside || fromOutside(v) && (val == nil || !ofProgram(val, 0)) {
		if s := x.outside(l); s != nil {
			at = x.decodedValue(at, s)
		}
	}
	x.hold(l.Object, x.set(x.content(l.Object), l.Path.Sels(), at, true))
}

// reflected writes what reflection sets. A value of unknown origin, or one about which
// this function knows nothing, makes the place one of unknown origin: its annotated
// fields are sources then, as after a decoder.
func (c *modelCall) reflected(from, to model.Place) {
	labels, outside := splitOutside(c.derived(from))
	c.write(to, labels, summary.OfLabels(labels), outside || c.comesFromOutside(from))
}

// splitOutside removes the inputs of unknown origin and type from a list of labels, and
// reports whether there were any.
func splitOutside(labels []*summary.Label) (rest []*summary.Label, found bool) {
	for i, l := range labels {
		if !ofOutside(l) {
			if found {
				rest = append(rest, l)
			}
			continue
		}
		if !found {
			rest, found = slices.Clone(labels[:i]), true
		}
	}
	if !found {
		return labels, false
	}
	return rest, true
}

func ofOutside(l *summary.Label) bool {
	if l.Source != nil || l.Kind != summary.Flow || l.Sym.Root.Kind != summary.Unknown {
		return false
	}
	root := l.Sym.Outermost()
	return root.Type == nil || isAny(root.Type)
}

// fromTable reports whether a label is that of an element in a caller's table of values
// of any kind.
func fromTable(l *summary.Label) bool {
	return l.Source == nil && l.Kind == summary.Flow && l.Sym.Root.Kind == summary.Param && l.Sym.Sel.Kind == summary.Elem && l.Sym.Type != nil && isEmptyInterface(l.Sym.Type)
}

// comesFromOutside reports whether an argument comes, as far as is known, from outside,
// and is not computed from constants.
func (c *modelCall) comesFromOutside(p model.Place) bool {
	if op := c.lastArg(len(c.args) - 1 - p.Index); op != nil && ofProgram(op, 0) {
		return false
	}
	return fromOutside(c.read(p))
}

// fromOutside reports whether a value is unknown, or a plain value from the caller, or
// computed from one.
func fromOutside(v *summary.Value) bool {
	if v.Empty() || len(v.Labels)+len(v.Alias)+len(v.Ptrs)+len(v.Funcs)+len(v.Kids) == 0 {
		return true // at most its type is known
	}
	plain := func(l *summary.Label) bool { return l.Source == nil && l.Kind == summary.Flow && isPlain(l.Sym) }
	return slices.ContainsFunc(v.Alias, isPlain) || slices.ContainsFunc(v.Labels, plain) ||
		slices.ContainsFunc(v.Kids, func(k summary.Kid) bool { return isAsserted(k) && fromOutside(k.Value) })
}

// isPlain reports whether an input is a text, a number or a list of these, and is no
// field of anything.
func isPlain(s *summary.Sym) bool {
	switch t := underlying(s.Type).(type) {
	case *types.Basic:
		if t.Kind() == types.Bool {
			return false
		}
	case *types.Slice:
		if !isBasic(t.Elem()) {
			return false
		}
	default:
		return false
	}
	for ; s.Parent != nil; s = s.Parent {
		if s.Sel.Kind != summary.Elem && s.Sel.Kind != summary.Deref && s.Sel.Kind != summary.Assert {
			return false
		}
	}
	return true
}

// maxOfProgram bounds how far back a value is followed to constants.
const maxOfProgram = 8

// ofProgram reports whether a value is computed only from constants, types and struct
// tags.
func ofProgram(v ssa.Value, depth int) bool {
	if depth > maxOfProgram {
		return false
	}
	switch v := v.(type) {
	case *ssa.Const:
		return true
	case *ssa.Convert:
		return ofProgram(v.X, depth+1)
	case *ssa.ChangeType:
		return ofProgram(v.X, depth+1)
	case *ssa.MakeInterface:
		return ofProgram(v.X, depth+1)
	case *ssa.Extract:
		return ofProgram(v.Tuple, depth+1)
	case *ssa.Call:
		return callOfProgram(v, depth)
	}
	return false
}

// callOfProgram reports whether the result of a call is computed only from constants,
// types and struct tags.
func callOfProgram(call *ssa.Call, depth int) bool {
	f := call.Call.StaticCallee()
	if f == nil || f.Pkg == nil {
		return false
	}
	switch name := f.String(); {
	case strings.HasPrefix(name, "(reflect.StructTag)"), name == "reflect.Zero", name == "reflect.New", name == "time.Now":
		return true
	case !slices.Contains([]string{"reflect", "strconv", "strings"}, f.Pkg.Pkg.Path()):
		return false
	}
	for _, a := range call.Call.Args {
		if !ofProgram(a, depth+1) {
			return false
		}
	}
	return true
}

// constantArg returns the nth argument of the call if it is a constant string.
func (c *modelCall) constantArg(n int) (string, bool) {
	k, ok := c.lastArg(len(c.args) - 1 - n).(*ssa.Const)
	if !ok || k.Value == nil || k.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(k.Value), true
}

// hasField reports whether every type that a value may have, or point to, itself has a
// field of that name.
func (c *modelCall) hasField(v *summary.Value, name string) bool {
	list := make([]types.Type, 0, len(v.Alias)+len(v.Ptrs)+len(v.Dyn))
	for _, s := range v.Alias {
		list = append(list, s.Type)
	}
	for _, l := range v.Ptrs {
		list = append(list, typeAt(l))
	}
	if len(list) == 0 {
		for _, d := range v.Dyn {
			list = append(list, c.named[d])
		}
	}
	for _, t := range list {
		if t == nil || summary.FieldOf(deref(t), name) == nil {
			return false
		}
	}
	return len(list) > 0
}
