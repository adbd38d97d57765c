// Package c reads the variables of a.
package c

import (
	"example.com/cases/ads"
	"example.com/cases/svcvar/a"
	_ "example.com/cases/svcvar/b"
)

// Show shows ads.
func Show() {
	ads.Send(a.Last) // want flow(Account.Phone)
	ads.Send(a.LastName)
	a.Recent.Lock()
	defer a.Recent.Unlock()
	for user, mail := range a.Recent.Contacts {
		ads.Send(user)
		ads.Send(mail) // want flow(Account.Email)
	}
	ads.Upload(a.Recent.Names)
	ads.Score(len(a.Recent.Contacts))
}

// Drain drains.
func Drain() {
	for it := range a.Queue {
		ads.Send(it.User)
		ads.Send(it.Contact) // want flow(Account.Phone)
	}
}
