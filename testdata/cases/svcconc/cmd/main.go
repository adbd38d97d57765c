// Command cmd runs.
package main

import (
	"example.com/cases/id"
	"example.com/cases/svcconc/app"
)

func main() {
	c, l := app.NewChat(), app.NewLeaky()
	for _, a := range id.LoadAll() {
		c.Verify(a)
		c.Rename(a)
		l.Verify(a)
	}
}
