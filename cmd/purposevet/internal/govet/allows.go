package govet

import (
	"slices"
	"strings"
)

// An Allow is a directive that accepts findings.
type Allow struct {
	Posn   string
	Reason string
	Hides  []Diagnostic
}

// Allows returns all of them, sorted by position.
func (r *Result) Allows() []*Allow {
	byPosn := make(map[string]*Allow)
	var out []*Allow
	for _, d := range r.all(func(d *Diagnostic) bool { return d.Category == allowed }) {
		reason, message, hides := strings.Cut(d.Message, "\n")
		posn := d.Posn
		if hides && len(d.Related) > 0 {
			posn, d.Related = d.Related[0].Posn, d.Related[1:]
		}
		a := byPosn[posn]
		if a == nil {
			a = &Allow{Posn: posn, Reason: reason}
			byPosn[posn] = a
			out = append(out, a)
		}
		if hides {
			d.Message = message
			a.Hides = append(a.Hides, d)
		}
	}
	slices.SortFunc(out, func(a, b *Allow) int {
		return ParsePosition(a.Posn).compare(ParsePosition(b.Posn))
	})
	return out
}
