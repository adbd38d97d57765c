// Package app uses stages.
package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcstages/pipe"
)

func mails(a *id.Account) (string, error) {
	if a == nil {
		return "", fmt.Errorf("none")
	}
	return strings.ToLower(a.Email), nil
}
func names(a *id.Account) (string, error) {
	if a.Email == "" {
		return "", fmt.Errorf("%s has none", a.ID)
	}
	return a.Name, nil
}
func failing(a *id.Account) (string, error) {
	if a.Age < 18 {
		return "", fmt.Errorf("%s is a minor's", a.Phone)
	}
	return a.Name, nil
}

// Mails leaks.
func Mails(ctx context.Context, all []*id.Account) {
	out, errs := pipe.Map(ctx, pipe.Gen(ctx, all...), mails)
	for m := range out {
		ads.Send(m) // want flow(Account.Email)
	}
	if err := <-errs; err != nil {
		ads.Send(err.Error())
	}
}

// Names does not.
func Names(ctx context.Context, all []*id.Account) {
	out, errs := pipe.Map(ctx, pipe.Gen(ctx, all...), names)
	for m := range out {
		ads.Send(m)
	}
	if err := <-errs; err != nil {
		ads.Send(err.Error())
	}
}

// Failing leaks in its error.
func Failing(ctx context.Context, all []*id.Account) {
	out, errs := pipe.Map(ctx, pipe.Gen(ctx, all...), failing)
	for m := range out {
		ads.Send(m)
	}
	if err := <-errs; err != nil {
		ads.Send(err.Error()) // want flow(Account.Phone)
	}
}

// Merged merges.
func Merged(ctx context.Context, all []*id.Account) {
	a, _ := pipe.Map(ctx, pipe.Gen(ctx, all...), names)
	b, _ := pipe.Map(ctx, pipe.Gen(ctx, all...), mails)
	c, _ := pipe.Map(ctx, pipe.Gen(ctx, all...), names)
	ads.Upload(pipe.Drain(pipe.Merge(a, c)))
	ads.Upload(pipe.Drain(pipe.Merge(a, b))) // want flow(Account.Email)
}

// Matched filters.
func Matched(ctx context.Context, all []*id.Account, leads []string) {
	byMail := pipe.Filter(pipe.Gen(ctx, all...), func(a *id.Account) bool { return slices.Contains(leads, a.Email) })
	for a := range byMail {
		ads.Send(a.ID) // want match(Account.Email)
	}
	byName := pipe.Filter(pipe.Gen(ctx, all...), func(a *id.Account) bool { return slices.Contains(leads, a.Name) })
	for a := range byName {
		ads.Send(a.ID)
	}
	has := pipe.Filter(pipe.Gen(ctx, all...), func(a *id.Account) bool { return a.Email != "" })
	for a := range has {
		ads.Send(a.ID)
	}
	n := len(pipe.Drain(pipe.Filter(pipe.Gen(ctx, all...), func(a *id.Account) bool { return slices.Contains(leads, a.Phone) })))
	ads.Score(n) // want match(Account.Phone)
}
