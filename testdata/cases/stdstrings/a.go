// Package stdstrings takes contacts apart and puts them together.
package stdstrings

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func transform(a *id.Account) {
	ads.Send(strings.ToLower(a.Email))                   // want flow(Account.Email)
	ads.Send(strings.TrimPrefix(a.Phone, "+"))           // want flow(Account.Phone)
	ads.Send(strings.ReplaceAll(a.Phone, " ", ""))       // want flow(Account.Phone)
	ads.Send(strings.Join([]string{a.ID, a.Phone}, ",")) // want flow(Account.Phone)
	ads.Send(strings.Repeat(a.Phone, 2))                 // want flow(Account.Phone)
	ads.Send(strings.ToUpper(a.Name))
	ads.Score(strings.Count(a.Name, "a"))
	ads.Score(utf8.RuneCountInString(a.Phone))
}

func split(a *id.Account) {
	ads.Upload(strings.Split(a.Email, "@")) // want flow(Account.Email)
	user, host, ok := strings.Cut(a.Email, "@")
	ads.Send(user) // want flow(Account.Email)
	ads.Send(host) // want flow(Account.Email)
	ads.Put(ok)
	for f := range strings.FieldsSeq(a.Phone) {
		ads.Send(f) // want flow(Account.Phone)
	}
	ads.Upload(strings.Fields(a.Name))
}

func mapped(a *id.Account) {
	digits := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, a.Phone)
	ads.Send(digits) // want flow(Account.Phone)
}

func built(a *id.Account) {
	var b, c strings.Builder
	b.WriteString("tel:")
	b.WriteString(a.Phone)
	c.WriteString(a.Name)
	ads.Send(b.String()) // want flow(Account.Phone)
	ads.Send(c.String())
	ads.Score(b.Len())
	b.Reset()
	ads.Send(b.String())
}

func byteWise(a *id.Account) {
	var b strings.Builder
	for i := 0; i < len(a.Phone); i++ {
		b.WriteByte(a.Phone[i])
	}
	ads.Send(b.String()) // want flow(Account.Phone)
}

func replacer(a *id.Account) {
	r := strings.NewReplacer("{phone}", a.Phone)
	ads.Send(r.Replace("call {phone}")) // want flow(Account.Phone)
	s := strings.NewReplacer("{name}", a.Name)
	ads.Send(s.Replace("call {name}"))
}

func numbers(a *id.Account) {
	n, err := strconv.Atoi(a.Phone)
	ads.Score(n)                     // want flow(Account.Phone)
	ads.Send(strconv.Quote(a.Email)) // want flow(Account.Email)
	if err != nil {
		ads.Send(err.Error()) // want flow(Account.Phone)
	}
	ads.Send(strconv.Itoa(a.Age))
}

func urls(a *id.Account) {
	v, w := url.Values{}, url.Values{}
	v.Set("p", a.Phone)
	w.Set("n", a.Name)
	ads.Send(v.Encode()) // want flow(Account.Phone)
	ads.Send(w.Encode())
	u := url.URL{Host: "x", RawQuery: v.Encode(), Path: a.Name}
	ads.Send(u.String()) // want flow(Account.Phone)
	ads.Send(u.Path)
	p, _ := url.Parse("https://x/?p=" + a.Email)
	ads.Send(p.Query().Get("p")) // want flow(Account.Email)
}

var digit = regexp.MustCompile(`\d+`)

func regexps(a *id.Account) {
	ads.Send(digit.FindString(a.Phone))            // want flow(Account.Phone)
	ads.Send(digit.ReplaceAllString(a.Email, "#")) // want flow(Account.Email)
	ads.Upload(digit.FindAllString(a.Name, -1))
}
