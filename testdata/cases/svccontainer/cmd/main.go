// Command cmd has a container call the constructors.
package main

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svccontainer/push"
	"example.com/cases/svccontainer/svc"
	"example.org/library/container"
)

type writer interface{ Write(s string) }

type partner struct{}

func newPartner() *partner { return &partner{} }

func (*partner) Write(s string) { ads.Send(s) } // want flow(Account.Phone)

type job struct{ w writer }

func newJob(w writer) *job { return &job{w} }

func (j *job) run(a *id.Account) { j.w.Write(a.Phone) }

func (j *job) name(a *id.Account) { j.w.Write(a.Name) }

func main() {
	a := &id.Account{Phone: "+15550100"}
	var c container.C
	c.Provide(push.New, new(svc.Pusher))
	c.Provide(svc.New)
	c.Provide(newPartner, new(writer))
	c.Provide(newJob)
	c.Invoke(func(s *svc.Service) {
		s.Run(a)
		s.Name(a)
	})
	c.Invoke(func(j *job) {
		j.run(a)
		j.name(a)
	})
}
