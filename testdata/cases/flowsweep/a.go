// Package flowsweep overwrites all elements of collections, some of them, or what some of them point to.
package flowsweep

import "fmt"

type Account struct {
	ID   string
	Seen bool
	//purpose:source security
	Phone string
	Sub   Inner
}

type Inner struct {
	//purpose:source security
	Mail string
	Note string
}

//purpose:sink advertising
func Upload(s ...Account) { fmt.Println(s) }

//purpose:sink advertising
func Up(s string) { fmt.Println(s) }

func get() []Account {
	return []Account{{ID: "u1", Phone: "+15550100"}, {ID: "u2", Phone: "+15550101"}}
}

func gets() []*Account {
	return []*Account{{ID: "u1", Phone: "+15550100"}, {ID: "u2", Phone: "+15550101"}}
}

func (a *Account) redact() { a.Phone = "" }

func redacted(a Account) Account {
	a.Phone = "***"
	return a
}

func mask(s string) string { return "***" + s[len(s)-2:] }

type store struct {
	items []Account
	byID  map[string]Account
	ptrs  map[string]*Account
}

func (s *store) clear() {
	for i := range s.items {
		s.items[i].Phone = ""
	}
}

func byIndex() {
	l := get()
	for i := 0; i < len(l); i++ {
		l[i].Seen = true
		if l[i].ID == "u1" {
			l[i].ID = "x"
		}
		l[i].Phone = ""
	}
	Up(l[0].Phone)
	l = get()
	for i := 1; i < len(l); i++ {
		l[i].Phone = ""
	}
	Up(l[0].Phone) // want flow(Account.Phone)
	l = get()
	for i := 0; i < len(l)-1; i++ {
		l[i].Phone = ""
	}
	Up(l[1].Phone) // want flow(Account.Phone)
	l = get()
	for i := range l {
		if l[i].Seen {
			break
		}
		l[i].Phone = ""
	}
	Up(l[1].Phone) // want flow(Account.Phone)
	l = get()
	for i := range l {
		if l[i].Seen {
			continue
		}
		l[i].Phone = ""
	}
	Up(l[1].Phone) // want flow(Account.Phone)
	l = get()
	for i := range l {
		l[i] = redacted(l[i])
	}
	Up(l[1].Phone)
	l = get()
	for i := range l {
		l[i].Phone = mask(l[i].Phone)
	}
	Up(l[1].Phone) // want flow(Account.Phone)
	l = get()
	for i := range l {
		l[0].Phone = ""
		_ = i
	}
	Up(l[1].Phone) // want flow(Account.Phone)
	l = get()
	for i := range l {
		l[i].Phone = ""
		l[0].Phone = l[1].Phone
	}
	Up(l[0].Phone) // want flow(Account.Phone)
	l = get()
	for i := range l {
		keep := l[i].Phone
		l[i].Phone = ""
		if l[i].Seen {
			l[i].Phone = keep
		}
	}
	Up(l[0].Phone) // want flow(Account.Phone)
	l = get()
	for _, a := range l {
		a.Phone = ""
	}
	Up(l[0].Phone) // want flow(Account.Phone)
	l = get()
	for i := range l {
		a := &l[i]
		a.Phone = ""
	}
	Up(l[0].Phone)
	l = get()
	for i := range l {
		l[i].redact()
	}
	Up(l[0].Phone)
	l = get()
	for i := range l {
		l[i].Sub.Mail = ""
		l[i].Phone = ""
	}
	Upload(l...)
	l = get()
	l[0].Sub.Mail = "a@b.c"
	for i := range l {
		l[i].Sub.Note = ""
	}
	Up(l[0].Sub.Mail) // want flow(Inner.Mail)
	l = get()
	for i := range l {
		l[i].Sub = Inner{Note: l[i].Sub.Note}
	}
	Up(l[0].Sub.Mail)
	l = get()
	m := l
	for i := range l {
		m[i].Phone = ""
	}
	Up(l[0].Phone)
	l = get()
	m = get()
	for i := range l {
		m[i].Phone = ""
	}
	Up(l[0].Phone) // want flow(Account.Phone)
	arr := [2]Account{get()[0], get()[1]}
	for i := range arr {
		arr[i].Phone = ""
	}
	Up(arr[1].Phone)
	l = get()
	for range 2 {
		for i := range l {
			l[i].Phone = ""
		}
	}
	Up(l[1].Phone) // want flow(Account.Phone)
}

func byPointer(given []*Account, some []*Account) {
	for _, a := range given {
		a.Phone = ""
	}
	Up(given[0].Phone)
	Up(some[0].Phone) // want flow(Account.Phone)
	for _, a := range some {
		a.redact()
	}
	Up(some[0].Phone)
	l := gets()
	for _, a := range l {
		a.redact()
	}
	Up(l[0].Phone)
	var part []*Account
	all := gets()
	for _, a := range all {
		if a.Seen {
			part = append(part, a)
		}
	}
	for _, a := range part {
		a.Phone = ""
	}
	Up(all[0].Phone) // want flow(Account.Phone)
}

func maps() {
	m := map[string]Account{"a": get()[0], "b": get()[1]}
	for k, a := range m {
		a.Phone = ""
		m[k] = a
	}
	Up(m["a"].Phone)
	m = map[string]Account{"a": get()[0], "b": get()[1]}
	for k, a := range m {
		a.Phone = ""
		if a.Seen {
			m[k] = a
		}
	}
	Up(m["a"].Phone) // want flow(Account.Phone)
	p := map[string]*Account{"a": {Phone: "+15550100"}, "b": {Phone: "+15550101"}}
	for _, a := range p {
		a.Phone = ""
	}
	Up(p["a"].Phone)
	s := &store{items: get(), byID: map[string]Account{"a": get()[0]}}
	Up(s.items[0].Phone) // want flow(Account.Phone)
	s.clear()
	Up(s.items[0].Phone)
	Up(s.byID["a"].Phone) // want flow(Account.Phone)
}

func run() {
	byIndex()
	byPointer(gets(), gets())
	maps()
}

// Lists that a loop fills are overwritten as others are.
func filled(given []Account) {
	var l []Account
	var phones []string
	for _, a := range given {
		l = append(l, a)
		phones = append(phones, a.Phone)
	}
	Up(l[0].Phone) // want flow(Account.Phone)
	Up(phones[0])  // want flow(Account.Phone)
	for i := range l {
		l[i].Phone = ""
	}
	for i := range phones {
		phones[i] = ""
	}
	Up(l[0].Phone)
	Up(phones[0])
}
