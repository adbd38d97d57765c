package valueflow

import (
	"slices"
)

// A callee may pass the result of one open call to the next one: in objects that it made,
// and in memory of its inputs. What needed such a result before it was there is done
// again.

// missed records that something needed the effect of an open call before the call was
// interpreted.
func (f *frame) missed(call int) {
	f.early = true
	f.misses++
	if !slices.Contains(f.missing, call) {
		f.missing = append(f.missing, call)
	}
}

// whenThere calls now. If that needed the effects of an open call that has not been
// interpreted yet, later is called once it has been, since the next open call may get the
// result.
func (f *frame) whenThere(now, later func()) {
	outer := f.missing
	f.missing = nil
	now()
	if len(f.missing) > 0 {
		f.pending = append(f.pending, pending{f.missing, later})
	}
	f.missing = outer
}

// A pending is something to repeat once an open call has been interpreted.
type pending struct {
	calls []int
	do    func()
}

// returned repeats what needed the effects of an open call, which has now been
// interpreted.
func (f *frame) returned(call int) {
	for _, p := range f.pending {
		if slices.Contains(p.calls, call) {
			p.do()
		}
	}
}
