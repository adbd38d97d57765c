// Package statelinked keeps contacts in nodes that refer to nodes of their own type. One
// method makes the nodes, another one walks along them.
package statelinked

// User is an account.
type User struct {
	ID string
	//purpose:source security kind=phone
	Phone string
}

// Send is a sink.
//
//purpose:sink advertising
func Send(v ...any) {}

// A chain, of which the first node is the receiver itself.

type chain struct {
	v, id string
	next  *chain
}

func (c *chain) login(u *User) { c.next = &chain{v: u.Phone, id: u.ID, next: c.next} }

func (c *chain) second() {
	Send(c.next.v) // want flow(User.Phone)
	Send(c.next.id)
}

func (c *chain) each() {
	for n := c; n != nil; n = n.next {
		Send(n.v) // want flow(User.Phone)
		Send(n.id)
	}
}

func ofParameter(c *chain) {
	Send(c.next.v) // want flow(User.Phone)
	Send(c.next.id)
}

// Nodes that are made by a helper, of two chains in one owner.

type link struct {
	v string
	l *link
}

func (l *link) set(v string) { l.l = &link{v: v} }

type twoChains struct{ sec, adv *link }

func (t *twoChains) login(u *User) {
	t.sec.set(u.Phone)
	t.adv.set(u.ID)
}

func (t *twoChains) show() {
	Send(t.sec.l.v) // want flow(User.Phone)
	Send(t.adv.l.v)
}

// A package variable is the first node.

type entry struct {
	v string
	l *entry
}

var log = &entry{}

func note(u *User) { log.l = &entry{v: u.Phone} }

func noted() {
	Send(log.l.v) // want flow(User.Phone)
}

// Children in a list, and by name.

type comment struct {
	text, id string
	replies  []*comment
}

func (c *comment) reply(u *User) { c.replies = append(c.replies, &comment{text: u.Phone, id: u.ID}) }

func (c *comment) walk() {
	Send(c.text) // want flow(User.Phone)
	Send(c.id)
	for _, r := range c.replies {
		r.walk()
	}
}

type branch struct {
	v    string
	kids map[string]*branch
}

func (b *branch) add(k, v string) { b.kids[k] = &branch{v: v} }

type directory struct{ sec, adv *branch }

func (d *directory) login(u *User) {
	d.sec.add("a", u.Phone)
	d.adv.add("a", u.ID)
}

func (d *directory) show() {
	for _, k := range d.sec.kids {
		Send(k.v) // want flow(User.Phone)
	}
	for _, k := range d.adv.kids {
		Send(k.v)
	}
}

// Children that only an interface is known of.

type item interface{ show() }

type folder struct {
	name, id string
	items    []item
}

func (f *folder) add(u *User) { f.items = append(f.items, &folder{name: u.Phone, id: u.ID}) }

func (f *folder) show() {
	Send(f.name) // want flow(User.Phone)
	Send(f.id)
	for _, i := range f.items {
		i.show()
	}
}

func (f *folder) first() {
	Send(f.items[0].(*folder).name) // want flow(User.Phone)
	Send(f.items[0].(*folder).id)
}

// What is appended at the tail.

type queue struct{ head *waiting }

type waiting struct {
	v, id string
	next  *waiting
}

func (q *queue) push(u *User) {
	w := q.head
	for w.next != nil {
		w = w.next
	}
	w.next = &waiting{v: u.Phone, id: u.ID}
}

func (q *queue) each() {
	for w := q.head; w != nil; w = w.next {
		Send(w.v) // want flow(User.Phone)
		Send(w.id)
	}
}

// A tree, into which values are put by recursion: where, their order decides.

type tree struct {
	v    string
	l, r *tree
}

func (t *tree) insert(v string) {
	if len(v) < len(t.v) {
		if t.l == nil {
			t.l = &tree{v: v}
			return
		}
		t.l.insert(v)
		return
	}
	if t.r == nil {
		t.r = &tree{v: v}
		return
	}
	t.r.insert(v)
}

func (t *tree) min() string {
	for t.l != nil {
		t = t.l
	}
	return t.v
}

func (t *tree) last() string {
	if t.r == nil {
		return t.v
	}
	return t.r.last()
}

type trees struct{ sec, adv *tree }

func (t *trees) login(u *User) {
	t.sec.insert(u.Phone)
	t.adv.insert(u.ID)
}

func (t *trees) show() {
	Send(t.sec.min())  // want flow(User.Phone)
	Send(t.sec.last()) // want flow(User.Phone)
	Send(t.adv.min())
	Send(t.adv.last())
}

// A ring, of which one node is no node of its own.

type node struct {
	v          string
	prev, next *node
}

type ring struct{ root node }

func newRing() *ring {
	r := &ring{}
	r.root.next, r.root.prev = &r.root, &r.root
	return r
}

func (r *ring) add(v string) {
	n := &node{v: v, prev: r.root.prev, next: &r.root}
	n.prev.next = n
	r.root.prev = n
}

func (r *ring) first() string { return r.root.next.v }

type rings struct{ sec, adv *ring }

func newRings() *rings { return &rings{newRing(), newRing()} }

func (r *rings) login(u *User) {
	r.sec.add(u.Phone)
	r.adv.add(u.ID)
}

func (r *rings) show() {
	Send(r.sec.first()) // want flow(User.Phone)
	Send(r.adv.first())
}

// Functions in the nodes of a chain and of a ring.

type hook struct {
	f    func(string)
	next *hook
}

func (h *hook) add(f func(string)) { h.next = &hook{f: f, next: h.next} }

func (h *hook) run(s string) {
	for n := h.next; n != nil; n = n.next {
		n.f(s)
	}
}

type service struct{ hooks, others *hook }

func (s *service) setup() {
	s.hooks.add(func(v string) { Send(v) }) // want flow(User.Phone)
	s.others.add(func(v string) { Send(v) })
}

func (s *service) login(u *User) {
	s.hooks.run(u.Phone)
	s.others.run(u.ID)
}

type hookNode struct {
	f    func(string)
	next *hookNode
}

type hookRing struct{ root hookNode }

func (r *hookRing) setup() {
	r.root.next = &hookNode{f: func(v string) { Send(v) }, next: &r.root} // want flow(User.Phone)
}

func (r *hookRing) login(u *User) {
	for n := r.root.next; n != &r.root; n = n.next {
		n.f(u.Phone)
	}
}
