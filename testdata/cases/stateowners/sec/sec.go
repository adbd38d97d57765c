// Package sec keeps what people gave for security.
package sec

import "example.com/cases/stateowners/kv"

// User is an account.
type User struct {
	ID string
	//purpose:source security kind=phone
	Phone string
}

// Service keeps phones.
type Service struct {
	phones *kv.Cache[string, string]
	users  *kv.Cache[string, *User]
	shared *kv.Cache[string, string]
	// Open is seen by everybody.
	Open *kv.Cache[string, string]
}

// New makes one.
func New() *Service {
	return &Service{
		phones: kv.New[string, string](), users: kv.New[string, *User](),
		shared: kv.Register(kv.New[string, string]()), Open: kv.New[string, string](),
	}
}

// Login keeps a phone.
func (s *Service) Login(u *User) {
	s.phones.Put(u.ID, u.Phone)
	s.users.Put(u.ID, u)
	s.shared.Put(u.ID, u.Phone)
	s.Open.Put(u.ID, u.Phone)
}

// Phone returns a phone.
func (s *Service) Phone(id string) string {
	p, _ := s.phones.Get(id)
	return p
}
