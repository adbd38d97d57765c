// Package report makes reports.
package report

import (
	"maps"
	"slices"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcseq/seqs"
)

func name(a *id.Account) string  { return a.Name }
func phone(a *id.Account) string { return a.Phone }

// Lists sends lists.
func Lists(all []*id.Account) {
	s := slices.Values(all)
	ads.Upload(slices.Collect(seqs.Map(s, name)))
	ads.Upload(slices.Collect(seqs.Map(s, phone))) // want flow(Account.Phone)
	adults := seqs.Filter(s, func(a *id.Account) bool { return a.Age >= 18 })
	for n := range seqs.Map(adults, name) {
		ads.Send(n)
	}
	reachable := seqs.Filter(s, func(a *id.Account) bool { return a.Phone != "" })
	for n := range seqs.Map(reachable, name) {
		ads.Send(n)
	}
	for list := range seqs.Chunk(seqs.Map(adults, func(a *id.Account) string { return strings.ToLower(a.Email) }), 10) {
		ads.Upload(list) // want flow(Account.Email)
	}
	for n, p := range seqs.Zip(seqs.Map(s, name), seqs.Map(s, phone)) {
		ads.Send(n)
		ads.Send(p) // want flow(Account.Phone)
	}
}

// Leads sends who is on a list.
func Leads(all []*id.Account, leads map[string]bool) {
	hits := seqs.Filter(slices.Values(all), func(a *id.Account) bool { return leads[a.Phone] })
	for n := range seqs.Map(hits, name) {
		ads.Send(n) // want match(Account.Phone)
	}
	known := seqs.Filter(slices.Values(all), func(a *id.Account) bool { return leads[a.ID] })
	for n := range seqs.Map(known, name) {
		ads.Send(n)
	}
	n := seqs.Fold(hits, 0, func(n int, _ *id.Account) int { return n + 1 })
	ads.Score(n) // want match(Account.Phone)
	m := seqs.Fold(known, 0, func(n int, a *id.Account) int { return n + a.Age })
	ads.Score(m)
}

// Trees sends trees.
func Trees(all []*id.Account) {
	var byName *seqs.Tree[string, *id.Account]
	less := func(a, b string) bool { return a < b }
	for _, a := range all {
		byName = byName.Insert(a.Name, a, less)
	}
	for k, a := range byName.All() {
		ads.Send(k)
		ads.Send(a.ID)
		ads.Send(a.Email) // want flow(Account.Email)
	}
	counts := map[string]int{}
	for _, a := range all {
		counts[a.Profile.City]++
	}
	for _, city := range slices.Sorted(maps.Keys(counts)) {
		ads.Send(city)
		ads.Score(counts[city])
	}
	domains := map[string]int{}
	for _, a := range all {
		_, d, _ := strings.Cut(a.Email, "@")
		domains[d]++
	}
	for d := range maps.Keys(domains) {
		ads.Send(d) // want flow(Account.Email)
	}
}
