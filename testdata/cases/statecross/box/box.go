// Package box keeps strings and sends them later.
package box

import "example.com/cases/ads"

// Box keeps one string to send and one to log.
type Box struct{ send, log string }

// Put keeps what is to be sent.
func (b *Box) Put(s string) { b.send = s }

// Note keeps what is to be logged.
func (b *Box) Note(s string) { b.log = s }

// Flush sends and logs.
func (b *Box) Flush() {
	ads.Send(b.send)
	ads.Log(b.log)
}

// Keep has no sink.
type Keep struct{ v string }

// Set keeps s.
func (k *Keep) Set(s string) { k.v = s }

// Get returns what is kept.
func (k *Keep) Get() string { return k.v }
