// Package svccounts counts what answers put into collections.
package svccounts

import "fmt"

type Account struct {
	ID string
	//purpose:source security kind=phone
	Phone string
}

//purpose:sink advertising
func Send(v any) { fmt.Println(v) }

type Set map[string]bool

func (s Set) Len() int { return len(s) }

func matched(as []Account, upload Set) Set {
	r := Set{}
	for _, a := range as {
		if upload[a.Phone] {
			r[a.ID] = true
		}
	}
	return r
}

func run() {
	upload := Set{"+1": true}
	hits := matched([]Account{{"a", "+1"}, {"b", "+3"}}, upload)
	Send(len(hits))  // want match(Account.Phone)
	Send(hits.Len()) // want match(Account.Phone)
	for range hits {
		Send("hit") // want match(Account.Phone)
	}
	for id := range hits {
		Send(id) // want match(Account.Phone)
	}
	if hits.Len() > 0 {
		Send("some") // want match(Account.Phone)
	}
}
