// Package store keeps users in SQL.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// User is a row of the users table.
type User struct {
	ID          int64
	DisplayName string
	TwoFactor   string `purpose:"security,kind=phone"`
	Marketing   string
}

// Summary is what lists show.
type Summary struct {
	ID   int64
	Name string
}

// ErrNotFound says that there is no such user.
var ErrNotFound = errors.New("store: not found")

// Users is the repository.
type Users struct{ db *sql.DB }

// NewUsers returns a repository on db.
func NewUsers(db *sql.DB) *Users { return &Users{db: db} }

// ByID loads a user.
func (u *Users) ByID(ctx context.Context, id int64) (*User, error) {
	row := u.db.QueryRowContext(ctx, `select id, display_name, two_factor, marketing from users where id = ?`, id)
	var x User
	if err := row.Scan(&x.ID, &x.DisplayName, &x.TwoFactor, &x.Marketing); err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			return nil, ErrNotFound
		}
		return nil, fmt.Errorf("user %d: %w", id, err)
	}
	return &x, nil
}

// All loads all users.
func (u *Users) All(ctx context.Context) ([]User, error) {
	rows, err := u.db.QueryContext(ctx, `select id, display_name, two_factor, marketing from users`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []User
	for rows.Next() {
		var x User
		if err := rows.Scan(&x.ID, &x.DisplayName, &x.TwoFactor, &x.Marketing); err != nil {
			return nil, err
		}
		out = append(out, x)
	}
	return out, rows.Err()
}

// Summaries lists all users without contacts.
func (u *Users) Summaries(ctx context.Context) ([]Summary, error) {
	all, err := u.All(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]Summary, 0, len(all))
	for _, x := range all {
		out = append(out, Summary{ID: x.ID, Name: x.DisplayName})
	}
	return out, nil
}

// Contacts returns the two-factor phones by id.
func (u *Users) Contacts(ctx context.Context) (map[int64]string, error) {
	all, err := u.All(ctx)
	if err != nil {
		return nil, err
	}
	m := make(map[int64]string, len(all))
	for i := range all {
		x := &all[i]
		m[x.ID] = x.TwoFactor
	}
	return m, nil
}
