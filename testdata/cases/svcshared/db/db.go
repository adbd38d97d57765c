// Package db has the queries.
package db

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// User is a row of users.
type User struct {
	ID        int64
	Name      string
	Email     string         `purpose:"security.login,kind=email"`
	Phone     sql.NullString `purpose:"security,kind=phone"`
	Backup    *string        `purpose:"security.recovery,kind=email"`
	NewsEmail string         // where the newsletter goes
	NewsPhone string
	Country   string
	Segment   string
	Created   time.Time
}

// DB has the queries.
type DB struct{ sql *sql.DB }

// Open wraps a handle.
func Open(h *sql.DB) *DB { return &DB{h} }

const columns = "id, name, email, phone, backup, news_email, news_phone, country, segment, created"

type scanner interface{ Scan(...any) error }

func scan(s scanner) (*User, error) {
	var u User
	err := s.Scan(&u.ID, &u.Name, &u.Email, &u.Phone, &u.Backup, &u.NewsEmail, &u.NewsPhone, &u.Country, &u.Segment, &u.Created)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, err
	}
	return &u, nil
}

// User finds one.
func (d *DB) User(ctx context.Context, id int64) (*User, error) {
	return scan(d.sql.QueryRowContext(ctx, "select "+columns+" from users where id=$1", id))
}

// Users calls fn for every user.
func (d *DB) Users(ctx context.Context, fn func(*User) error) error {
	rows, err := d.sql.QueryContext(ctx, "select "+columns+" from users order by id")
	if err != nil {
		return err
	}
	for rows.Next() {
		u, err := scan(rows)
		if err != nil {
			return err
		}
		if err := fn(u); err != nil {
			return err
		}
	}
	return rows.Err()
}

// UserBy finds one.
func (d *DB) UserBy(ctx context.Context, mail string) (*User, error) {
	return scan(d.sql.QueryRowContext(ctx, "select "+columns+" from users where email=$1", mail))
}
