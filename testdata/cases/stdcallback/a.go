// Package stdcallback hands functions to the standard library.
package stdcallback

import (
	"bytes"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"
	"sync"
	"text/template"
	"unicode"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func mapping(a *id.Account) {
	keep := func(r rune) rune { return r }
	drop := func(rune) rune { return 'x' }
	ads.Send(strings.Map(keep, a.Phone)) // want flow(Account.Phone)
	ads.Send(strings.Map(keep, a.Name))
	ads.Bytes(bytes.Map(keep, []byte(a.Email))) // want flow(Account.Email)
	ads.Send(strings.Map(drop, a.Name))
	ads.Upload(strings.FieldsFunc(a.Phone, unicode.IsSpace)) // want flow(Account.Phone)
	ads.Send(strings.TrimFunc(a.Name, unicode.IsSpace))
}

// The function is handed in by the caller, and its results come back.
func apply(f func(string) string, s string) string {
	return regexp.MustCompile("x").ReplaceAllStringFunc(s, f)
}

func applied(a *id.Account) {
	ads.Send(apply(func(string) string { return a.Phone }, "x")) // want flow(Account.Phone)
	ads.Send(apply(func(string) string { return a.Name }, "x"))
}

func sorting(all []*id.Account, names []string) {
	sort.Slice(all, func(i, j int) bool {
		ads.Send(all[i].Phone) // want flow(Account.Phone)
		return i < j
	})
	sort.Slice(all, func(i, j int) bool {
		ads.Send(all[i].Name)
		return i < j
	})
	slices.SortStableFunc(names, func(x, y string) int {
		ads.Send(x)
		return strings.Compare(x, y)
	})
}

// What an index function found was selected by what it compared.
func index(all []*id.Account, uploaded string) {
	i := slices.IndexFunc(all, func(a *id.Account) bool { return a.Phone == uploaded })
	if i >= 0 {
		ads.Send(all[i].ID) // want match(Account.Phone)
	}
	j := slices.IndexFunc(all, func(a *id.Account) bool { return a.Name == uploaded })
	if j >= 0 {
		ads.Send(all[j].ID)
	}
}

func contains(all []*id.Account, uploaded string, other *id.Account) {
	if slices.ContainsFunc(all, func(a *id.Account) bool { return a.Email == uploaded }) {
		ads.Send(uploaded) // want match(Account.Email)
	}
	if slices.ContainsFunc(all, func(a *id.Account) bool { return a.ID == uploaded }) {
		ads.Send(uploaded)
	}
}

func deleted(all []*id.Account, listed map[string]bool) {
	rest := slices.DeleteFunc(all, func(a *id.Account) bool { return !listed[a.Phone] })
	for _, a := range rest {
		ads.Send(a.ID) // want match(Account.Phone)
	}
}

func kept(all []*id.Account, listed map[string]bool) {
	rest := slices.DeleteFunc(all, func(a *id.Account) bool { return !listed[a.ID] })
	for _, a := range rest {
		ads.Send(a.ID)
	}
}

func once(a *id.Account) {
	var o sync.Once
	o.Do(func() { ads.Send(a.Phone) }) // want flow(Account.Phone)
	o.Do(func() { ads.Send(a.Name) })
	get := sync.OnceValues(func() (string, string) { return a.Name, a.Email })
	name, mail := get()
	ads.Send(name)
	ads.Send(mail)                                     // want flow(Account.Email)
	run := sync.OnceFunc(func() { ads.Send(a.Email) }) // want flow(Account.Email)
	run()
}

func groups(a *id.Account) {
	var wg sync.WaitGroup
	var s string
	wg.Go(func() { s = a.Phone })
	wg.Wait()
	ads.Send(s) // want flow(Account.Phone)
}

type byPhone struct{ *id.Account }

func (h byPhone) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ads.Send(h.Phone) // want flow(Account.Phone)
}

type byName struct{ *id.Account }

func (h byName) ServeHTTP(w http.ResponseWriter, r *http.Request) { ads.Send(h.Name) }

func served(a *id.Account) {
	mux := http.NewServeMux()
	mux.Handle("/p", byPhone{a})
	mux.Handle("/n", byName{a})
	f := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ads.Send(a.Email) // want flow(Account.Email)
	})
	mux.Handle("/m", http.StripPrefix("/m", f))
	http.ListenAndServe(":0", mux)
}

func walked(a *id.Account) {
	filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		ads.Send(a.Phone) // want flow(Account.Phone)
		ads.Send(path)
		return nil
	})
	ads.Send(os.Expand("$x", func(string) string { return a.Email })) // want flow(Account.Email)
	ads.Send(os.Expand("$x", func(string) string { return a.Name }))
}

func templates(a *id.Account) {
	var b, c strings.Builder
	phone := template.FuncMap{"f": func() string { return a.Phone }}
	name := template.FuncMap{"f": func() string { return a.Name }}
	template.Must(template.New("x").Funcs(phone).Parse("{{f}}")).Execute(&b, nil)
	template.Must(template.New("x").Funcs(name).Parse("{{f}}")).Execute(&c, nil)
	ads.Send(b.String()) // want flow(Account.Phone)
	ads.Send(c.String())
}
