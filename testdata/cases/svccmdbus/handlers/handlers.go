// Package handlers has handlers.
package handlers

import (
	"context"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// Notify is a command.
type Notify struct {
	Key  string
	Text string
}

// Target is another.
type Target struct {
	Key     string
	Contact string
}

// Find is a query.
type Find struct{ Key string }

// Notifier notifies.
type Notifier struct{}

// Handle implements bus.Handler.
func (Notifier) Handle(_ context.Context, n Notify) (int, error) {
	ads.Send(n.Key)
	ads.Log(n.Text)
	return len(n.Text), nil
}

// Targeter advertises.
type Targeter struct{ Client *ads.Client }

// Handle implements bus.Handler.
func (t *Targeter) Handle(_ context.Context, c Target) (bool, error) {
	t.Client.Push(c.Key)
	return true, t.Client.Export(c.Contact)
}

// Finder finds.
type Finder struct{ Load func(string) *id.Account }

// Handle implements bus.Handler.
func (f Finder) Handle(_ context.Context, q Find) (*id.Account, error) { return f.Load(q.Key), nil }
