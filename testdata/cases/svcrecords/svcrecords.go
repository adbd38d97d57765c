// Package svcrecords keeps answers beside all records.
package svcrecords

import "fmt"

//purpose:sink advertising
func send(v any) { fmt.Println("SINK", v) }

type Account struct {
	ID    string
	Phone string //purpose:source security
}

type rec struct {
	ID      string
	Matched bool
}

func records(as []*Account, lead string) {
	var rs []rec
	for _, a := range as {
		r := rec{ID: a.ID}
		r.Matched = a.Phone == lead
		rs = append(rs, r)
	}
	send(len(rs))
	for _, r := range rs {
		send(r.ID)
	}
	send(rs[0].ID)
	for _, r := range rs {
		if r.Matched {
			send(r.ID) // want match(Account.Phone)
		}
	}
	send(rs) // want match(Account.Phone)
}

func direct(as []*Account, lead string) {
	var rs []rec
	for _, a := range as {
		rs = append(rs, rec{a.ID, a.Phone == lead})
	}
	send(len(rs))
	for _, r := range rs {
		send(r.ID)
	}
}

func made(as []*Account, lead string) {
	rs := make([]rec, len(as))
	for i, a := range as {
		rs[i] = rec{a.ID, a.Phone == lead}
	}
	send(len(rs))
	for _, r := range rs {
		send(r.ID)
	}
}

func bools(as []*Account, lead string) {
	var hits []bool
	for _, a := range as {
		hits = append(hits, a.Phone == lead)
	}
	send(len(hits))
	for i := range hits {
		send(as[i].ID)
	}
}

func mapped(as []*Account, lead string) {
	m := map[string]bool{}
	for _, a := range as {
		m[a.ID] = a.Phone == lead
	}
	send(len(m))
	for id := range m {
		send(id)
	}
	for id, hit := range m {
		if hit {
			send(id) // want match(Account.Phone)
		}
	}
}

func counted(as []*Account, lead string) {
	var rs []rec
	for _, a := range as {
		if a.Phone == lead {
			rs = append(rs, rec{ID: a.ID})
		}
	}
	send(len(rs)) // want match(Account.Phone)
}

func run() {
	as := []*Account{{"a", "1"}, {"b", "2"}}
	records(as, "1")
	direct(as, "1")
	made(as, "1")
	bools(as, "1")
	mapped(as, "1")
	counted(as, "1")
}
