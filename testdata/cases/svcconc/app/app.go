// Package app uses them.
package app

import (
	"context"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcconc/conc"
)

// Futures waits.
func Futures(ctx context.Context, u string) {
	p := conc.Go(func() (string, error) { return id.Load(u).Phone, nil })
	n := conc.Go(func() (string, error) { return id.Load(u).Name, nil })
	if s, err := p.Await(ctx); err == nil {
		ads.Send(s) // want flow(Account.Phone)
	}
	if s, err := n.Await(ctx); err == nil {
		ads.Send(s)
	} else {
		ads.Send(err.Error())
	}
}

type state struct {
	phones, names []string
	seen          map[string]bool
}

// Actors asks.
func Actors(all []*id.Account) {
	a := conc.Spawn(state{seen: map[string]bool{}})
	for _, x := range all {
		a.Tell(func(s *state) {
			s.phones = append(s.phones, x.Phone)
			s.names = append(s.names, x.Name)
			s.seen[x.Email] = true
		})
	}
	ads.Upload(conc.Ask(a, func(s *state) []string { return s.names }))
	ads.Score(conc.Ask(a, func(s *state) int { return len(s.phones) }))
}

// Chat broadcasts.
type Chat struct {
	verified, renamed *conc.Hub[string]
}

// NewChat returns one.
func NewChat() *Chat {
	c := &Chat{conc.NewHub[string](), conc.NewHub[string]()}
	c.verified.Join("audit", func(_, m string) { ads.Log(m) })
	c.renamed.Join("ads", func(who, m string) { ads.Send(who + m) })
	return c
}

// Verify verifies.
func (c *Chat) Verify(a *id.Account) { c.verified.Send(a.Phone) }

// Rename renames.
func (c *Chat) Rename(a *id.Account) { c.renamed.Send(a.Name) }

// Leaky broadcasts to advertising.
type Leaky struct{ hub *conc.Hub[string] }

// NewLeaky returns one.
func NewLeaky() *Leaky {
	l := &Leaky{conc.NewHub[string]()}
	l.hub.Join("ads", func(who, m string) {
		ads.Send(who)
		ads.Send(m) // want flow(Account.Email)
	})
	return l
}

// Verify verifies.
func (l *Leaky) Verify(a *id.Account) { l.hub.Send(a.Email) }

// Copies copies on write.
func Copies(all []*id.Account, leads []string) {
	var byID, byMail, names conc.COW[string, string]
	for _, a := range all {
		byID.Put(a.ID, a.Phone)
		byMail.Put(a.Email, a.ID)
		names.Put(a.ID, a.Name)
	}
	for _, l := range leads {
		if p, ok := byID.Get(l); ok {
			ads.Send(p) // want flow(Account.Phone)
		}
		if u, ok := byMail.Get(l); ok {
			ads.Send(u) // want match(Account.Email)
		}
		if n, ok := names.Get(l); ok {
			ads.Send(n)
		}
	}
}

// Par maps in parallel.
func Par(all []*id.Account) {
	ads.Upload(conc.Parallel(all, 4, func(a *id.Account) string { return a.Name }))
	ads.Upload(conc.Parallel(all, 4, func(a *id.Account) string { return a.Email })) // want flow(Account.Email)
	ok := conc.Parallel(all, 4, func(a *id.Account) bool { return a.Phone != "" })
	for i, a := range all {
		if ok[i] {
			ads.Send(a.ID)
		}
	}
}
