// Package jobs queues closures.
package jobs

import (
	"context"
	"errors"
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcworker/queue"
)

func syncAll(ctx context.Context, all []*id.Account) {
	p := queue.NewPool(ctx, 2)
	for _, a := range all {
		p.Add(queue.Job{Kind: "sync", Run: func(context.Context) error {
			ads.Send(a.Phone) // want flow(Account.Phone)
			ads.Send(a.ID)
			return nil
		}})
	}
	p.Wait()
}

func failing(ctx context.Context, all []*id.Account) {
	p := queue.NewPool(ctx, 2)
	for _, a := range all {
		p.Add(queue.Job{Kind: "login", Run: func(context.Context) error {
			return fmt.Errorf("no code sent to %s", a.Phone)
		}})
	}
	for _, err := range p.Wait() {
		ads.Send(err.Error()) // want flow(Account.Phone)
	}
}

func quiet(ctx context.Context, all []*id.Account) {
	p := queue.NewPool(ctx, 2)
	for _, a := range all {
		p.Add(queue.Job{Kind: "note", Run: func(context.Context) error {
			ads.Send(a.Name)
			return errors.New("not now")
		}})
		ads.Log(a.Phone)
	}
	p.Wait()
}
