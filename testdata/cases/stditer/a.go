// Package stditer moves contacts through iterators.
package stditer

import (
	"bytes"
	"iter"
	"maps"
	"slices"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func sequences(a *id.Account) {
	for s := range strings.SplitSeq(a.Phone, "-") {
		ads.Send(s) // want flow(Account.Phone)
	}
	for s := range strings.SplitSeq(a.Name, "-") {
		ads.Send(s)
	}
	for b := range bytes.FieldsSeq([]byte(a.Email)) {
		ads.Bytes(b) // want flow(Account.Email)
	}
	for s := range strings.Lines(a.Name) {
		ads.Send(s)
	}
}

func ofMaps(a *id.Account) {
	byPhone := map[string]string{a.Phone: a.ID}
	byID := map[string]string{a.ID: a.Phone}
	for k := range maps.Keys(byPhone) {
		ads.Send(k) // want flow(Account.Phone)
	}
	for k := range maps.Keys(byID) {
		ads.Send(k)
	}
	for k, v := range maps.All(byID) {
		ads.Send(k)
		ads.Send(v) // want flow(Account.Phone)
	}
	ads.Upload(slices.Sorted(maps.Keys(byPhone))) // want flow(Account.Phone)
	ads.Upload(slices.Sorted(maps.Keys(byID)))
	ads.Put(maps.Collect(maps.All(byID))) // want flow(Account.Phone)
	m := map[string]string{}
	maps.Insert(m, maps.All(byID))
	ads.Put(m) // want flow(Account.Phone)
}

func ofSlices(a *id.Account) {
	list, names := []string{a.Phone}, []string{a.Name}
	for i, s := range slices.All(list) {
		ads.Score(i)
		ads.Send(s) // want flow(Account.Phone)
	}
	for s := range slices.Values(names) {
		ads.Send(s)
	}
	for _, s := range slices.Backward(list) {
		ads.Send(s) // want flow(Account.Phone)
	}
	ads.Upload(slices.AppendSeq([]string{"x"}, slices.Values(list))) // want flow(Account.Phone)
	ads.Upload(slices.AppendSeq([]string{"x"}, slices.Values(names)))
}

func own(s string) iter.Seq[string] {
	return func(yield func(string) bool) { yield(s) }
}

func pairs(k, v string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) { yield(k, v) }
}

func pulled(a *id.Account) {
	next, stop := iter.Pull(own(a.Phone))
	defer stop()
	s, ok := next()
	ads.Send(s) // want flow(Account.Phone)
	ads.Put(ok)
	other, end := iter.Pull(own(a.Name))
	defer end()
	t, _ := other()
	ads.Send(t)
	both, done := iter.Pull2(pairs(a.Name, a.Email))
	defer done()
	k, v, _ := both()
	ads.Send(k)
	ads.Send(v) // want flow(Account.Email)
}

func collected(a *id.Account) {
	ads.Upload(slices.Collect(own(a.Phone))) // want flow(Account.Phone)
	ads.Upload(slices.Collect(own(a.Name)))
	ads.Put(maps.Collect(pairs(a.ID, a.Email))) // want flow(Account.Email)
	ads.Put(maps.Collect(pairs(a.ID, a.Name)))
}

func filtered(seq iter.Seq[string], keep func(string) bool) iter.Seq[string] {
	return func(yield func(string) bool) {
		for s := range seq {
			if keep(s) && !yield(s) {
				return
			}
		}
	}
}

func composed(a *id.Account) {
	long := func(s string) bool { return len(s) > 3 }
	ads.Upload(slices.Collect(filtered(own(a.Phone), long))) // want flow(Account.Phone)
	ads.Upload(slices.Collect(filtered(own(a.Name), long)))
}
