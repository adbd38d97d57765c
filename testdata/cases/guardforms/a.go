// Package guardforms asks for consent in the ways in which programs do.
package guardforms

import "fmt"

type User struct {
	ID    string
	Email string //purpose:source security
}

//purpose:sink advertising
func Ad(s ...string) {}

type gate map[string]bool

//purpose:guard advertising subject=u
func (g gate) Allowed(u *User) bool { return g[u.ID] }

//purpose:guard advertising subject=id
func (g gate) Check(id string) error {
	if !g[id] {
		return fmt.Errorf("no")
	}
	return nil
}
