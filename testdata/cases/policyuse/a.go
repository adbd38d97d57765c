// Package policyuse uses what the policy annotates.
package policyuse

import (
	"example.com/cases/ads"
	"example.com/cases/policyevents"
	"example.com/cases/policyevents/deep"
	"example.com/cases/policyeventsother"
	lib "example.com/cases/policylib"
)

func sources(p *lib.Person, s *lib.Store, d lib.Directory, x lib.Secret) {
	ads.Send(p.Phone) // want flow(Person.Phone)
	ads.Send(p.ID)
	ads.Send(p.Home.Line) // want flow(Person.Home.Line)
	ads.Send(p.Home.City)
	ads.Send(p.Mail) // want flow(Base.Mail)
	ads.Send(p.Lang)
	name, number := s.Lookup(p.ID)
	ads.Send(name)
	ads.Send(number)       // want flow(Store.Lookup)
	ads.Send(d.Number("")) // want flow(Directory.Number)
	ads.Send(d.Name(""))
	ads.Send(string(x)) // want flow(Secret)
	ads.Send(lib.Admin) // want flow(Admin)
	ads.Send(lib.Boss)
}

func sinks(p *lib.Person, c *lib.Client, s lib.Sender, e *lib.Event, x *lib.Audience) {
	c.Upload([]string{p.Phone}, "eu") // want flow(Person.Phone)
	c.Upload(nil, p.Phone)
	c.Post(p.Phone) // want flow(Person.Phone)
	c.Ping(p.Phone)
	s.Send(p.Phone) // want flow(Person.Phone)
	s.Log(p.Phone)
	e.Key = p.Phone // want flow(Person.Phone)
	e.Note = p.Phone
	e.Emit(1, p.Phone) // want flow(Person.Phone)
	e.Emit(len(p.Phone), "x")
	x.Add(p.Phone)    // want flow(Person.Phone)
	lib.Hook(p.Phone) // want flow(Person.Phone)
	lib.Other(p.Phone)
	policyevents.Track(p.Phone) // want flow(Person.Phone)
	policyeventsother.Track(p.Phone)
	var q deep.Queue
	q.Put(p.Phone) // want flow(Person.Phone)
}

// What was collected for medical use may be used for that and for care alone;
// a part of it is ruled otherwise. The default rule holds beside these.
func rules(p *lib.Person) {
	lib.Treat(lib.Blood())
	lib.Sell(lib.Blood())        // want flow(Blood)
	lib.SellAudited(lib.Blood()) // want flow(Blood)
	ads.Send(lib.Blood())        // want flow(Blood)
	lib.Both(lib.Blood())        // want flow(Blood)
	lib.Treat(lib.Statistics())
	lib.Sell(lib.Statistics())        // want flow(Statistics)
	lib.SellAudited(lib.Statistics()) // want flow(Statistics)
	ads.Send(lib.Statistics())
	lib.Sell(lib.Wage()) // want flow(Wage)
	lib.SellAudited(lib.Wage())
	ads.Send(lib.Wage()) // want flow(Wage)
	lib.Sell(p.Phone)
	lib.Both(p.Phone) // want flow(Person.Phone)
}

func released(p, other *lib.Person, c lib.Checker) {
	ads.Score(lib.Count([]string{p.Phone}))
	lib.Sell(lib.Blood()) // want flow(Blood)
	if c.Allowed(p) {
		ads.Send(p.Phone)
		ads.Send(other.Phone) // want flow(Person.Phone)
		lib.Sell(lib.Blood()) // want flow(Blood)
	}
}

type object struct {
	Key   string `json:"key" datapolicy:"token,security-key"`
	Phone string `pii:"phone"`
	Name  string `datapolicy:"token" pii:"name"`
	Long  string `datapolicy:"security-keys"`
}

func tags(o *object) {
	ads.Send(o.Key)   // want flow(object.Key)
	ads.Send(o.Phone) // want flow(object.Phone)
	ads.Send(o.Name)
	ads.Send(o.Long)
}

func flows(p *lib.Person, c lib.Codec) {
	ads.Send(lib.Mask("key", p.Phone)) // want flow(Person.Phone)
	ads.Send(lib.Mask(p.Phone, "x"))
	ads.Send(lib.Native(p.Phone)) // want flow(Person.Phone)
	ads.Send(lib.Native("x"))
	var s string
	c.Fill(&s, p.Phone)
	ads.Send(s)
}

// allowed is accepted by the purpose that the policy names.
func allowed() {
	//purpose:allow resale agreed with the clinic
	lib.Sell(lib.Blood())
	// want-next directive
	//purpose:allow advertising not what it is used for
	lib.Sell(lib.Blood()) // want flow(Blood)
}

type patient struct {
	Record string //purpose:source medical
	//purpose:source medicle
	Note string // want-above directive
}

func directives(p *patient) {
	ads.Send(p.Record) // want flow(patient.Record)
	ads.Send(p.Note)
}

// What is found by a contact in a list that is elsewhere was matched by it.
func listed(p *lib.Person) {
	if lib.Listed("key", p.Phone) {
		ads.Send("x") // want match(Person.Phone)
	}
	if lib.Listed(p.Phone, "x") {
		ads.Send("x")
	}
}
