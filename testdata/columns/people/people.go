// Package people scans columns of which the policy says that they were collected
// for security; nothing is annotated here.
package people

import (
	"context"
	"database/sql"

	"example.com/columns/ads"
)

func one(db *sql.DB) {
	var phone, name string
	if db.QueryRow("select name, phone from people where id = ?", 1).Scan(&name, &phone) != nil {
		return
	}
	ads.Send(phone) // want flow(people.phone)
	ads.Send(name)
}

func many(db *sql.DB) error {
	rows, err := db.Query("SELECT p.Name, lower(p.Recovery_Email) FROM People p JOIN cities c ON c.id = p.city")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var name, mail string
		if err := rows.Scan(&name, &mail); err != nil {
			return err
		}
		ads.Send(mail) // want flow(people.recovery_email)
		ads.Send(name)
	}
	return rows.Err()
}

// Another table's column of that name is another column.
func other(db *sql.DB) {
	var phone string
	db.QueryRow("select phone from shops").Scan(&phone)
	ads.Send(phone)
	db.QueryRow("select s.phone from shops s join people p on p.id = s.owner").Scan(&phone)
	ads.Send(phone)
	var n string
	db.QueryRow("select count(phone) from people").Scan(&n)
	ads.Send(n)
}

// The order of * is unknown.
func star(db *sql.DB) {
	var id, phone string
	db.QueryRow("select * from people").Scan(&id, &phone)
	ads.Send(phone) // want flow(people.phone) flow(people.recovery_email)
	db.QueryRow("select * from shops").Scan(&id, &phone)
}

type account struct{ Name, Phone string }

const byID = "select name, phone from people where id = ?"

func load(db *sql.DB, id int) (*account, error) {
	a := &account{}
	err := db.QueryRow(byID, id).Scan(&a.Name, &a.Phone)
	return a, err
}

func loaded(db *sql.DB) {
	a, err := load(db, 1)
	if err != nil {
		return
	}
	ads.Send(a.Phone) // want flow(people.phone)
	ads.Send(a.Name)
}

// A helper scans what others have asked for.
func scanTwo(rows *sql.Rows) (x, y string) {
	rows.Scan(&x, &y)
	return x, y
}

func helped(db *sql.DB) {
	rows, _ := db.Query("select phone, name from people")
	phone, name := scanTwo(rows)
	ads.Send(phone) // want flow(people.phone)
	ads.Send(name)
}

func prepared(db *sql.DB) {
	stmt, err := db.Prepare(byID)
	if err != nil {
		return
	}
	var name, phone string
	stmt.QueryRow(1).Scan(&name, &phone)
	ads.Send(phone) // want flow(people.phone)
	ads.Send(name)
}

// dbtx is what generated code asks for: a *sql.DB or a *sql.Tx.
type dbtx interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

type queries struct{ db dbtx }

func (q *queries) get(ctx context.Context, id int) (a account, err error) {
	err = q.db.QueryRowContext(ctx, byID, id).Scan(&a.Name, &a.Phone)
	return a, err
}

func generated(ctx context.Context, db *sql.DB) {
	q := &queries{db}
	a, err := q.get(ctx, 1)
	if err != nil {
		return
	}
	ads.Send(a.Phone) // want flow(people.phone)
	ads.Send(a.Name)
}

func updated(db *sql.DB) {
	var phone, id string
	db.QueryRow("update people set name = ? returning id, phone", "x").Scan(&id, &phone)
	ads.Send(phone) // want flow(people.phone)
	ads.Send(id)
}

// What a list of pointers gets is not told apart.
func spread(db *sql.DB) {
	var phone, name, city string
	db.QueryRow(byID, 1).Scan([]any{&name, &phone}...)
	ads.Send(phone) // want flow(people.phone)
	db.QueryRow("select city from people").Scan([]any{&city}...)
	ads.Send(city)
}

// A scanner is a row, or rows.
type scanner interface{ Scan(into ...any) error }

func scanAccount(from scanner, a *account) error { return from.Scan(&a.Name, &a.Phone) }

func scannedBy(db *sql.DB) {
	var a, b account
	_ = scanAccount(db.QueryRow("select name, phone from people"), &a)
	ads.Send(a.Phone) // want flow(people.phone)
	ads.Send(a.Name)
	_ = scanAccount(db.QueryRow("select name, city from people"), &b)
	ads.Send(b.Phone)
}

// One of two queries is asked.
func either(db *sql.DB, named bool) {
	var s, t string
	query, other := "select phone from people", "select city from people"
	if named {
		query, other = "select name from people", "select name from people"
	}
	_ = db.QueryRow(query).Scan(&s)
	_ = db.QueryRow(other).Scan(&t)
	ads.Send(s) // want flow(people.phone)
	ads.Send(t)
}
