// Package directiveprose speaks of purposes without meaning a directive.
package directiveprose

import (
	"example.com/cases/ads"
)

// Purpose: to show that a word is no directive.
type user struct {
	// The purpose: source of the second factor is the sign-up form, and it
	// is documented in purpose:source elsewhere.
	Name string
	Note string // its purpose is none
	//purposeful as it is, this is no directive
	City string
	Text string `doc:"purpose:source security"`
	// See https://example.com/purpose:sink for the directives.
	Link string
	Told string // see //purpose:source security in the manual
}

const help = `
//purpose:sink advertising
`

// format prints the directive that belongs above a field:
//
//	//purpose:sorce is what people write, //purpose:source what they mean
func format(u *user) string { return help + u.Name }

func use(u *user) {
	ads.Send(u.Name)
	ads.Send(u.Note)
	ads.Send(u.City)
	ads.Send(u.Text)
	ads.Send(u.Link)
	ads.Send(u.Told)
	ads.Send(format(u))
	//nolint:staticcheck // no directive of ours
	ads.Send(help)
}
