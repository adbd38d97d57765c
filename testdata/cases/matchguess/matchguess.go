// Package matchguess uses functions that are too large to be seen through: what comes
// out of them is a guess, and no match, unless a text is what they were given.
package matchguess

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/matchguess/wire"
)

func text(a *id.Account, upload map[string]bool) {
	if upload[wire.Fold(a.Phone)] {
		ads.Send("hit") // want match(Account.Phone)
	}
}

func texts(a *id.Account, upload map[string]bool) {
	key := make([]byte, 8)
	wire.FoldInto(key, a.Phone)
	if upload[string(key)] {
		ads.Send("hit") // want match(Account.Phone)
	}
}

func hashed(a *id.Account, upload map[string]bool) {
	var d wire.Digest
	d.Write(a.Phone)
	if upload[d.Hex()] {
		ads.Send("hit") // want match(Account.Phone)
	}
}

// That a server remembers what it was told is a guess.
func server(a *id.Account, s *wire.Server, names map[string]bool) {
	s.Say(a.Phone)
	if names[s.Last()] {
		ads.Send("hit")
	}
}

// A client has a token; that the answer was made of it is a guess.
func client(a *id.Account, names map[string]bool) {
	c := &wire.Client{Token: a.Phone}
	var answer wire.Answer
	c.Exchange(&answer)
	if names[answer.Name] {
		ads.Send("hit")
	}
}

func result(a *id.Account, names map[string]bool) {
	c := &wire.Client{Token: a.Phone}
	if names[c.Ask().Name] {
		ads.Send("hit")
	}
}

// A guess is told as a flow.
func flows(a *id.Account) {
	c := &wire.Client{Token: a.Phone}
	ads.Send(c.Ask().Name) // want flow(Account.Phone)
}

// Nor does what was selected spread by guesses.
func spread(a *id.Account, upload map[string]bool) {
	c := &wire.Client{}
	if upload[a.Phone] {
		c.Token = "hit"
	}
	ads.Send(c.Ask().Name)
	ads.Send(c.Token) // want match(Account.Phone)
}
