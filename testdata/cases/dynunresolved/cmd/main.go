// Command cmd wires a service: what it finds is found in package app already.
package main

import (
	"strings"

	"example.com/cases/dynunresolved/app"
	"example.com/cases/dynunresolved/impl"
	"example.com/cases/id"
)

func main() {
	s := app.New(impl.SHA{}, strings.ToLower)
	a := id.Load("x")
	s.Hashed(a)
	app.Given(a, impl.SHA{}, strings.ToLower)
}
