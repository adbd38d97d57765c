// Package paramsource annotates what a parameter holds.
package paramsource

import "example.com/cases/ads"

// HandleCode receives the number that a code is to be sent to.
//
//purpose:source security params=number kind=phone
func HandleCode(number, locale string) {
	ads.Send(number) // want flow(HandleCode.number)
	ads.Send(locale)
	forward("n:" + number)
	forwardClean(locale)
}

func forward(s string) {
	ads.Send(s) // want flow(HandleCode.number)
}

func forwardClean(s string) { ads.Send(s) }

type request struct{ form map[string]string }

// HandleForm receives a form of the login page.
//
//purpose:source security params=r
func HandleForm(r *request, page string) {
	ads.Send(r.form["phone"]) // want flow(HandleForm.r)
	ads.Send(page)
}

func handleOther(r *request) { ads.Send(r.form["phone"]) }
