// Package guardbyname asks by a name, and leaves it to a helper to find who has it.
package guardbyname

import (
	"errors"
	"fmt"
	"strings"
)

//purpose:sink advertising
func send(v any) { fmt.Println("SINK", strings.Contains(fmt.Sprint(v), "MK"), v) }

type Account struct {
	ID    string
	Ref   string
	Email string //purpose:source security
}

//purpose:guard advertising subject=id
func May(id string) bool { return id == "a" }

var stored = map[string]*Account{}

func load(id string) (*Account, error) {
	if a, ok := stored[id]; ok {
		return a, nil
	}
	return nil, errors.New("unknown")
}

func byID(id string) {
	if May(id) {
		asked(id)
		mixed(id)
		both(id, "b")
		referrer(id)
		viaMiddle(id)
		go started(id)
	}
	unasked(id)
	viaOpen(id)
}

func asked(id string) {
	if a, err := load(id); err == nil {
		send(a.Email)
	}
}

func started(id string) { send(stored[id].Email) }

func unasked(id string) {
	if a, err := load(id); err == nil {
		send(a.Email) // want flow(Account.Email)
	}
}

// mixed is called with the name of somebody else, too.
func mixed(id string) {
	if a, err := load(id); err == nil {
		send(a.Email) // want flow(Account.Email)
	}
}

func both(id, other string) {
	send(stored[id].Email)
	send(stored[other].Email) // want flow(Account.Email)
}

func referrer(id string) {
	a, err := load(id)
	if err != nil {
		return
	}
	if r, err := load(a.Ref); err == nil {
		send(r.Email) // want flow(Account.Email)
	}
}

func viaMiddle(id string) { last(id) }

func last(id string) {
	if a, err := load(id); err == nil {
		send(a.Email)
	}
}

func viaOpen(id string) { openLast(id) }

func openLast(id string) {
	if a, err := load(id); err == nil {
		send(a.Email) // want flow(Account.Email)
	}
}

func byObject(a, b *Account) {
	if !May(a.ID) {
		return
	}
	ofID(a.ID)
	ofRef(a.Ref)
	again(a)
	againOther(b)
	mixed(b.ID)
}

func ofID(id string) {
	if a, err := load(id); err == nil {
		send(a.Email)
	}
}

func ofRef(id string) {
	if a, err := load(id); err == nil {
		send(a.Email) // want flow(Account.Email)
	}
}

func again(a *Account) { send(stored[a.ID].Email) }

func againOther(a *Account) { send(stored[a.ID].Email) } // want flow(Account.Email)

func byReferrersName(a *Account) {
	if May(a.Ref) {
		ofAsker(a.ID)
	}
}

func ofAsker(id string) { send(stored[id].Email) } // want flow(Account.Email)

func each(ids []string) {
	for _, id := range ids {
		if May(id) {
			ofEach(id)
		}
		ofNext(id)
	}
}

func ofEach(id string) { send(stored[id].Email) }

func ofNext(id string) { send(stored[id].Email) } // want flow(Account.Email)

func eachOther(ids []string) {
	for _, id := range ids {
		if May(id) {
			ofFirst(ids[1])
		}
	}
}

func ofFirst(id string) { send(stored[id].Email) } // want flow(Account.Email)

func found(id string) {
	a, err := load(id)
	if err != nil || !May(a.ID) {
		return
	}
	ofFound(a.ID)
	ofFoundRef(a.Ref)
	deliver(a)
}

func ofFound(id string) { send(stored[id].Email) }

func ofFoundRef(id string) { send(stored[id].Email) } // want flow(Account.Email)

func deliver(a *Account) { send(a.Email) }

// outer asks, inner finds, and another one sends.
func outer(id string) {
	if May(id) {
		inner(id)
		innerRef(id)
	}
}

func inner(id string) {
	if a, err := load(id); err == nil {
		post(a)
	}
}

func post(a *Account) { send(a.Email) }

func innerRef(id string) {
	a, err := load(id)
	if err != nil {
		return
	}
	if r, err := load(a.Ref); err == nil {
		postRef(r)
	}
}

func postRef(a *Account) { send(a.Email) } // want flow(Account.Email)

func run() {
	a, b := &Account{"a", "b", "alice1@example.com MK1"}, &Account{"b", "a", "bob2@example.com MK2"}
	stored["a"], stored["b"] = a, b
	byID("a")
	byID("b")
	byObject(a, b)
	byReferrersName(b)
	each([]string{"a", "b"})
	eachOther([]string{"a", "b"})
	found("a")
	outer("a")
}
