// Package policyiface calls interface methods of which the policy says what they do
// with their arguments, whoever implements them.
package policyiface

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/policyiface/lib"
)

func given(h lib.Hasher, a *id.Account) {
	ads.Send(h.Hash(a.Phone)) // want flow(Account.Phone)
	ads.Send(h.Hash(a.Name))
	ads.Send(h.Hash("x"))
}

type own interface {
	lib.Suite
	Close() error
}

func embedded(s lib.Suite, o own, a *id.Account) {
	ads.Send(s.Hash(a.Phone)) // want flow(Account.Phone)
	ads.Send(o.Hash(a.Phone)) // want flow(Account.Phone)
	ads.Send(s.Name())
	ads.Send(o.Hash(a.Name))
}

type service struct {
	lib.Hasher
	h    lib.Hasher
	all  []lib.Hasher
	hash func(string) string
}

func (s *service) field(a *id.Account) {
	ads.Send(s.h.Hash(a.Phone)) // want flow(Account.Phone)
	ads.Send(s.Hash(a.Email))   // want flow(Account.Email)
	for _, h := range s.all {
		a.Phone = h.Hash(a.Phone)
	}
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(s.h.Hash(a.ID))
}

func generic[H lib.Hasher](h H, a *id.Account) {
	ads.Send(h.Hash(a.Phone)) // want flow(Account.Phone)
	ads.Send(h.Hash(a.Name))
}

type ptr[T any] interface {
	*T
	lib.Hasher
}

func made[T any, P ptr[T]](a *id.Account) {
	var t T
	ads.Send(P(&t).Hash(a.Phone)) // want flow(Account.Phone)
	ads.Send(P(&t).Hash(a.Name))
}

func values(h lib.Hasher, a *id.Account) {
	hash := h.Hash
	ads.Send(hash(a.Phone)) // want flow(Account.Phone)
	ads.Send(hash(a.Name))
	ads.Send(lib.Hasher.Hash(h, a.Email)) // want flow(Account.Email)
	go func() {
		ads.Send(h.Hash(a.Phone)) // want flow(Account.Phone)
	}()
}

// Who is handed over may do less, but the policy speaks of the interface; a call that
// does not go through it is what the method does.
func known(a *id.Account) {
	var h lib.Hasher = lib.Mock{}
	ads.Send(h.Hash(a.Phone)) // want flow(Account.Phone)
	ads.Send(lib.Mock{}.Hash(a.Phone))
	ads.Send(h.Seed(a.Phone))
	lib.Sync(lib.Mock{}, a.Phone) // want flow(Account.Phone)
	lib.Sync(lib.Mock{}, a.Name)
}

func effects(s lib.Sealer, a *id.Account) {
	var sealed string
	s.Seal(&sealed, a.Phone)
	ads.Send(sealed) // want flow(Account.Phone)
	if s.Known(a.Email) {
		ads.Send(a.Name) // want match(Account.Email)
	}
	if s.Known("x") {
		ads.Send(a.Name)
	}
}
