// Package matchpresence only asks whether there is a contact.
package matchpresence

import (
	"strings"
	"unicode/utf8"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func empty(a *id.Account) {
	if a.Phone == "" && a.Email == "" {
		ads.Send("unreachable")
		return
	}
	ads.Send(a.ID)
}

func length(a *id.Account, limit int) {
	if len(a.Phone) > 0 {
		ads.Send(a.ID)
	}
	if len(a.Phone) < limit {
		ads.Send(a.ID)
	}
	if utf8.RuneCountInString(a.Email) > 0 {
		ads.Send(a.ID)
	}
}

func trimmed(a *id.Account) {
	if strings.TrimSpace(a.Phone) != "" {
		ads.Send(a.ID)
	}
}

const none = "none"

func constant(a *id.Account) {
	switch a.Phone {
	case none, "":
		return
	}
	ads.Send(a.ID)
}

type optional struct {
	//purpose:source security kind=phone
	Number *string
	Name   string
}

func pointer(o *optional) {
	if o.Number != nil {
		ads.Send(o.Name)
	}
	if o.Number == nil || *o.Number == "" {
		return
	}
	ads.Send(o.Name)
}

type contact struct{ phone, mail string }

func zero(a *id.Account) {
	c := contact{a.Phone, a.Email}
	if c != (contact{}) {
		ads.Send(a.ID)
	}
	var nobody id.Profile
	if a.Profile != nobody {
		ads.Send(a.ID)
	}
}

func some(all []*id.Account) {
	n := 0
	for _, a := range all {
		if a.Phone != "" {
			n++
		}
	}
	ads.Score(n)
}

func hasPhone(a *id.Account) bool { return len(a.Phone) != 0 }

func helper(all []*id.Account) {
	for _, a := range all {
		if !hasPhone(a) {
			continue
		}
		ads.Send(a.ID)
	}
}

// Its twin: the other side is no constant.
func default2(a *id.Account, placeholder string) {
	if a.Phone == placeholder {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}
