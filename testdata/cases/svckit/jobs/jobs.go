// Package jobs has the work.
package jobs

import (
	"context"
	"errors"
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svckit/kit"
)

// Digest is a job.
type Digest struct{ Load func() []*id.Account }

// Name implements kit.Job.
func (Digest) Name() string { return "digest" }

// Run implements kit.Job.
func (d Digest) Run(context.Context) error {
	for _, a := range d.Load() {
		ads.Send(a.Name)
		ads.Send(a.Phone) // want flow(Account.Phone)
		if a.Age < 0 {
			return fmt.Errorf("bad age of %s", a.Email)
		}
	}
	return nil
}

// GetPhone is a query.
type GetPhone struct{ User string }

// GetName is a query.
type GetName struct{ User string }

// SetPhone is a command.
type SetPhone struct{ User, Phone string }

// Register registers.
func Register(c *kit.Commands) {
	kit.Handle(c, func(_ context.Context, q GetPhone) (string, error) { return id.Load(q.User).Phone, nil })
	kit.Handle(c, func(_ context.Context, q GetName) (string, error) { return id.Load(q.User).Name, nil })
	kit.Handle(c, setPhone)
}

func setPhone(_ context.Context, s SetPhone) (bool, error) {
	a := id.Load(s.User)
	a.Phone = s.Phone
	return true, nil
}

// Breakers calls.
func Breakers(u string) {
	b := &kit.Breaker{}
	p, err := kit.Do(b, func() (string, error) { return id.Load(u).Phone, nil })
	if err == nil {
		ads.Send(p) // want flow(Account.Phone)
	}
	n, err := kit.Do(b, func() (string, error) { return id.Load(u).Name, nil })
	if err != nil {
		ads.Send(err.Error())
	}
	ads.Send(n)
	_, err = kit.Do(b, func() (int, error) { return 0, errors.New(id.Load(u).Email) })
	ads.Send(err.Error()) // want flow(Account.Email)
}

// Sagas runs some.
func Sagas(ctx context.Context, u string) {
	a := id.Load(u)
	var sent []string
	err := kit.Saga(ctx,
		kit.Step{
			Do:   func(context.Context) error { sent = append(sent, a.Phone); return nil },
			Undo: func(context.Context) error { sent = nil; return nil },
		},
		kit.Step{
			Do:   func(context.Context) error { ads.Send(a.Name); return nil },
			Undo: func(context.Context) error { return fmt.Errorf("cannot undo %s", a.Email) },
		})
	ads.Upload(sent) // want flow(Account.Phone)
	if err != nil {
		ads.Send(err.Error()) // want flow(Account.Email)
	}
	err = kit.Saga(ctx, kit.Step{
		Do:   func(context.Context) error { ads.Log(a.Phone); return errors.New("no") },
		Undo: func(context.Context) error { return nil },
	})
	ads.Send(err.Error())
}
