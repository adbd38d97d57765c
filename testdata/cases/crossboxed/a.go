// Package crossboxed uses generic functions of another package that keep values as any.
package crossboxed

import (
	"context"

	"example.com/cases/ads"
	"example.com/cases/crossboxed/lib"
	"example.com/cases/id"
)

func boxes(a *id.Account) {
	ads.Send(lib.Box(a).(*id.Account).Phone) // want flow(Account.Phone)
	ads.Send(lib.Box(a).(*id.Account).Name)
	if b, ok := lib.Unbox[id.Account](any(a)); ok {
		ads.Send(b.Phone) // want flow(Account.Phone)
		ads.Send(b.Name)
	}
}

type query struct{ name, contact string }

type reply struct{ name, contact string }

func ask(_ context.Context, q *query) (*reply, error) {
	return &reply{name: q.name, contact: q.contact}, nil
}

func serve(ctx context.Context, a *id.Account) {
	h := lib.Unary(ask)
	out, err := h(ctx, &query{name: a.Name, contact: a.Phone})
	if err != nil {
		return
	}
	ads.Send(out.(*reply).contact) // want flow(Account.Phone)
	ads.Send(out.(*reply).name)
}

type joined struct{ contact string }

type left struct{ contact string }

func events(a *id.Account) {
	var b lib.Bus
	lib.On(&b, func(e joined) {
		ads.Send(e.contact) // want flow(Account.Phone)
	})
	lib.On(&b, func(e left) {
		ads.Send(e.contact)
	})
	b.Emit(joined{a.Phone})
	b.Emit(left{a.Name})
}

func pooled(a *id.Account) {
	var contacts, names lib.Pool[query]
	contacts.Put(&query{contact: a.Phone})
	ads.Send(contacts.Get().contact) // want flow(Account.Phone)
	names.Put(&query{contact: a.Name})
	ads.Send(names.Get().contact)
}

type note struct{ text string }

func (n *note) Text() string { return n.text }

func texts(a *id.Account) {
	ads.Send(lib.As(&note{a.Phone}).Text()) // want flow(Account.Phone)
	ads.Send(lib.As(&note{a.Name}).Text())
}

func refs(a *id.Account) {
	ads.Send(lib.Ref(a).Val().Phone) // want flow(Account.Phone)
	ads.Send(lib.Ref(a).Val().Name)
	ads.Send(lib.Ref(a.Phone).Val()) // want flow(Account.Phone)
	ads.Send(lib.Ref(a.Phone).(interface{ Text() string }).Text())
}
