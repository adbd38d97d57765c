// Package fn has function values.
package fn

import (
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// Send is ads.Send under another name.
var Send = ads.Send

// Quiet logs.
var Quiet = ads.Log

// Ops are operations by name.
var Ops = map[string]func(string) string{
	"lower": strings.ToLower,
	"mask":  func(string) string { return "***" },
}

// Getters read accounts.
var Getters = [...]func(*id.Account) string{
	func(a *id.Account) string { return a.ID },
	func(a *id.Account) string { return a.Phone },
}

// Phones is filled when the program starts.
var Phones = collect(func(a *id.Account) string { return a.Phone })

// Names is filled when the program starts.
var Names = collect(func(a *id.Account) string { return a.Name })

func collect(f func(*id.Account) string) (out []string) {
	for _, a := range id.LoadAll() {
		out = append(out, f(a))
	}
	return out
}

// Map maps.
func Map[T, U any](in []T, f func(T) U) (out []U) {
	for _, x := range in {
		out = append(out, f(x))
	}
	return out
}

// Pusher pushes.
type Pusher interface{ Push(string) }

// Compose composes.
func Compose[A, B, C any](f func(A) B, g func(B) C) func(A) C { return func(a A) C { return g(f(a)) } }

// Partial binds.
func Partial[A, B any](f func(A, B), a A) func(B) { return func(b B) { f(a, b) } }
