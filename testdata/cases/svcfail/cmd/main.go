// Command cmd reports.
package main

import (
	"fmt"
	"os"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcfail/svc"
)

func run() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	all := id.LoadAll()
	if err := svc.Claim(all[0], all[1]); err != nil {
		return err
	}
	if all[0].Name == "" {
		panic(all[0].Profile.Backup)
	}
	return nil
}

func main() {
	svc.Lookup(os.Args[1])
	if err := svc.All(id.LoadAll()); err != nil {
		ads.Send(svc.Codes(err))
		svc.Report(err) // want flow(Account.Email)
	}
	if err := run(); err != nil {
		ads.Send(err.Error()) // want flow(Account.Phone) flow(Profile.Backup)
	}
}
