package summary

import "slices"

// Said is what a bool or a name that is kept somewhere says of consent: a bool, what is
// permitted if it is true; a name, what is permitted for those whom it names. With an
// empty list it may be a value that says nothing.
type Said struct{ List []Saying }

// A Saying is a permit that is kept with an answer. If Named is set it has no subject: it
// is for those named by the value, or by the key under which a bool is kept. In a struct,
// Holder is the field beside the bool that is, or names, the one who was asked, or
// Itself.
type Saying struct {
	Permit
	Named  bool
	Holder string
}

// Itself says that the struct that holds the bool is the one who was asked.
const Itself = "."

// silence is said by a value that may be true, or name somebody, without consent.
var silence = &Said{}

// Saying returns the value with what it says of consent.
func (v *Value) Saying(list []Saying) *Value {
	if v != nil && v.Says != nil && slices.Equal(v.Says.List, list) {
		return v
	}
	c := Value{}
	if v != nil {
		c = *v
	}
	c.Says = silence
	if len(list) > 0 {
		c.Says = &Said{list}
	}
	return &c
}

// Told returns what the value says.
func (v *Value) Told() []Saying {
	if v == nil || v.Says == nil {
		return nil
	}
	return v.Says.List
}

// bothSay returns what the join of two values says if both hold something.
func bothSay(a, b *Value) *Said {
	if a.Says == b.Says {
		return a.Says
	}
	switch {
	case a.Says == nil && a.isNothing():
		return b.Says
	case b.Says == nil && b.isNothing():
		return a.Says
	case a.Says == nil || b.Says == nil:
		return nil // one of them holds something that says nothing
	}
	x, y := a.Says.List, b.Says.List
	common := slices.DeleteFunc(slices.Clone(x), func(s Saying) bool { return !slices.Contains(y, s) })
	switch len(common) {
	case len(x):
		return a.Says
	case 0:
		return silence
	}
	return &Said{common}
}

// isNothing reports whether a value is no data: nothing is known of it except that what
// contains it was selected.
func (v *Value) isNothing() bool {
	return len(v.Dyn) == 0 && v.plain() && !slices.ContainsFunc(v.Labels, func(l *Label) bool { return l.Kind == Flow })
}

// sameSaid reports whether two values say the same of consent.
func sameSaid(a, b *Value) bool {
	return a.Says == b.Says || (a.Says == nil) == (b.Says == nil) && slices.Equal(a.Told(), b.Told())
}

// MapSaid returns v with everything that it and its parts say replaced.
func (v *Value) MapSaid(f func(Saying) Saying) *Value {
	if v == nil || v.Says == nil && len(v.Kids) == 0 {
		return v
	}
	c := *v
	changed := false
	if list := v.Told(); len(list) > 0 {
		mapped := make([]Saying, len(list))
		for i, s := range list {
			mapped[i] = f(s)
		}
		if !slices.Equal(list, mapped) {
			c.Says, changed = &Said{mapped}, true
		}
	}
	for i, k := range v.Kids {
		w := k.Value.MapSaid(f)
		if w == k.Value {
			continue
		}
		if !changed || &c.Kids[0] == &v.Kids[0] {
			c.Kids = slices.Clone(v.Kids)
		}
		c.Kids[i].Value, changed = w, true
	}
	if !changed {
		return v
	}
	return &c
}
