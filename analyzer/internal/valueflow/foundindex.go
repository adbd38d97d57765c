package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// slices.IndexFunc finds the index of an element that satisfies its predicate, which may
// have asked for consent. The element of that list at that index may be used.

// findsGranted records what is permitted for the element that a search finds, if its
// predicate returned true.
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

// foundElement returns the address of an element. It is cleared if its index is the
// result of a search in the same list.
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
