// Package stdclient sends contacts with net/http and receives them.
package stdclient

import (
	"bytes"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// send is a call to an advertising partner.
//
//purpose:sink advertising
func send(r *http.Request) {}

func bodies(a *id.Account) {
	b, _ := json.Marshal(map[string]string{"phone": a.Phone})
	r, _ := http.NewRequest("POST", "https://x", bytes.NewReader(b))
	send(r) // want flow(Account.Phone)
	s, _ := http.NewRequest("POST", "https://x", strings.NewReader(url.Values{"n": {a.Name}}.Encode()))
	send(s)
	t, _ := http.NewRequest("GET", "https://x", nil)
	q := t.URL.Query()
	q.Set("mail", a.Email)
	t.URL.RawQuery = q.Encode()
	send(t) // want flow(Account.Email)
	u, _ := http.NewRequest("GET", "https://x", nil)
	u.Header.Add("X-Name", a.Name)
	u.SetBasicAuth(a.ID, "pw")
	send(u)
	u.SetBasicAuth(a.ID, a.Phone)
	send(u) // want flow(Account.Phone)
	c, _ := http.NewRequest("GET", "https://x", nil)
	c.AddCookie(&http.Cookie{Name: "m", Value: a.Email})
	send(c) // want flow(Account.Email)
}

func forms(a *id.Account) {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	w.WriteField("phone", a.Phone)
	w.Close()
	r, _ := http.NewRequest("POST", "https://x", &b)
	r.Header.Set("Content-Type", w.FormDataContentType())
	send(r) // want flow(Account.Phone)
}

// A response may say again what was asked.
func responses(a *id.Account) {
	r, _ := http.NewRequest("GET", "https://x?p="+a.Phone, nil)
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return
	}
	defer resp.Body.Close()
	b, _ := io.ReadAll(resp.Body)
	ads.Bytes(b) // want flow(Account.Phone)
	s, _ := http.Get("https://x?n=" + a.Name)
	c, _ := io.ReadAll(s.Body)
	ads.Bytes(c)
}

func handled(w http.ResponseWriter, r *http.Request) {
	var a id.Account
	if json.NewDecoder(r.Body).Decode(&a) != nil {
		return
	}
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(a.Name)
	ads.Send(r.Header.Get("X-Name"))
}

// phoneForm is what the login page sends.
//
//purpose:source security kind=phone
type phoneForm string

func fromForm(w http.ResponseWriter, r *http.Request) {
	p := phoneForm(r.PostFormValue("phone"))
	ads.Send(string(p)) // want flow(phoneForm)
	ads.Send(r.PostFormValue("name"))
}

type transport struct{ next http.RoundTripper }

func (t transport) RoundTrip(r *http.Request) (*http.Response, error) {
	ads.Send(r.Header.Get("X-Phone")) // want flow(Account.Phone)
	return t.next.RoundTrip(r)
}

func roundTrip(a *id.Account) {
	c := &http.Client{Transport: transport{http.DefaultTransport}}
	r, _ := http.NewRequest("GET", "https://x", nil)
	r.Header.Set("X-Phone", a.Phone)
	c.Do(r)
}

func urls(a *id.Account) {
	u := &url.URL{Scheme: "https", Host: "x", Path: a.Name, Fragment: a.Phone}
	ads.Send(u.String()) // want flow(Account.Phone)
	ads.Send(u.EscapedPath())
	ads.Send(u.Host)
	v, err := url.ParseQuery("p=" + a.Email)
	ads.Send(v.Get("p")) // want flow(Account.Email)
	ads.Put(err == nil)
	ads.Send(url.PathEscape(a.Name))
	ads.Send((&url.URL{User: url.UserPassword(a.ID, a.Phone)}).String()) // want flow(Account.Phone)
}
