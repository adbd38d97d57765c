// Package belowfar calls methods of a package that it does not import.
package belowfar

import (
	"example.com/cases/ads"
	"example.com/cases/belowfar/near"
	"example.com/cases/id"
)

func opened(a *id.Account) {
	ads.Send(near.Open(a.Phone).Line().Text()) // want flow(Account.Phone)
	ads.Send(near.Open(a.Phone).Line().Kind())
	ads.Send(near.Open(a.Name).Line().Text())
}
