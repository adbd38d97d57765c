// Package marketing listens.
package marketing

import (
	"example.com/cases/ads"
	"example.com/cases/svcbus/account"
	"example.com/cases/svcbus/bus"
)

// Listen subscribes to what marketing is interested in.
func Listen(b *bus.Bus) {
	b.Subscribe("renamed", func(e bus.Event) {
		if r, ok := e.(account.Renamed); ok {
			ads.Send(r.UserID + ":" + r.Name)
		}
	})
	b.Subscribe("phone.verified", onVerified)
}

func onVerified(e bus.Event) {
	v, ok := e.(account.PhoneVerified)
	if !ok {
		return
	}
	ads.Send(v.UserID)
	ads.Send(v.Number) // want-one bus flow(Account.Phone)
}
