// Package svcrecover recovers what handlers panic with.
package svcrecover

import (
	"fmt"
	"os"
)

type Acct struct {
	ID    string
	Phone string //purpose:source security
}

//purpose:sink advertising
func Sink(name string, v any) {}

func try(f func()) (r any) {
	defer func() { r = recover() }()
	f()
	return nil
}
func safely(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("job: %v", r)
		}
	}()
	return f()
}

func run() {
	a := Acct{"id1", os.Args[1]}
	fmt.Println(try(func() { panic("bad " + a.Phone) }))
	Sink("try", try(func() { panic(a.ID) }))
	Sink("safely", safely(func() error { panic(a.ID) }))
	Sink("safely2", safely(func() error { return fmt.Errorf("no %s", a.ID) }))
	Sink("try2", try(func() { panic("bad " + a.Phone) })) // want flow(Acct.Phone)
}
