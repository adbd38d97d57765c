// Package sanitizematch sanitizes the result of a match.
package sanitizematch

import (
	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func overlap(all []*id.Account, upload []string) {
	ours := map[string]bool{}
	for _, a := range all {
		ours[a.Phone] = true
	}
	ads.Score(guardlib.Overlap(ours, upload))
	n := 0
	for _, u := range upload {
		if ours[u] {
			n++
		}
	}
	ads.Score(n) // want match(Account.Phone)
}

func bucketed(all []*id.Account, upload map[string]bool) {
	var hits []string
	for _, a := range all {
		if upload[a.Email] {
			hits = append(hits, a.ID)
		}
	}
	ads.Send(guardlib.Bucket(hits))
	ads.Upload(hits) // want match(Account.Email)
}

// known answers for large groups only.
//
//purpose:sanitizer advertising
func known(all []*id.Account, lead string) bool {
	n := 0
	for _, a := range all {
		if a.Phone[:1] == lead {
			n++
		}
	}
	return n > 1000
}

func group(all []*id.Account, lead string) {
	if known(all, lead) {
		ads.Send(lead)
	}
	if exact(all, lead) {
		ads.Send(lead) // want match(Account.Phone)
	}
}

func exact(all []*id.Account, lead string) bool {
	for _, a := range all {
		if a.Phone == lead {
			return true
		}
	}
	return false
}
