// Package directive parses the comments and struct tags that annotate Go code. It knows
// their syntax; package annot knows where they may stand, and what the names in them
// mean.
package directive

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/purposevet/analyzer/internal/purpose"
)

// The kinds of directives.
const (
	Source    = "source"
	Sink      = "sink"
	Sanitizer = "sanitizer"
	Guard     = "guard"
	Allow     = "allow"
)

var kinds = []string{Source, Sink, Sanitizer, Guard, Allow}

// options lists the options that each kind takes.
var options = map[string][]string{
	Source: {"kind", "results", "params"},
	Sink:   {"params"},
	Guard:  {"subject"},
}

// A Directive is one annotation.
type Directive struct {
	Kind     string
	Purposes []string // sorted
	Contact  string   // option kind
	Results  []int    // option results; nil if it is not given
	Params   []string // option params; nil if it is not given
	Subject  string   // option subject
	Reason   string   // of an allow
}

const prefix = "//purpose:"

// String returns the comment that Parse would parse to this.
func (d *Directive) String() string {
	var b strings.Builder
	b.WriteString(prefix + d.Kind + " " + strings.Join(d.Purposes, ","))
	if d.Contact != "" {
		b.WriteString(" kind=" + d.Contact)
	}
	if d.Results != nil {
		b.WriteString(" results=")
		for i, n := range d.Results {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(strconv.Itoa(n))
		}
	}
	if d.Params != nil {
		b.WriteString(" params=" + strings.Join(d.Params, ","))
	}
	if d.Subject != "" {
		b.WriteString(" subject=" + d.Subject)
	}
	if d.Reason != "" {
		b.WriteString(" " + d.Reason)
	}
	return b.String()
}

