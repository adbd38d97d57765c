package summary

import (
	"slices"

	"example.com/purposevet/analyzer/internal/annot"
)

// MaxLabels bounds the labels of a value; what goes beyond is lost.
const MaxLabels = 96

// maxCompared bounds what a label that stands for several others was compared with.
const maxCompared = 6

// JoinLabels returns the union of two label sets, without those that others
// cover. Of two labels that differ only in their routes, the route stays that costs less.
// It returns a itself if b adds nothing.
func JoinLabels(a, b []*Label) []*Label {
	if len(b) == 0 {
		return a
	}
	if len(a) == 0 {
		return b
	}
	u := Labels{list: a}
	u.Add(b)
	if u.owned && slices.Equal(u.list, a) {
		return a
	}
	return u.list
}

// A Labels collects labels as JoinLabels does, without copying each list that is added.
type Labels struct {
	list  []*Label
	owned bool // nobody else has the list
}

// List returns the labels. Later calls of Add do not change the list.
func (u *Labels) List() []*Label {
	u.owned = false
	return u.list
}

// Len returns how many labels there are.
func (u *Labels) Len() int { return len(u.list) }

// Add adds labels.
func (u *Labels) Add(labels []*Label) {
	if len(u.list) == 0 {
		u.list, u.owned = labels, false
		return
	}
	for i, l := range labels {
		if i < len(u.list) && u.list[i] == l || slices.Contains(u.list, l) {
			continue // most lists that are joined are alike
		}
		at, shorter := covering(u.list, l)
		if at >= 0 && !shorter {
			continue
		}
		if !u.owned {
			u.list, u.owned = slices.Clone(u.list), true
		}
		switch {
		case at >= 0:
			u.list[at] = l
		case len(u.list) < MaxLabels-1:
			u.list = append(u.list, l)
		case len(u.list) == MaxLabels-1:
			u.list = condense(append(u.list, l))
		case l.Source != nil:
			// Data known to be collected takes precedence over data of which only callers
			// may know.
			if i := slices.IndexFunc(u.list, func(m *Label) bool { return m.Source == nil }); i >= 0 {
				u.list[i] = l
			}
		}
	}
}

// covering returns the index of the label in a list that covers l, or -1, and whether l
// is the same with a shorter route, or is not a guess. In a list that was condensed, a
// whole stands for its parts.
func covering(list []*Label, l *Label) (at int, shorter bool) {
	wide := len(list) >= MaxLabels/2
	for i, m := range list {
		if m.Source != l.Source || m.Kind != l.Kind {
			continue // most differ in these, or in the next
		}
		if m.Sym == l.Sym {
			if (m.Guess && !l.Guess || l.Key == KeyUnknown && m.Key != KeyUnknown) && l.covers(m) {
				return i, true
			}
			if m.covers(l) {
				return i, l.covers(m) && l.Route.Cost() < m.Route.Cost()
			}
		}
		if wide && m.contains(l) {
			return i, false
		}
	}
	return -1, false
}

// contains reports whether l names something of which m is a part, or the same source in
// no particular object, and covers m in all other respects. Both have the same kind, and
// the same source if they have one.
func (l *Label) contains(m *Label) bool {
	within := l.Base == nil && l.Which == ""
	if l.Source == nil {
		within = m.Sym.Depth > l.Sym.Depth
	}
	if !within {
		return false // most are not
	}
	if l.Key != m.Key && l.Key != KeyUnknown {
		return false
	}
	if l.View != "" || l.One != m.One || l.Listed != m.Listed || m.Chosen && !l.Chosen || l.Refused && !m.Refused || l.Implied != m.Implied || l.Guess && !m.Guess {
		return false
	}
	return (l.Source != nil || m.Sym.HasPrefix(l.Sym)) && includes(l.Against, m.Against) && includes(m.Permits, l.Permits)
}

// condense makes a long list shorter, so that it says no less. Labels that differ
// only in what they were compared with and in what they are permitted become one.
// If that is not enough, the deepest parts of inputs become what they are parts
// of, and at last sources of several objects become those of an unknown one, and inputs of
// unknown origin become one.
func condense(list []*Label) []*Label {
	list = merged(list, func(l *Label) *Label {
		if l.IsKeyed() {
			return l.At(KeyUnknown)
		}
		return l
	})
	for depth := deepest(list); depth > 0 && len(list) > MaxLabels/2; depth = deepest(list) {
		list = merged(list, func(l *Label) *Label {
			if l.Sym == nil || l.Sym.Depth < depth {
				return l
			}
			c := *l
			c.Sym, c.View = l.Sym.Parent, "" // a view of the whole may leave the part out
			return &c
		})
	}
	if len(list) <= MaxLabels/2 {
		return list
	}
	unknown := unknownOf(list)
	return merged(list, func(l *Label) *Label {
		c := *l
		switch {
		case l.Source != nil:
			c.Base, c.Which = nil, ""
		case l.Sym.Root.Kind == Unknown:
			c.Sym = unknown
		}
		return &c
	})
}

// unknownOf returns the input that stands for all those of unknown origin in a list that is
// too long: callers know nothing of any of them. It has no type, if there is one without.
func unknownOf(list []*Label) *Sym {
	var unknown *Sym
	for _, l := range list {
		if l.Source == nil && l.Sym.Root.Kind == Unknown && (unknown == nil || unknown.Type != nil && l.Sym.Type == nil) {
			unknown = l.Sym
		}
	}
	return unknown
}

// merged returns what f makes of labels, with one label for those that are alike.
func merged(list []*Label, f func(*Label) *Label) []*Label {
	out := make([]*Label, 0, len(list))
	type data struct {
		source    *annot.Source
		sym, base *Sym
	}
	last := make(map[data]int, len(list)) // the last label of some data, counted from 1
	before := make([]int, 0, len(list))   // the label of the same data before that
	for _, l := range list {
		l = f(l)
		of := data{l.Source, l.Sym, l.Base}
		i := last[of]
		for i > 0 && !out[i-1].alike(l) {
			i = before[i-1]
		}
		if i > 0 {
			out[i-1] = out[i-1].orElse(l)
			continue
		}
		out, before = append(out, l), append(before, last[of])
		last[of] = len(out)
	}
	return out
}

// deepest returns how deep inside an input the deepest label is.
func deepest(list []*Label) int {
	depth := 0
	for _, l := range list {
		if l.Sym != nil {
			depth = max(depth, l.Sym.Depth)
		}
	}
	return depth
}

// orElse returns a label that covers both.
func (l *Label) orElse(m *Label) *Label {
	c := *l
	c.Chosen = l.Chosen || m.Chosen
	c.Refused = l.Refused && m.Refused
	for _, s := range m.Against {
		if len(c.Against) < maxCompared && !slices.Contains(c.Against, s) {
			c.Against = append(slices.Clip(c.Against), s)
		}
	}
	c.Permits = CommonPermits(l.Permits, m.Permits)
	c.Guess = l.Guess && m.Guess
	if m.Route.Cost() < l.Route.Cost() {
		c.Route = m.Route
	}
	return &c
}
