// Package dyntwoimpls holds one implementation here, the other there: only
// the holder of the one that leaks is reported.
package dyntwoimpls

import (
	"example.com/cases/dyntwoimpls/store"
	"example.com/cases/id"
)

type remoteSvc struct{ s store.Store }

func newRemote() *remoteSvc { return &remoteSvc{s: &store.Remote{}} }

func (r *remoteSvc) signup(a *id.Account) {
	_ = r.s.Save(a.Phone) // want flow(Account.Phone)
	_ = r.s.Save(a.Name)
}

type localSvc struct{ s store.Store }

func newLocal() *localSvc { return &localSvc{s: new(store.Local)} }

func (l *localSvc) signup(a *id.Account) { _ = l.s.Save(a.Phone) }

func run(a *id.Account) {
	newRemote().signup(a)
	newLocal().signup(a)
}

func saveRemote(s store.Store, a *id.Account) {
	_ = s.Save(a.Email) // want flow(Account.Email)
}

func saveLocal(s store.Store, a *id.Account) { _ = s.Save(a.Email) }

func pass(a *id.Account) {
	saveRemote(&store.Remote{}, a)
	saveLocal(&store.Local{}, a)
}

func chosen(a *id.Account, remote bool) {
	var s store.Store = &store.Local{}
	if remote {
		s = &store.Remote{}
	}
	_ = s.Save(a.Phone) // want flow(Account.Phone)
}
