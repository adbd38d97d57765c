// Package guardspelled has names and texts that look like what objects are spelled with.
package guardspelled

import (
	"example.com/cases/ads"
	"example.com/cases/guardspelled/q"
	"example.com/cases/guardspelled/r"
	"example.com/cases/id"
)

type store struct{ rows map[string]*id.Account }

func (s *store) first(columns string) *id.Account { return s.rows[columns] }

func (s *store) byID(columns, id string) *id.Account { return s.rows[columns+id] }

//purpose:guard advertising subject=id
func allowedID(id string) bool { return len(id) > 3 }

//purpose:guard advertising subject=a
func allowed(a *id.Account) bool { return a.ID != "" }

func columns(s *store, id string) {
	if allowedID(id) {
		ads.Send(s.first("name, id, phone").Phone) // want flow(Account.Phone)
		ads.Send(s.first("name,id,phone").Phone)   // want flow(Account.Phone)
		ads.Send(s.byID("name,id,phone", id).Phone)
		ads.Send(s.rows["[id]"].Phone) // want flow(Account.Phone)
		ads.Send(s.rows[id].Phone)
	}
}

func globals() {
	if allowed(q.Current) {
		ads.Send(r.Current.Phone) // want flow(Account.Phone)
		ads.Send(q.Current.Phone)
	}
}

func parameter(Current *id.Account) {
	if allowed(Current) {
		ads.Send(r.Current.Phone) // want flow(Account.Phone)
		ads.Send(Current.Phone)
	}
}

func registers(t0, t1 *id.Account, in chan *id.Account) {
	x := <-in
	y := <-in
	if allowed(t0) && allowed(t1) {
		ads.Send(x.Phone) // want flow(Account.Phone)
		ads.Send(y.Phone) // want flow(Account.Phone)
		ads.Send(t0.Phone)
		ads.Send(t1.Phone)
	}
}
