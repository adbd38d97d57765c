// Package app walks accounts.
package app

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcwalk/graph"
)

func generic(a, b *id.Account) {
	n := &graph.Node[*id.Account]{Val: a, Next: []*graph.Node[*id.Account]{{Val: b}}}
	graph.BFS(n, func(x *id.Account) {
		ads.Send(x.Name)
		ads.Send(x.Phone) // want flow(Account.Phone)
	})
}

func plain(a, b *id.Account) {
	n := &graph.Plain{Key: a.Phone, Name: a.Name, Next: []*graph.Plain{{Key: b.Phone, Name: b.Name}}}
	graph.Walk(n, func(p *graph.Plain) {
		ads.Send(p.Name)
		ads.Send(p.Key) // want flow(Account.Phone)
	})
	ads.Upload(graph.Names(n))
	graph.ByKey([]*graph.Plain{n}, func(p *graph.Plain) {
		ads.Send(p.Name) // want match(Account.Phone)
	})
}
