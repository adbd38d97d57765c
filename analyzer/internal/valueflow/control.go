package valueflow

import (
	"go/ast"

	"golang.org/x/tools/go/ssa"
)

// A dependence says that a block runs only if block Cond is left by successor Succ.
type dependence struct {
	Cond *ssa.BasicBlock
	Succ int
}

// control holds the control dependences of a function on the conditions that
// lead to a block within one iteration of the loops around it: back edges are
// cut, so that a block does not depend on what earlier iterations decided. The
// definition is that of Ferrante, Ottenstein and Warren (1987), by
// post-dominators, which are computed as bit sets: functions are small, and a
// block has few successors.
type control struct {
	n     int
	deps  [][]dependence // by block index
	succs [][]int        // the graph without back edges; nodes n.. are loop latches, the last is the exit
	ipdom []int          // immediate post-dominator by node; the exit's is -1
	exit  int
	loops map[*ssa.BasicBlock]int // loop header -> its latch node

	loopOf   []*loop                      // innermost loop by block index, or nil
	bodies   map[*ssa.BasicBlock]ast.Node // filled on demand; see body
	refusals map[[2]*ssa.BasicBlock]bool  // filled on demand; see denies
	cases    cases
	sweeps   map[*ssa.BasicBlock]*sweep // by header, filled on demand
	names    map[ssa.Value][]naming     // by condition, filled on demand; see foundFor
}

func newControl(f *ssa.Function) *control {
	c := &control{n: len(f.Blocks), loops: make(map[*ssa.BasicBlock]int), bodies: make(map[*ssa.BasicBlock]ast.Node), refusals: make(map[[2]*ssa.BasicBlock]bool), sweeps: make(map[*ssa.BasicBlock]*sweep), names: make(map[ssa.Value][]naming)}
	c.cutBackEdges(f)
	c.postDominators()
	c.dependences(f)
	c.findLoops(f)
	c.cases = findCases(f)
	return c
}

// cutBackEdges builds the graph in which every back edge leads to a latch node
// of its loop, and the latch to where the loop's header leaves the loop.
func (c *control) cutBackEdges(f *ssa.Function) {
	for _, b := range f.Blocks {
		for _, s := range b.Succs {
			if s.Dominates(b) {
				if _, ok := c.loops[s]; !ok {
					c.loops[s] = c.n + len(c.loops)
				}
			}
		}
	}
	c.exit = c.n + len(c.loops)
	c.succs = make([][]int, c.exit+1)
	for _, b := range f.Blocks {
		for _, s := range b.Succs {
			if len(b.Succs) == 2 && addedCheck(s) {
				continue // what comes after does not depend on it
			}
			c.succs[b.Index] = append(c.succs[b.Index], c.node(b, s))
		}
		if len(b.Succs) == 0 {
			c.succs[b.Index] = append(c.succs[b.Index], c.exit)
		}
	}
	for header, latch := range c.loops {
		body := loopBody(header)
		for _, s := range header.Succs {
			if !body[s] {
				c.succs[latch] = append(c.succs[latch], c.node(header, s))
			}
		}
		if len(c.succs[latch]) == 0 {
			c.succs[latch] = append(c.succs[latch], c.exit)
		}
	}
}

// node returns where an edge leads: a back edge leads to the latch of its loop, even if
// it also ends a round of the loop around that.
func (c *control) node(from, to *ssa.BasicBlock) int {
	if to.Dominates(from) {
		return c.loops[to]
	}
	return to.Index
}

// loopBody returns the blocks of the natural loop of a header.
func loopBody(header *ssa.BasicBlock) map[*ssa.BasicBlock]bool {
	body := map[*ssa.BasicBlock]bool{header: true}
	var work []*ssa.BasicBlock
	for _, p := range header.Preds {
		if header.Dominates(p) && !body[p] {
			body[p] = true
			work = append(work, p)
		}
	}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		for _, p := range b.Preds {
			if !body[p] {
				body[p] = true
				work = append(work, p)
			}
		}
	}
	return body
}

