// Package mid hands on what package low makes, as interfaces of its own.
package mid

import "example.com/cases/handon/low"

// Runner runs.
type Runner interface{ Run(s string) string }

// Maker makes runners of package low.
type Maker interface{ Make() low.Runner }

// Leak and Drop return runners.
func Leak() Runner { return low.Leaking() }

// Drop returns one that does nothing.
func Drop() Runner { return low.Dropping() }

// Makers returns makers of both.
func Makers() (leak, drop Maker) { return low.Makers() }

// Note remembers a text.
func Note(s string) { low.Remember(s) }

// Begin begins with a text.
func Begin(s string) { low.Begin(s) }
