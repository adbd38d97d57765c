// Package dynassertparam asserts interface values to type parameters.
package dynassertparam

import "fmt"

type Event interface{ isEvent() }

type Signup struct {
	//purpose:source security kind=email
	Email string
}

type OptIn struct{ Email string }

func (*Signup) isEvent() {}
func (*OptIn) isEvent()  {}

// On is how typed handlers are registered with an untyped bus.
func On[E Event](f func(E)) func(Event) {
	return func(e Event) {
		if v, ok := e.(E); ok {
			f(v)
		}
	}
}

func OnOptIn(f func(*OptIn)) func(Event) {
	return func(e Event) {
		if v, ok := e.(*OptIn); ok {
			f(v)
		}
	}
}

func Of[E Event](l []Event) (out []E) {
	for _, e := range l {
		if v, ok := e.(E); ok {
			out = append(out, v)
		}
	}
	return out
}

// Sw has a type switch on a type parameter.
func Sw[E Event](e Event, f func(E)) {
	switch v := e.(type) {
	case E:
		f(v)
	}
}

func As[E Event](e Event) (E, bool) {
	v, ok := e.(E)
	return v, ok
}

func run() {
	all := []Event{&Signup{"MK1"}, &OptIn{"news@x"}}
	gen := On(func(p *OptIn) { Track(p.Email) })
	con := OnOptIn(func(p *OptIn) { Track(p.Email) })
	two := On(func(p *Signup) { Track(p.Email) }) // want flow(Signup.Email)
	for _, e := range all {
		gen(e)
		con(e)
		two(e)
		Sw(e, func(p *OptIn) { Track(p.Email) })
		if v, ok := As[*OptIn](e); ok {
			Track(v.Email)
		}
	}
	for _, o := range Of[*OptIn](all) {
		Track(o.Email)
	}
}

//purpose:sink advertising
func Track(s string) { fmt.Println("SINK", s) }
