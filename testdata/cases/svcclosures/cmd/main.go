// Command svcclosures hands literals to the workers of a pool.
package main

import (
	"os"

	"example.com/cases/svcclosures/app"
)

func main() {
	us := []*app.User{
		{ID: "u1", Phone: os.Args[1]},
		{ID: "u2", Phone: "+15550199"},
	}
	app.Ads(us)
}
