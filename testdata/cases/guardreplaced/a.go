// Package guardreplaced stores somebody else where who was asked about was.
package guardreplaced

import . "example.com/cases/people"

import "encoding/json"

type holder struct {
	u User
	p *User
	n int
}
type store struct{ m map[int]User }

func (s *store) Find(id int) (User, error)     { return s.m[id], nil }
func (s *store) load(id int, into *User) error { *into = s.m[id]; return nil }
func get(id int) User                          { return Users()[id] }

func k01(u, u2 User) {
	if OkU(u) {
		u = u2
		Ad(u.Email) // want flow(User.Email)
	}
}
func k02(u, u2 User) {
	v := u
	if !OkU(v) {
		return
	}
	v = u2
	Ad(v.Email) // want flow(User.Email)
}
func k03(u, u2 *User) {
	if OkP(u) {
		*u = *u2
		Ad(u.Email) // want flow(User.Email)
	}
}
func k04(u, u2 User) {
	if OkU(u) {
		u, u2 = u2, u
		Ad(u.Email) // want flow(User.Email)
	}
}
func k06() {
	u := get(0)
	if OkU(u) {
		u = get(1)
	}
}
func k07(s *store) {
	u, _ := s.Find(0)
	if !OkU(u) {
		return
	}
	u, _ = s.Find(1)
	Ad(u.Email) // want flow(User.Email)
}
func k08(s *store) {
	var u User
	_ = s.load(0, &u)
	if !OkP(&u) {
		return
	}
	_ = s.load(1, &u)
	Ad(u.Email) // want flow(User.Email)
}
func k09(h *holder, u2 User) {
	if OkU(h.u) {
		h.u = u2
		Ad(h.u.Email) // want flow(User.Email)
	}
}
func k10(h *holder, u2 *User) {
	if OkP(h.p) {
		h.p = u2
		Ad(h.p.Email) // want flow(User.Email)
	}
}
func k12(m map[int]User, u2 User) {
	if OkU(m[1]) {
		m[1] = u2
	}
}
func k13(us []User) {
	var u User
	if OkU(u) {
		for _, u = range us {
		}
	}
}
func k14(b []byte, u User) {
	if OkU(u) {
		_ = json.Unmarshal(b, &u)
		Ad(u.Email) // want flow(User.Email)
	}
}
func k15(u, u2 User) {
	if OkID(u.ID) {
		u = u2
		Ad(u.Email) // want flow(User.Email)
	}
}
func k16(u, u2 *User) {
	if OkID(u.ID) {
		u = u2
		Ad(u.Email) // want flow(User.Email)
	}
}
func k17(us []User) {
	i := 0
	for i < len(us) {
		u := us[i]
		if !OkU(u) {
			i++
			u = us[i]
		}
		Ad(u.Email) // want flow(User.Email)
		i++
	}
}
func k18(u, u2 User) {
	ok := OkU(u)
	u = u2
	if ok {
		Ad(u.Email) // want flow(User.Email)
	}
}
func k19(u, u2 *User) {
	ok := OkP(u)
	u = u2
	if ok {
		Ad(u.Email) // want flow(User.Email)
	}
}
func k20(u *User, u2 *User) {
	if OkP(u) {
		replace(u, u2)
		Ad(u.Email) // want flow(User.Email)
	}
}
func replace(u, v *User) { *u = *v }

func k21(u, u2 User) {
	// refreshed check: fine
	if OkU(u) {
		u = u2
		if OkU(u) {
			Ad(u.Email)
		}
	}
}
func k22(u User) {
	if OkU(u) {
		u = trim(u)
		Ad(u.Email)
	}
}
func trim(u User) User { u.Name = ""; return u }

func k23(u, u2 User) {
	if OkU(u) {
		u = u2
		Ad(u.Email) // want flow(User.Email)
	}
}

type req struct{ ID int }

func k24(r *req, m map[int]User) {
	if OkID(r.ID) {
		r.ID = 99
		Ad(m[r.ID].Email) // want flow(User.Email)
	}
}
func k25(id int, m map[int]User) {
	if OkID(id) {
		id = 99
		Ad(m[id].Email) // want flow(User.Email)
	}
}

// a variable used again in each round, and asked again: fine
func k26(us []User) {
	var u User
	for _, x := range us {
		u = x
		if !OkU(u) {
			continue
		}
		Ad(u.Email)
	}
}
func k27(us []User) {
	var u User
	for i := range us {
		u.ID = us[i].ID
		u.Email = us[i].Email
		if OkP(&u) {
			Ad(u.Email)
		}
	}
}
func k28(bs [][]byte) {
	var u User
	for _, b := range bs {
		if json.Unmarshal(b, &u) != nil || !OkU(u) {
			continue
		}
		Ad(u.Email)
	}
}
func k29(h *holder, us []User) {
	for _, x := range us {
		h.u = x
		if OkU(h.u) {
			h.n++
			Ad(h.u.Email)
		}
	}
}
func k30(u *User) {
	if OkP(u) {
		u.Name = "x"
		touch(u)
		Ad(u.Email)
	}
}
func touch(u *User) { u.Name = "y" }

func run() {
	k24(&req{1}, map[int]User{1: Users()[0], 99: Users()[1]})
	k25(1, map[int]User{1: Users()[0], 99: Users()[1]})
	k26(Users())
	k27(Users())
	k28([][]byte{[]byte(`{"ID":1,"Email":"alice@example.com"}`)})
	k29(&holder{}, Users())
	k30(&Users()[0])
	u, u2 := Users()[0], Users()[1]
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
	k13(Users())
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
