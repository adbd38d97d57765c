// Package app has the use cases.
package app

import (
	"context"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcuow/db"
)

// Changed says that an account has changed.
type Changed struct {
	Key   string
	Phone string
}

// Seen says that an account was seen.
type Seen struct{ Key string }

// Touch says what was touched.
func Touch(ctx context.Context, m *db.Manager, key string) error {
	return m.Do(ctx, func(ctx context.Context, tx db.Tx) error {
		a, err := tx.Accounts().Find(ctx, key)
		if err != nil {
			return err
		}
		ads.Send(a.ID)
		ads.Send(a.Phone) // want flow(Account.Phone)
		tx.Outbox().Add("changed", Changed{a.ID, a.Phone})
		tx.Outbox().Add("seen", &Seen{Key: a.ID})
		return nil
	})
}

// Names collects.
func Names(ctx context.Context, m *db.Manager) (names, mails []string, err error) {
	err = m.Do(ctx, func(ctx context.Context, tx db.Tx) error {
		return tx.Accounts().Each(ctx, func(a *id.Account) error {
			names = append(names, a.Name)
			mails = append(mails, a.Email)
			return nil
		})
	})
	return names, mails, err
}
