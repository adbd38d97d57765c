// Package matchlabel leaves labelled loops by a contact.
package matchlabel

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func outer(all []*id.Account, uploads [][]string) {
accounts:
	for _, a := range all {
		for _, list := range uploads {
			for _, l := range list {
				if l == a.Phone {
					continue accounts
				}
			}
		}
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

func outerByName(all []*id.Account, uploads [][]string) {
accounts:
	for _, a := range all {
		for _, list := range uploads {
			for _, l := range list {
				if l == a.Name {
					continue accounts
				}
			}
		}
		ads.Send(a.ID)
	}
}

func stopAll(all []*id.Account, upload []string) {
	n := 0
search:
	for _, a := range all {
		for _, l := range upload {
			if l == a.Email {
				break search
			}
		}
		n++
	}
	ads.Score(n) // want match(Account.Email)
	ads.Score(len(all))
}

func switchInLoop(all []*id.Account, lead string) {
loop:
	for _, a := range all {
		switch a.Phone {
		case lead:
			break loop
		case "":
			continue
		}
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

// The break leaves the switch, not the loop.
func breakSwitch(all []*id.Account, lead string) {
	for _, a := range all {
		switch a.Phone {
		case lead:
			ads.Log(a.ID)
			break
		}
		ads.Send(a.ID)
	}
}

func block(a *id.Account, lead string) {
check:
	switch {
	default:
		if a.Phone != lead {
			break check
		}
		ads.Send(a.ID) // want match(Account.Phone)
	}
	ads.Send(a.Name)
}

func inSelect(a *id.Account, leads <-chan string, done <-chan bool) {
wait:
	for {
		select {
		case l, ok := <-leads:
			if !ok || l == a.Email {
				break wait
			}
			ads.Send(l) // want match(Account.Email)
		case <-done:
			return
		}
	}
}
