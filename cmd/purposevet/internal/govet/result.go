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

// keep removes the packages that were not asked for. go vet also prints what was found in
// imported ones.
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

// Findings returns the diagnostics that are not notes, each once, sorted by position: a
// package and its test variant may report the same line.
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

// Counts adds up what the packages say. Sources and sinks declared by packages below
// count as far as one package sees them; those of the policy count once.
func (r *Result) Counts() Counts {
	var sum Counts
	var sources, sinks int // that one package sees
	policySources, policySinks := make(map[string]bool), make(map[string]bool)
	seen := make(map[string]bool)
	for _, p := range r.Packages {
		for _, d := range p.Diagnostics {
			if d.Category != counts || seen[p.path()] {
				continue
			}
			seen[p.path()] = true
			n := parseNote(d.Message)
			sum.Packages++
			sum.Sources += n.number("sources")
			sum.Sinks += n.number("sinks")
			sum.Allowed += n.number("allowed")
			sum.Bounded += n.number("bounded")
			sources, sinks = max(sources, n.number("seen-sources")), max(sinks, n.number("seen-sinks"))
			n.entries("policy-sources", policySources)
			n.entries("policy-sinks", policySinks)
		}
	}
	sum.Sources, sum.Sinks = max(sum.Sources, sources)+len(policySources), max(sum.Sinks, sinks)+len(policySinks)
	for _, d := range r.Findings() {
		if d.Category != bound && d.Category != policy {
			sum.Findings++
		}
	}
	return sum
}

// A note is the content of a note of counts: sources=3 policy-sinks=0,2 and so on.
type note map[string]string

func parseNote(message string) note {
	n := make(note)
	for field := range strings.FieldsSeq(message) {
		if name, value, ok := strings.Cut(field, "="); ok {
			n[name] = value
		}
	}
	return n
}

func (n note) number(name string) int {
	i, err := strconv.Atoi(n[name])
	if err != nil {
		return 0
	}
	return i
}

// entries adds entries of the policy.
func (n note) entries(name string, to map[string]bool) {
	for entry := range strings.SplitSeq(n[name], ",") {
		if entry != "" {
			to[entry] = true
		}
	}
}
