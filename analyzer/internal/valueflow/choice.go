package valueflow

import "golang.org/x/tools/go/ssa"

// A choice is a call of one of several callees: what one of them overwrites is still
// there if another one was called.
type choice struct {
	*function
	before, after memory // nil if there is one callee
}

// choose begins a call with that many possible callees.
func (x *function) choose(callees int) *choice {
	c := &choice{function: x}
	if callees > 1 {
		c.before = x.mem
	}
	return c
}

// call interprets the call of one of these callees.
func (c *choice) call(callee func() outcome) outcome {
	if c.before == nil {
		return callee()
	}
	c.mem = cloneMemory(c.before)
	out := callee()
	if c.after == nil {
		c.after = c.mem
	} else {
		c.meld(c.after, c.mem)
		c.mem = c.after
	}
	return out
}

// perhaps interprets a call that may not happen.
func (x *function) perhaps(call func() outcome) outcome {
	before := cloneMemory(x.mem)
	out := call()
	x.meld(x.mem, before)
	return out
}

// mayNotHappen reports whether a call in the current block is conditional, or happens at
// another time than at its place.
func (x *function) mayNotHappen(s callSite) bool {
	if _, ok := s.instr.(*ssa.Go); ok || s.maybe || x.final {
		return true
	}
	b := x.block.Index
	return len(x.ctl.deps[b]) > 0 || x.ctl.loopOf[b] != nil
}
