// Package flowslice carries contacts in slices.
package flowslice

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func appended(all []*id.Account) {
	var list, names []string
	for _, a := range all {
		list = append(list, a.Phone)
		names = append(names, a.Name)
	}
	ads.Upload(list) // want flow(Account.Phone)
	ads.Upload(names)
}

func literal(a *id.Account) {
	ads.Upload([]string{"x", a.Email}) // want flow(Account.Email)
	ads.Upload([]string{a.ID, a.Name})
}

func indexed(a *id.Account) {
	s := make([]string, 3)
	t := make([]string, 3)
	s[1] = a.Phone
	t[1] = a.Name
	ads.Send(s[1]) // want flow(Account.Phone)
	ads.Send(t[1])
	ads.Upload(s[1:2]) // want flow(Account.Phone)
	ads.Score(len(s))
	ads.Score(cap(s))
}

func aliased(a *id.Account) {
	base := make([]string, 4)
	view := base[1:]
	view[0] = a.Phone
	ads.Upload(base) // want flow(Account.Phone)
}

func copied(a *id.Account) {
	src := []string{a.Email}
	dst := make([]string, 1)
	other := make([]string, 1)
	n := copy(dst, src)
	ads.Upload(dst) // want flow(Account.Email)
	ads.Upload(other)
	ads.Score(n)
}

func of2(a *id.Account) {
	m := [][]string{{a.ID}, nil}
	m[1] = append(m[1], a.Phone)
	for _, row := range m {
		ads.Upload(row) // want flow(Account.Phone)
	}
}

func bytesOf(a *id.Account) {
	b := []byte(a.Phone)
	b = append(b, '!')
	ads.Bytes(b)        // want flow(Account.Phone)
	ads.Send(string(b)) // want flow(Account.Phone)
	for _, r := range a.Email {
		ads.Score(int(r)) // want flow(Account.Email)
	}
	for i := range a.Email {
		ads.Score(i)
	}
	var c []byte
	c = append(c, a.Phone...)
	ads.Bytes(c)               // want flow(Account.Phone)
	ads.Score(int(a.Phone[0])) // want flow(Account.Phone)
}

func index(all []*id.Account) {
	for i := range all {
		all[i].Name = "n"
		ads.Send(all[i].Name)
		ads.Score(i)
	}
}

func cleared(a *id.Account) {
	list := []string{a.Phone}
	list = nil
	list = append(list, a.ID)
	ads.Upload(list)
}
