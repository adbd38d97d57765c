// Package stdhttp sends contacts over HTTP and takes them from requests.
package stdhttp

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// A partner receives requests that serve advertising.
type partner struct{ c *http.Client }

// do sends a request to the partner.
//
//purpose:sink advertising
func (p partner) do(r *http.Request) { p.c.Do(r) }

func requests(p partner, a *id.Account) {
	r, _ := http.NewRequest("POST", "https://x", strings.NewReader(a.Phone))
	p.do(r) // want flow(Account.Phone)
	s, _ := http.NewRequest("GET", "https://x/?n="+url.QueryEscape(a.Email), nil)
	p.do(s) // want flow(Account.Email)
	t, _ := http.NewRequest("POST", "https://x/"+a.ID, bytes.NewReader([]byte(a.Name)))
	p.do(t)
	u, _ := http.NewRequest("GET", "https://x", nil)
	u.Header.Set("X-Phone", a.Phone)
	p.do(u) // want flow(Account.Phone)
}

func handler(store map[string]*id.Account) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/phone", func(w http.ResponseWriter, r *http.Request) {
		a := store[r.FormValue("id")]
		ads.Send(a.Phone) // want flow(Account.Phone)
		ads.Send(r.FormValue("id"))
	})
	return mux
}

func recorded(a *id.Account) {
	w := httptest.NewRecorder()
	w.Write([]byte(a.Phone))
	ads.Send(w.Body.String()) // want flow(Account.Phone)
	x := httptest.NewRecorder()
	x.Write([]byte(a.Name))
	ads.Send(x.Body.String())
}

func cookies(a *id.Account) {
	c := &http.Cookie{Name: "p", Value: a.Email}
	ads.Send(c.String()) // want flow(Account.Email)
	ads.Send(c.Name)
}
