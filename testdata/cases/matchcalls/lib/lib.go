// Package lib has sinks below its functions.
package lib

import (
	"example.com/cases/ads"
)

// Report sends s.
func Report(s string) { ads.Send(s) }

// Note sends nothing.
func Note(s string) { ads.Log(s) }

// ReportIf sends s if ok.
func ReportIf(ok bool, s string) {
	if !ok {
		return
	}
	Report(s)
}

// ReportSame sends s if x and y are the same.
func ReportSame(x, y, s string) { ReportIf(x == y, s) }
