// Package matchgoto jumps by a contact.
package matchgoto

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func over(a *id.Account, lead string) {
	if a.Phone != lead {
		goto end
	}
	ads.Send(a.ID) // want match(Account.Phone)
end:
	ads.Send(a.Name)
}

func overByName(a *id.Account, lead string) {
	if a.Name != lead {
		goto end
	}
	ads.Send(a.ID)
end:
	ads.Log(a.Name)
}

func back(all []*id.Account, lead string) {
	i := 0
again:
	if i < len(all) && all[i].Email != lead {
		i++
		goto again
	}
	ads.Score(i) // want match(Account.Email)
}

func backByID(all []*id.Account, lead string) {
	i := 0
again:
	if i < len(all) && all[i].ID != lead {
		i++
		goto again
	}
	ads.Score(i)
}

func into(a *id.Account, lead string) {
	s := "miss"
	if a.Phone == lead {
		goto hit
	}
	goto send
hit:
	s = "hit"
send:
	ads.Send(s) // want match(Account.Phone)
}

// Both jumps lead to the same place, with the same data.
func both(a *id.Account, lead string) {
	if a.Phone == lead {
		ads.Log("hit")
		goto send
	}
	ads.Log("miss")
	goto send
send:
	ads.Send(a.ID)
}
