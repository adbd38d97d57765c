// Package matchleft asks what is left of a text in which another one was looked for,
// and what was made of it.
package matchleft

import (
	"net/mail"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func left(a *id.Account, lead string) {
	if strings.TrimPrefix(a.Phone, lead) == "" {
		ads.Send("hit") // want match(Account.Phone)
	}
}

func leftLater(a *id.Account, lead string) {
	if rest := strings.ToLower(strings.ReplaceAll(a.Phone, lead, "")); rest == "x" {
		ads.Send("hit") // want match(Account.Phone)
	}
}

func parsed(a *id.Account, lead string) {
	if _, err := mail.ParseAddress(strings.ReplaceAll(a.Email, lead, "")); err != nil {
		ads.Send("cannot be read")
	}
}

func failed(err error) bool { return err != nil }

func helped(a *id.Account, lead string) {
	_, err := mail.ParseAddress(strings.ReplaceAll(a.Email, lead, ""))
	if failed(err) {
		ads.Send("cannot be read")
	}
}
