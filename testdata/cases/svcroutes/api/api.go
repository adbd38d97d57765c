// Package api registers handlers, one of which reads what another one stored.
package api

import (
	"fmt"

	"example.com/cases/svcroutes/router"
)

type User struct {
	ID    string
	Phone string `purpose:"security"`
}

//purpose:sink advertising
func Track(key string) { fmt.Println("SINK", key) }

type SMS interface{ Send(to string) error }

type Console struct{ log []string }

func (c *Console) Send(to string) error { c.log = append(c.log, to); return nil }
func (c *Console) Last() string         { return c.log[len(c.log)-1] }

type API struct {
	u   *User
	sms SMS
	log *Console
}

func New(u *User, c *Console) *API { return &API{u, c, c} }

func (a *API) Routes(r *router.Router) {
	r.Get("/v1/code", a.code)
	r.Get("/v1/last", a.last)
}

func (a *API) code(string) error { return a.sms.Send(a.u.Phone) }

func (a *API) last(string) error {
	Track(a.log.Last())
	return nil
}
