// Package core calls back into what imports it.
package core

import "example.com/cases/id"

// Visitor sees accounts.
type Visitor interface {
	Phone(s string)
	Name(s string)
}

// Walk shows each account to the visitor.
func Walk(all []*id.Account, v Visitor) {
	for _, a := range all {
		v.Phone(a.Phone)
		v.Name(a.Name)
	}
}

// Each calls f with each phone.
func Each(all []*id.Account, f func(phone, name string)) {
	for _, a := range all {
		f(a.Phone, a.Name)
	}
}
