package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// An event loop, or an actor, receives functions and calls them in a goroutine that is
// not visible in the function that sends them. From then on a sent function may run, with
// arguments that only the receiver knows: it may write what it captured, and answer on a
// channel that the sender made. The sender sees that as it sees what goroutines write.
// Callers, who may know the receiver's data, see what the function makes of it as what
// others put into shared memory.

// A sentFunc is a function that was put into memory of others, who will call it.
type sentFunc struct {
	instr ssa.Instruction
	block *ssa.BasicBlock
	fn    *summary.FuncVal
}

// sends records the functions, and what they captured, in a value that is stored in
// memory of others: in a channel all functions, and elsewhere those that captured a
// channel to answer on.
func (x *function) sends(v *summary.Value, channel bool, depth int) {
	if v == nil || depth > maxStored {
		return
	}
	for _, fv := range v.Funcs {
		captured := x.reachable(fv.Bound...)
		if !channel && !slices.ContainsFunc(captured, isOwnChannel) {
			continue
		}
		x.lend(captured)
		x.noteSent(fv)
		x.hold(x.concurrent, isRunning)
	}
	for _, l := range v.Ptrs {
		if l.Object.Sym == nil {
			x.sends(x.at(x.content(l.Object), l.Path), channel, depth+1)
		}
	}
	for _, k := range v.Kids {
		x.sends(k.Value, channel, depth)
	}
}

func isOwnChannel(o *summary.Object) bool {
	if o.Sym != nil || o.Type == nil {
		return false
	}
	_, ok := o.Type.Underlying().(*types.Chan)
	return ok
}

func (x *function) noteSent(fv *summary.FuncVal) {
	if x.final {
		return
	}
	for _, c := range x.sent {
		if c.instr == x.instr && c.fn.Key == fv.Key {
			c.fn = fv
			return
		}
	}
	x.sent = append(x.sent, &sentFunc{x.instr, x.block, fv})
}

// inChannel reports whether an input lies in a channel.
func inChannel(s *summary.Sym) bool {
	for ; s.Parent != nil; s = s.Parent {
		if s.Sel != selDeref || s.Parent.Type == nil {
			continue
		}
		if _, ok := s.Parent.Type.Underlying().(*types.Chan); ok {
			return true
		}
	}
	return false
}

// lend records that others may write what a function captured.
func (x *function) lend(captured []*summary.Object) {
	for _, o := range captured {
		if o.Sym != nil || x.lent[o] {
			continue
		}
		if x.lent == nil {
			x.lent = make(map[*summary.Object]bool)
		}
		x.lent[o] = true
	}
}

// isLent reports whether a reference may refer to something written by sent functions.
func (x *function) isLent(ref *summary.Value) bool {
	if ref == nil || len(x.lent) == 0 {
		return false
	}
	for _, l := range ref.Ptrs {
		if x.lent[l.Object] && !l.Object.ReadOnly {
			return true
		}
	}
	return false
}

// runSent interprets the functions that were sent, as far as the sender sees what they
// do. What they pass to sinks is found in them.
func (x *function) runSent() {
	for _, c := range x.sent {
		sum := x.summaryOf(c.fn.Key)
		if c.fn.Method != "" || sum == nil || len(sum.Writes)+len(sum.Opens)+len(sum.Moved) == 0 {
			continue
		}
		x.block, x.now, x.instr = c.block, x.permitsAt(c.block), c.instr
		s := callSite{instr: c.instr, pos: c.instr.Pos(), key: "later/" + c.fn.Key, via: "function value", targs: x.typesOf(c.fn.TypeArgs)}
		if m := x.madeHere(c.fn); m != nil {
			s.instr, s.pos, s.key = m, m.Pos(), "later" // as for callLater
		}
		bound := 0
		if c.fn.Recv {
			bound = 1
		}
		x.callUnused(s, c.fn, sum, x.fromReceiver(s, c.fn, bound))
	}
}

// callUnused interprets a call of a function that has a summary, without the sinks that
// it reaches, which are found in the function itself. args exclude a bound receiver.
func (x *function) callUnused(s callSite, fv *summary.FuncVal, sum *summary.Summary, args []*summary.Value) outcome {
	told := *sum
	told.Sinks = nil
	if fv.Recv {
		return x.instantiate(s, &told, append(fv.Bound[:1:1], args...), nil)
	}
	return x.instantiate(s, &told, args, fv.Bound)
}

// madeHere returns the instruction that makes a closure, nil if another function makes
// it.
func (x *function) madeHere(fv *summary.FuncVal) *ssa.MakeClosure {
	for _, b := range x.f.Blocks {
		for _, instr := range b.Instrs {
			if c, ok := instr.(*ssa.MakeClosure); ok && functionKey(c.Fn.(*ssa.Function)) == fv.Key {
				return c
			}
		}
	}
	return nil
}

// fromReceiver returns the arguments with which a receiver calls a function. Nothing is
// known of them, so they hold what annotations say. The first bound parameters are left
// out.
func (x *function) fromReceiver(s callSite, fv *summary.FuncVal, bound int) []*summary.Value {
	f := x.functions[fv.Key]
	if f == nil {
		return nil
	}
	args := make([]*summary.Value, len(f.Params)-bound)
	for i, p := range f.Params[bound:] {
		args[i] = x.symValue(x.unknown(s, i, p.Type()))
	}
	return args
}
