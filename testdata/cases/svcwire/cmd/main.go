// Command cmd is wired as wire does it.
package main

import (
	"log"

	"example.com/cases/svcwire/core"
	"example.com/cases/svcwire/exporter"
	"example.com/cases/svcwire/mailer"
	"example.com/cases/svcwire/store"
)

func initialize(c store.Config) (*core.Service, func(), error) {
	st, cleanup, err := store.New(c)
	if err != nil {
		return nil, nil, err
	}
	exp, err := exporter.New("eu")
	if err != nil {
		cleanup()
		return nil, nil, err
	}
	svc := core.New(core.Deps{Accounts: st, Login: mailer.New(), Partner: exp})
	return svc, func() { cleanup() }, nil
}

func main() {
	svc, cleanup, err := initialize(store.Config{Dir: "x"})
	if err != nil {
		log.Fatal(err)
	}
	defer cleanup()
	if err := svc.Code("1"); err != nil {
		log.Print(err)
	}
	if err := svc.Invite("1"); err != nil {
		log.Print(err)
	}
	if err := svc.Remind("1"); err != nil { // want flow(Account.Email)
		log.Print(err)
	}
}
