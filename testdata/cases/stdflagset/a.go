// Package stdflagset reads what is left of a command line.
package stdflagset

import (
	"flag"
	"fmt"
	"os"
)

//purpose:sink advertising
func Ping(s string) {}

type Config struct {
	Region string
	Pager  string `purpose:"security"`
}

func run() {
	c := &Config{Region: "ch", Pager: os.Args[1]}
	fs := flag.NewFlagSet("x", flag.ContinueOnError)
	fs.StringVar(&c.Region, "region", c.Region, "region")
	fs.StringVar(&c.Pager, "pager", c.Pager, "pager")
	n := fs.Int("n", 1, "count")
	if err := fs.Parse([]string{"-region", "de", "push", "now"}); err != nil {
		return
	}
	Ping(c.Region)
	Ping(fs.Arg(0))
	Ping(fs.Args()[1])
	Ping(fmt.Sprint(fs.NArg()))
	Ping(fs.Name())
	Ping(fmt.Sprint(*n))
	Ping(c.Pager) // want flow(Config.Pager)
}
