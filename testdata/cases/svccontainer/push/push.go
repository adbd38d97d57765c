// Package push hands messages to partners, or to nobody.
package push

import "example.com/cases/ads"

// A Partner gets messages.
type Partner struct{}

// New returns a Partner.
func New() *Partner { return &Partner{} }

// Tell hands a message on.
func (*Partner) Tell(s string) { ads.Send(s) }
