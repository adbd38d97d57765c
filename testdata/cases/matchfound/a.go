// Package matchfound finds accounts by their IDs, and hands on the ID behind an early
// return that a contact of the account decides.
package matchfound

import (
	"errors"
	"slices"

	"example.com/cases/ads"
	"example.com/cases/id"
)

var errNobody = errors.New("nobody")

type table struct {
	Rows   map[string]*id.Account
	Vals   map[string]id.Account
	List   []*id.Account
	Upload map[string]bool
	Shards map[string]map[string]*id.Account
}

func byKey(t *table, user string) {
	a := t.Rows[user]
	if !t.Upload[a.Phone] {
		return
	}
	ads.Send(user) // want match(Account.Phone)
}

func byKeyName(t *table, user string) {
	a := t.Rows[user]
	if !t.Upload[a.Name] {
		return
	}
	ads.Send(user)
}

func byKeyOK(t *table, user, campaign string, phones []string) error {
	a, ok := t.Rows[user]
	if !ok {
		return errNobody
	}
	if !slices.Contains(phones, a.Phone) {
		return nil
	}
	ads.Send(campaign) // after
	ads.Send("slot-7") // after
	ads.Send(user)     // want match(Account.Phone)
	return nil
}

func inValue(t *table, user string) {
	if !t.Upload[t.Vals[user].Email] {
		return
	}
	ads.Send(user) // want match(Account.Email)
}

func byIndex(t *table, n int) {
	if !t.Upload[t.List[n].Phone] {
		return
	}
	ads.Score(n) // want match(Account.Phone)
}

// Two are found, and one of them is compared.
func parties(t *table, from, to string) {
	a, b := t.Rows[from], t.Rows[to]
	if !t.Upload[a.Phone] {
		return
	}
	ads.Send(to) // after
	ads.Log(b.ID)
	ads.Send(from) // want match(Account.Phone)
}

// The shard has many accounts, and is not one of them.
func sharded(t *table, shard, user string) {
	a := t.Shards[shard][user]
	if !t.Upload[a.Phone] {
		return
	}
	ads.Send(shard) // after
	ads.Send(user)  // want match(Account.Phone)
}

// A name is a part of the key.
func composed(t *table, tenant, user string) {
	a := t.Rows["user:"+user]
	if a == nil || !t.Upload[a.Phone] {
		return
	}
	ads.Send(tenant) // after
	ads.Send(user)   // want match(Account.Phone)
}

// The key of a map belongs to its value.
func contacts(phones map[string]*id.Account, leads map[string]bool, user string) {
	for name, a := range phones {
		if !leads[a.Phone] {
			return
		}
		ads.Send(name) // want match(Account.Phone)
		ads.Send(user) // after
	}
}

func phoneOf(m map[string]*id.Account, user string) string { return m[user].Phone }

func byHelper(t *table, user string) {
	if phone := phoneOf(t.Rows, user); !t.Upload[phone] {
		return
	}
	ads.Send(user) // want match(Account.Phone)
}

// The region is no name of the account whose number is normalised.
func normal(phone, region string) string { return region + phone }

func byNormal(t *table, user, region string) {
	if a := t.Rows[user]; !t.Upload[normal(a.Phone, region)] {
		return
	}
	ads.Send(region) // after
	ads.Send(user)   // want match(Account.Phone)
}

// Which is known to the callers alone.
func pick(phones map[string]string, leads map[string]bool, user, campaign string) {
	if !leads[phones[user]] {
		return
	}
	ads.Send(user) // want match(Account.Phone)
}

func usePick(all []*id.Account, leads map[string]bool, campaign string) {
	phones := map[string]string{}
	for _, a := range all {
		phones[a.ID] = a.Phone
	}
	pick(phones, leads, "u1", campaign)
}

// A login by a code refuses, whoever it was.
func login(t *table, user, code string) error {
	a, ok := t.Rows[user]
	if !ok {
		return errNobody
	}
	if a.Phone != code {
		return errNobody
	}
	ads.Send(user) // after
	return nil
}

// Nobody is compared, only whether there is a number.
func present(t *table, user string) {
	a, ok := t.Rows[user]
	if !ok || a.Phone == "" {
		return
	}
	ads.Send(user)
}

func inLiteral(t *table, users []string) {
	for _, user := range users {
		func() {
			a := t.Rows[user]
			if !t.Upload[a.Phone] {
				return
			}
			ads.Send(user) // want match(Account.Phone)
		}()
	}
}

// Literals capture the account and its name.
func captured(t *table, campaign string) {
	for user, a := range t.Rows {
		func() {
			if !t.Upload[a.Phone] {
				return
			}
			ads.Send(campaign) // after
			ads.Send(user)     // want match(Account.Phone)
		}()
	}
}

func capturedKey(t *table, user, campaign string) func() {
	a, ok := t.Rows[user]
	if !ok {
		return nil
	}
	return func() {
		if !t.Upload[a.Email] {
			return
		}
		ads.Send(campaign) // after
		ads.Send(user)     // want match(Account.Email)
	}
}

func inSwitch(t *table, user, code string) error {
	a, ok := t.Rows[user]
	if !ok {
		return nil
	}
	switch {
	case !t.Upload[a.Phone]:
		return nil
	case code == "":
		return errNobody
	}
	ads.Send(user) // want match(Account.Phone)
	return nil
}

type request struct{ UserID string }

func byRequest(t *table, r request) {
	a := t.Rows[r.UserID]
	if a == nil || !t.Upload[a.Phone] {
		return
	}
	ads.Send(r.UserID) // want match(Account.Phone)
}
