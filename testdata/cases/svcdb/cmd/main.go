// Command cmd exports.
package main

import (
	"context"
	"database/sql"
	"log"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcdb/repo"
	"example.com/cases/svcdb/svc"
)

func main() {
	ctx := context.Background()
	db, err := sql.Open("x", "y")
	if err != nil {
		log.Fatal(err)
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		log.Fatal(err)
	}
	defer tx.Rollback()
	r := repo.New(tx)
	if err := svc.Export(ctx, r, "Bern"); err != nil {
		log.Fatal(err)
	}
	svc.Match(ctx, r, []string{"1"})
	a := id.Load("1")
	if err := r.Save(ctx, a); err != nil {
		log.Fatal(err)
	}
	city, err := r.City(ctx, a.ID)
	if err != nil {
		log.Fatal(err)
	}
	ads.Send(city)
	rows, err := r.List(ctx)
	if err != nil || len(rows) == 0 {
		log.Fatal(err)
	}
	ads.Send(rows[0].ID)
	ads.Put(rows[0]) // want flow(Row.Phone)
	ads.Put(rows[0].Tags)
}
