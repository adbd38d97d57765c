// Package directivetwice has several directives at one place.
package directivetwice

import "example.com/cases/ads"

type user struct {
	// The same twice is the same.
	//
	//purpose:source security
	//purpose:source security
	A string
	//purpose:source security kind=phone
	B string `purpose:"security.login"`
	//purpose:source security kind=phone
	//purpose:source security kind=email
	C string // want-above directive
	//purpose:source security
	//purpose:sink advertising
	D string
}

//purpose:sink advertising params=a
//purpose:sink advertising params=b
func other(a, b string) { ads.Log(a + b) } // want-above directive

//purpose:source security
//purpose:sanitizer advertising
func both(s string) string { return s }

//purpose:guard advertising subject=s
//purpose:guard advertising
func may(s string) bool { return s != "" } // want-above directive

func use(u *user, v *user) {
	ads.Send(u.A)       // want flow(user.A)
	ads.Send(u.B)       // want flow(user.B)
	v.D = u.A           // want flow(user.A)
	ads.Send(u.D)       // want flow(user.D)
	ads.Send(both("x")) // want flow(both)
}
