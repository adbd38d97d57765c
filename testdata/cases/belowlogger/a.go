// Package belowlogger logs contacts with a library's logger that has hooks.
package belowlogger

import (
	"example.com/cases/ads"
	"example.com/cases/belowlogger/lib"
	"example.com/cases/id"
)

type all struct{}

func (all) Levels() []lib.Level { return []lib.Level{3} }

type hook struct{ all }

func (hook) Fire(e *lib.Entry) error {
	ads.Send(e.Msg) // want flow(Account.Phone)
	return nil
}

type fields struct{ all }

func (fields) Fire(e *lib.Entry) error {
	ads.Put(e.Data) // want flow(Account.Email)
	return nil
}

type names struct{ all }

func (names) Fire(e *lib.Entry) error {
	ads.Send(e.Msg)
	return nil
}

func hooked(a *id.Account) {
	l := lib.New()
	l.AddHook(hook{})
	l.Infof("hi %s", a.Phone)
}

func hookedFields(a *id.Account) {
	l := lib.New()
	l.AddHook(fields{})
	l.WithField("mail", a.Email).Info("hi")
}

func hookedNames(a *id.Account) {
	l := lib.New()
	l.AddHook(names{})
	l.WithField("name", a.Name).Infof("hi %s", a.Name)
}
