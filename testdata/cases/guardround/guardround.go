// Package guardround keeps a guard's answer for the next round of a loop.
package guardround

import "fmt"

//purpose:sink advertising
func Send(v ...any) { fmt.Println(v...) }

type Account struct {
	ID string
	//purpose:source security kind=phone
	Phone string
	Opt   bool
}

//purpose:guard advertising subject=a
func consents(a *Account) bool { return a.Opt }

func byParam(as []*Account) {
	last := false
	for _, a := range as {
		if last {
			Send("byParam", a.Phone) // want flow(Account.Phone)
		}
		last = consents(a)
	}
}
func structs(as []Account) {
	last := false
	for _, a := range as {
		if last {
			Send("structs", a.Phone) // want flow(Account.Phone)
		}
		last = consents(&a)
	}
}
func local() {
	as := []*Account{{"1", "+491", true}, {"2", "+492", false}}
	last := false
	for _, a := range as {
		if last {
			Send("local", a.Phone) // want flow(Account.Phone)
		}
		last = consents(a)
	}
}
func other(as []*Account) {
	last, n := false, 0
	for i, a := range as {
		if last {
			Send("other", a.Phone, n) // want flow(Account.Phone)
		}
		if last = consents(a); last {
			n += i
		}
	}
}
func field(as []*Account) {
	var st struct{ ok bool }
	for _, a := range as {
		if st.ok {
			Send("field", a.Phone) // want flow(Account.Phone)
		}
		st.ok = consents(a)
	}
}
func sw(as []*Account) {
	m := "no"
	for _, a := range as {
		switch m {
		case "yes":
			Send("switch", a.Phone) // want flow(Account.Phone)
		}
		m = "no"
		if consents(a) {
			m = "yes"
		}
	}
}

func run() {
	as := []*Account{{"1", "+491", true}, {"2", "+492", false}}
	byParam(as)
	structs([]Account{*as[0], *as[1]})
	local()
	other(as)
	field(as)
	sw(as)
}
