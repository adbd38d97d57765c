package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// A package above may find that an open call leads to a sink. It knows nothing of the objects
// that consent was asked for, so a permit with a subject says nothing there. Where the call is
// made it is known whether the permit is one for the data that is handed over. That is noted in
// the arguments, as a permit without a subject.

// permittedArgs returns the arguments of an open call with the permits that hold for their data.
func (x *function) permittedArgs(s callSite, args []*summary.Value) []*summary.Value {
	if s.depth > 0 || !hasSubjects(x.now) {
		return args
	}
	out := make([]*summary.Value, len(args))
	for i, a := range args {
		out[i] = a.MapLabels(func(l *summary.Label) *summary.Label { return x.permittedHere(l, l) })
	}
	return out
}

// permitsForArgs returns the permits at an open call without those that are for others than its
// arguments are of: callers could not tell two elements of one list apart.
func (x *function) permitsForArgs(s callSite, args []*summary.Value) []summary.Permit {
	permits := x.now
	call, ok := s.instr.(ssa.CallInstruction)
	if !ok || s.depth > 0 || s.key != "" || !hasSubjects(permits) || len(call.Common().Args) != len(args) {
		return permits
	}
	for i, reg := range call.Common().Args {
		for _, in := range x.bases(args[i]) {
			permits = notOfOthers(permits, &summary.Label{Sym: in, Which: whichNamed(reg)})
		}
	}
	return permits
}

// permittedArg returns an argument of an open call, or the list of such, with the permits that hold
// for its data. The argument of the callee's call says which of the caller's objects the data is of.
func (f *frame) permittedArg(a, here *summary.Value) *summary.Value {
	if a == nil || here == nil || !hasSubjects(f.now) {
		return here
	}
	permits := make(map[dataOf][]summary.Permit)
	for _, l := range a.Labels {
		if l.Sym == nil {
			continue
		}
		for _, m := range f.label(l) {
			p := f.permittedHere(m, f.locate(l, m)).Permits
			of := dataOf{m.Source, m.Base, m.Which, m.Kind}
			if known, ok := permits[of]; ok {
				p = summary.CommonPermits(known, p)
			}
			permits[of] = p
		}
	}
	out := here.MapLabels(func(l *summary.Label) *summary.Label {
		return l.Permitted(permits[dataOf{l.Source, l.Base, l.Which, l.Kind}])
	})
	for _, k := range a.Kids {
		part, _ := here.Kid(k.Sel)
		if permitted := f.permittedArg(k.Value, part); permitted != part {
			out = out.WithKid(k.Sel, permitted)
		}
	}
	return out
}

// dataOf is what tells the data of a source apart in a function.
type dataOf struct {
	source *annot.Source
	base   *summary.Sym
	which  string
	kind   summary.Kind
}

// permittedHere returns a label of a source with the permits that hold for its data, which is
// the data of the object that another label is located at.
func (x *function) permittedHere(l, located *summary.Label) *summary.Label {
	if l.Source == nil {
		return l
	}
	permits := x.now
	if located.Which == "" && located.Base != nil && located.Base.Many {
		permits = withoutSubjects(permits) // one of several
	}
	return l.Permitted(withoutSubjects(x.settled(located, permits)))
}

func hasSubjects(permits []summary.Permit) bool {
	return slices.ContainsFunc(permits, func(p summary.Permit) bool { return p.Subject != nil })
}

// permitAsked adds to the open calls that are handed on what all callers of their functions have
// asked for.
func (p *Package) permitAsked() {
	purposes := p.Table.GuardedPurposes()
	if len(purposes) == 0 || p.aside() {
		return
	}
	for _, a := range p.asked {
		if a.open == nil {
			continue
		}
		for _, key := range sourceKeys(a.sum.Opens[0].Args) {
			var asked []string
			for _, purpose := range purposes {
				if p.askedAroundOpen(a, key, purpose) {
					asked = append(asked, purpose)
				}
			}
			if permits := permitsFor(asked); len(permits) > 0 {
				for i, arg := range a.sum.Opens[0].Args {
					a.sum.Opens[0].Args[i] = withPermits(arg, key, permits)
				}
			}
		}
	}
}

// withPermits returns a value with permits for the data of a source in it.
func withPermits(v *summary.Value, source string, permits []summary.Permit) *summary.Value {
	if v == nil {
		return nil
	}
	v = v.MapLabels(func(l *summary.Label) *summary.Label {
		if l.Source == nil || l.Source.Key != source {
			return l
		}
		return l.Permitted(permits)
	})
	for _, k := range v.Kids {
		if part := withPermits(k.Value, source, permits); part != k.Value {
			v = v.WithKid(k.Sel, part)
		}
	}
	return v
}

// askedAroundOpen reports whether all callers of a function have asked for consent for what an open
// call in it hands over of a source: see askedAround.
func (p *Package) askedAroundOpen(a *Asked, source, purpose string) bool {
	f := p.functions[a.from.Key]
	if f == nil || p.inTest(f) || p.failed[f] || p.isEntry(f) {
		return false
	}
	use, ok := p.useOfOpen(a.from, a.open, source)
	return ok && p.allAskedAround(f, use, purpose)
}

// useOfOpen returns what an open call hands over of a source as the use of it. It returns false if
// some of that does not come from the inputs of the function.
func (p *Package) useOfOpen(sum *summary.Summary, o *summary.OpenCall, source string) (usedIn, bool) {
	var inputs, bases []*summary.Sym
	known := true
	see := func(v *summary.Value) {
		for _, s := range v.Alias {
			if slices.ContainsFunc(p.sourcesIn(s.Type, true), func(in innerSource) bool { return in.source.Key == source }) {
				inputs, bases = append(inputs, s), append(bases, s)
			}
		}
		for _, l := range v.Labels {
			switch {
			case l.Source == nil:
				inputs = append(inputs, l.Sym)
			case l.Source.Key == source:
				known = known && l.Implied && l.Base != nil
				bases = append(bases, l.Base)
			}
		}
	}
	for _, arg := range o.Args {
		walkDeep(arg, contentsOf(sum), see)
	}
	if !known || len(bases) == 0 || !allOf(bases, isOfCallers) {
		return usedIn{}, false
	}
	use := usedIn{permits: o.Permit}
	for _, in := range inputs {
		if slices.ContainsFunc(bases, in.HasPrefix) {
			use.labels = append(use.labels, &summary.Label{Kind: summary.Flow, Sym: in})
		}
	}
	return use, len(use.labels) > 0
}

func allOf[T any](list []T, is func(T) bool) bool {
	return !slices.ContainsFunc(list, func(v T) bool { return !is(v) })
}

// contentsOf returns what the objects of a summary hold.
func contentsOf(sum *summary.Summary) map[*summary.Object]*summary.Value {
	contents := make(map[*summary.Object]*summary.Value, len(sum.Objects))
	for _, c := range sum.Objects {
		contents[c.Object] = c.Value
	}
	return contents
}

// walkDeep visits a value, its parts, and what it refers to. Each object is visited once: it is
// taken out of the contents then.
func walkDeep(v *summary.Value, contents map[*summary.Object]*summary.Value, visit func(*summary.Value)) {
	walk(v, func(v *summary.Value) {
		visit(v)
		for _, l := range v.Ptrs {
			content := contents[l.Object]
			delete(contents, l.Object)
			walkDeep(content, contents, visit)
		}
	})
}
