// Package svctest has findings in its tests, too.
package svctest

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func export(a *id.Account) string { return a.Phone }

func send(s string) { ads.Send(s) }

func both(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}
