// Package svcplace uses sources of all kinds.
package svcplace

import (
	"strings"

	"example.com/cases/ads"
	. "example.com/cases/svcplace/who"
)

func fields(u *User) {
	ads.Send(u.Mail)       // want flow(Base.Mail)
	ads.Send(u.Base.Phone) // want flow(Base.Phone)
	ads.Send(u.Nick)
	ads.Send(u.ID)
	ads.Send(u.Answer)         // want flow(Secret)
	ads.Put(u.LoginTimes)      // want flow(User.LoginTimes)
	ads.Send(u.Tokens["push"]) // want flow(User.Tokens)
	ads.Send(*u.Backup)        // want flow(User.Backup)
	ads.Send(u.Hint.Text)      // want flow(User.Hint.Text)
	ads.Put(u.Hint.Shown)
	ads.Upload(u.Wanted)
	ads.Put(u.Base)   // want flow(Base.Mail) flow(Base.Phone)
	ads.Put(u.Secret) // want flow(Secret)
	if u.Backup != nil && len(u.Tokens) > 0 && u.Hint.Text != "" {
		ads.Send(u.ID)
	}
	for k := range u.Tokens {
		ads.Send(k) // want flow(User.Tokens)
	}
}

func variables() {
	ads.Send(LastCode)   // want flow(LastCode)
	ads.Send(Codes["x"]) // want flow(Codes)
	ads.Send(Names["x"])
	c := &LastCode
	ads.Send(strings.ToUpper(*c)) // want flow(LastCode)
}

func set(u *User) {
	LastCode = "1"
	Names[u.ID] = u.Nick
	ads.Send(Names[u.ID])
}

func results(d Directory, m Mem, u *User) {
	name, phone, err := d.Find("1")
	ads.Send(name)
	ads.Send(phone) // want flow(Directory.Find)
	if err != nil {
		ads.Send(err.Error())
	}
	ads.Send(d.Name("1"))
	name, phone, _ = m.Find("1")
	ads.Send(name)
	ads.Send(phone)
	user, tel, mail := Lookup("1")
	ads.Send(user)
	ads.Send(tel)          // want flow(Lookup)
	ads.Bytes(mail)        // want flow(Lookup)
	ads.Send(u.Recovery()) // want flow(User.Recovery)
	f := u.Recovery
	ads.Send(f()) // want flow(User.Recovery)
	g := (*User).Recovery
	ads.Send(g(u)) // want flow(User.Recovery)
}

func literal() {
	u := User{ID: "1", Wanted: []string{"x"}}
	ads.Put(u)
	u.Mail = "none"
	ads.Send(u.Mail)
}
