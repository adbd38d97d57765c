// Package guardwhich asks about one of many.
package guardwhich

import (
	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func sameIndex(c *guardlib.Consents, all []*id.Account, i, j int) {
	if c.MayMatch(all[i]) {
		ads.Send(all[i].Phone)
		ads.Send(all[j].Phone) // want flow(Account.Phone)
	}
	if c.MayMatch(all[0]) {
		ads.Send(all[0].Email)
		ads.Send(all[1].Email) // want flow(Account.Email)
	}
}

func sameKey(c *guardlib.Consents, byID map[string]*id.Account, k, other string) {
	if a, ok := byID[k]; ok && c.MayMatch(a) {
		ads.Send(a.Phone)
		ads.Send(byID[k].Email)
		ads.Send(byID[other].Email) // want flow(Account.Email)
	}
}

func values(c *guardlib.Consents, all []id.Account) {
	for i := range all {
		if !c.MayMatch(&all[i]) {
			continue
		}
		ads.Send(all[i].Phone)
		if i > 0 {
			ads.Send(all[i-1].Phone) // want flow(Account.Phone)
		}
	}
}

func part(c *guardlib.Consents, all []*id.Account) {
	for _, a := range all {
		if c.MayMatch(a) {
			ads.Send(a.Profile.Backup)
			for _, f := range a.Friends {
				ads.Send(f.Profile.Backup) // want flow(Profile.Backup)
			}
		}
	}
}

func pairs(c *guardlib.Consents, all []*id.Account) {
	for _, a := range all {
		for _, b := range all {
			if c.MayMatch(a) && c.Require(b) == nil {
				ads.SendAll(a.Phone, b.Phone)
			}
			if c.MayMatch(a) {
				ads.Send(a.Email)
				ads.Send(b.Email) // want flow(Account.Email)
			}
		}
	}
}

// The wrapper asks about the account that it is given.
func grown(c *guardlib.Consents, all []*id.Account, i, j int) {
	if guardlib.Grown(c, all[i]) {
		ads.Send(all[i].Phone)
		ads.Send(all[j].Phone) // want flow(Account.Phone)
	}
}

func each(k guardlib.Checker, all []*id.Account, boss *id.Account) {
	for _, a := range all {
		if k.Allowed(a) {
			ads.Send(a.Phone)
			ads.Send(boss.Phone) // want flow(Account.Phone)
		}
		if k.Allowed(boss) {
			ads.Send(a.Email) // want flow(Account.Email)
			ads.Send(boss.Email)
		}
	}
}
