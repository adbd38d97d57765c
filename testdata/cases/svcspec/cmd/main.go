// Command cmd selects.
package main

import (
	"os"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcspec/segment"
	"example.com/cases/svcspec/spec"
)

type older struct{ than int }

func (o older) Holds(a *id.Account) bool { return a.Age > o.than }

type lead struct{ mail string }

func (l lead) Holds(a *id.Account) bool { return strEq(a.Email, l.mail) }

func strEq(a, b string) bool { return len(a) == len(b) && a == b }

func main() {
	all := id.LoadAll()
	segment.Audience(all, os.Args[1:])
	segment.Known(all, os.Args[1:])
	segment.Reachable(all)
	segment.Domain(all, os.Args[1])
	old := spec.Select(all, spec.Not[*id.Account](older{60}))
	ads.Score(len(old))
	for _, a := range old {
		ads.Send(a.Name)
	}
	hit := spec.Select(all, spec.And[*id.Account](older{18}, lead{os.Args[1]}))
	for _, a := range hit {
		ads.Send(a.Name) // want match(Account.Email)
	}
}
