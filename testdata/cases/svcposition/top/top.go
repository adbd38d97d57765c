// Package top sees mid only.
package top

import "example.com/cases/svcposition/mid"

// Go goes.
func Go(u string) {
	mid.Direct(u)
	mid.Pass(mid.Get(u)) // want flow(Account.Phone)
	mid.Pass(u)
	mid.Run(mid.Make(u)) // want flow(Account.Phone)
	x := mid.Make(u)
	x.Ship()         // want flow(Account.Phone)
	wrap(mid.Get(u)) // want-one w flow(Account.Phone)
	wrap(u)
}

func wrap(s string) {
	mid.Pass(s) // want-one w flow(Account.Phone)
}
