// Package segment selects people.
package segment

import (
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcspec/spec"
)

func phone(a *id.Account) string { return a.Phone }
func key(a *id.Account) string   { return a.ID }

// Adult holds for adults.
var Adult = spec.Func[*id.Account](func(a *id.Account) bool { return a.Age >= 18 })

// HasPhone holds for those who gave a number.
var HasPhone = spec.Func[*id.Account](func(a *id.Account) bool { return a.Phone != "" })

// Audience uploads who is on the list of phones.
func Audience(all []*id.Account, phones []string) {
	hits := spec.Select(all, spec.And[*id.Account](Adult, spec.In(phone, phones...)))
	for _, a := range hits {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	ads.Score(spec.Count(all, spec.Not(spec.In(phone, phones...)))) // want match(Account.Phone)
}

// Known uploads who is on the list of keys.
func Known(all []*id.Account, keys []string) {
	hits := spec.Select(all, spec.And[*id.Account](Adult, spec.In(key, keys...)))
	for _, a := range hits {
		ads.Send(a.ID)
	}
	ads.Score(spec.Count(all, spec.Not(spec.In(key, keys...))))
}

// Reachable counts.
func Reachable(all []*id.Account) {
	for _, a := range spec.Select(all, spec.And[*id.Account](Adult, HasPhone)) {
		ads.Send(a.ID)
	}
	ads.Score(spec.Count(all, spec.Not[*id.Account](HasPhone)))
}

// Domain selects by the mail's domain.
func Domain(all []*id.Account, domain string) {
	same := spec.Func[*id.Account](func(a *id.Account) bool { return strings.HasSuffix(a.Email, "@"+domain) })
	for _, a := range spec.Select(all, same) {
		ads.Send(a.Name) // want match(Account.Email)
	}
}
