// Package read reads.
package read

import "example.com/cases/id"

// Phone returns a phone.
func Phone(u string) string { return id.Load(u).Phone }

// Name returns a name.
func Name(u string) string { return id.Load(u).Name }

// Each calls f for each phone.
func Each(f func(string)) {
	for _, a := range id.LoadAll() {
		f(a.Phone)
	}
}

// EachName calls f for each name.
func EachName(f func(string)) {
	for _, a := range id.LoadAll() {
		f(a.Name)
	}
}
