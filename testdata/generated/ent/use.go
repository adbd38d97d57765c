// Package ent uses code in the style of ent, whose phone is annotated by a
// struct tag (StructTag in ent's schema).
package ent

import (
	"context"

	"example.com/generated/ads"
	"example.com/generated/ent/ent"
)

func all(ctx context.Context, c *ent.AccountClient) error {
	nodes, err := c.Query().Limit(10).All(ctx)
	if err != nil {
		return err
	}
	for _, a := range nodes {
		ads.Upload(a.Phone) // want flow(Account.Phone)
		ads.Upload(a.Name)
	}
	return nil
}

func edges(a *ent.Account) error {
	friends, err := a.Edges.FriendsOrErr()
	if err != nil {
		return err
	}
	for _, f := range friends {
		ads.Upload(f.Phone) // want flow(Account.Phone)
		ads.Upload(f.Name)
	}
	return nil
}

func text(a *ent.Account) {
	ads.Upload(a.String()) // want flow(Account.Phone)
	ads.Upload((&ent.Account{Name: a.Name}).String())
}

// What a builder was given comes out of its mutation, as a hook sees it.
func mutation(c *ent.AccountClient, a *ent.Account) {
	create := c.Create().SetName(a.Name).SetPhone(a.Phone)
	if phone, ok := create.Mutation().Phone(); ok {
		ads.Upload(phone) // want flow(Account.Phone)
	}
	if name, ok := create.Mutation().Name(); ok {
		ads.Upload(name)
	}
}
