// Package guardswitch asks for consent in switches, loops and jumps.
package guardswitch

import (
	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func noTag(c *guardlib.Consents, a *id.Account) {
	switch {
	case a.Age < 18:
		ads.Send(a.Email) // want flow(Account.Email)
	case c.Open():
		ads.Send(a.Email)
	default:
		ads.Send(a.Email) // want flow(Account.Email)
	}
}

func tag(c *guardlib.Consents, a *id.Account) {
	switch c.Open() {
	case true:
		ads.Send(a.Phone)
	case false:
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

func fall(c *guardlib.Consents, a *id.Account, staff bool) {
	switch {
	case staff:
		fallthrough
	case c.Open():
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

func refusal(c *guardlib.Consents, a *id.Account) {
	switch {
	case a.Age < 18, !c.Open():
		return
	}
	ads.Send(a.Phone)
}

func each(c *guardlib.Consents, all []*id.Account) {
	for _, a := range all {
		if !c.MayMatch(a) {
			continue
		}
		ads.Send(a.Phone)
	}
	for _, a := range all {
		if c.MayMatch(a) {
			break
		}
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

func listed(c *guardlib.Consents, all []*id.Account) {
	var yes, no []string
	for _, a := range all {
		if c.MayMatch(a) {
			yes = append(yes, a.Phone)
		} else {
			no = append(no, a.Phone)
		}
	}
	ads.Upload(yes)
	ads.Upload(no) // want flow(Account.Phone)
}

// As long as it is permitted, each time anew.
func while(c *guardlib.Consents, next func() *id.Account) {
	for c.Open() {
		ads.Send(next().Phone)
	}
	ads.Send(next().Phone) // want flow(Account.Phone)
}

func labelled(c *guardlib.Consents, lists [][]*id.Account) {
lists:
	for _, list := range lists {
		for _, a := range list {
			if c.Check() != nil {
				continue lists
			}
			ads.Send(a.Email)
		}
	}
}

func jump(c *guardlib.Consents, a *id.Account) {
	if c.Open() {
		goto use
	}
	return
use:
	ads.Send(a.Phone)
}
