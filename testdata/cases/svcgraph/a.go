// Package svcgraph has a graph of accounts with cycles.
package svcgraph

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

type vertex struct {
	acct  *id.Account
	name  string
	edges []*edge
	prev  *vertex
}

type edge struct {
	from, to *vertex
	weight   int
}

type graph struct {
	byID map[string]*vertex
	root *vertex
}

func build(all []*id.Account) *graph {
	g := &graph{byID: map[string]*vertex{}}
	for _, a := range all {
		g.vertex(a)
	}
	for _, a := range all {
		v := g.vertex(a)
		for _, f := range a.Friends {
			g.link(v, g.vertex(f), f.Age)
		}
	}
	return g
}

func (g *graph) vertex(a *id.Account) *vertex {
	v, ok := g.byID[a.ID]
	if !ok {
		v = &vertex{acct: a, name: a.Name}
		g.byID[a.ID] = v
		if g.root == nil {
			g.root = v
		}
	}
	return v
}

func (g *graph) link(x, y *vertex, w int) {
	x.edges = append(x.edges, &edge{x, y, w})
	y.edges = append(y.edges, &edge{y, x, w})
	y.prev = x
}

func (g *graph) bfs(visit func(*vertex)) {
	seen := map[*vertex]bool{g.root: true}
	queue := []*vertex{g.root}
	for len(queue) > 0 {
		v := queue[0]
		queue = queue[1:]
		visit(v)
		for _, e := range v.edges {
			if !seen[e.to] {
				seen[e.to] = true
				queue = append(queue, e.to)
			}
		}
	}
}

func (v *vertex) dfs(depth int, visit func(*vertex)) {
	if depth == 0 {
		return
	}
	visit(v)
	for _, e := range v.edges {
		e.to.dfs(depth-1, visit)
	}
}

func (v *vertex) path() (out []string) {
	for ; v != nil; v = v.prev {
		out = append(out, v.name)
	}
	return out
}

func walks(all []*id.Account) {
	g := build(all)
	total := 0
	g.bfs(func(v *vertex) {
		ads.Send(v.name)
		ads.Upload(v.path())
		for _, e := range v.edges {
			total += e.weight
		}
	})
	ads.Score(total)
	g.bfs(func(v *vertex) {
		ads.Send(v.acct.Phone) // want flow(Account.Phone)
	})
	var phones, names []string
	g.root.dfs(4, func(v *vertex) {
		phones = append(phones, v.acct.Email)
		names = append(names, v.acct.Name)
	})
	ads.Upload(names)
	ads.Upload(phones) // want flow(Account.Email)
	g.root.edges[0].to.edges[0].to.prev.name = all[0].Phone
	ads.Upload(g.root.path()) // want flow(Account.Phone)
}
