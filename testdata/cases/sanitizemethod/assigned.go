package sanitizemethod

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

// assigned puts what an interface's sanitizer returned into the field that was sanitized.
func assigned(m masker, a *id.Account, phone string) {
	a.Phone = m.Mask(a.Phone)
	ads.Send(a.Phone)
	b := id.Account{ID: a.ID, Phone: m.Mask(phone)}
	ads.Send(b.Phone)
	b.Phone = "tel:" + m.Mask(phone)
	ads.Send(b.Phone)
	b.Phone = m.Trim(phone)
	ads.Send(b.Phone) // want flow(Account.Phone)
	b.Phone = m.Mask(phone) + phone
	ads.Send(b.Phone) // want flow(Account.Phone)
}

// A pair masks for other uses, or may fail.
type pair interface {
	//purpose:sanitizer resale
	Bucket(s string) string
	//purpose:sanitizer advertising
	Try(s string) (string, error)
}

func other(p pair, a *id.Account) {
	if s, err := p.Try(a.Email); err == nil {
		a.Email = s
		ads.Send(a.Email)
	}
	a.Phone = p.Bucket(a.Phone)
	ads.Send(a.Phone) // want flow(Account.Phone)
}