// Parse parses a comment. It returns nil and no error for comments that are not
// directives. known tells which purposes rules name, which distinguishes a misspelt
// directive from prose.
func Parse(comment string, known func(purpose string) bool) (*Directive, error) {
	text, ok := strings.CutPrefix(comment, prefix)
	if !ok {
		return nil, slip(comment, known)
	}
	if err := hidden(comment, known); err != nil {
		return nil, err
	}
	kind, rest, _ := strings.Cut(strings.ReplaceAll(text, "\t", " "), " ")
	if kind == "" {
		return nil, withoutKind(rest)
	}
	if !slices.Contains(kinds, kind) {
		return nil, fmt.Errorf("unknown directive %s%s%s", prefix, kind, Hint(kind, kinds))
	}
	rest = uncommented(kind, rest)
	list, rest, _ := strings.Cut(rest, " ")
	if list == "" {
		return nil, fmt.Errorf("%s%s needs a purpose, as in %s%s %s", prefix, kind, prefix, kind, example(kind))
	}
	d := &Directive{Kind: kind}
	var invalid string
	if d.Purposes, invalid, ok = purpose.Parse(list); !ok {
		return nil, notAPurpose(list, invalid)
	}
	if twice := purpose.Repeated(strings.Split(list, ",")); twice != "" {
		return nil, fmt.Errorf("%q is there twice in the list of purposes", twice)
	}
	if kind == Allow {
		d.Reason = strings.TrimSpace(rest)
		if d.Reason == "" {
			return nil, fmt.Errorf("%sallow needs a reason: %sallow %s REASON", prefix, prefix, list)
		}
		return d, nil
	}
	seen := make(map[string]bool)
	for _, field := range strings.Fields(rest) {
		if err := d.option(field, seen); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// withoutKind is what is wrong with a directive that begins with a blank.
func withoutKind(rest string) error {
	word, _, _ := strings.Cut(strings.TrimLeft(rest, " "), " ")
	if meant := nearest(strings.ToLower(word), kinds); meant != "" {
		return fmt.Errorf("no blank may stand in a directive's name: write %s%s", prefix, meant)
	}
	return fmt.Errorf("%s lacks its directive: it is one of %s", prefix, strings.Join(kinds, ", "))
}

// uncommented returns what stands before the comment after a directive. In a reason,
// slashes begin one only after a space, since a reason may contain the address of a page.
func uncommented(kind, rest string) string {
	mark := "//"
	if kind == Allow {
		rest, mark = " "+rest, " //"
	}
	rest, _, _ = strings.Cut(rest, mark)
	return strings.TrimSpace(rest)
}

func notAPurpose(list, invalid string) error {
	switch {
	case invalid == "":
		return fmt.Errorf("%q is not a list of purposes: write them with single commas and without spaces, as in support,security", list)
	case strings.Contains(list, "="):
		return fmt.Errorf("%q is not the name of a purpose: purposes come first, then options", invalid)
	}
	return fmt.Errorf("%q is not the name of a purpose", invalid)
}

func example(kind string) string {
	if kind == Source {
		return "security"
	}
	return "advertising"
}

// option parses one key=value option into the directive.
func (d *Directive) option(field string, seen map[string]bool) error {
	key, value, ok := strings.Cut(field, "=")
	if !ok {
		return fmt.Errorf("%q is neither an option key=value nor part of the list of purposes", field)
	}
	if !slices.Contains(options[d.Kind], key) {
		if len(options[d.Kind]) == 0 {
			return fmt.Errorf("%s%s takes no options, but has %q", prefix, d.Kind, key)
		}
		return fmt.Errorf("unknown option %q of %s%s%s", key, prefix, d.Kind, Hint(key, options[d.Kind]))
	}
	if seen[key] {
		return fmt.Errorf("option %q is given twice", key)
	}
	seen[key] = true
	if value == "" {
		return fmt.Errorf("option %q has no value", key)
	}
	switch key {
	case "kind":
		return d.contact(value)
	case "results":
		for n := range strings.SplitSeq(value, ",") {
			i, err := strconv.Atoi(n)
			if err != nil || i < 0 {
				return fmt.Errorf("results=%s: %q is not the number of a result, which start at 0", value, n)
			}
			if slices.Contains(d.Results, i) {
				return fmt.Errorf("results=%s: %d is there twice", value, i)
			}
			d.Results = append(d.Results, i)
		}
	case "params":
		for name := range strings.SplitSeq(value, ",") {
			switch {
			case name == "":
				return fmt.Errorf("params=%s: the name of a parameter is empty", value)
			case slices.Contains(d.Params, name):
				return fmt.Errorf("params=%s: %s is there twice", value, name)
			}
			d.Params = append(d.Params, name)
		}
	case "subject":
		d.Subject = value
	}
	return nil
}

// Contacts are the kinds of contacts that messages can name.
var Contacts = []string{"email", "phone"}

func (d *Directive) contact(value string) error {
	if !slices.Contains(Contacts, value) {
		return fmt.Errorf("kind=%s is not a kind of contact: it is email or phone%s", value, Hint(value, Contacts))
	}
	d.Contact = value
	return nil
}

// ParseTag parses the value of a struct tag with the key purpose, such as
// security,kind=phone.
func ParseTag(value string) (*Directive, error) {
	d := &Directive{Kind: Source}
	seen := make(map[string]bool)
	for part := range strings.SplitSeq(value, ",") {
		part = strings.TrimSpace(part)
		switch {
		case strings.HasPrefix(part, "kind=") || strings.Contains(part, "=") && !strings.HasPrefix(part, "="):
			key, _, _ := strings.Cut(part, "=")
			if key != "kind" {
				return nil, fmt.Errorf("unknown option %q in the tag purpose%s", key, Hint(key, []string{"kind"}))
			}
			if err := d.option(part, seen); err != nil {
				return nil, err
			}
		case !purpose.Valid(part):
			return nil, fmt.Errorf("%q in the tag purpose is not the name of a purpose", part)
		default:
			d.Purposes = append(d.Purposes, part)
		}
	}
	if len(d.Purposes) == 0 {
		return nil, fmt.Errorf("the tag purpose names no purpose")
	}
	if twice := purpose.Repeated(d.Purposes); twice != "" {
		return nil, fmt.Errorf("%q is there twice in the tag purpose", twice)
	}
	slices.Sort(d.Purposes)
	return d, nil
}
