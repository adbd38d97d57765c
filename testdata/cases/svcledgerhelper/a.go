// Package svcledgerhelper looks people up among those who signed up, in helpers.
package svcledgerhelper

import (
	"errors"
	"fmt"
)

type User struct {
	ID    string
	Name  string
	Email string //purpose:source security kind=email
}

//purpose:sink advertising
func Track(id string) { fmt.Println(id) }

var (
	ErrTaken    = errors.New("taken")
	ErrNotFound = errors.New("not found")
)

type Store struct {
	by    map[string]User
	names map[string]User
}

func (s *Store) ByEmail(e string) (User, bool) { u, ok := s.by[e]; return u, ok }

func (s *Store) Find(e string) (User, error) {
	u, ok := s.by[e]
	if !ok {
		return User{}, ErrNotFound
	}
	return u, nil
}

func (s *Store) SignUp(u User) error {
	if _, ok := s.ByEmail(u.Email); ok {
		return ErrTaken
	}
	s.by[u.Email] = u
	Track(u.ID)
	return nil
}

func (s *Store) Register(u User) error {
	_, err := s.Find(u.Email)
	if err == nil {
		return ErrTaken
	}
	if !errors.Is(err, ErrNotFound) {
		return err
	}
	s.by[u.Email] = u
	Track(u.ID)
	return nil
}

// Audience finds the accounts of a list that somebody brought.
func (s *Store) Audience(list []string) {
	for _, e := range list {
		if u, ok := s.ByEmail(e); ok {
			Track(u.ID) // want match(User.Email)
		}
		u, err := s.Find(e)
		if err != nil {
			continue
		}
		Track(u.ID) // want match(User.Email)
	}
}

// known reports whom it knows.
func (s *Store) known(u User) {
	if v, ok := s.ByEmail(u.Email); ok {
		Track(v.ID) // want match(User.Email)
	}
}

func (s *Store) skip(list []string) error {
	for _, e := range list {
		if _, ok := s.ByEmail(e); ok {
			return ErrTaken
		}
		Track(e) // want match(User.Email)
	}
	return nil
}

func run() {
	s := &Store{by: map[string]User{}}
	fmt.Println(s.SignUp(User{ID: "1", Email: "a@example.com"}))
	fmt.Println(s.Register(User{ID: "2", Email: "b@example.com"}))
	s.Audience([]string{"a@example.com", "c@example.com"})
	s.known(User{Email: "a@example.com"})
	fmt.Println(s.skip([]string{"d@example.com"}))
}
