// Package svcnorm normalises, parses and takes contacts apart.
package svcnorm

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/mail"
	"net/url"
	"regexp"
	"slices"
	"sort"
	"strings"
	"text/tabwriter"
	"unicode"

	"example.com/cases/ads"
	"example.com/cases/id"
)

var (
	nonDigit = regexp.MustCompile(`\D+`)
	parts    = regexp.MustCompile(`^(\w+)@(\w+)$`)
)

// Phone is a parsed number.
type Phone struct{ Country, Area, Number string }

// Parse parses a number.
func Parse(s string) (p Phone, err error) {
	s = nonDigit.ReplaceAllString(s, "")
	if len(s) < 7 {
		return p, errors.New("too short")
	}
	p.Country, s = s[:2], s[2:]
	p.Area, p.Number = s[:3], s[3:]
	return p, nil
}

func (p Phone) String() string { return fmt.Sprintf("+%s-%s-%s", p.Country, p.Area, p.Number) }

func parsed(a *id.Account) {
	p, err := Parse(a.Phone)
	if err != nil {
		ads.Send(err.Error())
		return
	}
	ads.Send(p.String())                 // want flow(Account.Phone)
	ads.Send(p.Number[len(p.Number)-4:]) // want flow(Account.Phone)
	q, _ := Parse("+4930123456")
	ads.Send(q.String())
}

func mails(a *id.Account) {
	m, err := mail.ParseAddress(a.Email)
	if err != nil {
		return
	}
	ads.Send(m.Address) // want flow(Account.Email)
	user, host, ok := strings.Cut(a.Email, "@")
	ads.Put(ok)
	ads.Send(user) // want flow(Account.Email)
	ads.Send(host) // want flow(Account.Email)
	g := parts.FindStringSubmatch(a.Email)
	ads.Upload(g[1:])                                              // want flow(Account.Email)
	ads.Send(parts.ReplaceAllStringFunc(a.Email, strings.ToUpper)) // want flow(Account.Email)
	ads.Send(parts.String())
	h := parts.FindStringSubmatch(a.Name)
	ads.Upload(h)
}

func runes(a *id.Account) {
	var kept []rune
	for _, r := range a.Phone {
		if unicode.IsDigit(r) {
			kept = append(kept, r)
		}
	}
	ads.Send(string(kept)) // want flow(Account.Phone)
	var seen []rune
	strings.Map(func(r rune) rune { seen = append(seen, r); return r }, a.Phone)
	ads.Send(string(seen)) // want flow(Account.Phone)
	b := []byte(a.Email)
	slices.Reverse(b)
	ads.Bytes(b) // want flow(Account.Email)
	s := strings.Split(a.Phone, "")
	sort.Strings(s)
	ads.Upload(s) // want flow(Account.Phone)
	r := strings.NewReplacer("{user}", a.Name, "{mail}", a.Email)
	ads.Send(r.Replace("hi {mail}")) // want flow(Account.Email)
	ads.Send(strings.NewReplacer("a", "b").Replace(a.Name))
}

func readers(a *id.Account) {
	sc := bufio.NewScanner(strings.NewReader(a.Phone))
	for sc.Scan() {
		ads.Send(sc.Text()) // want flow(Account.Phone)
	}
	var copied bytes.Buffer
	rest, _ := io.ReadAll(io.TeeReader(io.LimitReader(strings.NewReader(a.Email), 9), &copied))
	ads.Bytes(rest)           // want flow(Account.Email)
	ads.Send(copied.String()) // want flow(Account.Email)
	pr, pw := io.Pipe()
	go func() {
		fmt.Fprint(pw, a.Phone)
		pw.Close()
	}()
	all, err := io.ReadAll(pr)
	ads.Bytes(all) // want flow(Account.Phone)
	ads.Put(err == nil)
	mr := io.MultiReader(strings.NewReader(a.Name), strings.NewReader(a.Email))
	all, _ = io.ReadAll(mr)
	ads.Bytes(all) // want flow(Account.Email)
	all, _ = io.ReadAll(strings.NewReader(a.Name))
	ads.Bytes(all)
	tw := tabwriter.NewWriter(&copied, 0, 8, 1, ' ', 0)
	fmt.Fprintln(tw, a.Phone)
	tw.Flush()
	ads.Bytes(copied.Bytes()) // want flow(Account.Phone) flow(Account.Email)
}

func urls(a *id.Account) {
	u, err := url.Parse("https://x.example/?m=" + a.Email)
	if err != nil {
		return
	}
	ads.Send(u.Query().Get("m")) // want flow(Account.Email)
	v := url.Values{}
	v.Set("name", a.Name)
	ads.Send(v.Encode())
	v.Set("tel", a.Phone)
	ads.Send(v.Encode()) // want flow(Account.Phone)
	w := *u
	w.RawQuery = v.Encode()
	ads.Send(w.String()) // want flow(Account.Phone) flow(Account.Email)
}
