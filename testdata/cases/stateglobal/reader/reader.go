// Package reader sees the writer and sends what it has written.
package reader

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/stateglobal/vars"
	"example.com/cases/stateglobal/writer"
)

// Serve fills and sends in no order.
func Serve(fill bool, user string) {
	if fill {
		writer.Fill(id.Load(user))
		return
	}
	ads.Send(vars.Contact) // want flow(Account.Phone)
	ads.Send(vars.Name)
	ads.Send(vars.Table[user]) // want flow(Account.Email)
	ads.Send(vars.Hidden())    // want flow(Profile.Backup)
	ads.Send(vars.Harmless())
}
