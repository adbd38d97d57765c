// Package guardother asks one person for consent and uses the contact of another.
package guardother

import (
	"fmt"
	"iter"
)

type person struct {
	ID, Name string
	//purpose:source security kind=email
	Rescue string
	Friend *person
	Kids   []*person
	ByName map[string]*person
}

//purpose:sink advertising
func Track(s string) { fmt.Println("SINK", s) }

//purpose:guard advertising subject=p
func consents(p *person) bool { return p.ID == "1" }

//purpose:guard advertising subject=id
func consentsID(id string) bool { return id == "1" }

type book struct{ yes map[string]bool }

//purpose:guard advertising subject=p
func (b *book) ads(p *person) bool { return b.yes[p.ID] }

func all(l []*person) iter.Seq[*person] {
	return func(yield func(*person) bool) {
		for _, p := range l {
			if !yield(p) {
				return
			}
		}
	}
}

func byID(p *person) {
	if consentsID(p.ID) {
		Track(p.Friend.Rescue) // want flow(person.Rescue)
	}
}

func byID2(p *person) {
	if consentsID(p.ID) {
		for _, k := range p.Kids {
			Track(k.Rescue) // want flow(person.Rescue)
		}
	}
}

func byID3(p *person) {
	if consentsID(p.ID) {
		Track(p.ByName["x"].Rescue) // want flow(person.Rescue)
	}
}

func byID4(p *person) {
	f := p.Friend
	if consentsID(p.ID) {
		Track(f.Rescue) // want flow(person.Rescue)
	}
}

func byID5(p, f *person) {
	if consentsID(p.ID) {
		Track(f.Rescue) // want flow(person.Rescue)
	}
}

func byPtr(p *person) {
	if consents(p) {
		Track(p.Friend.Rescue) // want flow(person.Rescue)
	}
}

func byIter(l []*person) {
	for p := range all(l) {
		if !consents(p) {
			continue
		}
		Track(p.Friend.Rescue) // want flow(person.Rescue)
	}
}

func byMethod(b *book, p *person) {
	if b.ads(p) {
		Track(p.Friend.Rescue) // want flow(person.Rescue)
	}
}

func byRange(l []*person) {
	for _, p := range l {
		if !consents(p) {
			continue
		}
		Track(p.Friend.Rescue) // want flow(person.Rescue)
	}
}

func byIterNext(l []*person) {
	for p := range all(l) {
		if consents(p) {
			Track(p.Friend.Rescue) // want flow(person.Rescue)
		}
	}
}

func run() {
	f := &person{ID: "2", Rescue: "MK2"}
	p := &person{ID: "1", Rescue: "MK1", Friend: f, Kids: []*person{f}, ByName: map[string]*person{"x": f}}
	byID(p)
	byID2(p)
	byID3(p)
	byID4(p)
	byID5(p, f)
	byPtr(p)
	byIter([]*person{p})
	byMethod(&book{map[string]bool{"1": true}}, p)
	byRange([]*person{p})
	byIterNext([]*person{p})
}
