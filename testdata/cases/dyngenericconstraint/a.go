// Package dyngenericconstraint calls methods through type parameters.
package dyngenericconstraint

import (
	"example.com/cases/ads"
	"example.com/cases/dyngenericconstraint/lib"
	"example.com/cases/id"
)

type logger struct{}

func (logger) Push(s string) { ads.Log(s) }

func crossed(a *id.Account) {
	lib.Phone(ads.NewClient("eu"), a) // want flow(Account.Phone)
	lib.Phone(logger{}, a)
}

func piped(a *id.Account) {
	p := lib.NewPipe(ads.NewClient("eu"))
	p.Run(a.Email) // want flow(Account.Email)
	p.Run(a.Name)
	q := lib.NewPipe(logger{})
	q.Run(a.Email)
}

func local[S lib.Sender](s S, v string) {
	s.Push(v) // want flow(Account.Phone)
}

func use(a *id.Account) {
	local(ads.NewClient("eu"), a.Phone)
	local(logger{}, a.Phone)
}
