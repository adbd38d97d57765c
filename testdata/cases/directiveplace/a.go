// Package directiveplace has directives where they mean nothing.
package directiveplace

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

// want-next directive
//purpose:source security

// A constant was collected from nobody.
//
//purpose:source security
const number = "+1" // want-above directive

//purpose:sink advertising
var notAFunction string // want-above directive

//purpose:sanitizer advertising
type clean string // want-above directive

//purpose:guard advertising
var mayUse bool // want-above directive

type settings struct {
	//purpose:sanitizer advertising
	Hash func(string) string // want-above directive
	Name string
}

type account struct {
	// want-next directive
	Phone string // for login codes //purpose:source security
	// want-next directive
	Mail string //nolint:lll //purpose:source security
	Line string //purpose:source security // for login codes
}

// want-next directive
// track counts. //purpose:sink advertising params=s
func track(s string) { ads.Log(s) }

func behind(a *account) {
	track(a.Line)
	ads.Send(a.Phone + a.Mail)
	// want-next directive flow(account.Line)
	ads.Send(a.Line) // as agreed //purpose:allow advertising our own test account
}

func post( //purpose:sink advertising params=s
	s, region string,
) {
	ads.Log(s + region)
}

var hotline = max( //purpose:source security
	"+49170123", "+49170124")

func several() {
	post(hotline, "") // want flow(hotline)
	post("", hotline)
}

// The comment is far from the declaration.
// want-next directive
//purpose:sink advertising

func far(s string) { ads.Log(s) }

func inside(a *id.Account) {
	// want-next directive
	//purpose:source security
	phone := a.Name
	ads.Send(phone)
	// want-next directive
	//purpose:sink advertising
	ads.Log(phone)
}

func last(a *id.Account) {
	ads.Send(a.Name)
	// want-next directive
	//purpose:guard advertising
}

//purpose:source security
func nothing() {} // want-above directive
