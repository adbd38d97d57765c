// Package statesyncmap keeps state in sync.Map and atomic values.
package statesyncmap

import (
	"sync"
	"sync/atomic"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type registry struct {
	byID  sync.Map
	names sync.Map
	last  atomic.Pointer[id.Account]
	clean atomic.Pointer[id.Account]
	tag   atomic.Value
}

// Default serves the handlers.
var Default = new(registry)

// Put is called per user.
func (r *registry) Put(a *id.Account) {
	r.byID.Store(a.ID, a.Phone)
	r.names.Store(a.ID, a.Name)
	r.last.Store(a)
	r.clean.Store(&id.Account{ID: a.ID, Name: a.Name})
	r.tag.Store(a.Profile.City)
}

// Use is called at night.
func (r *registry) Use(user string) {
	if v, ok := r.byID.Load(user); ok {
		ads.Send(v.(string)) // want flow(Account.Phone)
	}
	if v, ok := r.names.Load(user); ok {
		ads.Send(v.(string))
	}
	if a := r.last.Load(); a != nil {
		ads.Send(a.Email) // want flow(Account.Email)
		ads.Send(a.Name)
	}
	if a := r.clean.Load(); a != nil {
		ads.Send(a.Email)
		ads.Put(*a)
	}
	s, _ := r.tag.Load().(string)
	ads.Send(s)
}
