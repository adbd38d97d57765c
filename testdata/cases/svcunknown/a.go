// Package svcunknown hands on values of unknown origin that hold contacts.
package svcunknown

import (
	"context"
	"encoding/json"
	"os"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type login struct {
	User string
	//purpose:source security kind=phone
	Phone string
	tries int
}

type audit struct {
	Logins []login
	ByUser map[string]*login
	Note   string
}

func params(l login, p *login, s []login, m map[string]login, c chan login, f func() login, pp **login) {
	ads.Put(l)                   // want flow(login.Phone)
	ads.Put(p)                   // want flow(login.Phone)
	ads.Put(s)                   // want flow(login.Phone)
	ads.Put(m)                   // want flow(login.Phone)
	ads.Put(<-c)                 // want flow(login.Phone)
	ads.Put(f())                 // want flow(login.Phone)
	ads.Put(pp)                  // want flow(login.Phone)
	ads.Put([]any{1, l})         // want flow(login.Phone)
	ads.PutAll(l.User, s)        // want flow(login.Phone)
	ads.Put(struct{ *login }{p}) // want flow(login.Phone)
	ads.Put(l.tries)
	ads.Put(len(s))
	ads.Put([]string{l.User, p.User})
	ads.Put(s != nil)
}

func nested(a audit) {
	ads.Put(a)             // want flow(login.Phone)
	ads.Put(a.Logins[1:])  // want flow(login.Phone)
	ads.Put(a.ByUser["x"]) // want flow(login.Phone)
	ads.Put(a.Note)
	a.Logins, a.ByUser = nil, nil
	ads.Put(a)
}

func decoded() error {
	f, err := os.Open("x.json")
	if err != nil {
		return err
	}
	defer f.Close()
	var a audit
	ads.Put(a)
	if err := json.NewDecoder(f).Decode(&a); err != nil {
		return err
	}
	ads.Put(a) // want flow(login.Phone)
	var u struct{ User string }
	if err := json.NewDecoder(f).Decode(&u); err != nil {
		return err
	}
	ads.Put(u)
	l := new(login)
	if err := json.Unmarshal(nil, l); err != nil {
		return err
	}
	ads.Send(l.User)
	ads.Send(l.Phone) // want flow(login.Phone)
	return nil
}

func interfaces(v any, ctx context.Context) {
	ads.Put(v)
	if l, ok := v.(login); ok {
		ads.Send(l.User)
		ads.Put(l) // want flow(login.Phone)
	}
	l, _ := ctx.Value("login").(*login)
	ads.Send(l.Phone) // want flow(login.Phone)
	ads.Send(l.User)
}

func built(user string) {
	l := login{User: user}
	ads.Put(l)
	ads.Put([]login{l, {User: "x", tries: 2}})
	m := map[string]*login{user: {User: user}}
	ads.Put(m)
	m["y"].Phone = "none"
	ads.Put(m)
	var z login
	z.tries = 3
	ads.Put(&z)
	l.Phone = id.Load(user).Phone
	ads.Put(l) // want flow(Account.Phone)
}
