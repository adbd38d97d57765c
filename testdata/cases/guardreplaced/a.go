// Package guardreplaced stores somebody else where who was asked about was.
package guardreplaced

import "encoding/json"

type holder struct {
	u User
	p *User
	n int
}
type store struct{ m map[int]User }

func (s *store) Find(id int) (User, error)     { return s.m[id], nil }
func (s *store) load(id int, into *User) error { *into = s.m[id]; return nil }
func get(id int) User                          { return users()[id] }

func k01(u, u2 User) {
	if okU(u) {
		u = u2
		ad(u.Email) // want flow(User.Email)
	}
}
func k02(u, u2 User) {
	v := u
	if !okU(v) {
		return
	}
	v = u2
	ad(v.Email) // want flow(User.Email)
}
func k03(u, u2 *User) {
	if okP(u) {
		*u = *u2
		ad(u.Email) // want flow(User.Email)
	}
}
func k04(u, u2 User) {
	if okU(u) {
		u, u2 = u2, u
		ad(u.Email) // want flow(User.Email)
	}
}
func k06() {
	u := get(0)
	if okU(u) {
		u = get(1)
	}
}
func k07(s *store) {
	u, _ := s.Find(0)
	if !okU(u) {
		return
	}
	u, _ = s.Find(1)
	ad(u.Email) // want flow(User.Email)
}
func k08(s *store) {
	var u User
	_ = s.load(0, &u)
	if !okP(&u) {
		return
	}
	_ = s.load(1, &u)
	ad(u.Email) // want flow(User.Email)
}
func k09(h *holder, u2 User) {
	if okU(h.u) {
		h.u = u2
		ad(h.u.Email) // want flow(User.Email)
	}
}
func k10(h *holder, u2 *User) {
	if okP(h.p) {
		h.p = u2
		ad(h.p.Email) // want flow(User.Email)
	}
}
func k12(m map[int]User, u2 User) {
	if okU(m[1]) {
		m[1] = u2
	}
}
func k13(us []User) {
	var u User
	if okU(u) {
		for _, u = range us {
		}
	}
}
func k14(b []byte, u User) {
	if okU(u) {
		_ = json.Unmarshal(b, &u)
		ad(u.Email) // want flow(User.Email)
	}
}
func k15(u, u2 User) {
	if okID(u.ID) {
		u = u2
		ad(u.Email) // want flow(User.Email)
	}
}
func k16(u, u2 *User) {
	if okID(u.ID) {
		u = u2
		ad(u.Email) // want flow(User.Email)
	}
}
func k17(us []User) {
	i := 0
	for i < len(us) {
		u := us[i]
		if !okU(u) {
			i++
			u = us[i]
		}
		ad(u.Email) // want flow(User.Email)
		i++
	}
}
func k18(u, u2 User) {
	ok := okU(u)
	u = u2
	if ok {
		ad(u.Email) // want flow(User.Email)
	}
}
func k19(u, u2 *User) {
	ok := okP(u)
	u = u2
	if ok {
		ad(u.Email) // want flow(User.Email)
	}
}
func k20(u *User, u2 *User) {
	if okP(u) {
		replace(u, u2)
		ad(u.Email) // want flow(User.Email)
	}
}
func replace(u, v *User) { *u = *v }

func k21(u, u2 User) {
	// refreshed check: fine
	if okU(u) {
		u = u2
		if okU(u) {
			ad(u.Email)
		}
	}
}
func k22(u User) {
	if okU(u) {
		u = trim(u)
		ad(u.Email)
	}
}
func trim(u User) User { u.Name = ""; return u }

func k23(u, u2 User) {
	if okU(u) {
		u = u2
		ad(u.Email) // want flow(User.Email)
	}
}

type req struct{ ID int }

func k24(r *req, m map[int]User) {
	if okID(r.ID) {
		r.ID = 99
		ad(m[r.ID].Email) // want flow(User.Email)
	}
}
func k25(id int, m map[int]User) {
	if okID(id) {
		id = 99
		ad(m[id].Email) // want flow(User.Email)
	}
}

// a variable used again in each round, and asked again: fine
func k26(us []User) {
	var u User
	for _, x := range us {
		u = x
		if !okU(u) {
			continue
		}
		ad(u.Email)
	}
}
func k27(us []User) {
	var u User
	for i := range us {
		u.ID = us[i].ID
		u.Email = us[i].Email
		if okP(&u) {
			ad(u.Email)
		}
	}
}
func k28(bs [][]byte) {
	var u User
	for _, b := range bs {
		if json.Unmarshal(b, &u) != nil || !okU(u) {
			continue
		}
		ad(u.Email)
	}
}
func k29(h *holder, us []User) {
	for _, x := range us {
		h.u = x
		if okU(h.u) {
			h.n++
			ad(h.u.Email)
		}
	}
}
func k30(u *User) {
	if okP(u) {
		u.Name = "x"
		touch(u)
		ad(u.Email)
	}
}
func touch(u *User) { u.Name = "y" }

func run() {
	k24(&req{1}, map[int]User{1: users()[0], 99: users()[1]})
	k25(1, map[int]User{1: users()[0], 99: users()[1]})
	k26(users())
	k27(users())
	k28([][]byte{[]byte(`{"ID":1,"Email":"alice@example.com"}`)})
	k29(&holder{}, users())
	k30(&users()[0])
	u, u2 := users()[0], users()[1]
	s := &store{map[int]User{0: u, 1: u2}}
	pt := func() (*User, *User) { a, b := u, u2; return &a, &b }
	k01(u, u2)
	k02(u, u2)
	k03(pt())
	k04(u, u2)
	k07(s)
	k08(s)
	k09(&holder{u: u}, u2)
	k10(&holder{p: &u}, &u2)
	k13(users())
	k14([]byte(`{"ID":99,"Email":"alice@two.example"}`), u)
	k15(u, u2)
	k16(pt())
	k17([]User{u2, u2})
	k18(u, u2)
	k19(pt())
	k20(pt())
	k21(u, u)
	k22(u)
	k23(u, u2)
}
