// Package stdrow reads and writes contacts with database/sql.
package stdrow

import (
	"context"
	"database/sql"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// exec runs a statement of the advertising system.
//
//purpose:sink advertising params=args
func exec(db *sql.DB, query string, args ...any) {
	db.Exec(query, args...)
}

func written(db *sql.DB, a *id.Account) {
	exec(db, "insert into audience values (?)", a.Phone) // want flow(Account.Phone)
	exec(db, "insert into audience values (?)", a.Name)
}

func read(ctx context.Context, db *sql.DB, a *id.Account) {
	var phone, name string
	db.QueryRowContext(ctx, "select phone from t where k = ?", a.ID).Scan(&phone, &name)
	ads.Send(phone)
	p := &id.Account{}
	db.QueryRow("select phone from t").Scan(&p.Phone, &p.Name)
	ads.Send(p.Phone) // want flow(Account.Phone)
	ads.Send(p.Name)
}

// What is found by a contact was selected by it.
func found(db *sql.DB, a *id.Account) {
	var key string
	if db.QueryRow("select id from t where phone = ?", a.Phone).Scan(&key) != nil {
		return
	}
	ads.Send(key) // want match(Account.Phone)
}

// What a driver is handed as an argument comes back by no error.
func errs(db *sql.DB, a *id.Account) {
	_, err := db.Exec("update t set phone = ?", a.Phone)
	ads.Put(err)
	tx, err := db.Begin()
	if err != nil {
		return
	}
	tx.Exec("update t set phone = ?", a.Phone)
	var n string
	tx.QueryRow("select name from t").Scan(&n)
	ads.Send(n)
	ads.Put(tx.Commit())
}

func null(db *sql.DB, r *sql.Rows) {
	var s sql.NullString
	var a id.Account
	r.Scan(&s, &a.Email)
	ads.Send(s.String)
	ads.Send(a.Email) // want flow(Account.Email)
}
