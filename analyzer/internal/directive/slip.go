package directive

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// A slip is a comment that was meant to be a directive and is none: it has a
// space too many, capitals, another punctuation or a misspelt word, or is a
// block comment. Prose speaks of purposes and sources too. So a comment is a
// slip if it begins with purpose:source (or another kind), whatever follows; or
// if a purpose that rules name follows, and one of the two words is right. A
// directive behind other text is one, too.

// A LineError is what is wrong with a line of a comment that has several.
type LineError struct {
	Line   int // from the first one on, which is 0
	Column int // bytes of the line before what was meant
	Err    error
}

// Error returns what is wrong.
func (e *LineError) Error() string { return e.Err.Error() }

// shape takes a comment apart: its first two words and what follows. Other
// tools' directives begin with +, @ or go:.
var shape = regexp.MustCompile(`^(?:[+@]|go:)?([A-Za-z]+)(\s*[-:;.,=/_ ]\s*)([A-Za-z]+)(?:[ \t:=]+(\S+))?`)

// slip returns what is wrong with a comment that was meant to be a directive,
// and nil for all others.
func slip(comment string, known func(purpose string) bool) error {
	text, block := strings.CutPrefix(comment, "/*")
	if !block {
		text = strings.TrimPrefix(text, "//")
		if strings.TrimRight(text, " \t\r") == "purpose" {
			return fmt.Errorf("this comment is not a directive, but looks like one: what it is for is missing, as in %s%s %s", prefix, Source, example(Source))
		}
		return slipLine(text, known)
	}
	lines := strings.Split(strings.TrimSuffix(text, "*/"), "\n")
	left := margin(lines)
	for i, whole := range lines {
		line := whole
		if i > 0 && (strings.HasPrefix(line, left+"\t") || strings.HasPrefix(line, left+"  ")) {
			continue // shown as code
		}
		line, marked := strings.CutPrefix(strings.TrimLeft(line, " \t*"), "//")
		// On later lines of prose, a purpose must follow.
		if err := slipLine(line, known); err != nil && (i == 0 || marked || hidden(line, known) != nil || listsKnown(line, known)) {
			if i == 0 {
				return err // at the comment's beginning
			}
			return &LineError{Line: i, Column: len(whole) - len(strings.TrimLeft(whole, " \t*")), Err: err}
		}
	}
	return nil
}

// margin returns the least indentation in a block comment. The last line counts only if
// the first one, whose own indentation is unknown, has a text.
func margin(lines []string) string {
	left, found := "", false
	for i, line := range lines[1:] {
		text := strings.TrimLeft(line, " \t")
		if text == "" && (i+2 < len(lines) || strings.TrimSpace(lines[0]) == "") {
			continue
		}
		if indent := line[:len(line)-len(text)]; !found || len(indent) < len(left) {
			left, found = indent, true
		}
	}
	return left
}

// listsKnown reports whether a purpose that rules name follows in a line.
func listsKnown(line string, known func(purpose string) bool) bool {
	m := shape.FindStringSubmatch(line)
	return m != nil && anyKnown(m[4], known)
}

// behind finds a directive after other text of a comment: its name, its list of purposes
// and what follows them. In quotes it is only mentioned.
var behind = regexp.MustCompile(`[^\s/].*?[\s\w]//[ \t]?purpose:([A-Za-z]+)[ \t]+(\S+)(.*)`)

// hidden returns an error for a directive that stands after other text in its comment.
// Prose that mentions a directive goes on after it, so what follows the purposes must be
// options, or the reason of an allow.
func hidden(line string, known func(purpose string) bool) error {
	m := behind.FindStringSubmatch(line)
	if m == nil || !anyKnown(m[2], known) {
		return nil
	}
	kind := nearest(strings.ToLower(m[1]), kinds)
	prose := func(field string) bool { return !strings.Contains(field, "=") }
	if kind == "" || kind != Allow && slices.ContainsFunc(strings.Fields(uncommented(kind, m[3])), prose) {
		return nil
	}
	return fmt.Errorf("misplaced directive: %s%s stands behind other text, where nothing reads it: write it in front, or on a line of its own", prefix, kind)
}

// slipLine returns what is wrong with one line of a comment that was meant to be a
// directive.
func slipLine(line string, known func(purpose string) bool) error {
	trimmed := strings.TrimLeft(line, " \t")
	if strings.HasPrefix(line, "\t") || len(line)-len(trimmed) > 3 {
		return nil // code in a doc comment
	}
	if err := hidden(line, known); err != nil {
		return err
	}
	if !strings.ContainsAny(firstByte(trimmed), "pPg+@") {
		return nil // prose
	}
	m := shape.FindStringSubmatch(trimmed)
	if m == nil {
		return nil
	}
	first, mark, kind, list := strings.ToLower(m[1]), m[2], strings.ToLower(m[3]), m[4]
	meant := nearest(kind, kinds)
	rightWord, rightKind := first == "purpose", meant == kind
	switch {
	case meant == "" || nearest(first, []string{"purpose"}) == "":
		return nil
	case rightWord && rightKind && mark == ":":
	case rightKind && anyKnown(list, known):
	case rightWord && !strings.ContainsAny(mark, " \t") && anyKnown(list, known):
	default:
		return nil
	}
	return fmt.Errorf("this comment is not a directive, but looks like one: write %s%s without spaces, in lower case and in a line comment", prefix, meant)
}

func firstByte(s string) string { return s[:min(len(s), 1)] }

func anyKnown(list string, known func(purpose string) bool) bool {
	for name := range strings.SplitSeq(list, ",") {
		if known(name) {
			return true
		}
	}
	return false
}
