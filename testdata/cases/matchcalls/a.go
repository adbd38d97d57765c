// Package matchcalls reaches the sink by a call in the branch that a contact selected.
package matchcalls

import (
	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/matchcalls/lib"
)

func notify(s string) {
	ads.Send(s) // want-one notify match(Account.Phone)
}

func call(a *id.Account, lead string) {
	if a.Phone == lead {
		notify(a.ID) // want-one notify match(Account.Phone)
	}
}

func tell(s string) { ads.Send(s) }

func callByName(a *id.Account, lead string) {
	if a.Name == lead {
		tell(a.ID)
	}
}

func sendIf(ok bool, s string) {
	if ok {
		ads.Send(s) // want-one flag match(Account.Email)
	}
}

func flag(a *id.Account, lead string) {
	sendIf(a.Email == lead, a.ID) // want-one flag match(Account.Email)
}

func tellIf(ok bool, s string) {
	if ok {
		ads.Send(s)
	}
}

func flagOfName(a *id.Account, lead string) {
	tellIf(a.Name == lead, a.ID)
	tellIf(a.Email != "", a.ID)
}

// The sinks are another package's.
func other(a *id.Account, lead string, hit bool) {
	if a.Phone == lead {
		lib.Report(a.ID) // want match(Account.Phone)
		lib.Note(a.ID)
	}
	lib.ReportIf(a.Phone == lead, a.ID) // want match(Account.Phone)
	lib.ReportIf(a.Name == lead, a.ID)
	lib.ReportIf(hit, a.ID)
}

// lib compares what it is given.
func compared(a *id.Account, lead string) {
	lib.ReportSame(a.Phone, lead, a.ID) // want match(Account.Phone)
	lib.ReportSame(a.Name, lead, a.ID)
}

type outbox struct{ queue []string }

func (o *outbox) add(s string) { o.queue = append(o.queue, s) }

func (o *outbox) flush() { ads.Upload(o.queue) } // want-one outbox match(Account.Phone)

func queued(a *id.Account, lead string) {
	var o outbox
	if a.Phone == lead {
		o.add(a.ID)
	}
	o.flush() // want-one outbox match(Account.Phone)
}

type inbox struct{ queue []string }

func (o *inbox) add(s string) { o.queue = append(o.queue, s) }

func (o *inbox) flush() { ads.Upload(o.queue) }

func queuedByName(a *id.Account, lead string) {
	var o inbox
	if a.Name == lead {
		o.add(a.ID)
	}
	o.flush()
}

type channel interface{ push(s string) }

type toAds struct{}

func (toAds) push(s string) {
	ads.Send(s) // want-one dynamic match(Account.Email)
}

func dynamic(a *id.Account, lead string) {
	var c channel = toAds{}
	if a.Email == lead {
		c.push(a.ID) // want-one dynamic match(Account.Email)
	}
}
