package valueflow

import (
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ssa"

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
