// Package matchswitch compares a contact by switch.
package matchswitch

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func tag(a *id.Account, first, second string) {
	switch a.Phone {
	case first:
		ads.Send(a.ID) // want match(Account.Phone)
	case second:
		ads.Send(a.Name) // want match(Account.Phone)
	default:
		ads.Send("neither") // want match(Account.Phone)
	}
}

// The tag is the advertiser's value.
func reversed(lead string, a, b *id.Account) {
	switch lead {
	case a.Email, b.Email:
		ads.Send(lead) // want match(Account.Email)
	}
	switch lead {
	case a.Name, b.Name:
		ads.Send(lead)
	}
}

func noTag(a *id.Account, lead string) {
	reason := ""
	switch {
	case a.Name == lead:
		reason = "name"
	case a.Phone == lead:
		reason = "phone"
	}
	ads.Send(reason) // want match(Account.Phone)
}

func onName(a *id.Account, lead string) {
	reason := ""
	switch {
	case a.Name == lead:
		reason = "name"
	case a.ID == lead:
		reason = "id"
	}
	ads.Send(reason)
}

func fall(a *id.Account, lead string) {
	switch a.Phone {
	case lead:
		ads.Log("hit")
		fallthrough
	case "":
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

// Only constants: it says whether there is a contact.
func constants(a *id.Account) {
	switch a.Phone {
	case "", "none":
		ads.Send("unreachable")
	default:
		ads.Send(a.ID)
	}
}

func contactIn(a *id.Account, leads map[string]string) string {
	switch {
	case a.Email == leads["email"]:
		return a.ID
	default:
		return ""
	}
}

func viaResult(a *id.Account, leads map[string]string) {
	ads.Send(contactIn(a, leads)) // want match(Account.Email)
}
