package valueflow

import (
	"go/token"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// The iteration goes through a function's blocks in reverse postorder (Kam and Ullman,
// 1976). Before it goes on to what comes after a loop, it repeats those blocks of the
// loop that have something new to read (Bourdoncle's recursive strategy, 1993). Most
// blocks are interpreted once.

// maxRounds bounds how often a block is interpreted in one iteration, for each loop
// around it.
const maxRounds = 12

// iteration is the state of one iteration.
type iteration struct {
	*function
	order  []*ssa.BasicBlock
	number []int  // block index -> position in the order
	dirty  []bool // blocks with something new to read, by position
	next   int    // blocks from this position on have not been interpreted yet
	rounds []int
	marked []int              // the last change for which a block was marked
	change int                // how many changes there were
	ending [][]*summary.Label // by block: the matches that decide whether it leaves a loop
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

// run interprets a block, and marks the blocks that then have something new to read.
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

// after returns the block to interpret after another: the next one with something new to
// read, but first those in loops that this step would leave. It returns -1 if there is
// none.
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

// mark marks the blocks that may run after b in the same round of the loops around it,
// and the headers of the loops of which it is the last block.
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

// markLoops marks a whole loop if a block's decision to leave it depends on a new match:
// what later rounds do depends on that match as well.
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

// reversePostorder returns the blocks that may run. The block in which a function returns
// after a panic comes last, since it is reached from all others.
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

// graceSteps is the work granted to each instruction after a bound was reached, so that
// one call that is too much for the analysis hides nothing that is in plain sight after
// it.
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
			continue // as in the tables that fill whole packages
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

// A record holds findings and side results of interpretation. The record of a block is
// replaced whenever the block is interpreted again, since earlier rounds saw less than
// the final state. Most records are empty, so their maps may be nil.
type record struct {
	uses      map[useKey]*summary.Use
	useOrder  []useKey
	findings  map[findingKey]*Finding
	kept      kept    // stored in long-lived memory
	built     kept    // also by a constructor, in what it returns
	moves     []moved // moved there from other such memory
	before    beforeCalls
	fieldPuts fieldPuts // put into fields of this package
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

// take adds the content of another record.
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

// find adds a finding, or replaces the one for the same use. The result remembers whose
// data either of them is about.
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
