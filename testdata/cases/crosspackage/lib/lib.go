// Package lib has helpers around sinks and sources.
package lib

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

// Track sends one string.
func Track(s string) { ads.Send(s) }

// TrackBoth sends the first and logs the second.
func TrackBoth(s, note string) { track(s); ads.Log(note) }

func track(s string) { ads.Send("t:" + s) }

// TrackAccount reads and sends the phone itself.
func TrackAccount(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
	Track(a.Name)
}

// TrackAny sends whatever it gets.
func TrackAny(v any) { ads.Put(v) }

// Contact reads the contact.
func Contact(a *id.Account) (mail, name string) { return a.Email, a.Name }

// Norm normalises.
func Norm(s string) string { return "+" + s }

// First returns its first argument.
func First(x, y string) string { return x }

// Public copies what everybody may see.
func Public(a *id.Account) *id.Account { return &id.Account{ID: a.ID, Name: a.Name} }

// Fill writes the phone to dst.
func Fill(dst *[]string, a *id.Account) { *dst = append(*dst, a.Phone) }
