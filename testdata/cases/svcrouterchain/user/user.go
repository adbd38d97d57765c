package user

import (
	"context"
	"errors"
	"sync"
)

type User struct {
	ID    string
	Phone string //purpose:source security
	Name  string
	Tags  []string
	Meta  map[string]any
}
type Repo interface {
	Get(ctx context.Context, id string) (*User, error)
	Put(ctx context.Context, u *User) error
	List(ctx context.Context) ([]*User, error)
}
type mem struct {
	mu sync.Mutex
	m  map[string]*User
}

func NewRepo() Repo { return &mem{m: map[string]*User{"1": {ID: "1", Phone: "+491", Name: "n"}}} }
func (m *mem) Get(ctx context.Context, id string) (*User, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	u, ok := m.m[id]
	if !ok {
		return nil, errors.New("no user")
	}
	return u, nil
}
func (m *mem) Put(ctx context.Context, u *User) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.m[u.ID] = u
	return nil
}
func (m *mem) List(ctx context.Context) ([]*User, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var l []*User
	for _, u := range m.m {
		l = append(l, u)
	}
	return l, nil
}
