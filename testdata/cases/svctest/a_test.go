package svctest

import (
	"testing"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func TestExport(t *testing.T) {
	a := id.Load("1")
	ads.Send(export(a)) // want flow(Account.Phone)
	ads.Send(a.Name)
	fixture := &id.Account{ID: "1", Name: "x"}
	ads.Put(fixture)
}
