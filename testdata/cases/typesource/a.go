// Package typesource annotates types.
package typesource

import "example.com/cases/ads"

// Number is a number given for the second factor.
//
//purpose:source security kind=phone
type Number string

// Backup is how to get an account back.
//
//purpose:source security
type Backup struct {
	Mail string
	Hint string
}

type user struct {
	id     string
	number Number
	backup *Backup
}

func fields(u user) {
	ads.Send(string(u.number)) // want flow(Number)
	ads.Send(u.id)
	ads.Send(u.backup.Mail) // want flow(Backup)
	ads.Put(u)              // want flow(Number) flow(Backup)
	ads.Put(u.backup)       // want flow(Backup)
}

func params(n Number, s string) {
	ads.Put(n) // want flow(Number)
	ads.Send(s)
	for _, x := range []Number{n} {
		ads.Send("n" + string(x)) // want flow(Number)
	}
}

func collections(m map[string]Number, c chan Number) {
	ads.Send(string(m["x"])) // want flow(Number)
	ads.Send(string(<-c))    // want flow(Number)
	ads.Score(len(m))
	for k := range m {
		ads.Send(k)
	}
}
