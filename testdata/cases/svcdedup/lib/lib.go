// Package lib hands on, by several routes.
package lib

import "example.com/cases/ads"

// Both hands on twice.
func Both(s string) {
	ads.Send(s)
	ads.Send("x" + s)
}

// Either hands on by one of two routes.
func Either(s string, long bool) {
	if long {
		s = wrap(wrap(s))
	}
	ads.Send(s)
}

func wrap(s string) string { return "<" + s + ">" }

// Each is instantiated for several types.
func Each[T any](vs []T, f func(T) string) {
	for _, v := range vs {
		ads.Send(f(v))
	}
}
