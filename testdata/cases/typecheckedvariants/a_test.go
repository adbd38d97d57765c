package typecheckedvariants

import (
	"testing"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func TestSend(t *testing.T) {
	a := id.Load("1")
	send(a)
	ads.Send(a.Email) // want flow(Account.Email)
	ads.Send(a.Name)
}
