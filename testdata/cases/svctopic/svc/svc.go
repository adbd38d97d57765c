// Package svc publishes.
package svc

import (
	"example.com/cases/id"
	"example.com/cases/svctopic/topic"
)

// Hub has all topics.
type Hub struct {
	Seen     topic.Topic[string]
	Verified topic.Topic[Verified]
	Moved    topic.Topic[*id.Account]
}

// Verified says what was verified.
type Verified struct {
	UserID string
	Number string
}

// Verify publishes.
func (h *Hub) Verify(a *id.Account) {
	h.Seen.Publish(a.ID)
	h.Verified.Publish(Verified{UserID: a.ID, Number: a.Phone})
	h.Moved.Publish(a)
}
