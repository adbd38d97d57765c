package valueflow

import (
	"slices"
)

// A callee hands what one open call returned to the next one: in objects that it made, and in
// memory of its inputs. What asked for that before it was there is done again.

// missed notes that something was asked for that an open call leaves, before it was
// interpreted.
func (f *frame) missed(call int) {
	f.early = true
	f.misses++
	if !slices.Contains(f.missing, call) {
		f.missing = append(f.missing, call)
	}
}

// whenThere does something now, and something else again once an open call has been
// interpreted of which it asked for what that leaves: the next one may be handed that.
func (f *frame) whenThere(now, later func()) {
	outer := f.missing
	f.missing = nil
	now()
	if len(f.missing) > 0 {
		f.pending = append(f.pending, pending{f.missing, later})
	}
	f.missing = outer
}

// A pending is something to do again once an open call has been interpreted.
type pending struct {
	calls []int
	do    func()
}

// returned does again what asked for something that an open call has left now.
func (f *frame) returned(call int) {
	for _, p := range f.pending {
		if slices.Contains(p.calls, call) {
			p.do()
		}
	}
}
