// Command cmd wires the service.
package main

import (
	"context"
	"database/sql"
	"log"

	"example.com/cases/svcrepo/campaign"
	"example.com/cases/svcrepo/store"
)

func main() {
	db, err := sql.Open("pgx", "dsn")
	if err != nil {
		log.Fatal(err)
	}
	s := campaign.New(store.NewUsers(db))
	ctx := context.Background()
	for _, f := range []func(context.Context) error{s.Newsletter, s.Names, s.Reach} {
		if err := f(ctx); err != nil { // want flow(User.TwoFactor)
			log.Fatal(err)
		}
	}
}
