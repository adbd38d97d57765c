package valueflow

import (
	"cmp"
	"slices"

	"example.com/purposevet/analyzer/internal/summary"
)

// Each detail of a summary costs all of its callers, and theirs. In packages that see no
// annotation, one large summary took all functions above it to the work bound, after
// which little more than their signatures was known. So a large summary is made small
// there, and the function counts as one that a bound stopped. Of values, the parts that
// refer to something or can be called stay; what the other parts are computed from is
// said of the whole; and of long lists of labels the most general ones stay. For the rest
// there is what the signature lets through.

// Bounds on summaries made small by compact.
const (
	maxPieces  = 8  // writes, and labels of a value
	maxObjects = 16 // objects that the function made
	maxCalls   = 16 // open calls
)

// compact makes a summary small if it is large, and reports whether it was.
func (x *function) compact(sum *summary.Summary) bool {
	if !x.aside() || x.isInitializer(x.f) || sizeOf(sum) <= x.limits().size {
		return false
	}
	for i, r := range sum.Results {
		sum.Results[i] = x.flat(r)
	}
	sum.Writes = x.fewWrites(sum.Writes)
	sum.Opens = sum.Opens[:min(len(sum.Opens), maxCalls)]
	for _, o := range sum.Opens {
		for i, a := range o.Args {
			o.Args[i] = x.flat(a)
		}
		o.When = x.shallowest(o.When)
	}
	sum.Objects = x.nearest(sum)
	return true
}

// nearest returns the objects reached in the fewest steps from the values of a summary,
// without parts of their own.
func (x *function) nearest(sum *summary.Summary) []summary.Content {
	content := make(map[*summary.Object]*summary.Value, len(sum.Objects))
	for _, c := range sum.Objects {
		content[c.Object] = c.Value
	}
	var kept []summary.Content
	for queue := rootValues(sum); len(queue) > 0; queue = queue[1:] {
		walk(queue[0], func(v *summary.Value) {
			for _, l := range v.Ptrs {
				if c, ok := content[l.Object]; ok && len(kept) < maxObjects {
					delete(content, l.Object)
					c = x.flat(c)
					kept = append(kept, summary.Content{Object: l.Object, Value: c})
					queue = append(queue, c)
				}
			}
		})
	}
	slices.SortFunc(kept, func(a, b summary.Content) int { return cmp.Compare(a.Object.ID, b.Object.ID) })
	return kept
}

// sizeOf returns how many parts and labels the values of a summary have.
func sizeOf(sum *summary.Summary) int {
	n := 0
	for _, v := range rootValues(sum) {
		n += weight(v)
	}
	for _, c := range sum.Objects {
		n += 1 + weight(c.Value)
	}
	for _, o := range sum.Opens {
		n += maxPieces + len(o.When)
	}
	return n
}

// fewWrites returns the writes to package variables and to the shallowest places, with
// flat values.
func (x *function) fewWrites(writes []summary.Write) []summary.Write {
	kept := slices.Clone(writes)
	slices.SortStableFunc(kept, func(a, b summary.Write) int { return cmp.Compare(a.To.Depth, b.To.Depth) })
	params := 0
	kept = slices.DeleteFunc(kept, func(w summary.Write) bool {
		if w.To.Root.Kind != summary.Global {
			params++
		}
		return params > maxPieces
	})
	for i, w := range kept {
		kept[i].Value = x.flat(w.Value)
	}
	return kept
}

// flat returns a value without the parts that are only computed from something: that is
// said of the whole. Parts that refer to something, or can be called, stay, since they
// tell what may be called.
func (x *function) flat(v *summary.Value) *summary.Value {
	if v == nil || len(v.Kids) == 0 && len(v.Labels) <= maxPieces {
		return v
	}
	c := *v
	c.Kids = nil
	var labels summary.Labels
	labels.Add(v.Labels)
	for _, k := range v.Kids {
		if leads(k.Value) {
			c.Kids = append(c.Kids, summary.Kid{Sel: k.Sel, Value: x.flat(k.Value)})
			continue
		}
		walk(k.Value, func(part *summary.Value) {
			labels.Add(part.Labels)
			for _, s := range part.Alias {
				labels.Add([]*summary.Label{{Sym: s}})
			}
		})
	}
	c.Labels = x.shallowest(labels.List())
	return &c
}

// leads reports whether a value or a part of it can be called, or refers to something
// that may be callable.
func leads(v *summary.Value) bool {
	return v != nil && (len(v.Funcs)+len(v.Dyn)+len(v.Ptrs) > 0 ||
		slices.ContainsFunc(v.Alias, func(s *summary.Sym) bool { return !isText(s.Type, 0) }) ||
		slices.ContainsFunc(v.Kids, func(k summary.Kid) bool { return leads(k.Value) }))
}

// shallowest returns, of a long list, the labels that stand for most, and the whole
// inputs of which the others are parts.
func (x *function) shallowest(labels []*summary.Label) []*summary.Label {
	if len(labels) <= maxPieces {
		return labels
	}
	kept := slices.Clone(labels)
	depth := func(l *summary.Label) int {
		if l.Sym == nil {
			return -1
		}
		return l.Sym.Depth
	}
	slices.SortStableFunc(kept, func(a, b *summary.Label) int { return cmp.Compare(depth(a), depth(b)) })
	var out summary.Labels
	out.Add(kept[:maxPieces])
	for _, l := range kept[maxPieces:] {
		if l.Kind != summary.Flow || l.Sym == nil {
			continue
		}
		if in := l.Sym.Outermost(); in.Root.Kind == summary.Param || in.Root.Kind == summary.Free {
			out.Add([]*summary.Label{x.crudeLabel(in)})
		}
	}
	return out.List()
}
