// Package guardmade asks for consent about objects that the program makes, by
// names that say nothing of them.
package guardmade

import "example.com/cases/ads"

type account struct {
	ID string
	//purpose:source security
	Phone string
}

func number(i int) string { return string(rune('0' + i)) }

func load(i int) *account { return &account{ID: "x", Phone: number(i)} }

//purpose:guard advertising subject=id
func allowed(id string) bool { return id == "x" }

func asked(i int) {
	a := load(i)
	if allowed(a.ID) {
		ads.Send(a.Phone)
	}
	ads.Send(a.Phone) // want flow(account.Phone)
}

func askedForOther() {
	a, b := load(1), load(2)
	if allowed(a.ID) {
		ads.Send(b.Phone) // want flow(account.Phone)
	}
	if allowed("x") {
		ads.Send(a.Phone) // want flow(account.Phone)
	}
}

func inLoop(n int) {
	for i := range n {
		a := load(i)
		if !allowed(a.ID) {
			continue
		}
		ads.Send(a.Phone)
	}
}

func literal(i int) {
	a := &account{ID: "x", Phone: number(i)}
	if allowed(a.ID) {
		ads.Send(a.Phone)
	}
}

// The number that an account was given belongs to the other one.
func copied(i int) {
	a, b := load(i), load(i+1)
	a.Phone = b.Phone
	if allowed(a.ID) {
		ads.Send(a.Phone) // want flow(account.Phone)
	}
}

func askedForGiver(i int) {
	a, b := load(i), load(i+1)
	a.Phone = b.Phone
	if allowed(b.ID) {
		ads.Send(a.Phone)
	}
}
