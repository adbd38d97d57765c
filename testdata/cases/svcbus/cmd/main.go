// Command cmd wires the bus.
package main

import (
	"example.com/cases/id"
	"example.com/cases/svcbus/account"
	"example.com/cases/svcbus/bus"
	"example.com/cases/svcbus/marketing"
)

func main() {
	b := bus.New()
	marketing.Listen(b)
	s := account.New(b)
	for _, a := range id.LoadAll() {
		s.Verify(a) // want-one bus flow(Account.Phone)
		s.Rename(a, "x")
	}
}
