package valueflow

import "example.com/purposevet/analyzer/internal/summary"

// selWrapped is where the model of errors keeps what an error wraps.
var selWrapped = fieldSel("wrapped")

// withKid returns a value with the content of one part replaced. What an error
// wraps is one part of it, however deep: a function that retries, or calls itself,
// and wraps the error each time would have errors of any depth otherwise.
func (x *function) withKid(v *summary.Value, sel summary.Sel, part *summary.Value) *summary.Value {
	if sel == selWrapped {
		part = x.unwrapped(part)
	}
	return v.WithKid(sel, part)
}

// unwrapped returns what is in an error, and in those that it wraps, side by side.
func (x *function) unwrapped(v *summary.Value) *summary.Value {
	outer, inner := x.outermost(v)
	return summary.Join(outer, inner, x.project)
}

// outermost returns an error without those that it wraps, and them.
func (x *function) outermost(v *summary.Value) (outer, inner *summary.Value) {
	if v == nil {
		return nil, nil
	}
	c := *v
	c.Kids = nil
	for _, k := range v.Kids {
		switch {
		case k.Sel == selWrapped:
			inner = summary.Join(inner, x.unwrapped(k.Value), x.project)
			continue
		case k.Sel.Kind == summary.Assert:
			var in *summary.Value
			k.Value, in = x.outermost(k.Value)
			inner = summary.Join(inner, in, x.project)
		}
		c.Kids = append(c.Kids, k)
	}
	if inner == nil {
		return v, nil
	}
	return &c, inner
}
