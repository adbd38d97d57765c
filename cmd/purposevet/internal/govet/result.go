package govet

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Result is what go vet says of all packages.
type Result struct {
	Packages []*Package
	// Failed says that some package could not be loaded or analysed; why is
	// among what was passed on to Config.Stderr.
	Failed bool
}

// A Position is a place in a file.
type Position struct {
	File      string
	Line, Col int
}

// ParsePosition reads file:line:col. Line and column are 0 where there is none.
func ParsePosition(posn string) Position {
	p := Position{File: posn}
	rest, last, ok := cutLast(posn)
	if !ok {
		return p
	}
	if file, line, ok := cutLast(rest); ok {
		return Position{file, line, last}
	}
	return Position{rest, last, 0}
}

func cutLast(s string) (rest string, n int, ok bool) {
	i := strings.LastIndexByte(s, ':')
	if i < 0 {
		return s, 0, false
	}
	n, err := strconv.Atoi(s[i+1:])
	return s[:i], n, err == nil
}

func (p Position) compare(q Position) int {
	return cmp.Or(strings.Compare(p.File, q.File), p.Line-q.Line, p.Col-q.Col)
}

// Findings returns the diagnostics that are no notes, each once, sorted by
// position: a package and its test variant may report the same line.
func (r *Result) Findings() []Diagnostic {
	return r.all(func(d *Diagnostic) bool { return !d.note() })
}

func (r *Result) all(want func(*Diagnostic) bool) []Diagnostic {
	var out []Diagnostic
	for _, p := range r.Packages {
		for _, d := range p.Diagnostics {
			if want(&d) {
				out = append(out, d)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Diagnostic) int {
		return cmp.Or(ParsePosition(a.Posn).compare(ParsePosition(b.Posn)),
			strings.Compare(a.Category, b.Category), strings.Compare(a.Message, b.Message))
	})
	return slices.CompactFunc(out, func(a, b Diagnostic) bool {
		return a.Posn == b.Posn && a.Category == b.Category && a.Message == b.Message
	})
}

// Counts is how much there was to check.
type Counts struct {
	Packages, Sources, Sinks, Findings, Allowed, Bounded int
}

// Counts adds up what the packages say.
func (r *Result) Counts() Counts {
	var sum Counts
	seen := make(map[string]bool)
	for _, p := range r.Packages {
		if seen[p.path()] {
			continue
		}
		seen[p.path()] = true
		for _, d := range p.Diagnostics {
			if d.Category == counts {
				sum.Packages++
				sum.add(d.Message)
			}
		}
	}
	return sum
}

func (c *Counts) add(message string) {
	var one Counts
	fmt.Sscanf(message, "sources=%d sinks=%d findings=%d allowed=%d bounded=%d",
		&one.Sources, &one.Sinks, &one.Findings, &one.Allowed, &one.Bounded)
	c.Sources += one.Sources
	c.Sinks += one.Sinks
	c.Findings += one.Findings
	c.Allowed += one.Allowed
	c.Bounded += one.Bounded
}
