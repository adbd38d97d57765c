// Package packagesink hands contacts to a package that is a sink as a whole.
package packagesink

import (
	"example.com/cases/ads/events"
	"example.com/cases/id"
)

func track(a *id.Account) {
	events.Track(a.Phone) // want flow(Account.Phone)
	events.Track(a.ID)
	var q events.Queue
	q.Enqueue(a.Email) // want flow(Account.Email)
	q.Enqueue(a.Name)
	f := q.Enqueue
	f(a.Phone) // want flow(Account.Phone)
}
