// Package flowthroughpointer fills annotated fields through pointers to them.
package flowthroughpointer

import (
	"os"
)

type Login struct {
	ID    string
	Phone string //purpose:source security
}
type KV struct{ k, v string }

//purpose:sink advertising
func Sink(name string, v any) {}

func Load(kvs []KV) *Login {
	c := &Login{}
	fields := map[string]*string{"id": &c.ID, "phone": &c.Phone}
	for _, e := range kvs {
		if p := fields[e.k]; p != nil {
			*p = e.v
		}
	}
	return c
}
func (l *Login) at(k string) *string {
	if k == "id" {
		return &l.ID
	}
	return &l.Phone
}
func Load4(kvs []KV) (c Login) {
	for _, e := range kvs {
		var p *string
		switch e.k {
		case "id":
			p = &c.ID
		case "phone":
			p = &c.Phone
		}
		*p = e.v
	}
	return
}

func run() {
	kvs := []KV{{"id", "1"}, {"phone", os.Args[1]}}
	c := Load(kvs)
	Sink("map", c.Phone) // want flow(Login.Phone)
	Sink("mapN", c.ID)
	Sink("switch", Load4(kvs).Phone) // want flow(Login.Phone)
	var d, e, f Login
	*d.at("phone") = os.Args[1]
	Sink("result", d.Phone) // want flow(Login.Phone)
	var b struct{ p *string }
	b.p = &e.Phone
	*b.p = os.Args[1]
	Sink("struct", e.Phone) // want flow(Login.Phone)
	for _, p := range []*string{&f.ID, &f.Phone} {
		*p = os.Args[1]
	}
	Sink("slice", f.Phone) // want flow(Login.Phone)
}
