package svctest_test

import (
	"testing"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svctest/helper"
)

func TestOutside(t *testing.T) {
	a := id.Load("1")
	ads.Send(helper.Mail(a)) // want flow(Account.Email)
	ads.Send(helper.Name(a))
}

func BenchmarkOutside(b *testing.B) {
	a := id.Load("1")
	for b.Loop() {
		ads.Send(a.Email) // want flow(Account.Email)
	}
}
