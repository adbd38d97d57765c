// Package sqlwrites writes rows with contacts, and reads what the database made of them.
package sqlwrites

import (
	"context"
	"database/sql"
	"strconv"

	"example.com/cases/ads"
	"example.com/cases/id"
)

const returning = " returning id"

func inserted(ctx context.Context, db *sql.DB, a *id.Account) error {
	var n int64
	err := db.QueryRowContext(ctx, "insert into users(name, phone) values($1, $2) returning id", a.Name, a.Phone).Scan(&n)
	if err != nil {
		return err
	}
	ads.Send(strconv.FormatInt(n, 10))
	err = db.QueryRowContext(ctx, "insert into users(name, phone) values($1, $2)"+returning, a.Name, a.Phone).Scan(&a.ID)
	ads.Send(a.ID)
	return err
}

func upserted(tx *sql.Tx, a *id.Account) {
	var n string
	row := tx.QueryRow(`INSERT INTO users (phone) VALUES ($1)
		ON CONFLICT (phone) DO UPDATE SET phone = excluded.phone RETURNING id`, a.Phone)
	if row.Scan(&n) == nil {
		ads.Send(n)
	}
}

func withInsert(db *sql.DB, a *id.Account) {
	var n string
	row := db.QueryRow(`with u as (insert into users(phone) values ($1) returning id)
		insert into settings(who) select id from u returning who`, a.Phone)
	if row.Scan(&n) == nil {
		ads.Send(n)
	}
}

func withSelect(db *sql.DB, a *id.Account) {
	var n string
	row := db.QueryRow(`with u as (select id from users where phone = $1)
		insert into settings(who) select id from u returning who`, a.Phone)
	if row.Scan(&n) == nil {
		ads.Send(n) // want match(Account.Phone)
	}
}

func batch(db *sql.DB, as []*id.Account) error {
	for _, a := range as {
		rows, err := db.Query("insert into users(phone, email) values (?, ?) returning id", a.Phone, a.Email)
		if err != nil {
			return err
		}
		for rows.Next() {
			var n string
			if err := rows.Scan(&n); err != nil {
				return err
			}
			ads.Send(n)
		}
	}
	return nil
}

// What is returned is the contact that was written.
func returned(db *sql.DB, a *id.Account) {
	var phone, name string
	if db.QueryRow("insert into users(name, phone) values ($1, $2) returning name", a.Name, a.Phone).Scan(&name) == nil {
		ads.Send(name)
	}
	if db.QueryRow("select phone from users where id = $1", a.ID).Scan(&phone) == nil {
		ads.Send(phone)
	}
}

func updated(db *sql.DB, a *id.Account) {
	var n string
	if db.QueryRow("update users set phone = $1 where id = $2 returning name", a.Phone, a.ID).Scan(&n) == nil {
		ads.Send(n)
	}
	if db.QueryRow("update users set seen = now() where phone = $1 returning name", a.Phone).Scan(&n) == nil {
		ads.Send(n) // want match(Account.Phone)
	}
}

// Both contacts are there, and the row is found by one of them.
func updatedBoth(db *sql.DB, a *id.Account) {
	var n string
	if db.QueryRow("update users set email = ? where phone = ? returning name", a.Email, a.Phone).Scan(&n) == nil {
		ads.Send(n) // want match(Account.Phone)
	}
}

func insertedFrom(db *sql.DB, a *id.Account) {
	var n string
	row := db.QueryRow("insert into audience(who) select id from users where phone = $1 returning who", a.Phone)
	if row.Scan(&n) == nil {
		ads.Send(n) // want match(Account.Phone)
	}
}

func selected(db *sql.DB, a *id.Account) {
	var n string
	if db.QueryRow("select id from visitors where phone = $1", a.Phone).Scan(&n) == nil {
		ads.Send(n) // want match(Account.Phone)
	}
	var m string
	if db.QueryRow("delete from visitors where email = $1 returning id", a.Email).Scan(&m) == nil {
		ads.Send(m) // want match(Account.Email)
	}
}

// Nobody knows the text.
func unknown(db *sql.DB, text string, a *id.Account) {
	var n string
	if db.QueryRow(text, a.Phone).Scan(&n) == nil {
		ads.Send(n) // want match(Account.Phone)
	}
}

func either(db *sql.DB, find bool, a *id.Account) {
	text := "insert into users(phone) values ($1) returning id"
	if find {
		text = "select id from users where phone = $1"
	}
	var n string
	if db.QueryRow(text, a.Phone).Scan(&n) == nil {
		ads.Send(n) // want match(Account.Phone)
	}
}

func prepared(db *sql.DB, as []*id.Account) error {
	insert, err := db.Prepare("insert into users(phone) values ($1) returning id")
	if err != nil {
		return err
	}
	find, err := db.Prepare("select id from users where email = $1")
	if err != nil {
		return err
	}
	for _, a := range as {
		var n, m string
		if err := insert.QueryRow(a.Phone).Scan(&n); err != nil {
			return err
		}
		ads.Send(n)
		if err := find.QueryRow(a.Email).Scan(&m); err != nil {
			return err
		}
		ads.Send(m) // want match(Account.Email)
	}
	return nil
}

// A querier is a *sql.DB or *sql.Tx.
type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// Queries are those of the service.
type Queries struct{ db querier }

// New returns those of a database.
func New(db *sql.DB) *Queries { return &Queries{db} }

func (q *Queries) create(ctx context.Context, a *id.Account) {
	var n string
	if q.db.QueryRowContext(ctx, "insert into users(phone) values ($1) returning id", a.Phone).Scan(&n) == nil {
		ads.Send(n)
	}
}

func (q *Queries) find(ctx context.Context, a *id.Account) {
	var n string
	if q.db.QueryRowContext(ctx, "select id from users where email = $1", a.Email).Scan(&n) == nil {
		ads.Send(n) // want match(Account.Email)
	}
}

func through(ctx context.Context, db *sql.DB, a *id.Account) {
	var q querier = db
	var n string
	if q.QueryRowContext(ctx, "insert into users(phone) values ($1) returning id", a.Phone).Scan(&n) == nil {
		ads.Send(n)
	}
}
