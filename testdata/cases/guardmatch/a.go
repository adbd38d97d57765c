// Package guardmatch asks for consent before contacts are matched.
package guardmatch

import (
	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func asked(c *guardlib.Consents, all []*id.Account, upload map[string]bool) {
	for _, a := range all {
		if c.MayMatch(a) && upload[a.Phone] {
			ads.Send(a.ID)
		}
	}
}

func unasked(c *guardlib.Consents, all []*id.Account, upload map[string]bool) {
	for _, a := range all {
		if upload[a.Phone] {
			ads.Send(a.ID) // want match(Account.Phone)
		}
	}
}

func refused(c *guardlib.Consents, all []*id.Account, upload map[string]bool) {
	var ids []string
	for _, a := range all {
		if !c.MayMatch(a) {
			continue
		}
		if !upload[a.Email] {
			continue
		}
		ids = append(ids, a.ID)
	}
	ads.Upload(ids)
}

func whole(c *guardlib.Consents, all []*id.Account, upload map[string]bool) {
	if !c.Open() {
		return
	}
	for _, a := range all {
		if upload[a.Phone] {
			ads.Send(a.ID)
		}
	}
}

// The set is built of those who agreed.
func built(c *guardlib.Consents, all []*id.Account, lead string) {
	yes, everyone := map[string]string{}, map[string]string{}
	for _, a := range all {
		if c.MayMatch(a) {
			yes[a.Phone] = a.ID
		}
		everyone[a.Phone] = a.ID
	}
	ads.Send(yes[lead])
	ads.Send(everyone[lead]) // want match(Account.Phone)
}

func helper(c *guardlib.Consents, a *id.Account, lead string) bool {
	return c.MayMatch(a) && a.Email == lead
}

func helped(c *guardlib.Consents, a *id.Account, lead string) {
	if helper(c, a, lead) {
		ads.Send(a.ID)
	}
}

// Whether someone agreed is no contact, and says nothing about one.
func consentOnly(c *guardlib.Consents, all []*id.Account) {
	for _, a := range all {
		if c.MayMatch(a) {
			ads.Send(a.ID)
		}
	}
}

// The advertiser's row is permitted for the account that was asked, not for
// the one that matches.
func crossed(c *guardlib.Consents, a, b *id.Account, lead string) {
	if c.MayMatch(a) && b.Phone == lead {
		ads.Send(b.ID) // want match(Account.Phone)
	}
}
