// Package matchincident is the incident in small: uploaded hashes, matched to accounts, targeted.
package matchincident

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"io"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// An audience is what an advertiser uploads.
type audience struct {
	name   string
	hashes map[string]struct{}
}

func parse(name string, r io.Reader) *audience {
	a := &audience{name: name, hashes: map[string]struct{}{}}
	for s := bufio.NewScanner(r); s.Scan(); {
		a.hashes[strings.TrimSpace(s.Text())] = struct{}{}
	}
	return a
}

func hash(contact string) string {
	h := sha256.New()
	io.WriteString(h, strings.ToLower(strings.TrimSpace(contact)))
	return fmt.Sprintf("%x", h.Sum(nil))
}

func (u *audience) has(contact string) bool {
	if contact == "" {
		return false
	}
	_, ok := u.hashes[hash(contact)]
	return ok
}

// match returns the accounts that the advertiser knows.
func (u *audience) match(all []*id.Account) []string {
	var ids []string
	for _, a := range all {
		if u.has(a.Phone) || u.has(a.Email) {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

// matchNewsletter uses the address that was given for marketing.
func (u *audience) matchNewsletter(all []*id.Account) []string {
	var ids []string
	for _, a := range all {
		if a.Profile.Newsletter != "" && u.has(a.Profile.Newsletter) {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

func tailored(all []*id.Account, r io.Reader) {
	u := parse("spring", r)
	ads.Upload(u.match(all)) // want match(Account.Phone) match(Account.Email)
	ads.Upload(u.matchNewsletter(all))
	ads.Send(u.name)
}

// The report on how well the upload matched is a use, too.
func rate(all []*id.Account, r io.Reader) {
	u := parse("summer", r)
	ads.Score(len(u.match(all)) * 100 / max(1, len(all))) // want match(Account.Phone) match(Account.Email)
	ads.Score(len(u.matchNewsletter(all)) * 100 / max(1, len(all)))
}
