package valueflow

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// answer returns what the outcome of a comparison or search says.
func (c *modelCall) answer(a, b model.Place) []*summary.Label {
	one := len(a.Path) == 0 && len(b.Path) == 0 && !strings.Contains(c.name, "Contains") && !strings.Contains(c.name, "Search")
	return c.compareValues(c.s.pos, one, c.everything(c.read(a)), c.everything(c.read(b)), c.constant(a), c.constant(b))
}

// constant reports whether an argument is a constant, or a collection of them.
func (c *modelCall) constant(p model.Place) bool {
	call, ok := c.s.instr.(ssa.CallInstruction)
	if !ok || c.s.key != "" {
		return false
	}
	args := call.Common().Args
	i := p.Index
	if !call.Common().IsInvoke() && c.sig != nil && c.sig.Recv() != nil {
		if p.Base == model.Recv {
			return isConstant(args[0], 0)
		}
		i++
	}
	return p.Base == model.Arg && i < len(args) && (isConstant(args[i], 0) || constantElements(args[i]))
}

// constantElements reports whether a slice is a literal of constants.
func constantElements(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Slice:
		a, ok := v.X.(*ssa.Alloc)
		if !ok {
			return false
		}
		for _, r := range *a.Referrers() {
			switch r := r.(type) {
			case *ssa.IndexAddr:
				for _, rr := range *r.Referrers() {
					if st, ok := rr.(*ssa.Store); ok && !isConstant(st.Val, 0) {
						return false
					}
				}
			case *ssa.Store:
				return false
			}
		}
		return true
	case *ssa.Convert:
		return isConstant(v.X, 0)
	}
	return false
}

// callback calls a function that was handed to a modelled one.
func (c *modelCall) callback(e model.Effect) {
	args := make([]*summary.Value, len(e.From))
	for i, p := range e.From {
		args[i] = c.read(p)
	}
	s := c.s
	s.key += "/" + e.Func.String()
	s.depth++
	fn := c.read(e.Func)
	var out outcome
	if e.Method != "" {
		out = c.invokeNamed(s, fn, e.Method, "", args, nil)
	} else if s.depth <= maxNested {
		out = c.callValue(s, fn, args, nil)
	}
	for i, p := range e.To {
		if i >= len(out.results) || out.results[i] == nil {
			continue
		}
		r := out.results[i]
		if len(r.Kids)+len(r.Alias)+len(r.Ptrs) == 0 && len(matches(r.Labels)) == len(r.Labels) {
			c.write(p, r.Labels, nil, false)
		} else {
			c.write(p, nil, r, false)
		}
	}
}
