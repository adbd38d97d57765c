// Package crosspackage reaches sinks and sources through other packages.
package crosspackage

import (
	"example.com/cases/ads"
	"example.com/cases/crosspackage/lib"
	"example.com/cases/crosspackage/mid"
	"example.com/cases/id"
)

func strings(a *id.Account) {
	lib.Track(a.Phone) // want flow(Account.Phone)
	lib.Track(a.Name)
	lib.TrackBoth(a.ID, a.Phone)
	lib.TrackBoth(a.Email, a.Phone) // want flow(Account.Email)
	mid.Report(a.Phone)             // want flow(Account.Phone)
	mid.Report(a.ID)
	mid.Note(a.Phone)
}

// The source is read in lib, and that is where it is reported.
func whole(a *id.Account) {
	lib.TrackAccount(a)
	lib.TrackAny(a) // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
	lib.TrackAny(a.ID)
	lib.TrackAny(lib.Public(a))
}

func results(a *id.Account) {
	mail, name := lib.Contact(a)
	ads.Send(mail) // want flow(Account.Email)
	ads.Send(name)
	ads.Send(lib.First(a.Name, a.Phone))
	ads.Send(lib.First(a.Phone, a.Name)) // want flow(Account.Phone)
	var list, other []string
	lib.Fill(&list, a)
	ads.Upload(list) // want flow(Account.Phone)
	ads.Upload(other)
}

func helper(s string) {
	mid.Report(s) // want flow(Account.Email)
}

func viaHelper(a *id.Account) { helper(a.Email) }
