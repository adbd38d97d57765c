// Package stdsql reads contacts from rows and hands contacts to queries.
package stdsql

import (
	"database/sql"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func scanned(db *sql.DB) error {
	rows, err := db.Query("select id, phone from accounts")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var a id.Account
		if err := rows.Scan(&a.ID, &a.Phone); err != nil {
			return err
		}
		ads.Send(a.Phone) // want flow(Account.Phone)
		ads.Send(a.ID)
	}
	return rows.Err()
}

func one(db *sql.DB, key string) {
	var a id.Account
	var city string
	if db.QueryRow("select email, city from a where id = ?", key).Scan(&a.Email, &city) != nil {
		return
	}
	ads.Send(a.Email) // want flow(Account.Email)
	ads.Send(city)
}

func nullable(a *id.Account) {
	n := sql.NullString{String: a.Phone, Valid: true}
	ads.Send(n.String) // want flow(Account.Phone)
	ads.Put(n.Valid)
	m := sql.NullString{String: a.Name, Valid: a.Phone != ""}
	ads.Put(m)
}
