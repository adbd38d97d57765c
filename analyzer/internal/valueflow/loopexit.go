package valueflow

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// What a loop leaves behind, such as the number of its rounds or the element at which it
// stopped, depends on the conditions that may end it.

// A loop is a natural loop.
type loop struct {
	header *ssa.BasicBlock
	outer  *loop
	body   map[*ssa.BasicBlock]bool
	exits  []loopExit
}

// A loopExit is an edge that leaves a loop.
type loopExit struct {
	from  *ssa.BasicBlock
	succ  int
	reach map[*ssa.BasicBlock]bool // the blocks that may run after it
}

// findLoops finds the innermost loop of every block.
func (c *control) findLoops(f *ssa.Function) {
	c.loopOf = make([]*loop, len(f.Blocks))
	for _, header := range f.Blocks {
		if _, ok := c.loops[header]; !ok {
			continue
		}
		l := &loop{header: header, body: loopBody(header)}
		for _, b := range f.Blocks {
			if !l.body[b] {
				continue
			}
			for i, s := range b.Succs {
				if !l.body[s] {
					l.exits = append(l.exits, loopExit{b, i, reachable(s)})
				}
			}
		}
		c.nest(f, l)
	}
}

// nest puts a loop between the loops around it and those inside it.
func (c *control) nest(f *ssa.Function, l *loop) {
	for _, b := range f.Blocks {
		if !l.body[b] {
			continue
		}
		at := &c.loopOf[b.Index]
		for *at != nil && len((*at).body) < len(l.body) {
			at = &(*at).outer
		}
		if *at != l {
			if l.outer == nil {
				l.outer = *at
			}
			*at = l
		}
	}
}

// loopAt returns the loop that begins with a block, or nil.
func (c *control) loopAt(header *ssa.BasicBlock) *loop {
	l := c.loopOf[header.Index]
	for l != nil && l.header != header {
		l = l.outer
	}
	return l
}

// depth returns one more than the number of loops around a block.
func (c *control) depth(b *ssa.BasicBlock) int {
	depth := 1
	for l := c.loopOf[b.Index]; l != nil; l = l.outer {
		depth++
	}
	return depth
}

// reachable returns the blocks that may run after a block, itself included.
func reachable(from *ssa.BasicBlock) map[*ssa.BasicBlock]bool {
	seen := map[*ssa.BasicBlock]bool{from: true}
	work := []*ssa.BasicBlock{from}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		for _, s := range b.Succs {
			if !seen[s] {
				seen[s] = true
				work = append(work, s)
			}
		}
	}
	return seen
}

// ending returns the conditions that end those loops around block def that do not contain
// block use, if use is reached.
func (c *control) ending(def, use *ssa.BasicBlock) []dependence {
	var deps []dependence
	for l := c.loopOf[def.Index]; l != nil && !l.body[use]; l = l.outer {
		for _, e := range l.exits {
			if !e.reach[use] {
				continue
			}
			for _, d := range c.onEdge(e.from, e.from.Succs[e.succ]) {
				if l.body[d.Cond] {
					deps = append(deps, d)
				}
			}
		}
	}
	return deps
}

// earlier returns the conditions that may have ended a loop around a block in an earlier
// round, each with the outcome that goes on.
func (c *control) earlier(b *ssa.BasicBlock) []dependence {
	var deps []dependence
	for l := c.loopOf[b.Index]; l != nil; l = l.outer {
		for _, e := range l.exits {
			d := dependence{e.from, 1 - e.succ}
			if len(e.from.Succs) == 2 && !slices.Contains(c.deps[b.Index], d) {
				deps = append(deps, d)
			}
		}
	}
	return deps
}

// ends reports whether the other outcome of a condition leaves a loop.
func (c *control) ends(d dependence) bool {
	l := c.loopOf[d.Cond.Index]
	return l != nil && l.body[d.Cond.Succs[d.Succ]] && !l.body[d.Cond.Succs[1-d.Succ]]
}

// afterLoop adds the matches that decide which round's value was the last one.
func (x *function) afterLoop(reg ssa.Value, v *summary.Value) *summary.Value {
	i, ok := reg.(ssa.Instruction)
	if !ok || x.block == nil || i.Block() == x.block || x.ctl.loopOf[i.Block().Index] == nil || !varies(reg, 0) {
		return v
	}
	labels := x.decisive(x.ctl.ending(i.Block(), x.block))
	return v.AddLabels(x.decided(labels, i.Pos(), "decides how often the loop runs"))
}

// decisive returns the labels of the matches in the conditions of deps.
func (x *function) decisive(deps []dependence) []*summary.Label {
	var labels []*summary.Label
	for _, in := range x.influences(deps) {
		labels = summary.JoinLabels(labels, in.labels)
	}
	return labels
}

// varies reports whether a value computed in a loop may differ from round to
// round.
func varies(v ssa.Value, depth int) bool {
	if depth > 6 {
		return true
	}
	switch v := v.(type) {
	case *ssa.Phi:
		for _, e := range v.Edges {
			if !sameOperand(e, v.Edges[0]) {
				return true
			}
		}
		return false
	case *ssa.Alloc, *ssa.MakeClosure, *ssa.MakeMap, *ssa.MakeChan, *ssa.MakeSlice:
		return false // its contents vary, not the reference
	case *ssa.UnOp:
		return v.Op == token.MUL || v.Op == token.ARROW || varies(v.X, depth+1)
	case *ssa.BinOp:
		return varies(v.X, depth+1) || varies(v.Y, depth+1)
	case *ssa.Convert:
		return varies(v.X, depth+1)
	case *ssa.FieldAddr:
		return varies(v.X, depth+1)
	case ssa.Instruction:
		return true
	}
	return false
}
