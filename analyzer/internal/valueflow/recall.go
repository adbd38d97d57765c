package valueflow

// What a frame has read of its callee is read again only if memory, or what open calls
// return, has changed since.

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

// A read is the caller's value of something of the callee. Much of it depends only on the
// call's arguments, whatever memory holds, and is read once.
type read[T any] struct {
	what  T
	since int  // how often what was read from memory had been dropped
	given bool // it depends neither on memory nor on what open calls return
}

// recall returns what was read of k, if it is still valid.
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
