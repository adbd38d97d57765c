// Package guardclosure asks for consent in and around closures.
package guardclosure

import (
	"iter"

	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func inside(c *guardlib.Consents, all []*id.Account) {
	each(all, func(a *id.Account) {
		if c.MayMatch(a) {
			ads.Send(a.Phone)
		}
	})
	each(all, func(a *id.Account) {
		if a.Age >= 18 {
			ads.Send(a.Phone) // want flow(Account.Phone)
		}
	})
}

func each(all []*id.Account, f func(*id.Account)) {
	for _, a := range all {
		f(a)
	}
}

// with calls back only where it is permitted.
func with(c *guardlib.Consents, f func()) {
	if c.Open() {
		f()
	}
}

func calledBack(c *guardlib.Consents, a *id.Account) {
	with(c, func() {
		ads.Send(a.Phone)
	})
}

func without(c *guardlib.Consents, f func()) {
	if !c.Open() {
		f()
	}
}

func calledBackWithout(c *guardlib.Consents, a *id.Account) {
	without(c, func() {
		ads.Send(a.Phone) // want flow(Account.Phone)
	})
}

func around(c *guardlib.Consents, a *id.Account) {
	if !c.Open() {
		return
	}
	func() {
		ads.Send(a.Phone)
	}()
	go func() { ads.Send(a.Email) }()
}

func local(c *guardlib.Consents, all []*id.Account) {
	may := func(a *id.Account) bool { return c.MayMatch(a) && a.Age >= 18 }
	for _, a := range all {
		if may(a) {
			ads.Send(a.Email)
		}
	}
	may = func(a *id.Account) bool { return a.Age >= 18 }
	for _, a := range all {
		if may(a) {
			ads.Send(a.Email) // want flow(Account.Email)
		}
	}
}

func filter(all []*id.Account, keep func(*id.Account) bool) (out []*id.Account) {
	for _, a := range all {
		if keep(a) {
			out = append(out, a)
		}
	}
	return out
}

func byAge(all []*id.Account) {
	for _, a := range filter(all, func(a *id.Account) bool { return a.Age >= 18 }) {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

func permitted(c *guardlib.Consents, all []*id.Account) iter.Seq[*id.Account] {
	return func(yield func(*id.Account) bool) {
		for _, a := range all {
			if c.MayMatch(a) && !yield(a) {
				return
			}
		}
	}
}

func sequence(c *guardlib.Consents, all []*id.Account) {
	for a := range permitted(c, all) {
		if c.MayMatch(a) {
			ads.Send(a.Phone)
		}
	}
}
