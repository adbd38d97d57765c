// Package belowclient sends accounts with a library's client, and looks at what
// passes through it.
package belowclient

import (
	"context"
	"errors"
	"fmt"
	"time"

	"example.com/cases/ads"
	"example.com/cases/belowclient/lib"
	"example.com/cases/id"
)

var echo = lib.DoerFunc(func(r *lib.Request) (*lib.Response, error) {
	return &lib.Response{Status: 200, Body: r.Body, Req: r}, nil
})

var fail = lib.DoerFunc(func(r *lib.Request) (*lib.Response, error) {
	return nil, errors.New("down " + string(r.Body))
})

func create(c *lib.Client, contact string) (*lib.User, error) {
	return c.Users().Create(context.Background(), &lib.User{Phone: contact})
}

func before(a *id.Account) {
	c := lib.New("x", lib.WithTransport(echo), lib.WithBefore(func(r *lib.Request) error {
		ads.Bytes(r.Body) // want flow(Account.Phone)
		return nil
	}))
	create(c, a.Phone)
}

func after(a *id.Account) {
	c := lib.New("x", lib.WithTransport(echo), lib.WithAfter(func(r *lib.Response) error {
		ads.Bytes(r.Body) // want flow(Account.Phone)
		return nil
	}))
	create(c, a.Phone)
}

func middleware(a *id.Account) {
	c := lib.New("x", lib.WithTransport(echo), lib.WithMiddleware(func(next lib.Doer) lib.Doer {
		return lib.DoerFunc(func(r *lib.Request) (*lib.Response, error) {
			ads.Bytes(r.Body) // want flow(Account.Phone)
			return next.Do(r)
		})
	}))
	create(c, a.Phone)
}

func logged(a *id.Account) {
	c := lib.New("x", lib.WithTransport(fail), lib.WithLog(func(format string, args ...any) {
		ads.Send(fmt.Sprintf(format, args...)) // want flow(Account.Phone)
	}))
	create(c, a.Phone)
}

func failed(a *id.Account) {
	c := lib.New("x", lib.WithTransport(fail))
	_, err := create(c, a.Phone)
	ads.Send(err.Error()) // want flow(Account.Phone)
}

func answered(a *id.Account) {
	c := lib.New("x", lib.WithTransport(echo))
	u, _ := create(c, a.Phone)
	ads.Send(u.Phone) // want flow(Account.Phone)
}

func waited(a *id.Account) {
	c := lib.New("x", lib.WithRetries(1), lib.WithTransport(fail), lib.WithBackoff(func(n int) time.Duration {
		ads.Score(n)
		return 0
	}))
	create(c, a.Phone)
}

func named(a *id.Account) {
	c := lib.New("x", lib.WithTransport(lib.DoerFunc(func(r *lib.Request) (*lib.Response, error) {
		ads.Bytes(r.Body)
		return &lib.Response{}, nil
	})))
	create(c, a.Name)
}
