// Package stateowners has long-lived objects that keep what they are given in helpers of one
// type. What is in one of them is in no other, unless somebody hands it to both.
package stateowners

import "container/list"

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

type cache struct{ m map[string]string }

func newCache() *cache        { return &cache{m: map[string]string{}} }
func (c *cache) put(v string) { c.m["k"] = v }
func (c *cache) get() string  { return c.m["k"] }

// Each makes its own.

type ownSec struct{ c *cache }
type ownAdv struct{ c *cache }

// NewSec makes a service.
func NewSec() *ownSec { return &ownSec{newCache()} }

// NewAdv makes a service.
func NewAdv() *ownAdv { return &ownAdv{newCache()} }

func (s *ownSec) login(u *User) { s.c.put(u.Phone) }
func (a *ownAdv) view(u *User)  { a.c.put(u.ID) }
func (s *ownSec) leak()         { Send(s.c.get()) } // want flow(User.Phone)
func (a *ownAdv) show()         { Send(a.c.get()) }

// One is handed to both.

type bothSec struct{ c *cache }
type bothAdv struct{ c *cache }

func (s *bothSec) login(u *User) { s.c.put(u.Phone) }
func (a *bothAdv) show()         { Send(a.c.get()) } // want flow(User.Phone)

func newBoth() (*bothSec, *bothAdv) {
	c := newCache()
	return &bothSec{c}, &bothAdv{c}
}

// One takes the other's.

type giver struct{ c *cache }
type taker struct{ c *cache }

func newGiver() *giver { return &giver{newCache()} }

func (g *giver) login(u *User)  { g.c.put(u.Phone) }
func (g *giver) inner() *cache  { return g.c }
func (t *taker) adopt(g *giver) { t.c = g.inner() }
func (t *taker) show()          { Send(t.c.get()) } // want flow(User.Phone)

// Constructors are given it: the same one, or each its own.

type givenSec struct{ c *cache }
type givenAdv struct{ c *cache }
type givenOther struct{ c *cache }

func newGivenSec(c *cache) *givenSec     { return &givenSec{c} }
func newGivenAdv(c *cache) *givenAdv     { return &givenAdv{c} }
func newGivenOther(c *cache) *givenOther { return &givenOther{c: c} }

func wire() (*givenSec, *givenAdv, *givenOther) {
	c := newCache()
	return newGivenSec(c), newGivenAdv(c), newGivenOther(newCache())
}

func (s *givenSec) login(u *User)  { s.c.put(u.Phone) }
func (a *givenAdv) show()          { Send(a.c.get()) } // want flow(User.Phone)
func (o *givenOther) view(u *User) { o.c.put(u.ID) }
func (o *givenOther) show()        { Send(o.c.get()) }

// A setter, and one that is made when it is asked for.

type setSec struct{ c *cache }
type setAdv struct{ c *cache }
type lazyAdv struct{ c *cache }

func (s *setSec) use(c *cache) { s.c = c }
func (a *setAdv) use(c *cache) { a.c = c }

func (a *lazyAdv) cache() *cache {
	if a.c == nil {
		a.c = newCache()
	}
	return a.c
}

func set(s *setSec, a *setAdv) {
	c := newCache()
	s.use(c)
	a.use(c)
}

func (s *setSec) login(u *User) { s.c.put(u.Phone) }
func (a *setAdv) show()         { Send(a.c.get()) } // want flow(User.Phone)
func (a *lazyAdv) view(u *User) { a.cache().put(u.ID) }
func (a *lazyAdv) show()        { Send(a.cache().get()) }

// It is put away where others find it: in a variable, a list, an interface, a closure, a
// channel.

type seenSec struct{ c *cache }
type seenAdv struct{ c *cache }

var current *cache

func newSeen() *seenSec {
	c := newCache()
	current = c
	return &seenSec{c}
}

