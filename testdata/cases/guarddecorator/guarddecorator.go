// Package guarddecorator asks for consent in front of what is called through interfaces.
package guarddecorator

import (
	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

// A Sender sends.
type Sender interface{ Push(a *id.Account) error }

type raw struct{ n int }

func (r *raw) Push(a *id.Account) error { r.n++; ads.Send(a.Phone); return nil }

type gated struct {
	consents *guardlib.Consents
	next     Sender
}

func (g *gated) Push(a *id.Account) error {
	if err := g.consents.Require(a); err != nil {
		return err
	}
	return g.next.Push(a)
}

type retry struct {
	next Sender
	n    int
}

func (r *retry) Push(a *id.Account) error {
	var err error
	for range r.n {
		if err = r.next.Push(a); err == nil {
			break
		}
	}
	return err
}

// New returns a sender that asks.
func New(c *guardlib.Consents) Sender { return &gated{c, &retry{&raw{}, 3}} }

// The decorator is put on the wrong side.
type inner struct{ n int }

func (r *inner) Push(a *id.Account) error {
	ads.Send(a.Phone) // want flow(Account.Phone)
	return nil
}

type audited struct {
	consents *guardlib.Consents
	next     Sender
}

func (g *audited) Push(a *id.Account) error {
	err := g.next.Push(a)
	if !g.consents.MayMatch(a) {
		return err
	}
	return nil
}

// NewAudited returns one that asks too late.
func NewAudited(c *guardlib.Consents) Sender { return &audited{c, &inner{}} }

// One of two ways to it does not ask.
type plain struct{}

func (plain) Push(a *id.Account) error {
	ads.Send(a.Phone) // want flow(Account.Phone)
	return nil
}

// NewAsked returns one that asks, and NewPlain one that does not.
func NewAsked(c *guardlib.Consents) Sender { return &gated{c, plain{}} }

// NewPlain does not.
func NewPlain() Sender { return plain{} }

// Whoever has the type can call its method.

// A Raw is made by importers.
type Raw struct{}

// Push sends.
func (Raw) Push(a *id.Account) error {
	ads.Send(a.Phone) // want flow(Account.Phone)
	return nil
}

// A Gated asks.
type Gated struct {
	consents *guardlib.Consents
	next     Sender
}

// NewGated puts one around what anybody has.
func NewGated(c *guardlib.Consents, next Sender) *Gated { return &Gated{c, next} }

// Push asks.
func (g *Gated) Push(a *id.Account) error {
	if !g.consents.MayMatch(a) {
		return nil
	}
	return g.next.Push(a)
}

type hidden struct{}

func (hidden) Push(a *id.Account) error { ads.Send(a.Phone); return nil }

// NewDefault puts one around what nobody else has.
func NewDefault(c *guardlib.Consents) *Gated { return NewGated(c, hidden{}) }

// A decorator that embeds what it decorates.
type embedding struct {
	Sender
	consents *guardlib.Consents
}

func (e embedding) Push(a *id.Account) error {
	if e.consents.MayMatch(a) {
		return e.Sender.Push(a)
	}
	return nil
}

type embedded struct{}

func (embedded) Push(a *id.Account) error { ads.Send(a.Phone); return nil }

// NewEmbedding asks.
func NewEmbedding(c *guardlib.Consents) Sender { return embedding{embedded{}, c} }

type passing struct {
	Sender
	consents *guardlib.Consents
}

type passed struct{}

func (passed) Push(a *id.Account) error {
	ads.Send(a.Phone) // want flow(Account.Phone)
	return nil
}

// NewPassing does not ask, though it could.
func NewPassing(c *guardlib.Consents) Sender { return passing{passed{}, c} }

// Methods that only this package can call.
type pusher interface{ push(a *id.Account) }

type first struct{}

func (first) push(a *id.Account) { ads.Send(a.Phone) }

type second struct{}

func (second) push(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// Use calls them.
func Use(c *guardlib.Consents, a *id.Account) {
	var p pusher = first{}
	if c.MayMatch(a) {
		p.push(a)
	}
	p = second{}
	p.push(a)
}

// A Task holds whom it is for.
type Task interface{ Run() }

type send struct{ a *id.Account }

func (s send) Run() { ads.Send(s.a.Phone) }

type openly struct{ a *id.Account }

func (s openly) Run() {
	ads.Send(s.a.Phone) // want flow(Account.Phone)
}

type other struct{ a, friend *id.Account }

func (s other) Run() {
	ads.Send(s.friend.Phone) // want flow(Account.Phone)
}

type count struct{ n *int }

func (s count) Run() { *s.n++ }

func run(t Task) { t.Run() }

// Tasks runs them.
func Tasks(c *guardlib.Consents, a, friend *id.Account, n *int) {
	run(count{n})
	if c.MayMatch(a) {
		run(send{a})
		run(other{a, friend})
	}
	run(openly{a})
}

type direct struct{ a *id.Account }

func (d direct) Run() { ads.Send(d.a.Phone) }

// Direct calls a method by its name.
func Direct(c *guardlib.Consents, a *id.Account) {
	if c.MayMatch(a) {
		direct{a}.Run()
	}
}

// Type parameters.
type generic struct{ a *id.Account }

func (g generic) Run() {
	ads.Send(g.a.Phone) // want flow(Account.Phone)
}

func runAll[T Task](tasks []T) {
	for _, t := range tasks {
		t.Run()
	}
}

// Generic runs them.
func Generic(c *guardlib.Consents, a *id.Account) {
	runAll([]generic{{a}})
	if c.MayMatch(a) {
		run(generic{a})
	}
}

// Method values of interface values.
type bound struct{}

func (bound) Push(a *id.Account) error { ads.Send(a.Phone); return nil }

type boundOpenly struct{}

func (boundOpenly) Push(a *id.Account) error {
	ads.Send(a.Phone) // want flow(Account.Phone)
	return nil
}

// Bound calls them.
func Bound(c *guardlib.Consents, a *id.Account) {
	var s, o Sender = bound{}, boundOpenly{}
	f, g := s.Push, o.Push
	if c.MayMatch(a) {
		_ = f(a)
	}
	_ = g(a)
}

// What is kept in a list of interface values.
type inList struct{}

func (inList) Push(a *id.Account) error { ads.Send(a.Phone); return nil }

type inOpenList struct{}

func (inOpenList) Push(a *id.Account) error {
	ads.Send(a.Phone) // want flow(Account.Phone)
	return nil
}

type fanout struct {
	consents *guardlib.Consents
	asked    []Sender
	open     []Sender
}

func (f *fanout) Push(a *id.Account) error {
	for _, s := range f.open {
		_ = s.Push(a)
	}
	if !f.consents.MayMatch(a) {
		return nil
	}
	for _, s := range f.asked {
		_ = s.Push(a)
	}
	return nil
}

// NewFanout has both.
func NewFanout(c *guardlib.Consents) Sender {
	f := &fanout{consents: c}
	f.asked = append(f.asked, inList{})
	f.open = append(f.open, inOpenList{})
	return f
}

// A func type with a method.
type pushFunc func(*id.Account)

func (f pushFunc) push(a *id.Account) { f(a) }

func asFunc(a *id.Account) { ads.Send(a.Phone) }

func asOpenFunc(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// Funcs calls them through interfaces.
func Funcs(c *guardlib.Consents, a *id.Account) {
	var p pusher = pushFunc(asFunc)
	if c.MayMatch(a) {
		p.push(a)
	}
}

type askingFunc func(*id.Account)

func (f askingFunc) push(a *id.Account) {
	if (&guardlib.Consents{}).MayMatch(a) {
		f(a)
	}
}

func asked(a *id.Account) { ads.Send(a.Phone) }

// OpenFuncs does so with one that asks, and one that does not.
func OpenFuncs(a *id.Account) {
	var p pusher = askingFunc(asked)
	p.push(a)
	var q pusher = pushFunc(asOpenFunc)
	q.push(a)
}

// What is promoted from an embedded struct, and asserted to be another interface.
type base struct{}

func (base) push(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

type derived struct{ base }

type baseAsked struct{}

func (baseAsked) push(a *id.Account) { ads.Send(a.Phone) }

type derivedAsked struct{ *baseAsked }

type asserted struct{}

func (*asserted) push(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// Promoted calls them.
func Promoted(c *guardlib.Consents, a *id.Account, values []any) {
	var p pusher = derived{}
	p.push(a)
	if c.MayMatch(a) {
		base{}.push(a)
	}
	var q pusher = derivedAsked{&baseAsked{}}
	if c.MayMatch(a) {
		q.push(a)
	}
	var v any = &asserted{}
	if s, ok := v.(pusher); ok {
		s.push(a)
	}
	if c.MayMatch(a) {
		(&asserted{}).push(a)
	}
}

// Importers may have what they call methods of, and put it where this package calls them.
type returned struct{}

func (returned) push(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// A Pusher can be had of this package alone.
type Pusher interface{ push(a *id.Account) }

// NewPusher returns one.
func NewPusher() Pusher { return returned{} }

// Push calls one that somebody has.
func Push(p Pusher, a *id.Account) { p.push(a) }

// PushAsked asks.
func PushAsked(c *guardlib.Consents, a *id.Account) {
	if c.MayMatch(a) {
		returned{}.push(a)
	}
}
