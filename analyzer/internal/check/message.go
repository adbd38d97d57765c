// Package check turns findings into what a person reads: one for each source,
// place and category, worded so that it stands alone, without those that an
// allow directive accepts.
package check

import (
	"fmt"
	"go/token"
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
	"example.com/purposevet/analyzer/internal/valueflow"
)

// headings are the sections of the manual that explain a category. The URL of a
// diagnostic, which is relative to the analyzer's, leads there.
var headings = map[string]string{
	"flow": "Flow", "match": "Match", Directive: "Directives", Policy: "Policy", Bound: "Limitations",
	Allowed: "Allow", Counts: "Flags", Explain: "Flags",
}

// diagnostic returns a diagnostic with one line of message.
func diagnostic(pos token.Pos, category, message string) analysis.Diagnostic {
	return analysis.Diagnostic{Pos: pos, Category: category, Message: clean(message), URL: "#hdr-" + headings[category]}
}

// clean makes a text safe for a terminal and for one line: a comment, a policy or the
// file name of a //line directive can contain anything.
func clean(text string) string {
	var b strings.Builder
	for _, c := range text {
		switch {
		case strconv.IsPrint(c):
			b.WriteRune(c)
		case c == '\t':
			b.WriteByte(' ')
		default:
			quoted := strconv.QuoteRune(c)
			b.WriteString(quoted[1 : len(quoted)-1])
		}
	}
	return b.String()
}

// Message words a finding in one line. The positions of the package under
// analysis are in fset.
func Message(f *valueflow.Finding, uses []string, fset *token.FileSet) string {
	var b strings.Builder
	contact := "collected for " + f.Collected
	if f.Source.Kind != "" {
		contact = f.Source.Kind + ", " + contact
	}
	verb := "reaches"
	if f.Kind == summary.Match {
		verb = "selects what reaches"
	}
	fmt.Fprintf(&b, "%s (%s) %s %s, used for %s", f.Source.Name, contact, verb, f.Sink.Name, strings.Join(uses, " and "))
	for _, crumb := range breadcrumbs(f.Route) {
		b.WriteString(", " + crumb)
	}
	if f.OtherSubject {
		b.WriteString("; consent was asked for another subject")
	}
	b.WriteString(": ")
	b.WriteString(brief(f.Route.Steps(), fset))
	return b.String()
}

// crumbs words what steps of a route go through. A match needs no word for being one.
var crumbs = map[string]string{
	"match": "", "hash": "hashed", "state": "through stored state", "goroutine": "in a goroutine",
	"interface": "through an interface", "function value": "through a function value",
	"a function without source": "through a function without source",
}

// breadcrumbs returns what a reviewer asks of a route first, in the order of the route.
func breadcrumbs(route *summary.Step) []string {
	var said []string
	for _, s := range route.Steps() {
		if crumb := crumbs[s.Via]; crumb != "" && !slices.Contains(said, crumb) {
			said = append(said, crumb)
		}
	}
	return said
}

// A stop is what a message shows of a route's steps on one line.
type stop struct {
	text, place string
	told        bool // it explains something that the message names
}

// maxStops is the number of stops that a message shows; Related has all steps.
const maxStops = 6

// brief words the route: the declaration, the steps that tell how, the sink.
func brief(steps []*summary.Step, fset *token.FileSet) string {
	stops := stopsOf(steps, fset)
	shown := make([]bool, len(stops))
	left := maxStops
	show := func(i int) {
		if i >= 0 && left > 0 && !shown[i] {
			shown[i] = true
			left--
		}
	}
	show(len(stops) - 1)
	show(0)
	for i := len(stops) - 1; i >= 0; i-- {
		if stops[i].told {
			show(i)
		}
	}
	for i := range stops {
		show(i)
	}
	var parts []string
	for i, s := range stops {
		switch {
		case shown[i]:
			if s.place != "" {
				s.text += " (" + s.place + ")"
			}
			parts = append(parts, s.text)
		case shown[i-1]:
			parts = append(parts, "…")
		}
	}
	return strings.Join(parts, " → ")
}

// stopsOf joins consecutive steps on one line.
func stopsOf(steps []*summary.Step, fset *token.FileSet) []stop {
	var stops []stop
	for i, s := range steps {
		text := s.Text
		switch i {
		case len(steps) - 1:
			text = "handed over"
		case 0:
			text = "declared"
		}
		next := stop{text, place(s, fset), s.Via != ""}
		if n := len(stops); n > 1 && stops[n-1].place == next.place {
			stops[n-1].text += ", " + next.text
			stops[n-1].told = stops[n-1].told || next.told
			continue
		}
		stops = append(stops, next)
	}
	return stops
}

// place spells where a step is: file:line, with the last element of the package's path if
// it is another package. It is empty for the call of a goroutine, which was started
// before the data came.
func place(s *summary.Step, fset *token.FileSet) string {
	switch {
	case s.Far != nil:
		return spell(s.Far)
	case !s.Pos.IsValid():
		return ""
	}
	p := fset.Position(s.Pos)
	file := p.Filename
	if i := strings.LastIndexAny(file, `/\`); i >= 0 {
		file = file[i+1:]
	}
	return file + ":" + strconv.Itoa(p.Line)
}

func spell(p *annot.Position) string {
	at := p.File + ":" + strconv.Itoa(p.Line)
	if p.Package == "" { // the policy file
		return at
	}
	return path.Base(p.Package) + "/" + at
}
