// Command cmd wires all.
package main

import (
	"context"
	"time"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svckit/jobs"
	"example.com/cases/svckit/kit"
)

type phones struct{ all []string }

func main() {
	ctx := context.Background()
	s := &kit.Scheduler{}
	s.Add(jobs.Digest{Load: id.LoadAll})
	s.Add(kit.JobFunc{Label: "x", F: func(context.Context) error {
		ads.Send(id.Load("1").Email) // want flow(Account.Email)
		return nil
	}})
	go s.Loop(ctx, time.Second)
	for name, err := range s.Errors() {
		ads.Send(name)
		ads.Send(err.Error()) // want flow(Account.Email)
	}

	var c kit.Commands
	jobs.Register(&c)
	p, err := kit.Send[string](ctx, &c, jobs.GetPhone{User: "1"})
	if err == nil {
		ads.Send(p) // want flow(Account.Phone)
	}

	k := kit.NewContainer()
	kit.Provide(k, "phones", func(*kit.Container) *phones { return &phones{[]string{id.Load("1").Phone}} })
	ads.Upload(kit.Get[*phones](k, "phones").all) // want flow(Account.Phone)
	jobs.Breakers("1")
	jobs.Sagas(ctx, "1")
}
