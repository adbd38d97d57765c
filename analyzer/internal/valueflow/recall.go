package valueflow

// What a frame has read of its callee is read again only if memory has changed since, or
// what open calls return.

// refresh drops what was read if memory has changed since.
func (f *frame) refresh() {
	if f.readAt != f.puts {
		f.forget()
	}
}

// forget drops what was read of memory and of open calls.
func (f *frame) forget() {
	f.readAt = f.puts
	f.since++
	f.sinceHere++
}

// A read is what something of the callee is here. Much of it is what the call is given,
// whatever memory holds: that is read once.
type read[T any] struct {
	what  T
	since int  // how often what was read of memory had been dropped
	given bool // it has nothing of memory, nor of what open calls return
}

// recall returns what was read of k, if that is still so.
func recall[K comparable, T any](f *frame, from map[K]read[T], k K, since int) (T, bool) {
	r, ok := from[k]
	switch {
	case !ok || !r.given && r.since != since:
		var none T
		return none, false
	case !r.given:
		f.reads++
	}
	return r.what, true
}
