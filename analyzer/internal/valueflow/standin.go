package valueflow

import (
	"slices"
	"strings"

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
func (p *Package) standIns(funcs []*ssa.Function) {
	s := &standIns{kept: make(map[owner]*summary.Value)}
	for _, f := range funcs {
		p.keptFunctions(s, p.own[functionKey(f)])
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
	}
	p.stand = nil
}

// keptFunctions notes the functions and concrete types that a function leaves
// in long-lived memory.
func (p *Package) keptFunctions(s *standIns, sum *summary.Summary) {
	for _, w := range sum.Writes {
		for _, o := range placeOf(w.To) {
			p.keptIn(s, sum, w.Value, o, 0)
		}
	}
}

func (p *Package) keptIn(s *standIns, sum *summary.Summary, v *summary.Value, o owner, depth int) {
	if v == nil || depth > 6 {
		return
	}
	if len(v.Funcs)+len(v.Dyn) > 0 {
		c := &summary.Value{Dyn: v.Dyn}
		for _, f := range v.Funcs {
			if !strings.HasPrefix(f.Key, "#") {
				c.Funcs = append(c.Funcs, &summary.FuncVal{Key: f.Key, Method: f.Method, Recv: f.Recv, Bound: make([]*summary.Value, len(f.Bound))})
			}
		}
		s.kept[o] = summary.Join(s.kept[o], c, nil)
	}
	for _, k := range v.Kids {
		p.keptIn(s, sum, k.Value, owner{o.name, o.path.Then(k.Sel), o.global}, depth+1)
	}
	for _, l := range v.Ptrs {
		for _, c := range sum.Objects {
			if c.Object == l.Object {
				at := c.Value
				for _, sel := range l.Path.Sels() {
					at, _ = at.Kid(sel)
				}
				p.keptIn(s, sum, at, owner{o.name, o.path.Then(selDeref), o.global}, depth+1)
			}
		}
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
		return &summary.Value{Dyn: v.Dyn}
	}
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
