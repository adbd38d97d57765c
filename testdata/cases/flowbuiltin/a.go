// Package flowbuiltin uses builtin functions and operators.
package flowbuiltin

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

func minMax(a *id.Account) {
	ads.Send(min(a.Phone, "z")) // want flow(Account.Phone)
	ads.Send(max(a.Name, "a"))
}

func arithmetic(a *id.Account) {
	var sum int
	for i := 0; i < len(a.Phone); i++ {
		sum = sum*10 + int(a.Phone[i]-'0')
	}
	ads.Score(sum)      // want flow(Account.Phone)
	ads.Score(sum ^ 42) // want flow(Account.Phone)
	ads.Score(-sum)     // want flow(Account.Phone)
	var count int
	for range a.Phone {
		count++
	}
	ads.Score(count)
}

func cleared(a *id.Account) {
	m := map[string]string{"p": a.Phone}
	clear(m)
	m["n"] = a.Name
	ads.Put(m)
}

func slicing(a *id.Account) {
	ads.Send(a.Phone[:3])     // want flow(Account.Phone)
	ads.Send(a.Email[1:][2:]) // want flow(Account.Email)
}

type number string

func conversion(a *id.Account) {
	n := number(a.Phone)
	ads.Send(string(n))           // want flow(Account.Phone)
	ads.Send(string([]rune(n)))   // want flow(Account.Phone)
	ads.Put(any(n))               // want flow(Account.Phone)
	ads.Send(string(rune(n[0])))  // want flow(Account.Phone)
	ads.Score(int(float64(n[1]))) // want flow(Account.Phone)
}

func complexNumbers(a *id.Account) {
	c := complex(float64(a.Phone[0]), 1)
	ads.Score(int(real(c))) // want flow(Account.Phone)
}

func appendAssign(a *id.Account) {
	s := "to "
	s += a.Email
	ads.Send(s) // want flow(Account.Email)
	t := "to "
	t += a.Name
	ads.Send(t)
}