func (s *seenSec) login(u *User) { s.c.put(u.Phone) }
func (a *seenAdv) adopt()        { a.c = current }
func (a *seenAdv) show()         { Send(a.c.get()) } // want flow(User.Phone)

type listSec struct{ c *cache }
type listAdv struct{ c *cache }

var all []*cache

func newListed() *listSec {
	s := &listSec{newCache()}
	all = append(all, s.c)
	return s
}

func (s *listSec) login(u *User) { s.c.put(u.Phone) }
func (a *listAdv) adopt()        { a.c = all[0] }
func (a *listAdv) show()         { Send(a.c.get()) } // want flow(User.Phone)

type anySec struct{ c *cache }
type anyAdv struct{ c *cache }

var any1 any

func (s *anySec) login(u *User) { s.c.put(u.Phone) }
func (s *anySec) publish()      { any1 = s.c }
func (a *anyAdv) adopt()        { a.c = any1.(*cache) }
func (a *anyAdv) show()         { Send(a.c.get()) } // want flow(User.Phone)

func newAny() *anySec { return &anySec{newCache()} }

type funcSec struct{ c *cache }
type funcAdv struct{ c *cache }

func newFuncs() (*funcSec, func() *funcAdv) {
	c := newCache()
	return &funcSec{c}, func() *funcAdv { return &funcAdv{c} }
}

func (s *funcSec) login(u *User) { s.c.put(u.Phone) }
func (a *funcAdv) show()         { Send(a.c.get()) } // want flow(User.Phone)

type chanSec struct{ c *cache }
type chanAdv struct{ c *cache }

var caches = make(chan *cache, 1)

func newSent() *chanSec {
	s := &chanSec{newCache()}
	caches <- s.c
	return s
}

func (s *chanSec) login(u *User) { s.c.put(u.Phone) }
func (a *chanAdv) adopt()        { a.c = <-caches }
func (a *chanAdv) show()         { Send(a.c.get()) } // want flow(User.Phone)

// It knows itself, and one that it made refers to it.

type selfCache struct {
	v    string
	part *part
}
type part struct{ of *selfCache }

func newSelf() *selfCache {
	c := &selfCache{part: &part{}}
	c.part.of = c
	return c
}

func (c *selfCache) put(v string) { c.v = v }
func (c *selfCache) get() string  { return c.v }

type selfSec struct{ c *selfCache }

func newSelfSec() *selfSec { return &selfSec{newSelf()} }

func (s *selfSec) login(u *User) { s.c.put(u.Phone) }
func (p *part) show()            { Send(p.of.get()) } // want flow(User.Phone)

// What its own methods do concerns all.

type plain struct{ v string }

func (p *plain) set(v string) { p.v = v }
func (p *plain) send()        { Send(p.v) } // want flow(User.Phone)

type plainSec struct{ p *plain }
type plainAdv struct{ p *plain }

func (s *plainSec) login(u *User) { s.p.set(u.Phone) }
func (s *plainSec) leak()         { s.p.send() }
func (a *plainAdv) view(u *User)  { a.p.set(u.ID) }
func (a *plainAdv) show()         { a.p.send() }

func newPlain() (*plainSec, *plainAdv) { return &plainSec{&plain{}}, &plainAdv{&plain{}} }

// Embedded, two in one owner, and in package variables.

type embSec struct{ *cache }
type embAdv struct{ *cache }

func newEmb() (*embSec, *embAdv) { return &embSec{newCache()}, &embAdv{newCache()} }

func (s *embSec) login(u *User) { s.put(u.Phone) }
func (s *embSec) leak()         { Send(s.get()) } // want flow(User.Phone)
func (a *embAdv) view(u *User)  { a.put(u.ID) }
func (a *embAdv) show()         { Send(a.get()) }

type twoSec struct{ a, b *cache }
type twoAdv struct{ a, b *cache }

func newTwo() (*twoSec, *twoAdv) {
	return &twoSec{newCache(), newCache()}, &twoAdv{newCache(), newCache()}
}

