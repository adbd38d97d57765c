// Package guardnode has a consent check for one of several people that refer to
// each other.
package guardnode

import "example.com/cases/ads"

type person struct {
	Key   string
	Phone string //purpose:source security
	In    address
	Boss  *person
}

type address struct {
	Mail string //purpose:source security
}

//purpose:guard advertising subject=key
func allowed(key string) bool { return key != "" }

func own(p *person) {
	if allowed(p.Key) {
		ads.Send(p.Phone)
		ads.Send(p.In.Mail)
	}
}

func boss(p *person) {
	if allowed(p.Key) {
		ads.Send(p.Boss.Phone) // want flow(person.Phone)
		b := p.Boss
		ads.Send(b.In.Mail) // want flow(address.Mail)
	}
}

func asked(p *person) {
	if allowed(p.Boss.Key) {
		ads.Send(p.Boss.Phone)
		ads.Send(p.Boss.In.Mail)
	}
}
