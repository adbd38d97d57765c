// Package svcshared is a service of which two parts send with the same client: what one
// sends decides nothing of the other.
package svcshared

import (
	"context"
	"database/sql"
	"log"
	"net/http"
	"time"

	"example.com/cases/svcshared/db"
	"example.com/cases/svcshared/web"
	"example.com/cases/svcshared/worker"
)

// Main runs the service.
func Main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	ctx := context.Background()

	h, err := sql.Open("postgres", "x")
	if err != nil {
		return err
	}
	store := db.Open(h)
	m := worker.New(store)
	var pool worker.Pool
	pool.Add("drain", m.Drain)
	pool.Add("segments", m.Segments)
	pool.Start(ctx, time.Minute)
	srv := &http.Server{Handler: (&web.Server{DB: store}).Handler()}
	return srv.ListenAndServe()
}
