// Command cmd runs.
package main

import (
	"log"

	"example.com/cases/id"
	"example.com/cases/svcevstore/acct"
	"example.com/cases/svcevstore/es"
)

func main() {
	s := es.NewStore()
	es.Register[acct.Opened](s)
	es.Register[acct.Verified](s)
	a := id.Load("1")
	if err := acct.Open(s, a); err != nil {
		log.Fatal(err)
	}
	acct.Direct(a)
	acct.Projected(a)
	if err := acct.Stored(s, a.ID); err != nil {
		log.Fatal(err)
	}
}
