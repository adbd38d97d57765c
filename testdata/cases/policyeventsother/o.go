// Package policyeventsother is named nearly as a sink is.
package policyeventsother

// Track uses nothing.
func Track(s string) { _ = s }
