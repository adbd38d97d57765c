// Package guardwired puts services together: what they hand to their ports becomes known here, and
// consent was asked there.
package guardwired

import (
	"example.com/cases/guardwired/impl"
	"example.com/cases/guardwired/plain"
	"example.com/cases/guardwired/use"
)

// New wires decorated ports.
func New() *use.Service { return use.New(impl.Wrap{Ads: impl.Ads{}}, impl.Consent{}) }

// NewPlain wires a port that turns out to be a sink.
func NewPlain() *plain.Service { return plain.New(impl.Mailer{}, impl.Consent{}) }
