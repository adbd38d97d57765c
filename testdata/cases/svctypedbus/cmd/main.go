// Command cmd runs.
package main

import (
	"context"

	"example.com/cases/id"
	"example.com/cases/svctypedbus/account"
	"example.com/cases/svctypedbus/bus"
	"example.com/cases/svctypedbus/growth"
)

func main() {
	b := bus.New()
	growth.Wire(b)
	s := &account.Service{Bus: b}
	a := id.Load("1")
	s.SetPhone(context.Background(), a, "+1") // want-one old flow(Account.Phone)
	s.SetName(context.Background(), a, "x")
}
