// Package growth grows.
package growth

import (
	"context"

	"example.com/cases/ads"
	"example.com/cases/svctypedbus/account"
	"example.com/cases/svctypedbus/bus"
)

// Wire subscribes.
func Wire(b *bus.Bus) {
	bus.On(b, func(_ context.Context, e account.PhoneChanged) {
		ads.Send(e.User)
		ads.Send(e.Old) // want-one old flow(Account.Phone)
	})
	bus.On(b, onName)
}

func onName(_ context.Context, e account.NameChanged) {
	ads.Send(e.Old)
	ads.Send(e.New)
}
