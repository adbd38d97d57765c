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

// namedField returns the field whose name the nth argument is. If the name is
// not constant, or the field is not one of the value's own, it returns all that
// the value holds.
func (c *modelCall) namedField(v *summary.Value, n int) *summary.Value {
	name, ok := c.constantArg(n)
	if ok && v != nil && c.hasField(v, name) {
		// Both what the field holds and a reference to it, by which it can be set.
		at := c.address(v, fieldSel(name))
		return summary.Join(c.inside(c.s, v, fieldSel(name)), at, c.project)
	}
	return summary.Join(v, summary.OfLabels(c.everything(v)), c.project)
}

// reflected writes what reflection sets. What is of unknown origin, or is nothing that
// this function knows, makes the place one of unknown origin: its annotated
// fields are sources then, as after a decoder.
func (c *modelCall) reflected(from, to model.Place) {
	labels, outside := splitOutside(c.derived(from))
	c.write(to, labels, summary.OfLabels(labels), outside || c.comesFromOutside(from))
}

// splitOutside takes the inputs of unknown origin and type from a list of labels,
// and reports whether there were any.
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
	root := l.Sym
	for root.Parent != nil {
		root = root.Parent
	}
	return root.Type == nil || isAny(root.Type)
}

// comesFromOutside reports whether nothing is known of what an argument holds,
// not even that it is a constant, or that it is a plain value from the caller.
func (c *modelCall) comesFromOutside(p model.Place) bool {
	v := c.read(p)
	if op := c.lastArg(len(c.args) - 1 - p.Index); op != nil && ofProgram(op, 0) {
		return false
	}
	if v.Empty() {
		return true
	}
	for _, s := range v.Alias {
		if b, ok := underlying(s.Type).(*types.Basic); ok && s.Parent == nil && b.Kind() != types.Bool {
			return true
		}
	}
	return false
}

// maxOfProgram bounds how far back a value is followed to constants.
const maxOfProgram = 8

// ofProgram reports whether a value is computed from constants and from types and
// their tags alone.
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

// hasField reports whether every type that a value may have, or point to, has
// a field of that name of its own.
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
