// Package svcwriters writes through writers that wrap writers.
package svcwriters

import (
	"bufio"
	"compress/gzip"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func csvs(a *id.Account) error {
	w := csv.NewWriter(ads.Writer{})
	if err := w.Write([]string{a.ID, a.Name}); err != nil {
		return err
	}
	if err := w.Write([]string{a.ID, a.Phone}); err != nil { // want flow(Account.Phone)
		return err
	}
	w.Flush()
	return w.Error()
}

func zipped(a *id.Account) error {
	w := gzip.NewWriter(ads.Writer{})
	fmt.Fprintln(w, a.Name)
	fmt.Fprintln(w, a.Email) // want flow(Account.Email)
	return w.Close()
}

func encoded(a *id.Account) error {
	e := base64.NewEncoder(base64.StdEncoding, ads.Writer{})
	if _, err := io.Copy(e, strings.NewReader(a.Phone)); err != nil { // want flow(Account.Phone)
		return err
	}
	f := json.NewEncoder(os.Stdout)
	if err := f.Encode(a); err != nil {
		return err
	}
	g := json.NewEncoder(ads.Writer{})
	if err := g.Encode(map[string]string{"id": a.ID}); err != nil {
		return err
	}
	return g.Encode(map[string]string{"id": a.ID, "mail": a.Email}) // want flow(Account.Email)
}

func buffered(a *id.Account) {
	w := bufio.NewWriterSize(ads.Writer{}, 100)
	w.WriteString(a.Name)
	w.WriteString(a.Phone) // want flow(Account.Phone)
	w.Flush()
	var sb strings.Builder
	x := bufio.NewWriter(&sb)
	x.WriteString(a.Email)
	x.Flush()
	ads.Send(sb.String()) // want flow(Account.Email)
}

type client struct{ http *http.Client }

//purpose:sink advertising
func (c *client) do(r *http.Request) (*http.Response, error) { return c.http.Do(r) }

func (c *client) requests(a *id.Account) {
	r, err := http.NewRequest("POST", "https://x.example", strings.NewReader(url.Values{"n": {a.Name}}.Encode()))
	if err != nil {
		return
	}
	r.Header.Set("X-User", a.ID)
	c.do(r)
	q, _ := http.NewRequest("POST", "https://x.example", strings.NewReader(url.Values{"p": {a.Phone}}.Encode()))
	c.do(q) // want flow(Account.Phone)
	h, _ := http.NewRequest("GET", "https://x.example", nil)
	h.Header.Set("X-Mail", a.Email)
	c.do(h) // want flow(Account.Email)
	u := &url.URL{Scheme: "https", Host: "x.example", RawQuery: "p=" + url.QueryEscape(a.Phone)}
	g, _ := http.NewRequest("GET", u.String(), nil)
	c.do(g) // want flow(Account.Phone)
}

type counting struct {
	w io.Writer
	n int
}

func (c *counting) Write(p []byte) (int, error) {
	c.n += len(p)
	return c.w.Write(p)
}

func wrapped(a *id.Account) {
	c := &counting{w: io.Discard}
	fmt.Fprint(c, a.Phone)
	ads.Score(c.n)
	d := &counting{w: ads.Writer{}}
	fmt.Fprint(d, a.Name)
	ads.Score(d.n)
}
