// Package matchstatus refuses with the status of an error, and calls others with numbers of that size.
package matchstatus

import (
	"net/http"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type context struct{ w http.ResponseWriter }

// JSON answers, as frameworks do.
func (c *context) JSON(code int, v any) { c.w.WriteHeader(code) }

type responder interface{ Fail(status int, why string) }

func reply(w http.ResponseWriter, n int) { w.WriteHeader(n) }

func limit(n int) {}

func resize(width, height int) {}

func login(c *context, a *id.Account, code string) {
	if a.Phone != code {
		c.JSON(http.StatusUnauthorized, nil)
		return
	}
	ads.Send(a.ID)
}

func loginInterface(r responder, a *id.Account, code string) {
	if a.Phone != code {
		r.Fail(403, "wrong code")
		return
	}
	ads.Send(a.ID)
}

func loginReply(w http.ResponseWriter, a *id.Account, code string) {
	if a.Phone != code {
		reply(w, http.StatusForbidden)
		return
	}
	ads.Send(a.ID)
}

func found(c *context, a *id.Account, lead string) {
	if a.Phone != lead {
		c.JSON(http.StatusOK, nil)
		return
	}
	ads.Send(a.ID) // want match(Account.Phone)
}

func limited(a *id.Account, lead string) {
	if a.Phone != lead {
		limit(500)
		return
	}
	ads.Send(a.ID) // want match(Account.Phone)
}

func resized(a *id.Account, lead string) {
	if a.Phone != lead {
		resize(640, 480)
		return
	}
	ads.Send(a.ID) // want match(Account.Phone)
}