// postDominators computes immediate post-dominators by the iteration of Cooper,
// Harvey and Kennedy (2001) on the reversed graph.
func (c *control) postDominators() {
	order, number := c.reversePostorder()
	preds := c.succs // of the reversed graph
	c.ipdom = make([]int, len(c.succs))
	for i := range c.ipdom {
		c.ipdom[i] = -1
	}
	c.ipdom[c.exit] = c.exit
	intersect := func(a, b int) int {
		for a != b {
			for number[a] > number[b] {
				a = c.ipdom[a]
			}
			for number[b] > number[a] {
				b = c.ipdom[b]
			}
		}
		return a
	}
	for changed := true; changed; {
		changed = false
		for _, n := range order {
			if n == c.exit {
				continue
			}
			dom := -1
			for _, p := range preds[n] {
				if number[p] < 0 || c.ipdom[p] < 0 {
					continue
				}
				if dom < 0 {
					dom = p
				} else {
					dom = intersect(dom, p)
				}
			}
			if dom >= 0 && c.ipdom[n] != dom {
				c.ipdom[n] = dom
				changed = true
			}
		}
	}
	c.ipdom[c.exit] = -1
}

// reversePostorder orders the nodes from the exit backwards. Nodes that cannot
// reach the exit have number -1; the graph has no cycles, so only unreachable
// loops of irreducible flow are such.
func (c *control) reversePostorder() (order, number []int) {
	back := make([][]int, len(c.succs))
	for n, succs := range c.succs {
		for _, s := range succs {
			back[s] = append(back[s], n)
		}
	}
	number = make([]int, len(c.succs))
	seen := make([]bool, len(c.succs))
	var visit func(int)
	visit = func(n int) {
		seen[n] = true
		for _, p := range back[n] {
			if !seen[p] {
				visit(p)
			}
		}
		order = append(order, n)
	}
	visit(c.exit)
	for i, j := 0, len(order)-1; i < j; i, j = i+1, j-1 {
		order[i], order[j] = order[j], order[i]
	}
	for i := range number {
		number[i] = -1
	}
	for i, n := range order {
		number[n] = i
	}
	return order, number
}

// dependences finds, for each edge of a condition, the blocks that post-dominate the
// edge's head but not the condition, and closes the relation transitively.
func (c *control) dependences(f *ssa.Function) {
	c.deps = make([][]dependence, c.n)
	direct := make([][]dependence, len(c.succs))
	for _, b := range f.Blocks {
		if len(c.succs[b.Index]) < 2 {
			continue
		}
		for i, s := range c.succs[b.Index] {
			for n := s; n >= 0 && n != c.ipdom[b.Index] && n != c.exit; n = c.ipdom[n] {
				direct[n] = append(direct[n], dependence{b, i})
			}
		}
	}
	for i := range c.deps {
		seen := make(map[dependence]bool)
		work := append([]dependence(nil), direct[i]...)
		for len(work) > 0 {
			d := work[0]
			work = work[1:]
			if seen[d] {
				continue
			}
			seen[d] = true
			c.deps[i] = append(c.deps[i], d)
			work = append(work, direct[d.Cond.Index]...)
		}
	}
}

// leaves reports whether one side of the condition leaves the function without meeting
// the other side again.
func (c *control) leaves(cond *ssa.BasicBlock) bool {
	return c.ipdom[cond.Index] == c.exit || c.ipdom[cond.Index] < 0
}

// onEdge returns the conditions that decide whether control passes from block p
// to its successor s.
func (c *control) onEdge(p, s *ssa.BasicBlock) []dependence {
	deps := c.deps[p.Index]
	if len(p.Succs) < 2 {
		return deps
	}
	deps = deps[:len(deps):len(deps)]
	for i, q := range p.Succs {
		if q == s {
			deps = append(deps, dependence{p, i})
		}
	}
	return deps
}
