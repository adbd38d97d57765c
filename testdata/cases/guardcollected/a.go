// Package guardcollected asks for consent in loops, and keeps what it has consent for.
package guardcollected

import (
	"errors"
	"fmt"
	"strings"
)

type User struct {
	ID    string
	Email string //purpose:source security
	Plan  string
}

type Consent map[string]bool

//purpose:guard advertising subject=id
func (c Consent) May(id string) bool { return c[id] }

//purpose:guard advertising subject=u
func (c Consent) Check(u *User) error {
	if c[u.ID] {
		return nil
	}
	return errors.New("no consent")
}

//purpose:sink advertising
func ad(s string) {}

//purpose:sink advertising
func upload(s []string) {}

func parse(lines []string) (out []User) {
	for _, l := range lines {
		id, e, _ := strings.Cut(l, ",")
		out = append(out, User{ID: id, Email: e})
	}
	return
}

func previous(c Consent, us []User) {
	var prev string
	for _, u := range us {
		if c.May(u.ID) {
			ad(prev) // want flow(User.Email)
		}
		prev = u.Email
	}
}

func previousParsed(c Consent, lines []string) {
	var prev string
	for _, u := range parse(lines) {
		if c.May(u.ID) {
			ad(prev) // want flow(User.Email)
		}
		prev = u.Email
	}
}

func collected(c Consent, lines []string) {
	var list []string
	byID := map[string]string{}
	for _, u := range parse(lines) {
		if c.May(u.ID) {
			list = append(list, u.Email)
			byID[u.ID] = u.Email
		}
	}
	upload(list)
	for _, e := range byID {
		ad(e)
	}
}

func collectedAll(c Consent, lines []string) {
	var list []string
	for _, u := range parse(lines) {
		if c.May(u.ID) {
			fmt.Println("yes")
		}
		list = append(list, u.Email)
	}
	upload(list) // want flow(User.Email)
}

func swapped(c Consent, lines []string) {
	us := parse(lines)
	for i := range us {
		if i > 0 && c.May(us[i].ID) {
			ad(us[i].Email)
			ad(us[i-1].Email) // want flow(User.Email)
		}
	}
}

func wrapped(c Consent, u *User) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("promote %s: %w", u.ID, err)
		}
	}()
	if err = c.Check(u); err != nil {
		return err
	}
	ad(u.Email)
	return nil
}

func forgotten(c Consent, u, v *User) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("promote %s: %w", u.ID, err)
		}
	}()
	err = c.Check(u)
	err = c.Check(v)
	if err != nil {
		return err
	}
	ad(u.Email) // want flow(User.Email)
	ad(v.Email)
	return nil
}

func later(c Consent, u *User) (err error) {
	reset := func() { err = nil }
	err = c.Check(u)
	reset()
	if err != nil {
		return err
	}
	ad(u.Email) // want flow(User.Email)
	return nil
}

func run(p string) {
	lines := []string{"0," + p + "0", "1," + p + "1", "2," + p + "2"}
	c := Consent{"1": true}
	previous(c, parse(lines))
	previousParsed(c, lines)
	collected(c, lines)
	collectedAll(c, lines)
	swapped(c, lines)
	us := parse(lines)
	wrapped(c, &us[0])
	wrapped(c, &us[1])
	forgotten(c, &us[0], &us[1])
	later(c, &us[0])
}
