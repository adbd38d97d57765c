// Package matchdefer defers, and starts goroutines, in a branch that a contact selected.
package matchdefer

import (
	"sync"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func deferred(a *id.Account, lead string) {
	if a.Phone == lead {
		defer ads.Send(a.ID) // want match(Account.Phone)
	}
	if a.Name == lead {
		defer ads.Send(a.ID)
	}
	defer ads.Send(a.Name)
}

func deferredFunc(a *id.Account, lead string) {
	if a.Email == lead {
		defer func() {
			ads.Send(a.ID) // want match(Account.Email)
		}()
	}
	defer func() {
		ads.Send(a.Name)
	}()
}

// The flag is set by the branch and read at the end.
func flag(a *id.Account, lead string) {
	hit, ran := false, false
	defer func() {
		if hit {
			ads.Send(a.ID) // want match(Account.Phone)
		}
		if ran {
			ads.Send(a.Name)
		}
	}()
	ran = true
	if a.Phone == lead {
		hit = true
	}
}

func goroutine(a *id.Account, lead string) {
	if a.Phone == lead {
		go ads.Send(a.ID) // want match(Account.Phone)
		go func() {
			ads.Send(a.Name) // want match(Account.Phone)
		}()
	}
	go ads.Send(a.ID)
}

// Deferred after an early exit: only those who match are sent.
func afterReturn(a *id.Account, lead string) {
	defer ads.Send(a.Name)
	if a.Phone != lead {
		return
	}
	defer ads.Send(a.ID) // want match(Account.Phone)
}

func group(all []*id.Account, upload map[string]bool) {
	var wg sync.WaitGroup
	for _, a := range all {
		if !upload[a.Email] {
			continue
		}
		wg.Go(func() {
			ads.Send(a.ID) // want match(Account.Email)
		})
	}
	wg.Wait()
	ads.Send("done")
}

func result(a *id.Account, lead string) (s string) {
	defer func() {
		if a.Phone == lead {
			s = a.ID
		}
	}()
	return ""
}

func useResult(a *id.Account, lead string) {
	ads.Send(result(a, lead)) // want match(Account.Phone)
}
