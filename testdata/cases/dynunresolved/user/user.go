// Package user calls helpers of another package with what nobody knows.
package user

import (
	"example.com/cases/ads"
	"example.com/cases/dynunresolved/helper"
	"example.com/cases/id"
)

// Sends is given the tokenizer and the case.
func Sends(a *id.Account, t helper.Tokenizer, c helper.Case) {
	ads.Send(helper.Key(a, t)) // want flow(Account.Phone)
	ads.Send(to(a, c))         // want flow(Account.Phone)
	ads.Send(plain(a, c))
}

func to(a *id.Account, c helper.Case) string    { return c.To(a.Phone) }
func plain(a *id.Account, c helper.Case) string { return c.To(a.Name) }

// Forms is given the form.
func Forms(a *id.Account, f helper.Form) {
	ads.Send(helper.Formed(a, f)) // want flow(Account.Phone)
	ads.Send(helper.Named(a, f))
	ads.Send(helper.Formed(a, constant))
}

func constant(string) string { return "x" }
