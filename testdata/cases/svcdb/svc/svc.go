// Package svc uses rows.
package svc

import (
	"context"

	"example.com/cases/ads"
	"example.com/cases/svcdb/repo"
)

// Export exports rows.
func Export(ctx context.Context, r *repo.Repo, city string) error {
	rows, err := r.List(ctx, repo.Eq("city", city))
	if err != nil {
		return err
	}
	phones := make(map[string]int)
	for i, row := range rows {
		ads.Send(row.ID)
		if row.Phone.Valid {
			ads.Send(row.ID)
			ads.Send(row.Phone.String) // want flow(Row.Phone)
			phones[row.Phone.String] = i
		}
		ads.Send(row.City.String)
		ads.Upload(row.Tags)
	}
	ads.Score(len(phones))
	return nil
}

// Match selects by what advertisers bring.
func Match(ctx context.Context, r *repo.Repo, leads []string) error {
	rows, err := r.List(ctx)
	if err != nil {
		return err
	}
	byPhone := make(map[string]repo.Row, len(rows))
	byID := make(map[string]repo.Row, len(rows))
	for _, row := range rows {
		byPhone[row.Phone.String] = row
		byID[row.ID] = row
	}
	for _, l := range leads {
		if row, ok := byPhone[l]; ok {
			ads.Send(row.ID) // want match(Row.Phone)
		}
		if row, ok := byID[l]; ok {
			ads.Send(row.City.String)
		}
		found, err := r.List(ctx, repo.Eq("phone", l))
		if err != nil {
			continue
		}
		for _, f := range found {
			ads.Send(f.ID)
		}
	}
	return nil
}
