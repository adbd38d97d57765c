package stdclient

import (
	"io"
	"net/http"
	"net/url"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// A tap reads the requests that it is to send.
type tap struct{}

func (tap) RoundTrip(r *http.Request) (*http.Response, error) {
	ads.Send(r.URL.Query().Get("mail")) // want flow(Account.Email)
	body, _ := io.ReadAll(r.Body)
	ads.Bytes(body) // want flow(Account.Phone)
	ads.Send(r.Method)
	return nil, io.EOF
}

// A quiet one is sent only what may be used.
type quiet struct{}

func (quiet) RoundTrip(r *http.Request) (*http.Response, error) {
	body, _ := io.ReadAll(r.Body)
	ads.Bytes(body)
	return nil, io.EOF
}

func posted(a *id.Account) {
	c, d := &http.Client{Transport: tap{}}, &http.Client{Transport: quiet{}}
	_, _ = c.PostForm("http://x.example", url.Values{"phone": {a.Phone}})
	_, _ = c.Get("http://x.example?mail=" + a.Email)
	_, _ = d.PostForm("http://x.example", url.Values{"name": {a.Name}})
}
