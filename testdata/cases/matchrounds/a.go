// Package matchrounds counts the rounds of a loop, and those of one in it that a
// match decides.
package matchrounds

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func index(all []*id.Account) map[string][]string {
	byPhone := map[string][]string{}
	for _, a := range all {
		byPhone[a.Phone] = append(byPhone[a.Phone], a.ID)
	}
	return byPhone
}

func both(all []*id.Account, leads []string) {
	byPhone := index(all)
	hits, lines := 0, 0
	for _, lead := range leads {
		lines++
		for range byPhone[lead] {
			hits++
		}
	}
	ads.Score(lines)
	ads.Score(hits) // want match(Account.Phone)
}

func inner(all []*id.Account, leads []string) {
	byPhone := index(all)
	lines := 0
	for _, lead := range leads {
		lines++
		for _, user := range byPhone[lead] {
			ads.Send(user) // want match(Account.Phone)
		}
	}
	ads.Score(lines)
}

func stopped(all []*id.Account, leads []string) {
	byPhone := index(all)
	lines := 0
	for _, lead := range leads {
		lines++
		if len(byPhone[lead]) > 0 {
			break
		}
	}
	ads.Score(lines) // want match(Account.Phone)
}

func stoppedInside(all []*id.Account, leads []string) {
	byPhone := index(all)
	lines := 0
leads:
	for _, lead := range leads {
		lines++
		for range byPhone[lead] {
			break leads
		}
	}
	ads.Score(lines) // want match(Account.Phone)
}

func before(all []*id.Account, leads []string) {
	lines := 0
	for _, a := range all {
		for _, lead := range leads {
			if lead == a.Phone {
				break
			}
		}
		lines++
	}
	ads.Score(lines)
}
