package svcpull

import (
	"slices"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcseq/seqs"
)

func c1(as []*id.Account) {
	s := slices.Values(as)
	for list := range seqs.Chunk(seqs.Map(s, func(a *id.Account) string { return strings.ToLower(a.Email) }), 10) {
		ads.Upload(list) // want flow(Account.Email)
	}
	for n, p := range seqs.Zip(seqs.Map(s, nm), seqs.Map(s, ph)) {
		ads.Send(n)
		ads.Send(p) // want flow(Account.Phone)
	}
}

func c2(as []*id.Account) {
	s := slices.Values(as)
	reachable := seqs.Filter(s, func(a *id.Account) bool { return a.Phone != "" })
	for n := range seqs.Map(reachable, nm) {
		ads.Send(n)
	}
	for n, p := range seqs.Zip(seqs.Map(s, nm), seqs.Map(s, ph)) {
		ads.Send(n)
		ads.Send(p) // want flow(Account.Phone)
	}
}

func c3(as []*id.Account) {
	s := slices.Values(as)
	ads.Upload(slices.Collect(seqs.Map(s, nm)))
	ads.Upload(slices.Collect(seqs.Map(s, ph))) // want flow(Account.Phone)
	for n, p := range seqs.Zip(seqs.Map(s, nm), seqs.Map(s, ph)) {
		ads.Send(n)
		ads.Send(p) // want flow(Account.Phone)
	}
}
