// Package jobs has jobs.
package jobs

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcpool/pool"
)

// Name returns a job that gives the name.
func Name(a *id.Account) pool.Job[string] {
	return func(context.Context) (string, error) { return a.Name, nil }
}

// Hash returns a job that hashes the number.
func Hash(a *id.Account) pool.Job[string] {
	return func(ctx context.Context) (string, error) {
		if err := ctx.Err(); err != nil {
			return "", err
		}
		sum := sha256.Sum256([]byte(strings.TrimSpace(a.Phone)))
		return hex.EncodeToString(sum[:]), nil
	}
}

// Collect waits for all.
func Collect(results <-chan pool.Result[string]) (out []string, err error) {
	for r := range results {
		if r.Err != nil {
			err = r.Err
			continue
		}
		out = append(out, r.Value)
	}
	return out, err
}

// Upload uploads hashes.
func Upload(ctx context.Context, all []*id.Account) error {
	var jobs []pool.Job[string]
	for _, a := range all {
		jobs = append(jobs, Hash(a))
	}
	list, err := Collect(pool.Run(ctx, 4, jobs...))
	if err != nil {
		return err
	}
	ads.Upload(list) // want flow(Account.Phone)
	return nil
}

// UploadNames uploads names.
func UploadNames(ctx context.Context, all []*id.Account) error {
	var jobs []pool.Job[string]
	for _, a := range all {
		jobs = append(jobs, Name(a))
	}
	list, err := Collect(pool.Run(ctx, 4, jobs...))
	if err != nil {
		return err
	}
	ads.Upload(list)
	return nil
}

// Ages gives ages and addresses.
func Ages(all []*id.Account) error {
	ages, err := pool.Map(all, func(a *id.Account) (int, error) { return a.Age, nil })
	if err != nil {
		return err
	}
	for _, n := range ages {
		ads.Score(n)
	}
	mails, err := pool.Map(all, func(a *id.Account) (string, error) {
		if a.Email == "" {
			return "", fmt.Errorf("no mail of %s", a.ID)
		}
		return a.Email, nil
	})
	if err != nil {
		ads.Send(err.Error())
	}
	ads.Upload(mails) // want flow(Account.Email)
	var g pool.Group
	for _, a := range all {
		g.Go(func() error {
			if a.Age > 18 {
				return fmt.Errorf("%s: %s", a.Name, a.Profile.Backup)
			}
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		ads.Send(err.Error()) // want flow(Profile.Backup)
	}
	return nil
}
