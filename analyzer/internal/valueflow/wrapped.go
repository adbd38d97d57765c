package valueflow

import "example.com/purposevet/analyzer/internal/summary"

// selWrapped is where the model of errors keeps what an error wraps.
var selWrapped = fieldSel("wrapped")

// withKid returns a value with the content of one part replaced. What an error wraps is
// one part of it, however deep: a function that retries or recurses, wrapping the error
// each time, would otherwise have errors of any depth.
func (x *function) withKid(v *summary.Value, sel summary.Sel, part *summary.Value) *summary.Value {
	if sel == selWrapped {
		part = x.unwrapped(part)
	}
	return v.WithKid(sel, part)
}

// unwrapped returns the content of an error together with that of all errors that it
// wraps.
func (x *function) unwrapped(v *summary.Value) *summary.Value {
	outer, inner := x.outermost(v)
	return summary.Join(outer, inner, x.project)
}

// outermost splits an error into itself without the errors that it wraps, and these.
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
