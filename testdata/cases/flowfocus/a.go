// Package flowfocus overwrites one of several through a pointer, and reads through that, or another.
package flowfocus

import "fmt"

type Account struct {
	ID     string
	Friend *Account
	//purpose:source security
	Phone string
}

//purpose:sink advertising
func Upload(a *Account) { fmt.Println(a.ID, a.Phone) }

//purpose:sink advertising
func Up(s string) { fmt.Println(s) }

type Row struct {
	ID string
	//purpose:source security
	Phone string
}

//purpose:sink advertising
func Send(a *Row) { fmt.Println(a.ID, a.Phone) }

//purpose:sink advertising
func SendAll(a ...*Row) { fmt.Println(len(a)) }

func (r *Row) redact()       { r.Phone = "" }
func (r *Row) touch()        { r.ID = r.ID + "!" }
func reset(r *Row, s string) { r.Phone = s }

func each(us []*Row) {
	for _, u := range us {
		u.Phone = ""
		Send(u)
	}
}

func method(us []*Row) {
	for _, u := range us {
		Send(u) // want flow(Row.Phone)
		u.redact()
		u.touch()
		Send(u)
		Up(u.Phone)
	}
}

func values(us []Row) {
	for i := range us {
		us[i].Phone = ""
		Send(&us[i])
	}
}

func valuesByMethod(us []Row) {
	for i := range us {
		us[i].redact()
		Send(&us[i])
	}
}

func other(us, vs []*Row) {
	for i, u := range us {
		u.Phone = ""
		Send(vs[i]) // want flow(Row.Phone)
		vs[i].Phone = ""
		Send(u)
	}
}

func again(us []*Row) {
	for _, u := range us {
		p := u.Phone
		u.Phone = ""
		Send(u)
		u.Phone = p
		Send(u) // want flow(Row.Phone)
	}
}

func some(us []*Row) {
	for _, u := range us {
		if u.ID == "u1" {
			u.Phone = ""
		}
		Send(u) // want flow(Row.Phone)
	}
}

func neighbour(us []*Row) {
	for i, u := range us {
		u.Phone = ""
		if i+1 < len(us) {
			Send(us[i+1]) // want flow(Row.Phone)
		}
	}
}

func given(us []*Row) {
	for i, u := range us {
		u.Phone = ""
		Send(u)
		if i == 0 {
			reset(u, us[1].Phone)
			Send(u) // want flow(Row.Phone)
		}
	}
}

func both(us []*Row) {
	for _, u := range us {
		u.Phone = ""
		tell(u, us)
	}
}

func tell(u *Row, all []*Row) {
	Up(all[1].Phone) // want flow(Row.Phone)
}

func friends(us []*Account) {
	for _, u := range us {
		u.Phone = ""
		Up(u.Friend.Phone) // want flow(Account.Phone)
	}
}

func kept(us []*Row) {
	var out []*Row
	for _, u := range us {
		u.Phone = ""
		out = append(out, u)
	}
	SendAll(out...)
}

func found(us map[string]*Row, id string) {
	u, ok := us[id]
	if !ok {
		return
	}
	u.Phone = ""
	Send(u)
	Send(us["abc"]) // want flow(Row.Phone)
}

func load() []*Row {
	return []*Row{{ID: "u1", Phone: "+15550100"}, {ID: "u2", Phone: "+15550101"}}
}

func run() {
	each(load())
	method(load())
	values([]Row{*load()[0]})
	valuesByMethod([]Row{*load()[0]})
	other(load(), load())
	again(load())
	some(load())
	neighbour(load())
	given(load())
	both(load())
	friends([]*Account{{Friend: &Account{Phone: "+15550100"}}})
	kept(load())
	found(map[string]*Row{"u": load()[0], "abc": load()[1]}, "u")
}
