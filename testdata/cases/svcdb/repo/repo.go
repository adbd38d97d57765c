// Package repo keeps accounts in a database.
package repo

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"strings"

	"example.com/cases/id"
)

// Row is a row of the table of accounts.
type Row struct {
	ID    string
	Phone sql.NullString `purpose:"security,kind=phone"`
	City  sql.NullString
	Tags  Tags
}

// Tags are kept as one text.
type Tags []string

// Scan implements sql.Scanner.
func (t *Tags) Scan(v any) error {
	s, ok := v.(string)
	if !ok {
		return fmt.Errorf("tags: %T", v)
	}
	*t = strings.Split(s, ",")
	return nil
}

// Value implements driver.Valuer.
func (t Tags) Value() (driver.Value, error) { return strings.Join(t, ","), nil }

// Querier is a database or a transaction.
type Querier interface {
	QueryContext(ctx context.Context, q string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, q string, args ...any) *sql.Row
	ExecContext(ctx context.Context, q string, args ...any) (sql.Result, error)
}

// Repo reads and writes.
type Repo struct{ q Querier }

// New returns a repo.
func New(q Querier) *Repo { return &Repo{q} }

// List returns rows that conditions select.
func (r *Repo) List(ctx context.Context, where ...Cond) (out []Row, err error) {
	var b strings.Builder
	var args []any
	b.WriteString("SELECT id, phone, city, tags FROM accounts")
	for i, w := range where {
		if i == 0 {
			b.WriteString(" WHERE ")
		} else {
			b.WriteString(" AND ")
		}
		args = append(args, w.arg)
		fmt.Fprintf(&b, "%s %s $%d", w.column, w.op, len(args))
	}
	rows, err := r.q.QueryContext(ctx, b.String(), args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var row Row
		if err := rows.Scan(&row.ID, &row.Phone, &row.City, &row.Tags); err != nil {
			return nil, err
		}
		out = append(out, row)
	}
	return out, rows.Err()
}

// Cond is a condition.
type Cond struct {
	column, op string
	arg        any
}

// Eq is equality.
func Eq(column string, arg any) Cond { return Cond{column, "=", arg} }

// Save writes a contact of an account.
func (r *Repo) Save(ctx context.Context, a *id.Account) error {
	_, err := r.q.ExecContext(ctx, "UPDATE accounts SET phone = $1 WHERE id = $2", a.Phone, a.ID)
	return err
}

// City returns the city alone.
func (r *Repo) City(ctx context.Context, key string) (city string, err error) {
	err = r.q.QueryRowContext(ctx, "SELECT city FROM accounts WHERE id = $1", key).Scan(&city)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return city, err
}
