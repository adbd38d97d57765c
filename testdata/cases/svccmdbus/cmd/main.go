// Command cmd sends commands.
package main

import (
	"context"
	"fmt"
	"log"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svccmdbus/bus"
	"example.com/cases/svccmdbus/handlers"
)

func main() {
	ctx := context.Background()
	b := bus.New(func(c any) { log.Printf("%T", c) })
	bus.Register[handlers.Notify, int](b, handlers.Notifier{})
	bus.Register[handlers.Target, bool](b, &handlers.Targeter{Client: ads.NewClient("x")})
	bus.Register[handlers.Find, *id.Account](b, handlers.Finder{Load: id.Load})
	a, err := bus.Send[*id.Account](ctx, b, handlers.Find{Key: "1"})
	if err != nil {
		log.Fatal(err)
	}
	ads.Send(a.Name)
	ads.Send(a.Email) // want flow(Account.Email)
	n, err := bus.Send[int](ctx, b, handlers.Notify{Key: a.ID, Text: "to " + a.Email})
	ads.Score(n)
	if err != nil {
		ads.Send(err.Error())
	}
	if _, err := bus.Send[bool](ctx, b, handlers.Target{Key: a.ID, Contact: a.Profile.City}); err != nil {
		log.Fatal(err)
	}
	ok, err := bus.Send[bool](ctx, b, handlers.Target{Key: a.ID, Contact: a.Phone}) // want flow(Account.Phone)
	fmt.Println(ok, err)
}
