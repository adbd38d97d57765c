// Package guardbyid finds people by the ID that was asked about.
package guardbyid

import "fmt"

type User struct {
	ID      string
	Manager string
	Email   string //purpose:source security kind=email
}

type Store struct{ m map[string]*User }

func (s *Store) EmailOf(id string) string { return s.m[id].Email }

func (s *Store) EmailOf2(id string) string {
	u := s.get(id)
	return u.Email
}
func (s *Store) get(id string) *User { return s.m[id] }

var db = map[string]*User{}

func mailOf(id string) string { return db[id].Email }

//purpose:sink advertising
func Up(s string) { fmt.Println("up", s) }

//purpose:guard advertising subject=userID
func Allowed(userID string) bool { return userID == "1" }

func a(s *Store, p, q string) {
	if !Allowed(p) {
		return
	}
	Up(s.EmailOf(p))
	Up(s.EmailOf(q)) // want flow(User.Email)
}
func b(s *Store, p, q string) {
	if !Allowed(p) {
		return
	}
	Up(s.EmailOf2(p))
	Up(s.EmailOf2(q)) // want flow(User.Email)
}
func c(p, q string) {
	if !Allowed(p) {
		return
	}
	Up(mailOf(p))
	Up(mailOf(q))       // want flow(User.Email)
	Up(mailOf(p + "x")) // want flow(User.Email)
}
func d(s *Store, p, q string) {
	if Allowed(p) {
		Up(s.m[p].Email)
		Up(s.m[q].Email) // want flow(User.Email)
	}
}
func e(s *Store, p, q string) {
	if Allowed(p) {
		u, ok := s.m[p]
		if !ok {
			return
		}
		Up(u.Email)
		w := s.get(q)
		Up(w.Email) // want flow(User.Email)
		w = s.get(p)
		Up(w.Email)
	}
}
func f(u *User) {
	if Allowed(u.ID) {
		Up(mailOf(u.ID))
		Up(mailOf(u.Manager)) // want flow(User.Email)
		Up(db[u.ID].Email)
		Up(db[u.Manager].Email) // want flow(User.Email)
	}
}
func g(s *Store, u *User) {
	if Allowed(u.ID) {
		Up(s.EmailOf(u.ID))
		Up(s.EmailOf(u.Manager)) // want flow(User.Email)
		Up(s.EmailOf2(u.ID))
		Up(s.EmailOf2(u.Manager)) // want flow(User.Email)
		x := s.get(u.ID)
		Up(x.Email)
		y := s.get(u.Manager)
		Up(y.Email) // want flow(User.Email)
	}
}

type Order struct{ BuyerID, SellerID string }

func h(s *Store, o *Order) {
	if !Allowed(o.BuyerID) {
		return
	}
	u := s.get(o.BuyerID)
	Up(u.Email)
	w := s.get(o.SellerID)
	Up(w.Email) // want flow(User.Email)
	Up(s.EmailOf(o.BuyerID))
	Up(s.EmailOf(o.SellerID)) // want flow(User.Email)
	Up(mailOf(o.BuyerID))
	Up(mailOf(o.SellerID)) // want flow(User.Email)
}

func run() {
	defer func() { h(&Store{db}, &Order{"1", "2"}) }()
	u := &User{"1", "2", "alice1@example.com"}
	v := &User{"2", "2", "bob2@example.com"}
	db["1"], db["2"], db["1x"] = u, v, v
	s := &Store{db}
	a(s, "1", "2")
	b(s, "1", "2")
	c("1", "2")
	d(s, "1", "2")
	e(s, "1", "2")
	f(u)
	g(s, u)
}
