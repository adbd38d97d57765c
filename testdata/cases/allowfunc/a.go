// Package allowfunc accepts all findings of a function in its doc comment.
package allowfunc

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

// export is run by the privacy team only.
//
//purpose:allow advertising audited export, see PRIV-7
func export(all []*id.Account) {
	for _, a := range all {
		ads.Send(a.Phone)
		ads.Send(a.Email)
	}
	func() {
		ads.Send(all[0].Phone)
	}()
}

func notExport(all []*id.Account) {
	for _, a := range all {
		ads.Send(a.Phone) // want flow(Account.Phone)
	}
}

// match is allowed, too.
//
//purpose:allow advertising partners' opt-in programme
func match(a *id.Account, lead string) {
	if a.Phone == lead {
		ads.Send(a.ID)
	}
}

type job struct{ a *id.Account }

// run is a method.
//
//purpose:allow advertising the job runs in the audited pipeline
func (j *job) run() { ads.Send(j.a.Email) }

func (j *job) rerun() {
	ads.Send(j.a.Email) // want flow(Account.Email)
}

// The caller is not allowed what its callee may.
func caller(a *id.Account) {
	export([]*id.Account{a})
	ads.Send(a.Phone) // want flow(Account.Phone)
}

// The callee is not allowed what its caller may: the finding is there.
//
//purpose:allow advertising own call only
func allowedCaller(a *id.Account) {
	ads.Send(a.Email)
	deliver(a.Phone)
}

func deliver(s string) {
	ads.Send(s) // want flow(Account.Phone)
}
