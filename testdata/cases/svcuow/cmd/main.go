// Command cmd wires it.
package main

import (
	"context"
	"log"

	"example.com/cases/ads"
	"example.com/cases/svcuow/app"
	"example.com/cases/svcuow/db"
)

func main() {
	ctx := context.Background()
	m := db.NewManager()
	m.OnCommit(func(topic string, payload any) {
		switch p := payload.(type) {
		case app.Changed:
			ads.Send(p.Key)
			ads.Send(p.Phone) // want flow(Account.Phone)
		case *app.Seen:
			ads.Send(p.Key)
		}
		ads.Send(topic)
	})
	if err := app.Touch(ctx, m, "1"); err != nil {
		log.Fatal(err)
	}
	names, mails, err := app.Names(ctx, m)
	if err != nil {
		ads.Send(err.Error())
		return
	}
	ads.Upload(names)
	ads.Upload(mails) // want flow(Account.Email)
}
