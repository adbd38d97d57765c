// Command cmd runs sign-ups.
package main

import (
	"bufio"
	"os"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcfsm/flow"
	"example.com/cases/svcfsm/lex"
)

func main() {
	a := id.Load("1")
	m := flow.New()
	m.OnEnter(flow.Asked, func(c *flow.Context) {
		ads.Send(c.Secret) // want flow(Account.Phone)
		ads.Upload(c.Trail)
	})
	m.OnEnter(flow.Confirmed, func(c *flow.Context) { ads.Send(c.Plan) })
	c := &flow.Context{Account: a}
	for sc := bufio.NewScanner(os.Stdin); sc.Scan(); {
		if err := m.Fire(c, flow.Event{Name: "plan", Payload: sc.Text()}); err != nil {
			ads.Send(err.Error())
		}
	}
	ads.Send(m.Now().String())
	ads.Upload(c.Trail)
	ads.Send(c.Plan)
	ads.Send(c.Secret) // want flow(Account.Phone)
	numbers(a)
	words(a)
}

func numbers(a *id.Account) {
	for t := range lex.Lex(a.Phone) {
		if t.Kind == lex.Number {
			ads.Send(t.Text) // want flow(Account.Phone)
		}
	}
}

func words(a *id.Account) {
	n := 0
	for t := range lex.Lex(a.Name) {
		if t.Kind == lex.Word {
			ads.Send(t.Text)
			n++
		}
	}
	ads.Score(n)
}
