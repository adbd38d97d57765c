package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// standIns say what is called where no caller says it: the functions that are
// known to be kept in the place that the callee is read from, or the types that
// are converted to the interface in this package and those it imports. This is
// class hierarchy analysis (Dean, Grove, Chambers 1995) over instantiated types.
type standIns struct {
	kept map[owner]*summary.Value
}

// standIns analyzes again the functions with calls that no caller in this
// package pins, with what may be called there, and then their callers.
func (p *Package) standIns(funcs []*ssa.Function) *standIns {
	s := &standIns{kept: make(map[owner]*summary.Value)}
	for _, f := range funcs {
		p.keptFunctions(s, p.own[functionKey(f)])
	}
	p.install(s.kept)
	for _, f := range p.Imports {
		for _, in := range f.Installed {
			s.kept[in.at] = summary.Join(s.kept[in.at], in.value, nil)
			p.installed[in.at] = summary.Join(p.installed[in.at], in.value, nil)
		}
	}
	var again []*ssa.Function
	for _, f := range funcs {
		key := functionKey(f)
		sum := p.own[key]
		if p.calledIn[key] || len(sum.Opens) == 0 {
			continue
		}
		for _, o := range sum.Opens {
			if !p.standIn(s, o.Callee, o.Iface, o.Method).Empty() {
				again = append(again, f)
				break
			}
		}
	}
	p.stand = s
	for _, f := range again {
		sum := p.analyze(f)
		p.own[functionKey(f)] = sum
		for k := range p.found[functionKey(f)] {
			p.state.stoodIn = append(p.state.stoodIn, k)
		}
	}
	p.stand = nil
	return s
}

// keptFunctions notes the functions and concrete types that a function leaves
// in long-lived memory.
func (p *Package) keptFunctions(s *standIns, sum *summary.Summary) {
	if len(sum.Writes) == 0 {
		return
	}
	snap := p.snapshots(sum)
	for _, w := range sum.Writes {
		if owners := placeOf(w.To); len(owners) > 0 {
			v := snap.of(w.Value, 0)
			for _, o := range owners {
				s.keep(v, o)
			}
		}
	}
}

// keep notes the functions and concrete types in a snapshot.
func (s *standIns) keep(v *summary.Value, o owner) {
	if v == nil {
		return
	}
	if len(v.Funcs)+len(v.Dyn) > 0 {
		c := &summary.Value{Dyn: v.Dyn, Funcs: v.Funcs}
		if len(v.Dyn) > 0 {
			c.Kids = v.Kids
		}
		s.kept[o] = summary.Join(s.kept[o], c, nil)
	}
	for _, k := range v.Kids {
		s.keep(k.Value, owner{o.name, o.path.Then(k.Sel), o.global})
	}
}

// standIn returns what may be called through a callee of unknown origin.
func (p *Package) standIn(s *standIns, callee *summary.Value, iface, method string) *summary.Value {
	var v *summary.Value
	for _, sym := range callee.Alias {
		for _, o := range placeOf(sym) {
			v = summary.Join(v, s.kept[o], nil)
		}
	}
	if method == "" {
		if v == nil {
			return nil
		}
		return &summary.Value{Funcs: v.Funcs}
	}
	if v != nil && len(v.Dyn) > 0 {
		return &summary.Value{Dyn: v.Dyn, Kids: v.Kids}
	}
	return p.convertedTo(iface)
}

// convertedTo returns the types that are converted to an interface here and
// below.
func (p *Package) convertedTo(iface string) *summary.Value {
	if iface == "" || stdType(iface) {
		return nil
	}
	list := slices.Clone(p.converted[iface])
	for _, f := range p.Imports {
		for _, t := range f.Converted[iface] {
			if !slices.Contains(list, t) {
				list = append(list, t)
			}
		}
	}
	slices.Sort(list)
	if len(list) == 0 {
		return nil
	}
	return &summary.Value{Dyn: list}
}