func (s *twoSec) login(u *User) {
	s.a.put(u.Phone)
	s.b.put(u.ID)
}

func (s *twoSec) leak() {
	Send(s.a.get()) // want flow(User.Phone)
	Send(s.b.get())
}

func (a *twoAdv) show() {
	Send(a.a.get())
	Send(a.b.get())
}

var security, ads = newCache(), newCache()

func login(u *User) { security.put(u.Phone) }

func show() {
	Send(security.get()) // want flow(User.Phone)
	Send(ads.get())
}

// A base that is embedded as a value: its methods and those of what embeds it see one.

type base struct{ c *cache }
type derived struct{ base }

func newDerived() *derived { return &derived{base{newCache()}} }

func (b *base) login(u *User) { b.c.put(u.Phone) }
func (d *derived) leak()      { Send(d.c.get()) } // want flow(User.Phone)

// A helper around a container of the standard library, and a helper around helpers.

type queue struct{ l *list.List }

func newQueue() *queue         { return &queue{list.New()} }
func (q *queue) push(v string) { q.l.PushBack(v) }
func (q *queue) pop() any      { return q.l.Remove(q.l.Front()) }

type queueSec struct{ q *queue }
type queueAdv struct{ q *queue }

func newQueues() (*queueSec, *queueAdv) { return &queueSec{newQueue()}, &queueAdv{newQueue()} }

func (s *queueSec) login(u *User) { s.q.push(u.Phone) }
func (s *queueSec) leak()         { Send(s.q.pop()) } // want flow(User.Phone)
func (a *queueAdv) view(u *User)  { a.q.push(u.ID) }
func (a *queueAdv) show()         { Send(a.q.pop()) }

// Helpers of which each has the same inner one.

type outer struct{ c *cache }
type outerSec struct{ o *outer }
type outerAdv struct{ o *outer }

func newOuters() (*outerSec, *outerAdv) {
	c := newCache()
	return &outerSec{&outer{c}}, &outerAdv{&outer{c}}
}

func (s *outerSec) login(u *User) { s.o.c.put(u.Phone) }
func (a *outerAdv) show()         { Send(a.o.c.get()) } // want flow(User.Phone)

// Functions that are kept in them.

type bus struct{ subscribers []func(string) }

func (b *bus) subscribe(f func(string)) { b.subscribers = append(b.subscribers, f) }

func (b *bus) publish(v string) {
	for _, f := range b.subscribers {
		f(v)
	}
}

type busSec struct{ b *bus }
type busAdv struct{ b *bus }

func newBusSec() *busSec { return &busSec{&bus{}} }
func newBusAdv() *busAdv { return &busAdv{&bus{}} }

func (a *busAdv) setup()        { a.b.subscribe(func(v string) { Send(v) }) }
func (a *busAdv) view(u *User)  { a.b.publish(u.ID) }
func (s *busSec) login(u *User) { s.b.publish(u.Phone) }

type oneBusSec struct{ b *bus }
type oneBusAdv struct{ b *bus }

func newOneBus() (*oneBusSec, *oneBusAdv) {
	b := &bus{}
	return &oneBusSec{b}, &oneBusAdv{b}
}

func (a *oneBusAdv) setup()        { a.b.subscribe(func(v string) { Send(v) }) } // want flow(User.Phone)
func (s *oneBusSec) login(u *User) { s.b.publish(u.Phone) }

// Structs whose fields are taken for those of others.

type shapeSec struct{ c *cache }
type shapeAdv struct{ c *cache }

func newShape() *shapeSec { return &shapeSec{newCache()} }

func (s *shapeSec) login(u *User)  { s.c.put(u.Phone) }
func (s *shapeSec) ads() *shapeAdv { return (*shapeAdv)(s) }
func (a *shapeAdv) show()          { Send(a.c.get()) } // want flow(User.Phone)
