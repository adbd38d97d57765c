// Package b writes the variables of a.
package b

import (
	"example.com/cases/id"
	"example.com/cases/svcvar/a"
)

// Login logs in.
func Login(x *id.Account) {
	a.Last = x.Phone
	a.LastName = x.Name
	a.Recent.Lock()
	defer a.Recent.Unlock()
	a.Recent.Contacts[x.ID] = x.Email
	a.Recent.Names = append(a.Recent.Names, x.Name)
	a.Queue <- a.Item{User: x.ID, Contact: x.Phone}
}
