package valueflow

import (
	"go/token"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// The iteration over a function's blocks goes through them in reverse postorder
// (Kam and Ullman, 1976), and through those of a loop again, as far as they have
// something new to read, before it goes on to what comes after the loop
// (Bourdoncle's recursive strategy, 1993). Most blocks are interpreted once.

// maxRounds bounds how often a block is interpreted in one iteration, for each of
// the loops around it.
const maxRounds = 12

// iteration is the state of one iteration.
type iteration struct {
	*function
	order  []*ssa.BasicBlock
	number []int  // of a block in the order, by its index
	dirty  []bool // blocks that have something new to read, by number
	next   int    // blocks from here on have not been interpreted yet
	rounds []int
	marked []int              // the last change that a block was marked for
	change int                // how many there were
	ending [][]*summary.Label // the matches on which it depends that a block leaves a loop
	found  []*record          // by the last interpretation of each block
}

// iterate interprets the blocks until nothing changes.
func (x *function) iterate(order []*ssa.BasicBlock) {
	it := &iteration{
		function: x, order: order, number: make([]int, len(x.f.Blocks)),
		dirty: make([]bool, len(order)), rounds: make([]int, len(order)), marked: make([]int, len(order)),
		ending: make([][]*summary.Label, len(order)), found: make([]*record, len(order)),
	}
	for n, b := range order {
		it.number[b.Index] = n
		it.dirty[n] = true
	}
	for n := 0; n >= 0; n = it.after(n) {
		if n < it.next && (it.rounds[n] == maxRounds*it.ctl.depth(order[n]) || x.bounded || x.exhausted(0)) {
			x.bounded = true
			it.dirty[n] = false
			continue
		}
		it.run(n)
	}
	x.record = newRecord()
	for _, r := range it.found {
		if r != nil {
			x.take(r, x.Package)
		}
	}
}

// run interprets a block, and notes which others have something new to read then.
func (it *iteration) run(n int) {
	it.dirty[n] = false
	it.rounds[n]++
	it.next = max(it.next, n+1)
	it.record = &record{}
	it.found[n] = it.record
	b := it.order[n]
	changed := it.runBlock(b)
	it.markLoops(n)
	if !changed {
		return
	}
	it.change++
	it.mark(b)
	if r := it.f.Recover; r != nil {
		it.dirty[it.number[r.Index]] = true
	}
}

// after returns the block to interpret after another: the next one that has
// something new to read, but first those of the loops that are left by it. It
// returns -1 if there is none.
func (it *iteration) after(n int) int {
	next := slices.Index(it.dirty[n+1:], true)
	if next >= 0 {
		next += n + 1
	}
	for l := it.ctl.loopOf[it.order[n].Index]; l != nil; l = l.outer {
		if next >= 0 && l.body[it.order[next]] {
			break
		}
		for m, b := range it.order {
			if it.dirty[m] && l.body[b] {
				return m
			}
		}
	}
	if next < 0 {
		return slices.Index(it.dirty, true)
	}
	return next
}

// mark marks the blocks that may run after b in the same round of the loops
// around it, and the headers of those of which it is the last block.
func (it *iteration) mark(b *ssa.BasicBlock) {
	for _, s := range b.Succs {
		n := it.number[s.Index]
		if n >= it.next || it.marked[n] == it.change {
			continue
		}
		it.marked[n] = it.change
		it.dirty[n] = true
		if !s.Dominates(b) {
			it.mark(s)
		}
	}
}

// markLoops marks all of a loop that a block may leave if that depends on a match
// that was not known: what later rounds do depends on it as well.
func (it *iteration) markLoops(n int) {
	b := it.order[n]
	l := it.ctl.loopOf[b.Index]
	if l == nil || len(b.Succs) != 2 || l.body[b.Succs[0]] && l.body[b.Succs[1]] {
		return
	}
	old := it.ending[n]
	it.ending[n] = summary.JoinLabels(old, it.decisive([]dependence{{b, 0}, {b, 1}}))
	if slices.Equal(old, it.ending[n]) {
		return
	}
	for ; l != nil && !(l.body[b.Succs[0]] && l.body[b.Succs[1]]); l = l.outer {
		for m, in := range it.order {
			it.dirty[m] = it.dirty[m] || l.body[in]
		}
	}
}

// reversePostorder returns the blocks that may run. The block in which a function
// returns after a panic comes last: it is reached from all others.
func reversePostorder(f *ssa.Function) []*ssa.BasicBlock {
	var order []*ssa.BasicBlock
	seen := make([]bool, len(f.Blocks))
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		seen[b.Index] = true
		for _, s := range slices.Backward(b.Succs) {
			if !seen[s.Index] {
				visit(s)
			}
		}
		order = append(order, b)
	}
	if f.Recover != nil {
		visit(f.Recover)
	}
	if len(f.Blocks) > 0 && !seen[0] {
		visit(f.Blocks[0])
	}
	slices.Reverse(order)
	return order
}

