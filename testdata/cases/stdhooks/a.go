// Package stdhooks hands functions to the standard library that are called later,
// by another call than the one that they were handed to.
package stdhooks

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"expvar"
	"flag"
	"io"
	"io/fs"
	"log"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/rpc"
	"os"
	"reflect"
	"slices"
	"sort"
	"strings"
	"testing/fstest"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func flags(a *id.Account) {
	set, other := flag.NewFlagSet("x", flag.ContinueOnError), flag.NewFlagSet("y", flag.ContinueOnError)
	set.Func("f", "", func(s string) error {
		ads.Send(s) // want flow(Account.Phone)
		return nil
	})
	other.Func("f", "", func(s string) error {
		ads.Send(s)
		return nil
	})
	_ = set.Parse([]string{"-f", a.Phone})
	_ = other.Parse([]string{"-f", a.Name})
}

type transport struct{}

func (transport) RoundTrip(r *http.Request) (*http.Response, error) {
	ads.Send(r.Header.Get("Contact")) // want flow(Account.Phone)
	return &http.Response{Header: http.Header{}, Body: http.NoBody}, nil
}

func proxied(a *id.Account, r *http.Request) {
	p := &httputil.ReverseProxy{
		Rewrite:        func(r *httputil.ProxyRequest) { r.Out.Header.Set("Contact", a.Phone) },
		Transport:      transport{},
		ModifyResponse: func(r *http.Response) error { r.Header.Set("Contact", a.Email); return nil },
	}
	rec := httptest.NewRecorder()
	p.ServeHTTP(rec, r)
	ads.Send(rec.Header().Get("Contact")) // want flow(Account.Email)
}

func recorded(a *id.Account) {
	rec, other := httptest.NewRecorder(), httptest.NewRecorder()
	http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Contact", a.Email)
		_, _ = io.WriteString(w, a.Phone)
	}).ServeHTTP(rec, httptest.NewRequest(http.MethodGet, "/", nil))
	http.SetCookie(other, &http.Cookie{Name: "n", Value: a.Name})
	ads.Send(rec.Body.String())           // want flow(Account.Phone)
	ads.Send(rec.Header().Get("Contact")) // want flow(Account.Email)
	ads.Score(rec.Code)
	ads.Send(other.Header().Get("Set-Cookie"))
	ads.Send(other.Body.String())
}

func called(a *id.Account, c *rpc.Client) {
	var reply, other string
	_ = c.Call("Store.Find", a.Phone, &reply)
	_ = c.Call("Store.Find", a.Name, &other)
	ads.Send(reply) // want flow(Account.Phone)
	ads.Send(other)
}

func published(a *id.Account) {
	s, n := new(expvar.String), new(expvar.String)
	s.Set(a.Phone)
	n.Set(a.Name)
	m, o := new(expvar.Map), new(expvar.Map)
	m.Set("contact", s)
	o.Set("name", n)
	m.Do(func(kv expvar.KeyValue) {
		ads.Send(kv.Key)
		ads.Send(kv.Value.String()) // want flow(Account.Phone)
	})
	o.Do(func(kv expvar.KeyValue) { ads.Send(kv.Value.String()) })
}

func walked(a *id.Account) {
	files, others := fstest.MapFS{a.Email: {}}, fstest.MapFS{a.Name: {}}
	_ = fs.WalkDir(files, ".", func(path string, _ fs.DirEntry, err error) error {
		ads.Send(path) // want flow(Account.Email)
		return err
	})
	_ = fs.WalkDir(others, ".", func(path string, _ fs.DirEntry, err error) error {
		ads.Send(path)
		return err
	})
}

func split(a *id.Account) {
	s, t := bufio.NewScanner(strings.NewReader("x")), bufio.NewScanner(strings.NewReader("x"))
	s.Split(func(data []byte, _ bool) (int, []byte, error) { return len(data), []byte(a.Email), nil })
	t.Split(func(data []byte, _ bool) (int, []byte, error) { return len(data), []byte(a.Name), nil })
	for s.Scan() && t.Scan() {
		ads.Send(s.Text()) // want flow(Account.Email)
		ads.Send(t.Text())
	}
}

func piped(a *id.Account) {
	r, w, _ := os.Pipe()
	s, v, _ := os.Pipe()
	_, _ = w.WriteString(a.Phone)
	_, _ = v.WriteString(a.Name)
	b, _ := io.ReadAll(r)
	c, _ := io.ReadAll(s)
	ads.Bytes(b) // want flow(Account.Phone)
	ads.Bytes(c)
}

func headed(a *id.Account) {
	var b, c bytes.Buffer
	w, v := gzip.NewWriter(&b), gzip.NewWriter(&c)
	w.Name, v.Name = a.Email, a.Name
	_ = w.Close()
	_ = v.Close()
	ads.Bytes(b.Bytes()) // want flow(Account.Email)
	ads.Bytes(c.Bytes())
}

// What is sorted, or swapped, is at another index.
func moved(a *id.Account) {
	l := []string{a.Phone, a.Name}
	ads.Send(l[1])
	sort.Strings(l)
	ads.Send(l[1]) // want flow(Account.Phone)
	m := []string{a.Phone, a.Name}
	slices.Reverse(m)
	ads.Send(m[1]) // want flow(Account.Phone)
	n := []string{a.Phone, a.Name}
	reflect.Swapper(n)(0, 1)
	ads.Send(n[1]) // want flow(Account.Phone)
	o := []string{a.Phone, a.Name}
	sort.Sort(sort.Reverse(sort.StringSlice(o)))
	ads.Send(o[1]) // want flow(Account.Phone)
	p := []string{a.ID, a.Name}
	sort.Strings(p)
	ads.Send(p[0])
}

func panicked(a *id.Account) (err any) {
	defer func() {
		ads.Put(recover()) // want flow(Account.Phone)
	}()
	log.New(io.Discard, "", 0).Panicf("no %s", a.Phone)
	return nil
}

func panickedOther(a *id.Account) {
	defer func() { ads.Put(recover()) }()
	log.Panicln(a.Name)
}
