// Package sanitizeresult uses results of sanitizers.
package sanitizeresult

import (
	"crypto/sha256"
	"fmt"

	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

func counts(all []*id.Account) {
	var phones []string
	for _, a := range all {
		phones = append(phones, a.Phone)
	}
	ads.Send(guardlib.Bucket(phones))
	ads.Send("about " + guardlib.Bucket(phones))
	ads.Upload(phones) // want flow(Account.Phone)
}

// What it returns for security is no result for advertising.
func otherPurpose(a *id.Account) {
	ads.Send(guardlib.Vault(a.Phone)) // want flow(Account.Phone)
	ads.Send(guardlib.Vault(a.Name))
}

// hash is none: nobody declared it.
func hash(s string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(s))) }

func hashed(a *id.Account) {
	ads.Send(hash(a.Email)) // want flow(Account.Email)
	ads.Send(guardlib.Bucket([]string{hash(a.Email)}))
}

// region knows the first digits only.
//
//purpose:sanitizer advertising
func region(phone string) (code string, err error) {
	if len(phone) < 3 {
		return "", fmt.Errorf("bad number %q", phone)
	}
	return phone[:3], nil
}

func regions(a *id.Account) {
	code, err := region(a.Phone)
	if err != nil {
		ads.Send(err.Error())
		return
	}
	ads.Send(code)
	ads.Send(code + a.Phone[3:]) // want flow(Account.Phone)
}

// wrapped returns what the sanitizer returned, or not.
func wrapped(a *id.Account) string {
	code, _ := region(a.Phone)
	return code
}

func halfWrapped(a *id.Account) string {
	code, err := region(a.Phone)
	if err != nil {
		return a.Phone
	}
	return code
}

func wrappers(a *id.Account) {
	ads.Send(wrapped(a))
	ads.Send(halfWrapped(a)) // want flow(Account.Phone)
}

// A sanitizer cleans its results, not its arguments.
func argument(a *id.Account) {
	list := []string{a.Email}
	ads.Send(guardlib.Bucket(list))
	ads.Upload(list) // want flow(Account.Email)
}
