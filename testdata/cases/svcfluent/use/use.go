// Package use uses builders.
package use

import (
	"fmt"
	"net/http"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcfluent/build"
)

// Mail builds a mail.
func Mail(a *id.Account) error {
	m, err := new(build.Builder).To(a.Email).Subject("hello %s", a.Name).Header("X-Id", a.ID).Build()
	if err != nil {
		ads.Send(err.Error())
		return err
	}
	ads.Send(m.Subject())
	ads.Send(m.Recipient()) // want flow(Account.Email)
	ads.Upload(m.Headers())
	n := m.WithBody([]byte("call " + a.Phone))
	ads.Bytes(m.Body())
	ads.Bytes(n.Body()) // want flow(Account.Phone)
	ads.Send(n.Subject())
	return nil
}

// Subjects puts contacts into subjects.
func Subjects(a *id.Account) {
	m, _ := new(build.Builder).To("x@y").Subject("for %s", a.Profile.Backup).Build()
	ads.Send(m.Recipient())
	ads.Send(m.Subject()) // want flow(Profile.Backup)
}

// Queries branch off one base.
func Queries(a *id.Account) error {
	base := build.NewQuery("https://ads").With("id", a.ID)
	plain := base.With("city", a.Profile.City)
	with := base.With("phone", a.Phone)
	ads.Send(plain.String())
	ads.Send(with.String()) // want flow(Account.Phone)
	ads.Send(fmt.Sprint(base))
	ads.Send(fmt.Sprintf("%v", with)) // want flow(Account.Phone)
	req, err := http.NewRequest("GET", with.String(), nil)
	if err != nil {
		return err
	}
	ads.Send(req.Method)
	ads.Send(req.URL.RawQuery)             // want flow(Account.Phone)
	ads.Send(req.URL.Query().Get("phone")) // want flow(Account.Phone)
	return nil
}
