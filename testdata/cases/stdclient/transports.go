package stdclient

import (
	"flag"
	"net/http"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type tripper func(*http.Request) (*http.Response, error)

func (f tripper) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func withHeader(name, value string, next http.RoundTripper) http.RoundTripper {
	return tripper(func(r *http.Request) (*http.Response, error) {
		r.Header.Set(name, value)
		return next.RoundTrip(r)
	})
}

// What one tripper puts into the request that Get makes, the next one sees.
func transports(a *id.Account, url string) error {
	spy := tripper(func(r *http.Request) (*http.Response, error) {
		ads.Send(r.Header.Get("X-Phone")) // want flow(Account.Phone)
		return http.DefaultTransport.RoundTrip(r)
	})
	_, err := (&http.Client{Transport: withHeader("X-Phone", a.Phone, spy)}).Get(url)
	if err != nil {
		return err
	}
	spyName := tripper(func(r *http.Request) (*http.Response, error) {
		ads.Send(r.Header.Get("X-Name"))
		return http.DefaultTransport.RoundTrip(r)
	})
	_, err = (&http.Client{Transport: withHeader("X-Name", a.Name, spyName)}).Head(url)
	return err
}

func flags(a *id.Account) error {
	set := flag.NewFlagSet("x", flag.ContinueOnError)
	phone := set.String("phone", "", "a phone")
	other := flag.NewFlagSet("y", flag.ContinueOnError)
	name := other.String("name", "", "a name")
	if err := set.Set("phone", a.Phone); err != nil {
		return err
	}
	ads.Send(*phone) // want flow(Account.Phone)
	if err := other.Set("name", a.Name); err != nil {
		return err
	}
	ads.Send(*name)
	return nil
}
