// Command svcroutes registers handlers, which a router calls.
package main

import (
	"os"

	"example.com/cases/svcroutes/api"
	"example.com/cases/svcroutes/router"
)

func main() {
	a := api.New(&api.User{ID: "u1", Phone: os.Args[1]}, &api.Console{})
	r := router.New()
	a.Routes(r)
	for _, p := range []string{"/v1/code", "/v1/last"} {
		r.Serve(p) // want flow(User.Phone)
	}
}
