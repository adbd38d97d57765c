// Package low has what package handon calls only through package mid, which
// does not import it for its callers: its types have no exported names.
package low

import "example.com/cases/ads"

type step interface{ run(s string) string }

// A chain calls methods that only this package can name.
type chain struct{ steps []step }

type upload struct{}

func (upload) run(s string) string { ads.Send(s); return s }

// Runner is what other packages know of a chain.
type Runner interface{ Run(s string) string }

func (c *chain) Run(s string) string {
	for _, st := range c.steps {
		s = st.run(s)
	}
	return s
}

// A quiet chain has the same methods by another interface.
type quiet struct{ steps []still }

type still interface{ stay(s string) string }

type drop struct{}

func (drop) stay(string) string { return "" }

func (q *quiet) Run(s string) string {
	for _, st := range q.steps {
		s = st.stay(s)
	}
	return s
}

// Leaking returns a chain that uploads.
func Leaking() Runner { return &chain{[]step{upload{}}} }

// Dropping returns a chain that keeps nothing.
func Dropping() Runner { return &quiet{[]still{drop{}}} }

// Maker makes runners.
type Maker interface{ Make() Runner }

type leaking struct{}

func (leaking) Make() Runner { return Leaking() }

type dropping struct{}

func (dropping) Make() Runner { return Dropping() }

// Makers returns a maker of each kind.
func Makers() (leak, drop Maker) { return leaking{}, dropping{} }

var last string

// Remember keeps a text for Forget.
func Remember(s string) { last = s }

// Forget hands over what was remembered.
func Forget() { ads.Send(last) } // want flow(Account.Email)

var first string

// Begin keeps a text that nobody asks for.
func Begin(s string) { first = s }
