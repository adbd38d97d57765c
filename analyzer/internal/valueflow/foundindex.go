package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// slices.IndexFunc finds the place of an element that its predicate says yes to, which may have
// asked for consent. What is in that place of that list may be used.

// findsGranted notes what is permitted for the element that a search finds, where its predicate
// says yes.
func (c *modelCall) findsGranted(permits []summary.Permit) {
	call, ok := c.s.instr.(*ssa.Call)
	if !ok || c.s.key != "" {
		return
	}
	var purposes []string
	for _, p := range permits {
		if p.If == nil && (p.Subject == nil || p.Arg == 1) && !slices.Contains(purposes, p.Purpose) {
			purposes = append(purposes, p.Purpose)
		}
	}
	if c.indexOf == nil {
		c.indexOf = make(map[ssa.Value][]string)
	}
	c.indexOf[call] = purposes
}

// foundElement returns the address of an element, which is cleared if its index is what a search
// in the same list came to.
func (x *function) foundElement(i *ssa.IndexAddr, addr *summary.Value) *summary.Value {
	purposes := x.indexOf[i.Index]
	if len(purposes) == 0 || addr == nil || which(i.Index.(*ssa.Call).Call.Args[0], 0) != which(i.X, 0) {
		return addr
	}
	c := *addr
	c.Cleared = slices.Clone(c.Cleared)
	for _, p := range purposes {
		c.Cleared = append(c.Cleared, summary.Clearance{Purpose: p, Hops: hops(i.Type())})
	}
	return &c
}
