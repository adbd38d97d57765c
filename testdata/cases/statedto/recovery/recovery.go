// Package recovery sends codes: a permitted use.
package recovery

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/statedto/msg"
)

// Code sends a code to the recovery address.
func Code(a *id.Account) {
	m := msg.New(a.Profile.Backup, "your code")
	m.SetTo(a.Email)
	m.Tag("phone", a.Phone)
	deliver(m)
}

func deliver(m *msg.Message) { ads.Log(m.Recipient() + m.Body) }
