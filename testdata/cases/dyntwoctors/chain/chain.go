// Package chain has one type that runs steps, and constructors that put different
// steps into it. Nothing here calls what the type does.
package chain

import "example.com/cases/ads"

type step interface{ run(s string) string }

// A Chain runs steps.
type Chain struct {
	steps []step
	done  func(s string)
}

type upload struct{}

func (upload) run(s string) string { ads.Send(s); return s }

type drop struct{}

func (drop) run(string) string { return "" }

// Leaking returns a chain that uploads.
func Leaking() *Chain { return &Chain{[]step{upload{}}, ads.Send} }

// Dropping returns a chain that keeps nothing.
func Dropping() *Chain { return &Chain{[]step{drop{}}, func(string) {}} }

// Run runs all steps.
func (c *Chain) Run(s string) string {
	for _, st := range c.steps {
		s = st.run(s)
	}
	return s
}

// Done calls a function that a constructor chose.
func (c *Chain) Done(s string) { c.done(s) }
