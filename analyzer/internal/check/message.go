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

	"example.com/purposevet/analyzer/internal/summary"
	"example.com/purposevet/analyzer/internal/valueflow"
)

// maxBrief is the number of steps that a message names; the others are in
// Related.
const maxBrief = 6

// Message words a finding in one line. file spells positions of the package
// under analysis.
func Message(f *valueflow.Finding, fset *token.FileSet) string {
	var b strings.Builder
	contact := "collected for " + f.Collected
	if f.Source.Kind != "" {
		contact = f.Source.Kind + ", " + contact
	}
	verb := "reaches"
	if f.Kind == summary.Match {
		verb = "selects what reaches"
	}
	fmt.Fprintf(&b, "%s (%s) %s %s, used for %s", f.Source.Name, contact, verb, f.Sink.Name, f.Use)
	if via := breadcrumbs(f.Route); len(via) > 0 {
		b.WriteString(", via " + strings.Join(via, ", "))
	}
	if f.OtherSubject {
		b.WriteString("; consent was asked for another subject")
	}
	b.WriteString(": ")
	b.WriteString(brief(f.Route.Steps(), fset))
	return b.String()
}

// breadcrumbs returns what a reviewer asks of a route first, in its order.
func breadcrumbs(route *summary.Step) []string {
	var via []string
	for _, s := range route.Steps() {
		if s.Via != "" && !slices.Contains(via, s.Via) {
			via = append(via, s.Via)
		}
	}
	return via
}

// brief words the route: the declaration, the first steps and the last.
func brief(steps []*summary.Step, fset *token.FileSet) string {
	parts := make([]string, 0, len(steps))
	for i, s := range steps {
		if len(steps) > maxBrief && i == 3 {
			parts = append(parts, fmt.Sprintf("%d more steps", len(steps)-maxBrief+1))
		}
		if len(steps) > maxBrief && i >= 3 && i < len(steps)-maxBrief+4 {
			continue
		}
		text := s.Text
		if i == 0 {
			text = "declared"
		}
		if s.Far != nil || s.Pos.IsValid() {
			text += " (" + place(s, fset) + ")"
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, " → ")
}

// place spells where a step is: file:line, with the package's last element
// where it is another package.
func place(s *summary.Step, fset *token.FileSet) string {
	if s.Far != nil {
		return path.Base(s.Far.Package) + "/" + s.Far.File + ":" + strconv.Itoa(s.Far.Line)
	}
	p := fset.Position(s.Pos)
	file := p.Filename
	if i := strings.LastIndexAny(file, `/\`); i >= 0 {
		file = file[i+1:]
	}
	return file + ":" + strconv.Itoa(p.Line)
}
