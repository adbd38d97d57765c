// Package svcpattern validates contacts with patterns.
package svcpattern

import (
	"errors"
	"regexp"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

const digits = `^\+[0-9]+$`

var (
	phoneRE = regexp.MustCompile(digits)
	mailRE  = regexp.MustCompile("^[^@]+@" + "[^@]+$")
	setRE   = regexp.MustCompile("x")
	passed  = regexp.MustCompile("y")
	listed  = []*regexp.Regexp{regexp.MustCompile("z")}
	other   = strings.NewReplacer(" ", "", "-", "")
)

// SetPattern sets one.
func SetPattern(s string) { setRE = regexp.MustCompile(s) }

func set(re **regexp.Regexp, s string) { *re = regexp.MustCompile(s) }

// SetOther sets another.
func SetOther(s string) { set(&passed, s) }

func valid(s string) bool { return phoneRE.MatchString(s) }

func check(s string) error {
	s = other.Replace(s)
	if !mailRE.MatchString(s) {
		return errors.New("no address")
	}
	if mailRE.FindStringIndex(s) == nil {
		return errors.New("no address")
	}
	return nil
}

func use(a *id.Account) {
	if valid(a.Phone) {
		ads.Send(a.ID)
	}
	if check(a.Email) == nil {
		ads.Send(a.ID)
	}
	if phoneRE.MatchString(a.Phone) {
		ads.Send(a.ID)
	}
	if ok, _ := regexp.MatchString(digits, a.Phone); ok {
		ads.Send(a.ID)
	}
	local := regexp.MustCompile("^[a-z]")
	if local.MatchString(a.Email) && local.Match([]byte(a.Email)) {
		ads.Send(a.ID)
	}
	if re, err := regexp.Compile("a+"); err == nil && re.MatchString(a.Email) {
		ads.Send(a.ID)
	}
	if m := phoneRE.FindStringSubmatch(a.Phone); m != nil {
		ads.Send(a.ID)
		ads.Send(m[0]) // want flow(Account.Phone)
	}
	ads.Send(phoneRE.ReplaceAllString(a.Phone, "")) // want flow(Account.Phone)
}

func asked(a *id.Account, pattern string) {
	if setRE.MatchString(a.Phone) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if passed.MatchString(a.Phone) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if regexp.MustCompile("^" + pattern).MatchString(a.Phone) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if regexp.MustCompile("^" + pattern).MatchString(a.Name) {
		ads.Send(a.ID)
	}
}
