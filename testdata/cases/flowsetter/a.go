// Package flowsetter fills fields by helpers with what a library returned.
package flowsetter

import (
	"os"
)

type Config struct {
	Name string
	//purpose:source security kind=phone
	Pager string
}

//purpose:sink advertising
func Ad(n string, v any) {}

func set(dst *string, v string) {
	if v != "" {
		*dst = v
	}
}

func run() {
	os.Setenv("PAGER", "+15550100")
	var c, d, e Config
	set(&c.Pager, os.Getenv("PAGER"))
	Ad("helper", c.Pager) // want flow(Config.Pager)
	d.Pager = os.Getenv("PAGER")
	Ad("direct", d.Pager) // want flow(Config.Pager)
	set(&e.Name, os.Getenv("NAME"))
	set(&e.Pager, "")
	Ad("none", e.Pager)
	Ad("none", e.Name)
	read(os.Getenv("PAGER"))
}

func read(p string) {
	var c Config
	set(&c.Pager, p)
	Ad("param", c.Pager) // want flow(Config.Pager)
}
