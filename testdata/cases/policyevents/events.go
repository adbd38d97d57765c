// Package policyevents is a sink as a whole, with those below it.
package policyevents

// Track uses s.
func Track(s string) { track(s) }

func track(s string) { _ = s }
