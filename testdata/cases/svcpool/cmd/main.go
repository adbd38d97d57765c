// Command cmd runs jobs.
package main

import (
	"context"
	"log"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcpool/jobs"
	"example.com/cases/svcpool/pool"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	all := id.LoadAll()
	if err := jobs.Upload(ctx, all); err != nil {
		log.Fatal(err)
	}
	jobs.UploadNames(ctx, all)
	jobs.Ages(all)
	names, _ := jobs.Collect(pool.Run(ctx, 1, jobs.Name(all[0])))
	ads.Upload(names)
	both, _ := jobs.Collect(pool.Run(ctx, 1, jobs.Name(all[0]), jobs.Hash(all[0])))
	ads.Upload(both) // want flow(Account.Phone)
	for r := range pool.Run(ctx, 2, func(context.Context) (*id.Account, error) { return all[0], nil }) {
		ads.Send(r.Value.ID)
		ads.Send(r.Value.Email) // want flow(Account.Email)
	}
}
