package matchfound

import (
	"errors"

	"example.com/cases/ads"
	"example.com/cases/id"
)

var errMiss = errors.New("miss")

func check(a *id.Account, list map[string]bool) error {
	if !list[a.Phone] {
		return errMiss
	}
	return nil
}

func same(a *id.Account, lead string) bool { return a.Phone == lead }

func byCheck(a *id.Account, list map[string]bool, campaign string) {
	if err := check(a, list); err != nil {
		return
	}
	ads.Send(campaign) // after
	ads.Send(a.ID)     // want match(Account.Phone)
}

func bySame(a *id.Account, lead, campaign string) {
	if !same(a, lead) {
		return
	}
	ads.Send(campaign) // after
	ads.Send(a.ID)     // want match(Account.Phone)
}

func byCheckOf(t *table, user, campaign string) error {
	a := t.Rows[user]
	if err := check(a, t.Upload); err != nil {
		return err
	}
	ads.Send(campaign) // after
	ads.Send(user)     // want match(Account.Phone)
	return nil
}

func bySameOf(t *table, user, lead string) {
	if a, ok := t.Rows[user]; !ok || !same(a, lead) {
		return
	}
	ads.Send(user) // want match(Account.Phone)
}

func find(t *table, phone string) (*id.Account, error) {
	for _, a := range t.Rows {
		if a.Phone == phone {
			return a, nil
		}
	}
	return nil, errMiss
}

func found(t *table, phone, campaign string) error {
	a, err := find(t, phone)
	if err != nil {
		return err
	}
	ads.Send(a.ID)     // want match(Account.Phone)
	ads.Send(a.Name)   // want match(Account.Phone)
	ads.Send(campaign) // after
	return nil
}

// target is told whose number it compares.
func target(user, phone string, list map[string]bool) {
	if !list[phone] {
		return
	}
	ads.Send(user) // want match(Account.Phone)
}

func useTarget(a *id.Account, list map[string]bool) {
	target(a.ID, a.Phone, list)
}

func scanned(a *id.Account, leads []string, campaign string) {
	hit := false
	for _, l := range leads {
		if l == a.Phone {
			hit = true
			break
		}
	}
	if !hit {
		return
	}
	ads.Send(campaign) // after
	ads.Send(a.ID)     // want match(Account.Phone)
}

func scannedName(a *id.Account, leads []string) {
	hit := false
	for _, l := range leads {
		if l == a.Name {
			hit = true
			break
		}
	}
	if !hit {
		return
	}
	ads.Send(a.ID)
}

func scannedOf(t *table, user string, leads []string, campaign string) {
	a := t.Rows[user]
	hit := false
	for _, l := range leads {
		if l == a.Phone {
			hit = true
			break
		}
	}
	if !hit {
		return
	}
	ads.Send(campaign) // after
	ads.Send(user)     // want match(Account.Phone)
}

func scannedPointer(t *table, lead, campaign string) error {
	var hit *id.Account
	for _, a := range t.Rows {
		if a.Phone == lead {
			hit = a
			break
		}
	}
	if hit == nil {
		return nil
	}
	ads.Send(campaign) // after
	ads.Send(hit.ID)   // want match(Account.Phone)
	return nil
}

func scannedKey(t *table, lead string) {
	hit := ""
	for user, a := range t.Rows {
		if a.Phone == lead {
			hit = user
			break
		}
	}
	if hit == "" {
		return
	}
	ads.Send(hit) // want match(Account.Phone)
}

// Where it is jumped to is written for that outcome.
func jumped(a *id.Account, leads []string, campaign string) {
	for _, l := range leads {
		if l == a.Phone {
			goto found
		}
	}
	return
found:
	ads.Send(campaign) // want match(Account.Phone)
	ads.Send(a.ID)     // want match(Account.Phone)
}

func jumpedOf(t *table, user string, leads []string) {
	a := t.Rows[user]
	for _, l := range leads {
		if l == a.Phone {
			goto found
		}
	}
	return
found:
	ads.Send(user) // want match(Account.Phone)
}
