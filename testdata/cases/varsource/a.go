// Package varsource annotates package variables.
package varsource

import (
	"os"

	"example.com/cases/ads"
)

// AdminPhone is who is called when a login looks wrong.
//
//purpose:source security kind=phone
var AdminPhone = os.Getenv("ADMIN_PHONE")

var (
	//purpose:source security
	numbers = map[string]string{}
	names   = map[string]string{}
)

func use() {
	ads.Send(AdminPhone)   // want flow(AdminPhone)
	ads.Send(numbers["x"]) // want flow(numbers)
	ads.Send(names["x"])
	p := &AdminPhone
	ads.Send(*p) // want flow(AdminPhone)
	ads.Score(len(numbers))
}
