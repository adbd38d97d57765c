// Package guardsomebody hands over what belongs to others to whom the one leads who was asked.
package guardsomebody

import ()

type User struct {
	ID       string
	Email    string //purpose:source security
	Referrer *User
	Friends  []*User
	Sec      *Security
}

type Security struct {
	Phone string //purpose:source security
}

func (u *User) Ref() *User        { return u.Referrer }
func (u *User) GetSec() *Security { return u.Sec }
func (u *User) GetEmail() string  { return u.Email }
func friend(u *User, i int) *User { return u.Friends[i] }

//purpose:sink advertising
func Ad(s ...string) {}

type Gate map[string]bool

//purpose:guard advertising subject=u
func (g Gate) Allowed(u *User) bool { return g[u.ID] }

//purpose:guard advertising subject=id
func (g Gate) May(id string) bool { return g[id] }

type Users map[string]*User

func (us Users) Get(id string) *User { return us[id] }

func after(g Gate, u *User) {
	if g.Allowed(u) {
		Ad(u.Email)
		Ad(u.Referrer.Email) // want flow(User.Email)
		for _, f := range u.Friends {
			Ad(f.Email) // want flow(User.Email)
		}
	}
}

func read(g Gate, u *User) {
	if g.May(u.ID) {
		e := u.Email
		r := u.Referrer.Email
		Ad(e, r) // want flow(User.Email)
	}
}

func getters(g Gate, u *User) {
	if g.Allowed(u) {
		Ad(u.GetEmail())
		Ad(u.GetSec().Phone)
		Ad(u.Ref().Email)      // want flow(User.Email)
		Ad(friend(u, 0).Email) // want flow(User.Email)
		r := u.Ref()
		Ad(r.Email) // want flow(User.Email)
	}
}

func byName(g Gate, us Users, id, other string) {
	if g.May(id) {
		Ad(us.Get(id).Email)
		Ad(us[id].Email)
		Ad(us.Get(other).Email) // want flow(User.Email)
	}
}

func run(p string) {
	v := &User{ID: "v", Email: p + "v"}
	w := &User{ID: "w", Email: p + "w", Referrer: v}
	u := &User{ID: "u", Email: p + "u", Referrer: w, Friends: []*User{v}, Sec: &Security{p}}
	g := Gate{"u": true}
	after(g, u)
	read(g, u)
	getters(g, u)
	byName(g, Users{"u": u, "v": v}, "u", "v")
}
