// Package dynbusmiddleware has a typed event bus with middleware.
package dynbusmiddleware

import (
	"context"
	"errors"
	"fmt"
	"reflect"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type event interface{ Topic() string }

type handle func(ctx context.Context, e event) error

type bus struct {
	subs map[string][]handle
	mw   []func(handle) handle
}

func (b *bus) use(m func(handle) handle) { b.mw = append(b.mw, m) }

func (b *bus) subscribe(topic string, h handle) func() {
	for i := len(b.mw) - 1; i >= 0; i-- {
		h = b.mw[i](h)
	}
	b.subs[topic] = append(b.subs[topic], h)
	return func() { delete(b.subs, topic) }
}

func (b *bus) publish(ctx context.Context, e event) error {
	for _, h := range b.subs[e.Topic()] {
		if err := h(ctx, e); err != nil {
			return fmt.Errorf("%s: %w", e.Topic(), err)
		}
	}
	return nil
}

func on[E event](b *bus, f func(ctx context.Context, e E) error) {
	var zero E
	b.subscribe(zero.Topic(), func(ctx context.Context, e event) error {
		t, ok := e.(E)
		if !ok {
			return fmt.Errorf("unexpected %v", reflect.TypeOf(e))
		}
		return f(ctx, t)
	})
}

type registered struct{ user, name string }

func (registered) Topic() string { return "registered" }

type verified struct{ user, phone string }

func (verified) Topic() string { return "verified" }

type purchased struct{ items []string }

func (*purchased) Topic() string { return "purchased" }

type marketing struct{ sent map[string]int }

func (m *marketing) onRegistered(_ context.Context, e registered) error {
	m.sent[e.user]++
	ads.Send(e.name)
	return nil
}

func (m *marketing) onVerified(_ context.Context, e verified) error {
	ads.Send(e.user)
	ads.Send(e.phone) // want flow(Account.Phone)
	return nil
}

func (m *marketing) onPurchase(_ context.Context, e *purchased) error {
	ads.Upload(e.items)
	return nil
}

func logging(next handle) handle {
	return func(ctx context.Context, e event) error {
		switch v := e.(type) {
		case verified:
			ads.Put(v) // want flow(Account.Phone)
		case registered:
			ads.Put(v)
		}
		return next(ctx, e)
	}
}

func recovering(next handle) handle {
	return func(ctx context.Context, e event) (err error) {
		defer func() {
			if r := recover(); r != nil {
				err = errors.New("panic")
			}
		}()
		return next(ctx, e)
	}
}

func run(ctx context.Context, all []*id.Account) {
	b := &bus{subs: make(map[string][]handle)}
	b.use(recovering)
	b.use(logging)
	m := &marketing{sent: make(map[string]int)}
	on(b, m.onRegistered)
	on(b, m.onVerified)
	b.subscribe("purchased", func(ctx context.Context, e event) error { return m.onPurchase(ctx, e.(*purchased)) })
	for _, a := range all {
		_ = b.publish(ctx, registered{user: a.ID, name: a.Name})
		_ = b.publish(ctx, verified{user: a.ID, phone: a.Phone})
		_ = b.publish(ctx, &purchased{items: []string{a.Name}})
	}
}