// graceSteps is the work on each instruction after a bound was reached: one call that is
// too much for the analysis hides nothing of what is in plain sight behind it.
const graceSteps = 100

// runBlock interprets a block and reports whether anything changed.
func (x *function) runBlock(b *ssa.BasicBlock) bool {
	mem := x.entryMemory(b)
	old, ran := x.exit[b]
	x.entry[b] = mem
	x.mem = maps.Clone(mem)
	x.block = b
	delete(x.passed, b)
	x.now = x.permitsAt(b)
	changed := !ran
	for _, instr := range b.Instrs {
		if x.bounded && x.aside() {
			break // what no annotation reaches is not worth the rest
		}
		if x.aside() && x.fillsLiteral(instr, 0) {
			continue // as the tables do that fill whole packages
		}
		x.instr = instr
		if x.bounded {
			x.maxWork = x.work + graceSteps
		}
		if x.step(instr) {
			changed = true
		}
	}
	x.exit[b] = x.mem
	return changed || !sameMemory(old, x.mem)
}

// A record is what the interpretation of code found that is no value or memory.
// What a block finds is replaced when it is interpreted again: it was found with
// less than the final state. Most blocks find nothing, so that the maps of a
// record may be nil.
type record struct {
	uses      map[useKey]*summary.Use
	useOrder  []useKey
	findings  map[findingKey]*Finding
	kept      kept    // stored in long-lived memory
	built     kept    // and by a constructor, in what it returns
	moves     []moved // and moved there from other such memory
	before    beforeCalls
	fieldPuts fieldPuts // and into fields of this package
}

type useKey struct {
	sink string
	pos  token.Pos
}

func newRecord() *record {
	return &record{
		uses: make(map[useKey]*summary.Use), findings: make(map[findingKey]*Finding),
		kept: make(kept), built: make(kept),
	}
}

// take adds what another record has.
func (r *record) take(s *record, p *Package) {
	for _, k := range s.useOrder {
		v := s.uses[k]
		if u := r.uses[k]; u != nil {
			u.Permit = commonPermits(u.Permit, v.Permit)
			u.Labels = summary.JoinLabels(u.Labels, v.Labels)
			reached(u, v.Args, v.Call)
			continue
		}
		r.uses[k] = v
		r.useOrder = append(r.useOrder, k)
	}
	for k, f := range s.findings {
		r.find(k, f, p)
	}
	r.kept.take(s.kept)
	r.built.take(s.built)
	r.moves = append(r.moves, s.moves...)
	r.before.take(&s.before)
	if r.fieldPuts == nil {
		r.fieldPuts = s.fieldPuts
	} else {
		maps.Copy(r.fieldPuts, s.fieldPuts)
	}
}

// find adds a finding, or takes it in place of one for the same use. Of both it is remembered
// whose data it is.
func (r *record) find(k findingKey, f *Finding, p *Package) {
	old := r.findings[k]
	bases, found := basesOf(old, f), allFoundBy(old, f)
	startedBy := f.startedBy
	if old != nil && old.startedBy != startedBy {
		startedBy = "" // the function itself reaches the sink, too
	}
	if !p.replaces(f, old) {
		f = old
	}
	f.bases, f.found, f.startedBy = bases, found, startedBy
	r.findings[k] = f
}
