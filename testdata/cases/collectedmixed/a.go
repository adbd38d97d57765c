// Package collectedmixed puts what was collected for one purpose, or for none that is known,
// into a field that is annotated with another.
package collectedmixed

import (
	"cmp"

	"example.com/cases/ads"
)

type profile struct {
	Mail string //purpose:source salary
}

type request struct{ Mail string }

type login struct {
	Mail string //purpose:source security
}

func either(p profile, r request) {
	mail := r.Mail
	if mail == "" {
		mail = p.Mail
	}
	ads.Send(login{Mail: mail}.Mail) // want flow(login.Mail) flow(profile.Mail)
}

func helper(p profile, r request) {
	l := login{Mail: cmp.Or(r.Mail, p.Mail)}
	ads.Send(l.Mail) // want flow(login.Mail) flow(profile.Mail)
}

func alone(p profile, r request) {
	ads.Send(login{Mail: p.Mail}.Mail) // want flow(profile.Mail)
	ads.Send(login{Mail: r.Mail}.Mail) // want flow(login.Mail)
}

func again(l *login, r request) {
	l.Mail += r.Mail
	ads.Send(l.Mail) // want flow(login.Mail)
}
