// Package fieldsinkpart writes into parts of what is used for advertising.
package fieldsinkpart

import (
	"maps"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// Request is sent.
type Request struct {
	//purpose:sink advertising
	Extra map[string]string
	//purpose:sink advertising
	Tags []string
	//purpose:sink advertising
	Ch chan string
	//purpose:sink advertising
	Arr [3]string
	//purpose:sink advertising
	Sub struct{ A, B string }
	//purpose:sink advertising
	P *string
}

func w(a *id.Account, r *Request) {
	r.Extra["tel"] = a.Phone                            // want flow(Account.Phone)
	r.Tags[0] = a.Phone                                 // want flow(Account.Phone)
	r.Ch <- a.Phone                                     // want flow(Account.Phone)
	r.Arr[1] = a.Phone                                  // want flow(Account.Phone)
	r.Sub.A = a.Phone                                   // want flow(Account.Phone)
	*r.P = a.Phone                                      // want flow(Account.Phone)
	copy(r.Tags, []string{a.Email})                     // want flow(Account.Email)
	maps.Copy(r.Extra, map[string]string{"x": a.Email}) // want flow(Account.Email)
	r.Arr[2] = a.Name
	r.Sub.B = a.Name
}
func local(a *id.Account) *Request {
	m := map[string]string{}
	r := &Request{Extra: m}
	m["x"] = a.Phone // want-one local flow(Account.Phone)
	ads.Put(r)       // want-one local flow(Account.Phone)
	return r
}
func sanit(a *id.Account) *Request {
	return &Request{Arr: [3]string{a.Phone}} // want flow(Account.Phone)
}
func multi(a *id.Account, r *Request) (err error) {
	r.Arr[0], err = f(a)                        // want flow(Account.Phone)
	for _, r.Arr[1] = range []string{a.Email} { // want flow(Account.Email)
	}
	return
}
func f(a *id.Account) (string, error) { return a.Phone, nil }
