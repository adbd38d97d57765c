// Package matchregexp matches contacts with an advertiser's pattern.
package matchregexp

import (
	"path"
	"regexp"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func matchString(a *id.Account, pattern string) {
	re, err := regexp.Compile(pattern)
	if err != nil {
		return
	}
	if re.MatchString(a.Phone) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if re.MatchString(a.Name) {
		ads.Send(a.ID)
	}
	if re.Match([]byte(a.Email)) {
		ads.Send(a.ID) // want match(Account.Email)
	}
}

func byFunc(a *id.Account, pattern string) {
	if ok, _ := regexp.MatchString(pattern, a.Email); ok {
		ads.Send(a.ID) // want match(Account.Email)
	}
	if ok, err := regexp.MatchString(pattern, a.Name); err == nil && ok {
		ads.Send(a.ID)
	}
}

// The contact is the pattern.
func reversed(all []*id.Account, upload string) {
	var phones, names []string
	for _, a := range all {
		phones = append(phones, regexp.QuoteMeta(a.Phone))
		names = append(names, regexp.QuoteMeta(a.Name))
	}
	if regexp.MustCompile(strings.Join(phones, "|")).MatchString(upload) {
		ads.Send("hit") // want match(Account.Phone)
	}
	if regexp.MustCompile(strings.Join(names, "|")).MatchString(upload) {
		ads.Send("hit")
	}
}

func located(a *id.Account, pattern string) {
	re := regexp.MustCompile(pattern)
	if re.FindStringIndex(a.Phone) != nil {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if re.FindStringIndex(a.ID) != nil {
		ads.Send(a.ID)
	}
}

func glob(a *id.Account, pattern string) {
	if ok, _ := path.Match(pattern, a.Email); ok {
		ads.Send(a.ID) // want match(Account.Email)
	}
	if ok, _ := path.Match(pattern, a.Name); ok {
		ads.Send(a.ID)
	}
}
