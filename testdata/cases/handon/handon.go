// Package handon tests what facts carry through a package in between: methods
// that are not exported, what makers make, and memory of a package two below.
package handon

import (
	"example.com/cases/handon/mid"
	"example.com/cases/id"
)

func leaks(a *id.Account) {
	mid.Leak().Run(a.Phone) // want flow(Account.Phone)
}

func drops(a *id.Account) {
	mid.Drop().Run(a.Phone)
}

func makes(a *id.Account) {
	leak, drop := mid.Makers()
	leak.Make().Run(a.Phone) // want flow(Account.Phone)
	drop.Make().Run(a.Phone)
}

func notes(a *id.Account) {
	mid.Note(a.Email)
}

func begins(a *id.Account) {
	mid.Begin(a.Email)
}
