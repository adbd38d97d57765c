// Package resultsource annotates results of functions and methods.
package resultsource

import "example.com/cases/ads"

// Recovery asks for the recovery address.
//
//purpose:source security kind=email
func Recovery(user string) string { return user + "@example.com" }

// Store keeps numbers.
type Store struct{ m map[string]string }

// Lookup returns a locale and the number.
//
//purpose:source security results=1 kind=phone
func (s *Store) Lookup(user string) (string, string, error) {
	return "de", s.m[user], nil
}

// Directory is implemented elsewhere.
type Directory interface {
	//purpose:source security kind=phone
	Number(user string) string
	Name(user string) string
}

func functions(u string) {
	ads.Send(Recovery(u)) // want flow(Recovery)
	ads.Send(u)
}

func methods(s *Store, u string) {
	loc, num, err := s.Lookup(u)
	if err != nil {
		return
	}
	ads.Send(loc)
	ads.Send(num) // want flow(Store.Lookup)
}

func ifaces(d Directory, u string) {
	ads.Send(d.Number(u)) // want flow(Directory.Number)
	ads.Send(d.Name(u))
}

type ldap struct{}

func (ldap) Number(u string) string { return u }
func (ldap) Name(u string) string   { return u }

func stored(u string) {
	var d Directory = ldap{}
	n, m := d.Number(u), d.Name(u)
	ads.Send(n) // want flow(Directory.Number)
	ads.Send(m)
}

func values(u string) {
	f := Recovery
	ads.Send(f(u)) // want flow(Recovery)
}
