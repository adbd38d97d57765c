// Package matchcontinue goes on with the next account, or stops, by a contact.
package matchcontinue

import (
	"errors"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func skip(all []*id.Account, upload map[string]bool) {
	for _, a := range all {
		if !upload[a.Phone] {
			continue
		}
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

func skipByName(all []*id.Account, upload map[string]bool) {
	for _, a := range all {
		if !upload[a.Name] {
			continue
		}
		ads.Send(a.ID)
	}
}

// Even what has nothing to do with the account is sent once for each match.
func skipConstant(all []*id.Account, lead string) {
	for _, a := range all {
		if a.Email != lead {
			continue
		}
		ads.Send("hit") // want match(Account.Email)
	}
	ads.Send("done")
}

// All that come before the match are sent.
func stop(all []*id.Account, lead string) {
	for _, a := range all {
		if a.Phone == lead {
			break
		}
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

func position(all []*id.Account, lead string) {
	i := 0
	for i < len(all) {
		if all[i].Phone == lead {
			break
		}
		i++
	}
	ads.Score(i) // want match(Account.Phone)
}

func condition(all []*id.Account, lead string) {
	i := 0
	for i < len(all) && all[i].Phone != lead {
		ads.Send(all[i].ID) // want match(Account.Phone)
		i++
	}
}

func conditionByName(all []*id.Account, lead string) {
	i := 0
	for i < len(all) && all[i].Name != lead {
		ads.Send(all[i].ID)
		i++
	}
}

// Accounts without a number are left out, and the sink comes first.
func present(all []*id.Account, lead string) {
	for _, a := range all {
		if a.Phone == "" || len(a.Email) == 0 {
			continue
		}
		ads.Send(a.ID)
	}
	for _, a := range all {
		ads.Send(a.Name)
		if a.Phone == lead {
			ads.Log("hit")
			continue
		}
	}
}

func inner(all []*id.Account, leads []string) {
	for _, a := range all {
		known := false
		for _, l := range leads {
			if l == a.Email {
				known = true
				break
			}
		}
		if !known {
			continue
		}
		ads.Send(a.ID) // want match(Account.Email)
	}
}

// All up to the match are sent: whether this one is was decided in the rounds
// before.
func until(all []*id.Account, lead string) {
	for _, a := range all {
		ads.Send(a.ID) // want match(Account.Phone)
		if a.Phone == lead {
			break
		}
	}
	for _, a := range all {
		ads.Send(a.ID)
		if a.Name == lead {
			break
		}
	}
}

func untilReturn(all []*id.Account, leads []string) {
	for _, l := range leads {
		for _, a := range all {
			ads.Send(l) // want match(Account.Email)
			if a.Email == l {
				return
			}
		}
	}
}

// What was sent before has nothing to do with the accounts.
func progress(all []*id.Account, lead string) {
	for i := range all {
		ads.Score(i)
		ads.Send("next") // after
		if all[i].Name == lead {
			break
		}
	}
	for _, a := range all {
		ads.Send("next") // after
		if a.Phone == lead {
			break
		}
	}
}

// A wrong code ends the login of this account, and of those behind it.
func checked(all []*id.Account, typed string) error {
	for _, a := range all {
		ads.Send(a.Name) // after
		if a.Phone != typed {
			return errors.New("wrong number")
		}
	}
	return nil
}
