// Package svctables looks contacts up in tables of constants.
package svctables

import (
	"fmt"
	"slices"
	"strings"
)

//purpose:sink advertising
func send(s string) { fmt.Println("SINK", s) }

type Account struct {
	ID    string
	Phone string //purpose:source security
	Email string //purpose:source security
}

var placeholder = map[string]bool{"": true, "none": true}
var placeholderList = []string{"", "none"}
var placeholderSet = map[string]struct{}{"": {}, "none": {}}

func isPlaceholder(s string) bool {
	switch s {
	case "", "none":
		return true
	}
	return false
}

func f(a *Account) {
	if slices.Contains([]string{"", "none"}, a.Phone) {
		send(a.ID)
	}
	if slices.Contains(placeholderList, a.Phone) {
		send(a.ID)
	}
	if isPlaceholder(a.Phone) {
		send(a.ID)
	}
	local := map[string]bool{"": true, "none": true}
	if local[a.Phone] {
		send(a.ID)
	}
	if placeholder[a.Phone] {
		send(a.ID)
	}
	if _, ok := placeholderSet[strings.TrimSpace(a.Phone)]; !ok {
		send(a.ID)
	}
}

func g(all []*Account) {
	if i := slices.IndexFunc(all, func(a *Account) bool { return a.Phone == "none" }); i >= 0 {
		send(all[i].ID)
	}
}

func run() { f(&Account{"u", "none", "x"}); g([]*Account{{"u", "none", "x"}}) }

var prices = map[string]int{"+49": 7}

var changed = map[string]bool{"none": true}

func add(s string) { changed[s] = true }

func more(a *Account) {
	if prices[a.Phone] > 5 {
		send(a.ID) // want match(Account.Phone)
	}
	if changed[a.Email] {
		send(a.ID) // want match(Account.Email)
	}
}
