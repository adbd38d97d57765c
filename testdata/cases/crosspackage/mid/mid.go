// Package mid is one more package in between.
package mid

import "example.com/cases/crosspackage/lib"

// Report reports s by way of lib.
func Report(s string) { lib.Track(lib.Norm(s)) }

// Note notes s.
func Note(s string) { lib.TrackBoth("none", s) }
