// Package flowastvalues parses rules into trees of values.
package flowastvalues

import (
	"os"
	"strings"
)

//purpose:sink advertising
func Put(s string) {}

type Person struct {
	Phone string `purpose:"security"`
}

type Expr interface{ String() string }

type Lit struct{ S string }
type And struct{ L, R Expr }

func (l Lit) String() string { return l.S }
func (a And) String() string { return a.L.String() + "&" + a.R.String() }

func Parse(s string) Expr {
	l, r, ok := strings.Cut(s, " ")
	if !ok {
		return Lit{l}
	}
	return And{Lit{l}, Parse(r)}
}

func run() {
	p := Person{os.Args[1]}
	Put(Parse("a b c").String())
	Put(Parse("a " + p.Phone).String()) // want flow(Person.Phone)
}
