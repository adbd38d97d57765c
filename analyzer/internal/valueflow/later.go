package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// goCall interprets a goroutine's call where it is started. What it reads may be written
// until the function ends, so it is interpreted again there.
func (x *function) goCall(i *ssa.Go) {
	x.runLater(i)
	x.goesOn(i)
}

// goesOn records that a call goes on in a goroutine, or starts one that does.
func (x *function) goesOn(i ssa.CallInstruction) {
	x.hold(x.concurrent, isRunning)
	if !x.final {
		x.later = appendOnce(x.later, &lateCall{instr: i, block: x.block})
	}
}

// rangeBody is what package ssa calls the function that is the body of a range over one.
const rangeBody = "range-over-func yield"

// A lateCall is a call that runs at another time than its instruction.
type lateCall struct {
	instr ssa.CallInstruction
	block *ssa.BasicBlock
	fn    *summary.Value // the function that it registers, nil if it runs whatever memory holds
	last  []held         // what fn could reach when it was last interpreted
}

func appendOnce(list []*lateCall, c *lateCall) []*lateCall {
	for _, l := range list {
		if l.instr == c.instr {
			return list
		}
	}
	return append(list, c)
}

func (x *function) runLater(i ssa.CallInstruction) {
	c := i.Common()
	if b, ok := c.Value.(*ssa.Builtin); ok {
		x.builtin(i, b, c.Args)
		return
	}
	s := callSite{instr: i, pos: i.Pos()}
	if _, ok := i.(*ssa.Go); ok {
		s.via = "goroutine"
	}
	x.callCommon(s, c)
}

// deferCall notes a deferred call. In the body of a range over a function it is deferred to
// the end of the function that has the loop, in which the body's data is out of sight: it is
// interpreted where the body defers it.
func (x *function) deferCall(i *ssa.Defer) {
	if i.DeferStack != nil && x.f.Synthetic == rangeBody {
		x.runLater(i)
		return
	}
	x.deferred = appendOnce(x.deferred, &lateCall{instr: i, block: x.block})
}

// runDefers interprets all deferred calls, the last one first, under the conditions and
// permits of the places where they were deferred.
func (x *function) runDefers() {
	block, now, instr := x.block, x.now, x.instr
	for _, d := range slices.Backward(x.deferred) {
		x.block, x.now, x.instr = d.block, x.permitsAt(d.block), d.instr
		x.keepMoment(d.instr)
		x.runLater(d.instr)
	}
	x.block, x.now, x.instr = block, now, instr
}

// finish interprets, with the memory at the function's end, what may run later than at
// its place: goroutines, and closures and functions that leave the function as values and
// are called with unknown arguments.
func (x *function) finish(end memory) {
	x.mem = end
	x.final = true
	for range 2 {
		x.runAll()
		for _, b := range x.f.Blocks {
			for _, instr := range b.Instrs {
				if c, ok := instr.(*ssa.MakeClosure); ok && !onlyCalled(c) && !x.onlyCalledBack(c) && !x.calledOnlyHere(c) {
					x.block, x.now, x.instr = b, x.permitsAt(b), c
					for _, fv := range x.val(c).Functions() {
						x.callLater(c, fv)
					}
				}
			}
		}
	}
}

// callLater interprets a call of a closure at an unknown later time.
func (x *function) callLater(c *ssa.MakeClosure, fv *summary.FuncVal) {
	if fv.Method != "" {
		return
	}
	s := callSite{instr: c, pos: c.Pos(), key: "later", via: "function value"}
	sum := x.summaryOf(fv.Key)
	if sum == nil {
		return
	}
	if fv.Recv {
		if x.calledHere[fv.Key] || onlyReturned(c) || x.handedBack(fv) {
			return // the finding is where it is called
		}
		x.instantiate(s, sum, fv.Bound, nil)
		return
	}
	x.instantiate(s, sum, x.carriers(c), fv.Bound)
}

// carriers returns the arguments of a literal that leaves the function. Nothing is known
// of them, but the literal may put something into a request or context that it passes on.
// Annotated data in them is for the literal itself to report.
func (x *function) carriers(c *ssa.MakeClosure) []*summary.Value {
	f := c.Fn.(*ssa.Function)
	args := make([]*summary.Value, len(f.Params))
	for i, p := range f.Params {
		if refers(p.Type()) && len(x.sourcesIn(p.Type(), true)) == 0 {
			args[i] = summary.OfSym(x.unknown(callSite{instr: c, key: "later"}, i, p.Type()))
		}
	}
	return args
}

// handedBack reports whether a function leaves a method value in memory of its
// parameters, as functions that register handlers do: then callers know of it.
func (x *function) handedBack(fv *summary.FuncVal) bool {
	for o, v := range x.mem {
		if o.Sym == nil || o.Sym.Outermost().Root.Kind != summary.Param {
			continue
		}
		found := false
		walk(v, func(part *summary.Value) {
			found = found || slices.ContainsFunc(part.Funcs, func(f *summary.FuncVal) bool { return f.Key == fv.Key })
		})
		if found {
			return true
		}
	}
	return false
}

// onlyReturned reports whether a closure does nothing but be returned.
func onlyReturned(c *ssa.MakeClosure) bool {
	return everyUse(c, func(r ssa.Instruction) bool {
		_, ok := r.(*ssa.Return)
		return ok
	})
}

// onlyCalled reports whether a closure does nothing but be called here.
func onlyCalled(c *ssa.MakeClosure) bool {
	return everyUse(c, func(r ssa.Instruction) bool { return isCalled(r, c) })
}
