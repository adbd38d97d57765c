// Package svcsub picks the strategies.
package svcsub

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcsub/core"
	"example.com/cases/svcsub/impl"
)

func names(all []*id.Account, keys []string) {
	m := core.New(ads.Send, impl.ByName{Fold: true})
	ads.Score(m.Run(all, keys))
}

func phones(all []*id.Account, keys []string) {
	m := core.New(ads.Send, impl.ByName{}, impl.ByPhone{})
	n := m.Run(all, keys) // want match(Account.Phone)
	ads.Score(n)          // want match(Account.Phone)
}

func quiet(all []*id.Account, keys []string) {
	m := core.New(ads.Log, impl.ByPhone{})
	ads.Log(string(rune(m.Run(all, keys))))
}
