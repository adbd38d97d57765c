// Package sqlc uses code in the style of sqlc: the phone is annotated by a
// struct tag (sqlc's go_struct_tag), the recovery address by the policy, and
// what is scanned into variables by the policy's column.
package sqlc

import (
	"context"
	"fmt"

	"example.com/generated/ads"
	"example.com/generated/sqlc/db"
)

func one(ctx context.Context, q *db.Queries, id int64) error {
	a, err := q.GetAccount(ctx, id)
	if err != nil {
		return err
	}
	ads.Upload(a.Phone)                // want flow(Account.Phone)
	ads.Upload(a.RecoveryEmail.String) // want flow(Account.RecoveryEmail)
	ads.Upload(a.Name)
	ads.Upload(fmt.Sprint(a.ID))
	if a.RecoveryEmail.Valid {
		ads.Upload(a.Name)
	}
	return nil
}

func many(ctx context.Context, q *db.Queries) error {
	all, err := q.ListAccounts(ctx)
	if err != nil {
		return err
	}
	var phones, names []string
	for _, a := range all {
		phones = append(phones, a.Phone)
		names = append(names, a.Name)
	}
	ads.Upload(phones...) // want flow(Account.Phone)
	ads.Upload(names...)
	ads.Show(len(all))
	return nil
}

func column(ctx context.Context, q *db.Queries, id int64) error {
	phone, err := q.GetPhone(ctx, id)
	if err != nil {
		return err
	}
	ads.Upload(phone) // want flow(phones.number)
	name, err := q.GetName(ctx, id)
	ads.Upload(name)
	return err
}

func create(ctx context.Context, q *db.Queries, p db.CreateAccountParams) error {
	ads.Upload(p.Phone) // want flow(CreateAccountParams.Phone)
	ads.Upload(p.Name)
	return q.CreateAccount(ctx, p)
}
