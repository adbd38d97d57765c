// Package guardaround asks for consent around functions that are handed over, kept and returned.
package guardaround

import (
	"sort"

	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

type handler func(*id.Account)

func ask(c *guardlib.Consents, next handler) handler {
	return func(a *id.Account) {
		if !c.MayMatch(a) {
			return
		}
		next(a)
	}
}

func direct(c *guardlib.Consents, a *id.Account, next func(*id.Account)) {
	if c.MayMatch(a) {
		next(a)
	}
}

func each(c *guardlib.Consents, all []*id.Account, do func(*id.Account)) {
	for _, a := range all {
		if c.MayMatch(a) {
			do(a)
		}
	}
}

func count(next handler) handler {
	n := 0
	return func(a *id.Account) {
		n++
		next(a)
	}
}

// Middleware that returns a literal, and functions that are handed to who asks.

func wrapped(a *id.Account) { ads.Send(a.Phone) }

func handed(a *id.Account) { ads.Send(a.Phone) }

func listed(a *id.Account) { ads.Send(a.Phone) }

func twice(a *id.Account) { ads.Send(a.Phone) }

func counted(a *id.Account) { ads.Send(a.Phone) }

// Run runs them.
func Run(c *guardlib.Consents, a *id.Account, all []*id.Account) {
	ask(c, wrapped)(a)
	direct(c, a, handed)
	each(c, all, listed)
	ask(c, twice)(a)
	direct(c, a, twice)
	ask(c, count(counted))(a)
}

// A helper of what is handed over, and a literal that calls it.

func helper(a *id.Account) { ads.Send(a.Phone) }

func viaHelper(a *id.Account) { helper(a) }

func inLiteral(a *id.Account) { ads.Send(a.Phone) }

// Helpers runs them.
func Helpers(c *guardlib.Consents, all []*id.Account) {
	each(c, all, viaHelper)
	each(c, all, func(a *id.Account) { inLiteral(a) })
}

// What a literal captures is asked for where the literal is made, or called.

func captured(a *id.Account) { ads.Send(a.Phone) }

func capturedBefore(a *id.Account) { ads.Send(a.Phone) }

func capturedUnasked(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func capturedOther(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

var jobs = make(chan func(), 8)

// Captured queues them.
func Captured(c *guardlib.Consents, a, other *id.Account) {
	if c.MayMatch(a) {
		jobs <- func() { captured(a) }
		jobs <- func() { capturedOther(other) }
	}
	f := func() { capturedBefore(a) }
	if c.MayMatch(a) {
		f()
	}
	jobs <- func() { capturedUnasked(a) }
}

// Method values and expressions.

type service struct{ sent int }

func (s *service) push(a *id.Account) {
	s.sent++
	ads.Send(a.Phone)
}

func (s *service) pushOpenly(a *id.Account) {
	s.sent++
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func (s *service) express(a *id.Account) { ads.Send(a.Phone) }

func (s *service) expressOpenly(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// Methods hands them over.
func Methods(c *guardlib.Consents, all []*id.Account) {
	s := &service{}
	each(c, all, s.push)
	f := s.pushOpenly
	for _, a := range all {
		f(a)
	}
	g, h := (*service).express, (*service).expressOpenly
	for _, a := range all {
		if c.MayMatch(a) {
			g(s, a)
		}
		h(s, a)
	}
}

// Functions that are kept in tables, fields, lists and channels.

func inTable(a *id.Account) { ads.Send(a.Phone) }

func inRoutes(a *id.Account) { ads.Send(a.Phone) }

func inOpenTable(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

var (
	table  = map[string]func(*id.Account){"push": inTable}
	open   = map[string]func(*id.Account){"push": inOpenTable}
	routes = map[string]handler{}
)

// Table calls what is in the tables.
func Table(c *guardlib.Consents, a *id.Account, name string) {
	if c.MayMatch(a) {
		table[name](a)
		open[name](a)
	}
	open[name](a)
	routes["/push"] = ask(c, inRoutes)
	routes[name](a)
}

type hooks struct {
	consents *guardlib.Consents
	onSend   func(*id.Account)
	onOpen   func(*id.Account)
	OnAny    func(*id.Account)
}

func (h hooks) run(a *id.Account) {
	if h.consents.MayMatch(a) {
		h.onSend(a)
		h.OnAny(a)
	}
	h.onOpen(a)
}

func kept(a *id.Account) { ads.Send(a.Phone) }

func keptAny(a *id.Account) { ads.Send(a.Phone) }

// Hooks keeps functions in fields.
func Hooks(c *guardlib.Consents, a *id.Account) {
	h := hooks{consents: c, onSend: kept, OnAny: keptAny, onOpen: func(a *id.Account) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}}
	h.run(a)
	l := hooks{consents: c, onSend: func(a *id.Account) { ads.Send(a.Phone) }}
	l.run(a)
}

// Events is made by importers, too, who read its field.
type Events struct {
	consents *guardlib.Consents
	OnSend   func(*id.Account)
}

func exposed(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// NewEvents returns one.
func NewEvents(c *guardlib.Consents) *Events { return &Events{c, exposed} }

// Run runs it.
func (e *Events) Run(a *id.Account) {
	if e.consents.MayMatch(a) {
		e.OnSend(a)
	}
}

func first(a *id.Account) { ads.Send(a.Phone) }

func second(a *id.Account) { ads.Send(a.Phone) }

func third(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func all(steps ...handler) []handler { return append([]handler(nil), steps...) }

// Steps runs lists of functions.
func Steps(c *guardlib.Consents, a *id.Account) {
	asked := all(first, second)
	for _, step := range asked {
		if c.MayMatch(a) {
			step(a)
		}
	}
}

// OpenSteps runs one without asking.
func OpenSteps(a *id.Account) {
	steps := []handler{third}
	for _, step := range steps {
		step(a)
	}
}

// Registered bare elsewhere, too.
func bare(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// Bare calls it both ways.
func Bare(c *guardlib.Consents, a *id.Account) {
	ask(c, bare)(a)
	bare(a)
}

func bareRoute(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

var bareRoutes = map[string]handler{}

// BareRoutes puts it into a table, and calls what is in that.
func BareRoutes(c *guardlib.Consents, a *id.Account) {
	bareRoutes["/asked"] = ask(c, bareRoute)
	bareRoutes["/bare"] = bareRoute
	bareRoutes["/bare"](a)
}

// One of two wrappers does not ask.
func oneAsks(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// OneAsks calls it by both.
func OneAsks(c *guardlib.Consents, a *id.Account) {
	ask(c, oneAsks)(a)
	count(oneAsks)(a)
}

// Somebody else is asked.
func askOther(c *guardlib.Consents, other *id.Account, next handler) handler {
	return func(a *id.Account) {
		if c.MayMatch(other) {
			next(a)
		}
	}
}

func otherAsked(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func friend(a *id.Account) {
	ads.Send(a.Friends[0].Phone) // want flow(Account.Phone)
}

// OtherAsked runs them.
func OtherAsked(c *guardlib.Consents, a, other *id.Account) {
	askOther(c, other, otherAsked)(a)
	ask(c, friend)(a)
}

// The guard is asked after the call, and on the refused branch.
func askAfter(c *guardlib.Consents, next handler) handler {
	return func(a *id.Account) {
		next(a)
		if !c.MayMatch(a) {
			return
		}
	}
}

func askWrongly(c *guardlib.Consents, next handler) handler {
	return func(a *id.Account) {
		if c.MayMatch(a) {
			return
		}
		next(a)
	}
}

func after(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func wrongly(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// Wrong runs them.
func Wrong(c *guardlib.Consents, a *id.Account) {
	askAfter(c, after)(a)
	askWrongly(c, wrongly)(a)
}

// Handed to code that is not seen, which may do with it what it likes.
func sorted(all []*id.Account) func(i, j int) bool {
	return func(i, j int) bool { return all[i].ID < all[j].ID }
}

// Later is called by importers.
var Later func(func(*id.Account))

func abroad(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func returned(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// Returned returns a function that anybody may call.
func Returned() func(*id.Account) { return returned }

func returnedAsking(a *id.Account) { ads.Send(a.Phone) }

// ReturnedAsking returns one that asks.
func ReturnedAsking(c *guardlib.Consents) func(*id.Account) { return ask(c, returnedAsking) }

// Abroad hands functions over.
func Abroad(c *guardlib.Consents, a *id.Account, all []*id.Account) {
	sort.Slice(all, sorted(all))
	direct(c, a, abroad)
	Later(abroad)
}

// Middleware of importers calls what it is given as it likes; ours asks, whoever uses it.
func given(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// Given puts theirs around it.
func Given(c *guardlib.Consents, a *id.Account, theirs func(handler) handler) {
	ask(c, given)(a)
	theirs(given)(a)
}

func exportedWrapper(a *id.Account) { ads.Send(a.Phone) }

// Ask is for importers, too.
func Ask(c *guardlib.Consents, next func(*id.Account)) func(*id.Account) {
	return func(a *id.Account) {
		if c.MayMatch(a) {
			next(a)
		}
	}
}

// Exported uses it.
func Exported(c *guardlib.Consents, a *id.Account) { Ask(c, exportedWrapper)(a) }

// Curried middleware, that is made for some purpose.
func require(c *guardlib.Consents) func(handler) handler {
	return func(next handler) handler { return ask(c, next) }
}

func curried(a *id.Account) { ads.Send(a.Phone) }

// Curried uses it.
func Curried(c *guardlib.Consents, a *id.Account) { require(c)(curried)(a) }

// A generic wrapper.
func gate[T any](ok func(T) bool, next func(T)) func(T) {
	return func(v T) {
		if ok(v) {
			next(v)
		}
	}
}

func generic(a *id.Account) { ads.Send(a.Phone) }

func genericUnasked(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// Generic uses it.
func Generic(c *guardlib.Consents, a *id.Account) {
	gate(func(a *id.Account) bool { return c.MayMatch(a) }, func(a *id.Account) { ads.Send(a.Email) })(a)
	gate(func(a *id.Account) bool { return a.ID != "" }, genericUnasked)(a)
	if c.MayMatch(a) {
		gate(func(a *id.Account) bool { return a.ID != "" }, generic)(a)
	}
}

// A purpose that is asked for is not another one.
func recover2(c *guardlib.Consents, next handler) handler {
	return func(a *id.Account) {
		if c.MayRecover() {
			next(a)
		}
	}
}

func recovered(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// Recovered uses it.
func Recovered(c *guardlib.Consents, a *id.Account) { recover2(c, recovered)(a) }
