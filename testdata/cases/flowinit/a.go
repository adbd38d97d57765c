// Package flowinit fills package variables before main starts.
package flowinit

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

var owner = id.Load("owner")

var ownerPhone = owner.Phone

var ownerName = owner.Name

var table = map[string]string{"phone": id.Load("1").Phone}

var ids []string

func init() {
	for _, a := range id.LoadAll() {
		ids = append(ids, a.ID)
		backups = append(backups, a.Profile.Backup)
	}
}

var backups []string

var _ = register(owner)

func register(a *id.Account) bool {
	ads.Send(a.Email) // want flow(Account.Email)
	return true
}

func use() {
	ads.Send(ownerPhone) // want flow(Account.Phone)
	ads.Send(ownerName)
	ads.Send(owner.Phone)    // want flow(Account.Phone)
	ads.Send(table["phone"]) // want flow(Account.Phone)
	ads.Upload(ids)
	ads.Upload(backups) // want flow(Profile.Backup)
}

func init() {
	ads.Send(ownerPhone) // want flow(Account.Phone)
	ads.Upload(ids)
}
