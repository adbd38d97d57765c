// Package flowlabels jumps: goto, labelled break and continue.
package flowlabels

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func outer(all []*id.Account) {
	s, t := "none", "none"
search:
	for _, a := range all {
		for _, f := range a.Friends {
			if f.Age > 90 {
				t = f.Name
				continue search
			}
			if f.Age > 80 {
				s = f.Phone
				break search
			}
		}
	}
	ads.Send(s) // want flow(Account.Phone)
	ads.Send(t)
}

func again(a *id.Account, n int) {
	s := "start"
	t := "start"
retry:
	ads.Send(s) // want flow(Account.Email)
	ads.Send(t)
	s = a.Email
	if n--; n > 0 {
		goto retry
	}
}

func skip(a *id.Account, n int) {
	s := a.Phone
	if n > 0 {
		goto clean
	}
	ads.Log(s)
	return
clean:
	s = a.Name
	ads.Send(s)
}
