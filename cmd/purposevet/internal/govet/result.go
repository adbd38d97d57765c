package govet

import (
	"cmp"
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
	// Seen has the import paths of the packages that were asked for, and with
	// Config.Imports of all below them. It is nil if they are unknown.
	Seen []string
}

// keep removes the packages that were not asked for. go vet prints what was
// found in imported ones, too.
func (r *Result) keep(wanted map[string]bool) {
	r.Packages = slices.DeleteFunc(r.Packages, func(p *Package) bool {
		return wanted != nil && !wanted[p.of()] && !wanted[p.path()]
	})
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

// Counts is how much there was to check, and what was found.
type Counts struct {
	Packages, Sources, Sinks, Findings, Allowed, Bounded int
}

// Counts adds up what the packages say. Sources and sinks that are declared
// outside of them, in packages below or in the policy, count as far as one
// package sees them.
func (r *Result) Counts() Counts {
	var sum Counts
	var sources, sinks int // that one package sees
	seen := make(map[string]bool)
	for _, p := range r.Packages {
		for _, d := range p.Diagnostics {
			if d.Category != counts || seen[p.path()] {
				continue
			}
			seen[p.path()] = true
			n := parseNote(d.Message)
			sum.Packages++
			sum.Sources += n["sources"]
			sum.Sinks += n["sinks"]
			sum.Allowed += n["allowed"]
			sum.Bounded += n["bounded"]
			sources, sinks = max(sources, n["seen-sources"]), max(sinks, n["seen-sinks"])
		}
	}
	sum.Sources, sum.Sinks = max(sum.Sources, sources), max(sum.Sinks, sinks)
	for _, d := range r.Findings() {
		if d.Category != bound && d.Category != policy {
			sum.Findings++
		}
	}
	return sum
}

// parseNote reads a note of counts: sources=3 sinks=1 and so on.
func parseNote(message string) map[string]int {
	n := make(map[string]int)
	for field := range strings.FieldsSeq(message) {
		if name, value, ok := strings.Cut(field, "="); ok {
			n[name], _ = strconv.Atoi(value)
		}
	}
	return n
}
