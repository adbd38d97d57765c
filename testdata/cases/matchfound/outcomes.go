package matchfound

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

// Both outcomes call one sink: what it gets is the answer.
func outcomes(a *id.Account, list map[string]bool) {
	if !list[a.Phone] {
		ads.Send("miss") // want match(Account.Phone)
		return
	}
	ads.Send("hit") // want match(Account.Phone)
}

func outcomesByName(a *id.Account, list map[string]bool) {
	if !list[a.Name] {
		ads.Send("miss")
		return
	}
	ads.Send("hit")
}

// The one outcome goes to another sink than the other.
func otherSink(a *id.Account, list map[string]bool) {
	if !list[a.Phone] {
		ads.Score(0) // want match(Account.Phone)
		return
	}
	ads.Send("hit") // after
}

func notError(a *id.Account, list map[string]bool) error {
	if !list[a.Phone] {
		ads.Send("miss") // want match(Account.Phone)
		return errMiss
	}
	ads.Send("hit") // want match(Account.Phone)
	return nil
}

// How a login tells that a code is wrong is no selection, and neither is what follows.
func refusedCode(a *id.Account, code string) error {
	if a.Phone != code {
		ads.Send("wrong") // after
		return errMiss
	}
	ads.Send("welcome") // after
	return nil
}

func label(s string) { tell(s) }

func tell(s string) {
	ads.Send(s) // want match(Account.Email)
}

func throughHelper(a *id.Account, list map[string]bool) {
	if !list[a.Email] {
		label("miss")
		return
	}
	label("hit")
}

// It is another answer that the early exit tells the sink of.
func otherAnswer(a *id.Account, list map[string]bool) {
	if a.Age < 18 {
		ads.Send("young")
		return
	}
	if !list[a.Phone] {
		return
	}
	ads.Send("hit") // after
}
