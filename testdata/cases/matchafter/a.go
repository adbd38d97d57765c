// Package matchafter draws the line between what a match selects and what merely
// comes after it.
package matchafter

import (
	"errors"
	"log"
	"os"

	"example.com/cases/ads"
	"example.com/cases/id"
)

var errWrong = errors.New("wrong")

// A wrong code ends the login; the banner is for everyone who is in.
func login(a *id.Account, typed string) error {
	if a.Phone != typed {
		return errWrong
	}
	ads.Send("banner") // after
	ads.Send(a.Name)   // after
	return nil
}

// The same comparison, but nobody is refused: those who match are sent.
func selects(a *id.Account, lead string) {
	if a.Phone != lead {
		return
	}
	ads.Send(a.Name) // want match(Account.Phone)
}

// What ends the program selects nothing.
func fatal(a *id.Account, typed string) {
	if a.Phone != typed {
		log.Fatalf("wrong number")
	}
	ads.Send(a.ID)
}

func exits(a *id.Account, typed string) {
	if a.Email != typed {
		os.Exit(2)
	}
	ads.Send(a.ID)
}

func panics(a *id.Account, typed string) {
	if a.Email != typed {
		panic("wrong address")
	}
	ads.Send(a.ID) // after
}

// The branches meet again, and what follows is the same for both.
func meets(a *id.Account, typed, campaign string) {
	if a.Phone == typed {
		ads.Log("verified")
	} else {
		ads.Log("not verified")
	}
	ads.Send(campaign)
	ads.Send(a.ID)
}

// The loop was left because of a match, and the sink gets how far it came.
func counts(all []*id.Account, lead string) {
	n := 0
	for _, a := range all {
		if a.Phone == lead {
			break
		}
		n++
	}
	ads.Score(n) // want match(Account.Phone)
	ads.Score(len(all))
}

// It was left for another reason.
func countsOthers(all []*id.Account, lead string) {
	n := 0
	for _, a := range all {
		if a.Name == lead {
			break
		}
		if a.Phone == lead {
			ads.Log("hit")
		}
		n++
	}
	ads.Score(n)
}

// The account at which the loop stopped.
func stopped(all []*id.Account, lead string) {
	var last *id.Account
	for _, a := range all {
		last = a
		if a.Email == lead {
			break
		}
	}
	if last != nil {
		ads.Send(last.ID) // want match(Account.Email)
	}
}

// A login that tries several addresses counts its attempts for itself.
func attempts(all []*id.Account, typed string) error {
	tries := 0
	for _, a := range all {
		tries++
		if a.Email != typed {
			return errWrong
		}
	}
	ads.Score(tries)
	return nil
}
