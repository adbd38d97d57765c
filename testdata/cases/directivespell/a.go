// Package directivespell misspells directives.
package directivespell

import (
	"example.com/cases/ads"
)

type user struct {
	ID string
	//purpose:sorce security
	Phone string // want-above directive
	//purpose: source security
	Mail string // want-above directive
	//purpose:Source security
	Backup string // want-above directive
	// purpose:source security
	Second string // want-above directive
	//purpose:source security kind=phone
	Third string
}

//purpose:sinks advertising
func send(s string) { ads.Log(s) } // want-above directive

//purpose:sanitiser advertising
func clean(s string) string { return "" } // want-above directive

//purpose:gaurd advertising
func may(s string) bool { return s != "" } // want-above directive

//purpose:guard advertising subjekt=s
func mayNot(s string) bool { return s == "" } // want-above directive

//purpose:sink advertising param=s
func count(s string) int { return len(s) } // want-above directive

//purpose:source
func read() string { return "" } // want-above directive

func use(u *user) {
	ads.Send(u.ID)
	ads.Send(u.Third) // want flow(user.Third)
	// want-next directive
	//purpose:alow advertising with a reason
	ads.Send(u.Third) // want flow(user.Third)
}
