// Package guardlate starts goroutines where consent was given, and filters lists by it.
package guardlate

import (
	"fmt"
	"time"
)

//purpose:sink advertising
func Send(v ...any) { fmt.Println(v...) }

type Account struct {
	//purpose:source security kind=phone
	Phone string
	Opt   bool
}

//purpose:guard advertising subject=a
func consents(a *Account) bool { return a.Opt }

//purpose:guard advertising
func campaignOK() bool { return true }

type list struct{ rows []*Account }

func (l *list) phones() (out []string) {
	for _, a := range l.rows {
		if consents(a) {
			out = append(out, a.Phone)
		}
	}
	return
}
func phones(as []*Account) []string {
	var out []string
	for _, a := range as {
		if !consents(a) {
			continue
		}
		out = append(out, a.Phone)
	}
	return out
}

func inGo(a *Account) {
	if !consents(a) {
		return
	}
	go func() { Send("go", a.Phone) }()
}
func inGo2(a *Account) {
	if campaignOK() {
		go func() { Send("go2", a.Phone) }()
	}
}
func inGo3(a *Account) {
	if consents(a) {
		go Send("go3", a.Phone)
	}
}
func inGo4(a *Account) {
	if !consents(a) {
		return
	}
	done := make(chan bool)
	go func() {
		defer close(done)
		Send("go4", a.Phone)
	}()
	<-done
}
func inDefer(a *Account) {
	if !consents(a) {
		return
	}
	defer func() { Send("defer", a.Phone) }()
}
func kept(a *Account) {
	if !consents(a) {
		return
	}
	f := func() { Send("kept", a.Phone) }
	f()
}

func run() {
	as := []*Account{{"+491", true}, {"+492", false}}
	Send("method", (&list{as}).phones())
	Send("func", phones(as))
	for _, a := range as {
		inGo(a)
		inGo2(a)
		inGo3(a)
		inGo4(a)
		inDefer(a)
		kept(a)
	}
	time.Sleep(time.Millisecond)
}

//purpose:guard advertising subject=phone
func agreed(phone string) bool { return phone == "+491" }

func byKey(as []*Account) {
	for i, a := range as {
		b := as[len(as)-1-i]
		if !agreed(a.Phone) {
			continue
		}
		go func() {
			Send("own", a.Phone)
		}()
		go func() {
			Send("own", len(a.Phone))
			Send("other", b.Phone) // want flow(Account.Phone)
		}()
	}
}

func runByKey() { byKey([]*Account{{Phone: "+491"}, {Phone: "+492"}}) }

type person struct {
	//purpose:source security
	Mail    string
	Friends []*person
}

//purpose:guard advertising subject=p
func mayAsk(p *person) bool { return p.Mail == "a@b.c" }

func friends(ps []*person) {
	for _, p := range ps {
		if !mayAsk(p) {
			continue
		}
		go func() {
			for _, f := range p.Friends {
				Send("friend", f.Mail) // want flow(person.Mail)
			}
		}()
	}
}

func runFriends() {
	friends([]*person{{Mail: "a@b.c", Friends: []*person{{Mail: "d@e.f"}}}})
}
