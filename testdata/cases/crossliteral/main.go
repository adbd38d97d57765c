// Package crossliteral brings a service and its users together: what is found in the
// literals of the service is not found again.
package crossliteral

import (
	"example.com/cases/crossliteral/repo"
	"example.com/cases/crossliteral/svc"
	"example.com/cases/id"
)

func run(key string) {
	s := svc.Service{Users: &repo.Users{All: []*id.Account{id.Load(key)}, Wanted: map[string]bool{key: true}}}
	s.Flow()
	s.Match()
	s.Names()
}

func text(a *id.Account) {
	svc.Text(func(f func(string)) { f(a.Phone) }) // want flow(Account.Phone)
	svc.Text(func(f func(string)) { f(a.Name) })
}
