// Package sinkwritten writes into the fields of sinks because of an answer, and by conversion.
package sinkwritten

import "fmt"

type Account struct {
	ID string
	//purpose:source security kind=phone
	Phone string
}
type Request struct {
	//purpose:sink advertising
	Segment string
	//purpose:sink advertising
	Labels map[string]string
	//purpose:sink advertising
	N int
	//purpose:sink advertising
	List []string
	//purpose:sink advertising
	Emit func(string)
	Note string
}
type draft struct {
	Segment string
	Labels  map[string]string
	N       int
	List    []string
	Emit    func(string)
	Note    string
}

func set[T any](p *T, v T)       { *p = v }
func setStr(p *string, v string) { *p = v }

type opt func(*string)

func with(v string) opt { return func(p *string) { *p = v } }

var upload = map[string]bool{"+4917011": true}

func run() {
	a := &Account{"1", "+4917011"}
	r := &Request{Labels: map[string]string{}, Emit: func(s string) { fmt.Println("emit", s) }}
	set(&r.Segment, a.Phone)                     // want flow(Account.Phone)
	setStr(&r.Segment, a.Phone)                  // want flow(Account.Phone)
	with(a.Phone)(&r.Segment)                    // want flow(Account.Phone)
	func(p *string) { *p = a.Phone }(&r.Segment) // want flow(Account.Phone)
	p := &r.Segment
	*p = a.Phone // want flow(Account.Phone)
	d := draft{Segment: a.Phone}
	r2 := Request(d) // want flow(Account.Phone)
	fmt.Println(r2.Segment)
	q := (*Request)(&d) // want flow(Account.Phone)
	fmt.Println(q.Segment)
	g := r.Emit
	g(a.Phone) // want flow(Account.Phone)
	if upload[a.Phone] {
		r.Segment = "vip"              // want match(Account.Phone)
		r.Labels["x"] = "vip"          // want match(Account.Phone)
		r.N++                          // want match(Account.Phone)
		r.N = 1                        // want match(Account.Phone)
		r.List = append(r.List, "vip") // want match(Account.Phone)
		r.List = append(r.List, a.ID)  // want match(Account.Phone)
		r.Segment = a.ID               // want match(Account.Phone)
		r.Emit("vip")                  // want match(Account.Phone)
		r.Note = "vip"
	}
	r3 := &Request{}
	if upload[a.Phone] {
		r3 = &Request{Segment: "vip"} // want match(Account.Phone)
	}
	fmt.Println(r.Segment, r.Labels, r.N, r.List, r3.Segment)
	seg := "none"
	if upload[a.Phone] {
		seg = "vip"
	}
	r.Segment = seg // want match(Account.Phone)
}

// What a login found is no reason to clear a field, nor is a field that is no sink.
func cleared(a *Account, r *Request) {
	if upload[a.Phone] {
		r.Segment = ""
		r.Labels = nil
		r.N = 0
		r.Note = a.Phone
	}
	d := draft{Note: a.Phone}
	*r = Request(d)
}

type row struct{ ID, Phone string }

func converted(r row, line string) {
	a := Account(row{"1", line})
	q := &Request{}
	q.Segment = a.ID
	q.Segment = a.Phone // want flow(Account.Phone)
	q.Segment = r.Phone
}
