// Package store has the rows of a database.
package store

import "database/sql"

type Credentials struct {
	Email string //purpose:source security
	Phone string //purpose:source security
}

type Account struct {
	ID          string
	Ref         string
	Credentials Credentials
	Tel         sql.NullString //purpose:source security
	Backup      *string        //purpose:source security
}

type DB struct{ Q *sql.DB }

type scanner interface{ Scan(...any) error }

func scan(s scanner) (*Account, error) {
	var a Account
	if err := s.Scan(&a.ID, &a.Ref, &a.Credentials.Phone, &a.Tel, &a.Backup); err != nil {
		return nil, err
	}
	return &a, nil
}

func (d *DB) Account(id string) (*Account, error) {
	return scan(d.Q.QueryRow("select 1 where id=$1", id))
}
