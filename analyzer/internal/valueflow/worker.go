package valueflow

import (
	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// A constructor starts workers and returns the service for which they work. What they
// read from it is put there by methods that are called later: it is long-lived memory,
// although the constructor made it itself.

// maxWorkerDepth bounds how deep workers may read in what a constructor returns.
const maxWorkerDepth = 8

// workers records the sinks to which goroutines of a constructor pass what lies in its
// results.
func (s *state) workers(f *ssa.Function, sum *summary.Summary) {
	if len(sum.Running) == 0 || len(sum.Results) == 0 || s.aside() || f.Signature.Recv() != nil {
		return
	}
	x := s.inInit()
	if x == nil {
		return
	}
	x.makeLater(f, sum)
	x.uses, x.useOrder, x.final = make(map[useKey]*summary.Use), nil, true
	clear(x.findings)
	x.goOn()
	for _, k := range x.useOrder {
		s.takenBy(x.uses[k], f)
	}
	for k, found := range x.findings {
		if k.pos.IsValid() && k.pos != f.Pos() {
			s.find(k, found)
		}
	}
}

// makeLater makes a constructor's results as they are when methods may have stored
// something in them.
func (x *function) makeLater(f *ssa.Function, sum *summary.Summary) {
	made := *sum
	made.Sinks, made.Opens = nil, nil
	out := x.instantiate(callSite{instr: x.instr, pos: f.Pos(), key: "workers"}, &made, nil, nil)
	w := &keptLater{function: x, seen: make(map[*summary.Object]bool)}
	for i, r := range out.results {
		root := summary.Root{Kind: summary.Unknown, Index: 2*maxUnknowns + i}
		w.value(r, x.space.Root(root, f.Signature.Results().At(i).Type()), 0)
	}
}

// takenBy records what a worker started by a constructor reads from long-lived memory.
func (s *state) takenBy(u *summary.Use, constructor *ssa.Function) {
	for _, l := range u.Labels {
		here := l.Route.LastHere()
		p := placeOf(l.Sym)
		if len(p) == 0 || !here.IsValid() {
			continue
		}
		c := *l
		c.Seen = nil // nothing was found, since what the constructor made is empty
		s.taken = append(s.taken, &Taken{place: p, sink: u.Sink, pos: here, at: s.calledBy(u, l), labels: []*summary.Label{&c}, plain: isBasic(l.Sym.Type), made: true, below: here == constructor.Pos()})
	}
}

// keptLater lets the objects of a value hold what may be stored in them later.
type keptLater struct {
	*function
	seen map[*summary.Object]bool
}

// value gives the objects of a value, which is at an input, what that input would hold.
func (w *keptLater) value(v *summary.Value, at *summary.Sym, depth int) {
	if v == nil || at == nil || depth > maxWorkerDepth {
		return
	}
	for _, k := range v.Kids {
		w.value(k.Value, at.Child(k.Sel), depth+1)
	}
	for _, l := range v.Ptrs {
		if l.Object.Sym != nil || l.Path != "" || w.seen[l.Object] {
			continue
		}
		w.seen[l.Object] = true
		in, content := at.Child(selDeref), w.content(l.Object)
		w.value(content, in, depth+1)
		if !isFunc(in.Type) {
			w.hold(l.Object, summary.Join(content, w.symValue(in), w.project))
		}
	}
}
