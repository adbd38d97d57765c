// Package guardqueue asks for consent before it puts people into queues and tables, or not
// always, and sends what it takes out of there in another method.
package guardqueue

import (
	"fmt"
	"sync"
)

type User struct {
	ID    string
	Phone string //purpose:source security
	Agent *Agent
}

type Agent struct {
	ID    string
	Phone string //purpose:source security
}

//purpose:sink advertising
func send(v ...any) { fmt.Println("SINK", v) }

//purpose:guard advertising subject=u
func agreed(u *User) bool { return u.ID == "1" }

//purpose:guard advertising subject=id
func has(id string) bool { return id == "1" }

// Queue holds those who agreed.
type Queue struct {
	mu    sync.Mutex
	items []*User
}

func NewQueue() *Queue { return &Queue{items: make([]*User, 0, 9)} }

func (q *Queue) Add(u *User) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if !agreed(u) {
		return
	}
	q.items = append(q.items, u)
}

func (q *Queue) Next() *User {
	u := q.items[0]
	q.items = q.items[1:]
	return u
}

func (q *Queue) Flush() {
	q.mu.Lock()
	batch := q.items
	q.items = nil
	q.mu.Unlock()
	for _, u := range batch {
		send(u.Phone)
		send(u.Agent.Phone) // want flow(Agent.Phone)
	}
}

func (q *Queue) First(other *User) {
	send(q.items[0].Phone)
	send(q.items[0].Phone, other.Phone) // want flow(User.Phone)
}

// all holds some who were not asked.
type all struct {
	items []*User
}

func (q *all) add(u *User) {
	if agreed(u) {
		q.items = append(q.items, u)
	}
}

func (q *all) urgent(u *User) { q.items = append([]*User{u}, q.items...) }

func (q *all) flush() {
	for _, u := range q.items {
		send(u.Phone) // want flow(User.Phone)
	}
}

// built is filled by its constructor with who knows whom.
type built struct {
	items []*User
}

func newBuilt(us []*User) *built { return &built{items: us} }

func (q *built) add(u *User) {
	if agreed(u) {
		q.items = append(q.items, u)
	}
}

func (q *built) flush() {
	for _, u := range q.items {
		send(u.Phone) // want flow(User.Phone)
	}
}

// table holds those who agreed by their names.
type table struct{ m map[string]*User }

func newTable() *table { return &table{m: map[string]*User{}} }

func (t *table) add(u *User) {
	if has(u.ID) {
		t.m[u.ID] = u
	}
}

func (t *table) drop(id string) { delete(t.m, id) }

func (t *table) one(id string) {
	if u, ok := t.m[id]; ok {
		send(u.Phone)
	}
}

func (t *table) all() {
	for _, u := range t.m {
		send(u.Phone)
	}
}

// lent is a table that others fill, too.
type lent struct{ m map[string]*User }

func (t *lent) add(u *User) {
	if has(u.ID) {
		t.m[u.ID] = u
	}
}

func (t *lent) load(us []*User) { fillIn(t.m, us) }

func fillIn(m map[string]*User, us []*User) {
	for _, u := range us {
		m[u.ID] = u
	}
}

func (t *lent) all() {
	for _, u := range t.m {
		send(u.Phone) // want flow(User.Phone)
	}
}

// pool sends in workers.
type pool struct{ ch chan *User }

func newPool() *pool {
	p := &pool{ch: make(chan *User, 9)}
	go p.work()
	return p
}

func (p *pool) put(u *User) {
	if agreed(u) {
		p.ch <- u
	}
}

func (p *pool) work() {
	for u := range p.ch {
		send(u.Phone)
	}
}

// wrongOne asks one and keeps another.
type wrongOne struct{ items []*User }

func (w *wrongOne) add(u, v *User) {
	if agreed(u) {
		w.items = append(w.items, v)
	}
}

func (w *wrongOne) flush() {
	for _, u := range w.items {
		send(u.Phone) // want flow(User.Phone)
	}
}

// late asks when it has kept them.
type late struct{ items []*User }

func (l *late) add(u *User) {
	l.items = append(l.items, u)
	if agreed(u) {
		fmt.Println("yes")
	}
}

func (l *late) flush() {
	for _, u := range l.items {
		send(u.Phone) // want flow(User.Phone)
	}
}

// open may be filled by any package.
type open struct{ Items []*User }

func (o *open) add(u *User) {
	if agreed(u) {
		o.Items = append(o.Items, u)
	}
}

func (o *open) flush() {
	for _, u := range o.Items {
		send(u.Phone) // want flow(User.Phone)
	}
}

// set has its elements replaced.
type set struct{ items []*User }

func (s *set) add(u *User) {
	if agreed(u) {
		s.items = append(s.items, u)
	}
}

func (s *set) replace(i int, u *User) { s.items[i] = u }

func (s *set) flush() {
	for _, u := range s.items {
		send(u.Phone) // want flow(User.Phone)
	}
}

// handed has its field filled by its address.
type handed struct{ items []*User }

func (h *handed) add(u *User) {
	if agreed(u) {
		h.items = append(h.items, u)
	}
}

func (h *handed) push(u *User) { push(&h.items, u) }

func push(to *[]*User, u *User) { *to = append(*to, u) }

func (h *handed) flush() {
	for _, u := range h.items {
		send(u.Phone) // want flow(User.Phone)
	}
}

// never is filled by nobody here.
type never struct{ items []*User }

func (n *never) flush() {
	for _, u := range n.items {
		send(u.Phone) // want flow(User.Phone)
	}
}

// kept filters what it is given.
type kept struct{ items []*User }

func (k *kept) set(us []*User) {
	var ok []*User
	for _, u := range us {
		if agreed(u) {
			ok = append(ok, u)
		}
	}
	k.items = ok
}

func (k *kept) flush() {
	for _, u := range k.items {
		send(u.Phone)
	}
}

// seeded is filled where a variable is declared.
type seeded struct{ items []*User }

var seeds = &seeded{items: []*User{{ID: "2", Phone: "+492"}}}

func (s *seeded) add(u *User) {
	if agreed(u) {
		s.items = append(s.items, u)
	}
}

func (s *seeded) flush() {
	for _, u := range s.items {
		send(u.Phone) // want flow(User.Phone)
	}
}

// lists is generic.
type lists[T any] struct{ items []T }

func (l *lists[T]) put(v T) { l.items = append(l.items, v) }

func (l *lists[T]) each(f func(T)) {
	for _, v := range l.items {
		f(v)
	}
}

func generic(l *lists[*User], u *User) {
	if agreed(u) {
		l.put(u)
	}
	l.each(func(u *User) {
		send(u.Phone) // want flow(User.Phone)
	})
}

// alias is filled by what its list was before.
type alias struct{ items, others []*User }

func (a *alias) add(u *User) {
	if agreed(u) {
		a.items = append(a.items, u)
	}
	a.others = append(a.others, u)
}

func (a *alias) swap() { a.items, a.others = a.others, a.items }

func (a *alias) flush() {
	for _, u := range a.items {
		send(u.Phone) // want flow(User.Phone)
	}
}
