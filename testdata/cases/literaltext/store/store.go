// Package store is a store that is filled from literals.
package store

// User has contacts, and a name by which nobody can be reached.
type User struct {
	ID    int
	Login string `purpose:"security,kind=email"`
	Phone string `purpose:"security,kind=phone"`
	Name  string
	Raw   []byte              `purpose:"security"`
	Any   any                 `purpose:"security"`
	Pair  [2]string           `purpose:"security"`
	Given Secret              // annotated as a type
	Near  struct{ Of string } `purpose:"security"`
}

// Secret is what somebody knows.
//
//purpose:source security
type Secret string

// Secrets are several.
//
//purpose:source security
type Secrets []string

// Store has users in memory.
type Store struct{ users map[int]User }

// New returns a store of some users.
func New(users ...User) *Store {
	s := &Store{users: make(map[int]User)}
	for _, u := range users {
		s.users[u.ID] = u
	}
	return s
}

// Get returns one of them.
func (s *Store) Get(id int) User { return s.users[id] }

// Default are users that are always there.
var Default = []User{{ID: 1, Login: "carol", Name: "Carol"}, {2, "removed", "", "Dave", nil, nil, [2]string{}, "", struct{ Of string }{}}}

// Load returns one whom everybody knows, and Gone one of whom nothing is left.
func Load() *User { return &User{ID: 3, Login: "erin", Phone: "***"} }
func Gone() *User {
	return &User{ID: 4, Login: "deleted user", Phone: "n/a", Raw: []byte("xxx"), Any: "[redacted]"}
}
