// Command cmd serves.
package main

import (
	"log"
	"net/http"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/stateworkers/lib"
)

func main() {
	a, b, c, d, e := lib.NewA(), lib.NewB(), lib.NewC(3), lib.NewD(), lib.NewE()
	f := lib.NewF(lib.WithSink(func(s string) {
		ads.Send(s) // want-one f flow(Account.Email)
	}))
	g := lib.NewF(lib.WithSink(ads.Log))
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		x := id.Load(r.FormValue("u"))
		a.Do(x)
		b.Do(x)
		c.Do(x)
		d.Do(x)
		e.Do(x)
		f.Do(x) // want-one f flow(Account.Email)
		g.Do(x)
	})
	log.Fatal(http.ListenAndServe(":80", nil)) // want-one f flow(Account.Email)
}
