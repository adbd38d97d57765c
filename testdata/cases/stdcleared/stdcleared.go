// Package stdcleared hands cleared structs to the standard library.
package stdcleared

import (
	"encoding/json"
	"fmt"
	"strings"
)

//purpose:sink advertising
func send(s string) { fmt.Println("SINK", strings.Contains(s, "MK"), s) }

//purpose:sink advertising
func sendAny(v any) { fmt.Println("SINK", strings.Contains(fmt.Sprint(v), "MK"), v) }

type Account struct {
	ID    string
	Phone string //purpose:source security
}

func export(a Account) {
	send(fmt.Sprint(a)) // want flow(Account.Phone)
	a.Phone = ""
	sendAny(a)
	send(fmt.Sprint(a))
	b, _ := json.Marshal(a)
	send(string(b))
	b, _ = json.Marshal(&a)
	send(string(b))
}

func run() { export(Account{"a1", "+49MK1"}) }
