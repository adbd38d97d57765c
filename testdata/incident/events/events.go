// Package events records what happens in the product.
package events

import "example.com/incident/stream"

// Recorder records events for whoever may need them.
type Recorder struct {
	out *stream.Stream
}

// NewRecorder returns a recorder that writes to out.
func NewRecorder(out *stream.Stream) *Recorder { return &Recorder{out: out} }

// Record records that something named so happened to an account. The detail
// helps with debugging.
func (r *Recorder) Record(name, accountID, detail string) {
	r.out.Publish(stream.Event{Name: name, AccountID: accountID, Detail: detail})
}
