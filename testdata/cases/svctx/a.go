// Package svctx works in transactions that are given as callbacks.
package svctx

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// Tx is a transaction.
type Tx interface {
	Put(ctx context.Context, k, v string) error
	Get(ctx context.Context, k string) (string, error)
}

// DB runs transactions.
type DB interface {
	Do(ctx context.Context, f func(Tx) error) error
}

type memTx struct{ m map[string]string }

func (t *memTx) Put(_ context.Context, k, v string) error { t.m[k] = v; return nil }
func (t *memTx) Get(_ context.Context, k string) (string, error) {
	v, ok := t.m[k]
	if !ok {
		return "", errors.New("no key")
	}
	return v, nil
}

type mem struct{ m map[string]string }

// NewMem returns a DB in memory.
func NewMem() DB { return &mem{m: map[string]string{}} }

func (d *mem) Do(_ context.Context, f func(Tx) error) error {
	t := &memTx{m: d.m}
	if err := f(t); err != nil {
		return fmt.Errorf("rolled back: %w", err)
	}
	return nil
}

func phones(ctx context.Context, a *id.Account) error {
	db := NewMem()
	if err := db.Do(ctx, func(tx Tx) error { return tx.Put(ctx, a.ID, a.Phone) }); err != nil {
		return err
	}
	return db.Do(ctx, func(tx Tx) error {
		s, err := tx.Get(ctx, a.ID)
		ads.Send(s) // want flow(Account.Phone)
		return err
	})
}

func names(ctx context.Context, a *id.Account) error {
	db := NewMem()
	var got string
	err := db.Do(ctx, func(tx Tx) error {
		if err := tx.Put(ctx, a.ID, a.Name); err != nil {
			return err
		}
		s, err := tx.Get(ctx, a.ID)
		got = s
		return err
	})
	ads.Send(got)
	if err != nil {
		ads.Send(err.Error())
	}
	return err
}

func withTx(ctx context.Context, db *sql.DB, f func(*sql.Tx) error) (err error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, tx.Rollback())
			return
		}
		err = tx.Commit()
	}()
	return f(tx)
}

func collect(ctx context.Context, db *sql.DB, a *id.Account) error {
	var list, ids []string
	err := withTx(ctx, db, func(tx *sql.Tx) error {
		list = append(list, a.Email)
		ids = append(ids, a.ID)
		_, err := tx.ExecContext(ctx, "insert into sent values (?)", a.ID)
		return err
	})
	ads.Upload(list) // want flow(Account.Email)
	ads.Upload(ids)
	return err
}
