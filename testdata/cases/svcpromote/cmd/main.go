// Command cmd exports.
package main

import (
	"log"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcpromote/base"
	"example.com/cases/svcpromote/deco"
)

func run(e deco.Exporter, people ...*base.Person) {
	for _, p := range people {
		if err := e.Export(p); err != nil { // want flow(Account.Phone)
			log.Print(err)
		}
	}
	e.Flush()
}

func main() {
	a := id.Load("1")
	partner := deco.Partner{Client: ads.NewClient("x")}
	count := &deco.Counting{Exporter: deco.Upper{Exporter: partner}}
	run(count, base.NewPerson(a))
	run(count, base.Bare(a))
	ads.Upload(count.Keys())
	run(&deco.Counting{Exporter: deco.Null{}}, base.NewPerson(a))
	run(deco.Upper{Exporter: partner}, base.Bare(a))

	p := base.NewPerson(a)
	var k base.Keyed = p
	k.SetKey(a.Profile.City)
	ads.Send(k.GetKey())
	var r base.Reacher = p
	ads.Send(r.Reach()) // want flow(Account.Phone)
	reach := p.Reach
	get := base.Entity.GetKey
	ads.Send(reach()) // want flow(Account.Phone)
	ads.Send(get(p.Entity))
	fill := base.Fill
	q := base.Bare(a)
	ads.Send(q.Reach())
	fill(q.Contact, a)
	ads.Send(q.Number) // want flow(Account.Phone)
	ads.Send(q.Name)
	key := (*base.Person).GetKey
	ads.Send(key(q))
}
