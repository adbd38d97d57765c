// Package matchfold compares contacts by functions of strings and cmp.
package matchfold

import (
	"cmp"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func fold(a *id.Account, lead string) {
	if strings.EqualFold(a.Email, lead) {
		ads.Send(a.ID) // want match(Account.Email)
	}
	if strings.EqualFold(a.Name, lead) {
		ads.Send(a.ID)
	}
}

func compare(a *id.Account, lead string) {
	if strings.Compare(lead, a.Phone) == 0 {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if strings.Compare(lead, a.Name) == 0 {
		ads.Send(a.ID)
	}
}

func ordered(a *id.Account, lead string) {
	switch cmp.Compare(a.Phone, lead) {
	case 0:
		ads.Send(a.ID) // want match(Account.Phone)
	case 1:
		ads.Log("above")
	}
	switch cmp.Compare(a.ID, lead) {
	case 0:
		ads.Send(a.ID)
	}
}

func smaller(a *id.Account, lead string) {
	if cmp.Less(a.Phone, lead) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

func parts(a *id.Account, domain string) {
	if strings.HasSuffix(a.Email, "@"+domain) {
		ads.Send(a.ID) // want match(Account.Email)
	}
	if strings.HasSuffix(a.Profile.Newsletter, "@"+domain) {
		ads.Send(a.ID)
	}
}

// The advertiser's text is searched for the contact.
func inText(a *id.Account, upload string) {
	if strings.Contains(upload, a.Phone) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if strings.Index(upload, a.Phone) >= 0 {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if strings.Contains(upload, a.Name) {
		ads.Send(a.ID)
	}
}

// Normalised first, and only then compared.
func normalised(a *id.Account, lead string) {
	key := strings.ToLower(strings.TrimSpace(a.Email))
	if key == strings.ToLower(lead) {
		ads.Send(a.ID) // want match(Account.Email)
	}
}
