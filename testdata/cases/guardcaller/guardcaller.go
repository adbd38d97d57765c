// Package guardcaller asks for consent and leaves the rest to helpers, which nobody
// else calls.
package guardcaller

import (
	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func push(a *id.Account) { ads.Send(a.Phone) }

func pushValue(a id.Account) { ads.Send(a.Phone) }

func pushAll(all []*id.Account) {
	for _, a := range all {
		ads.Send(a.Phone)
	}
}

func pushMatched(a *id.Account, leads map[string]bool) {
	if leads[a.Phone] {
		ads.Send(a.ID)
	}
}

func pushLoaded(key string) { ads.Send(id.Load(key).Email) }

func started(a *id.Account) { ads.Send(a.Phone) }

func asked(c *guardlib.Consents, a *id.Account, leads map[string]bool) {
	if c.MayMatch(a) {
		push(a)
		pushMatched(a, leads)
	}
	if c.Require(a) != nil {
		return
	}
	pushValue(*a)
	go started(a)
}

func askedForAll(c *guardlib.Consents, all []*id.Account) {
	if !c.Open() {
		return
	}
	pushAll(all)
	pushLoaded(all[0].ID)
}

// One of two callers asks.
func pushSometimes(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func once(c *guardlib.Consents, a *id.Account) {
	if c.MayMatch(a) {
		pushSometimes(a)
	}
}

func always(a *id.Account) { pushSometimes(a) }

// Somebody else is asked.
func pushFriend(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func otherAsked(c *guardlib.Consents, a, friend *id.Account) {
	if c.MayMatch(a) {
		pushFriend(friend)
	}
}

// What one is asked for does not hold for what the helper loads itself.
func pushKnown(key string) {
	ads.Send(id.Load(key).Email) // want flow(Account.Email)
}

func otherLoaded(c *guardlib.Consents, a *id.Account) {
	if c.MayMatch(a) {
		pushKnown(a.ID)
	}
}

// Consent for another purpose is none.
func pushRecovered(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func recovered(c *guardlib.Consents, a *id.Account) {
	if c.MayRecover() {
		pushRecovered(a)
	}
}

// Anybody may call what is exported, or what a variable holds.

// Push is called by importers, too.
func Push(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func pushKept(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// Hook is set by importers.
var Hook = pushKept

func exported(c *guardlib.Consents, a *id.Account) {
	if c.MayMatch(a) {
		Push(a)
		pushKept(a)
	}
}

// Helpers have helpers.
func outer(a *id.Account, n int) { inner(a, n) }

func inner(a *id.Account, n int) {
	ads.Send(a.Phone)
	if n > 0 {
		inner(a, n-1)
	}
}

func outerUnasked(a *id.Account) { innerUnasked(a) }

func innerUnasked(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func nested(c *guardlib.Consents, a *id.Account) {
	if c.MayMatch(a) {
		outer(a, 3)
		innerUnasked(a)
	}
	outerUnasked(a)
}

// What nobody calls is as good as called by anyone.
func loop(a *id.Account, n int) {
	ads.Send(a.Phone) // want flow(Account.Phone)
	if n > 0 {
		loop(a, n-1)
	}
}

type service struct{ consents *guardlib.Consents }

func (s *service) handle(a *id.Account) error {
	if err := s.consents.Require(a); err != nil {
		return err
	}
	return s.push(a)
}

func (s *service) push(a *id.Account) error {
	ads.Send(a.Phone)
	return nil
}

// A method that an interface may call is called by anyone.
type sender interface{ send(a *id.Account) }

type direct struct{ consents *guardlib.Consents }

func (d *direct) send(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func (d *direct) sendAsked(a *id.Account) {
	if d.consents.MayMatch(a) {
		d.send(a)
	}
}

func all(s sender, as []*id.Account) {
	for _, a := range as {
		s.send(a)
	}
}

func run(c *guardlib.Consents, as []*id.Account) {
	d := &direct{c}
	d.sendAsked(as[0])
	all(d, as)
	_ = (&service{c}).handle(as[0])
}

func literals(c *guardlib.Consents, a *id.Account) {
	send := func(b *id.Account) { ads.Send(b.Phone) }
	if c.MayMatch(a) {
		send(a)
	}
	sendUnasked := func(b *id.Account) {
		ads.Send(b.Phone) // want flow(Account.Phone)
	}
	if c.MayMatch(a) {
		sendUnasked(a)
	}
	sendUnasked(a)
	go func(b *id.Account) {
		ads.Send(b.Phone) // want flow(Account.Phone)
	}(a)
	func(b *id.Account) { ads.Send(b.Name) }(a)
}

// Which of several was asked is told by how it was computed.
func introduce(c *guardlib.Consents, a, friend *id.Account) {
	if c.MayMatch(a) {
		ads.Send(friend.Phone) // want flow(Account.Phone)
		ads.Send(a.Email)
	}
}

func pushOther(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func pushSame(a *id.Account) { ads.Send(a.Phone) }

func pushElement(a *id.Account) { ads.Send(a.Phone) }

type directory struct{ byID map[string]*id.Account }

func (d *directory) get(key string) *id.Account { return d.byID[key] }

func link(c *guardlib.Consents, a, friend *id.Account) {
	if c.MayMatch(a) {
		ads.Send(friend.Phone) // want flow(Account.Phone)
	}
}

func several(c *guardlib.Consents, d *directory, all []*id.Account) {
	introduce(c, all[0], all[1])
	link(c, d.get("1"), d.get("2"))
	for i, a := range all {
		if c.MayMatch(a) {
			pushOther(all[1])
			pushSame(a)
		}
		if c.MayMatch(all[i]) {
			pushElement(all[i])
		}
	}
}
