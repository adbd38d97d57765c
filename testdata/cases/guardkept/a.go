// Package guardkept keeps answers of guards, and the names of those who agreed, and reads them later.
package guardkept

import (
	"fmt"
	"slices"
)

type User struct {
	ID  string
	Ads bool
	//purpose:source security
	Phone string
}

//purpose:guard advertising subject=u
func Allowed(u *User) bool { return u.Ads }

//purpose:guard advertising subject=id
func AllowedID(id string) bool { return id == "u1" }

//purpose:guard advertising subject=u
func Check(u *User) error { return nil }

//purpose:sink advertising
func Upload(s string) { fmt.Println(s) }

type row struct {
	U  *User
	OK bool
}

type flagged struct {
	User
	consented bool
}

type decision struct {
	ok bool
	u  *User
}

func decide(u *User) decision { return decision{ok: Allowed(u), u: u} }

type ConsentSet struct{ m map[string]bool }

func (c *ConsentSet) Add(id string)      { c.m[id] = true }
func (c *ConsentSet) Has(id string) bool { return c.m[id] }

func load() []*User {
	return []*User{{ID: "u1", Ads: true, Phone: "+15550100"}, {ID: "u2", Ads: true, Phone: "+15550101"}}
}

func permittedIDs(us []*User) map[string]bool {
	out := make(map[string]bool)
	for _, u := range us {
		if err := Check(u); err != nil {
			continue
		}
		out[u.ID] = true
	}
	return out
}

func answers(us []*User) map[string]bool {
	out := make(map[string]bool)
	for _, u := range us {
		out[u.ID] = Allowed(u)
	}
	return out
}

func find(us []*User, id string) *User {
	for _, u := range us {
		if u.ID == id {
			return u
		}
	}
	return nil
}

func tables(us []*User, other *User) {
	one := map[string]bool{}
	for _, u := range us {
		one[u.ID] = Allowed(u)
	}
	one["admin"] = true
	for _, u := range us {
		if one[u.ID] {
			Upload(u.Phone) // want flow(User.Phone)
		}
	}
	ids := []string{"u2"}
	for _, u := range us {
		if Allowed(u) {
			ids = append(ids, u.ID)
		}
	}
	for _, u := range us {
		if slices.Contains(ids, u.ID) {
			Upload(u.Phone) // want flow(User.Phone)
		}
	}
	wrong := map[string]bool{}
	for _, u := range us {
		wrong[other.ID] = Allowed(u)
	}
	for _, u := range us {
		if wrong[u.ID] {
			Upload(u.Phone) // want flow(User.Phone)
		}
	}
	if wrong[other.ID] {
		Upload(other.Phone) // want flow(User.Phone)
	}
	for id, ok := range answers(us) {
		if ok {
			Upload(find(us, id).Phone)
		}
		Upload(find(us, id).Phone) // want flow(User.Phone)
	}
	byID := map[string]*User{}
	for _, u := range us {
		byID[u.ID] = u
	}
	agreed := permittedIDs(us)
	for _, u := range us {
		if agreed[u.ID] {
			Upload(u.Phone)
			Upload(other.Phone) // want flow(User.Phone)
		}
	}
	if agreed[other.ID] {
		Upload(other.Phone)
	}
	if !agreed[other.ID] {
		Upload(other.Phone) // want flow(User.Phone)
	}
	var list []string
	for _, u := range us {
		if Allowed(u) {
			list = append(list, u.ID)
		}
	}
	for _, id := range list {
		Upload(byID[id].Phone)
		Upload(find(us, id).Phone)
		Upload(other.Phone) // want flow(User.Phone)
	}
	var set ConsentSet
	set.m = map[string]bool{}
	for _, u := range us {
		if Allowed(u) {
			set.Add(u.ID)
		}
	}
	for _, u := range us {
		if set.Has(u.ID) {
			Upload(u.Phone)
		}
		if !set.Has(u.ID) {
			Upload(u.Phone) // want flow(User.Phone)
		}
	}
}

func rows(us []*User, other *User) {
	var rs []row
	for _, u := range us {
		rs = append(rs, row{U: u, OK: Allowed(u)})
	}
	for _, r := range rs {
		if r.OK {
			Upload(r.U.Phone)
			Upload(rs[0].U.Phone) // want flow(User.Phone)
		}
	}
	var mixed []row
	for _, u := range us {
		mixed = append(mixed, row{U: other, OK: Allowed(u)})
	}
	for _, r := range mixed {
		if r.OK {
			Upload(r.U.Phone) // want flow(User.Phone)
		}
	}
	var fs []*flagged
	for _, u := range us {
		f := &flagged{User: *u}
		f.consented = Allowed(u)
		fs = append(fs, f)
	}
	for _, f := range fs {
		if f.consented {
			Upload(f.Phone)
		}
		Upload(f.Phone) // want flow(User.Phone)
	}
}

func closures(us []*User, other *User) {
	for _, u := range us {
		ok := Allowed(u)
		send := func(v *User) {
			if ok {
				Upload(v.Phone) // want flow(User.Phone)
			}
		}
		send(other)
		func() {
			if ok {
				Upload(u.Phone)
				Upload(other.Phone) // want flow(User.Phone)
			}
		}()
	}
	last := false
	run := func(u *User) {
		if last {
			Upload(u.Phone) // want flow(User.Phone)
		}
	}
	for _, u := range us {
		run(u)
		last = Allowed(u)
	}
	var prev bool
	get := func() bool { return prev }
	for _, u := range us {
		if get() {
			Upload(u.Phone) // want flow(User.Phone)
		}
		prev = Allowed(u)
		if get() {
			Upload(u.Phone)
		}
	}
}

func decisions(us []*User) {
	for _, u := range us {
		d := decide(u)
		if d.ok {
			Upload(u.Phone)
			Upload(d.u.Phone)
		}
		ok := Allowed(u)
		done := make(chan bool)
		go func() {
			defer close(done)
			if !ok {
				return
			}
			Upload(u.Phone)
		}()
		<-done
	}
	byPtr := map[*User]bool{}
	for _, u := range us {
		byPtr[u] = Allowed(u)
	}
	for _, u := range us {
		if !byPtr[u] {
			continue
		}
		Upload(u.Phone)
	}
	other := map[string]bool{}
	for _, u := range us {
		other[u.ID] = u.Ads
	}
	for _, u := range us {
		if other[u.ID] {
			Upload(u.Phone) // want flow(User.Phone)
		}
	}
}

func flags(us []*User) {
	var ok bool
	p := &ok
	for _, u := range us {
		*p = Allowed(u)
		if *p {
			Upload(u.Phone)
		}
		*p = true
		if *p {
			Upload(u.Phone) // want flow(User.Phone)
		}
	}
	for _, u := range slices.DeleteFunc(slices.Clone(us), func(u *User) bool { return !Allowed(u) }) {
		Upload(u.Phone)
	}
	for _, u := range slices.DeleteFunc(slices.Clone(us), func(u *User) bool { return Allowed(u) }) {
		Upload(u.Phone) // want flow(User.Phone)
	}
}

func run() {
	us := load()
	other := &User{ID: "u3", Phone: "+15550102"}
	tables(us, other)
	rows(us, other)
	closures(us, other)
	flags(us)
	decisions(us)
}
