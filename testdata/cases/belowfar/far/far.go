// Package far has what the package above it gives its importers.
package far

// A Page has a line.
type Page struct{ text string }

// NewPage returns a page.
func NewPage(text string) *Page { return &Page{text} }

// Line returns its line.
func (p *Page) Line() *Line { return &Line{p.text} }

// A Line has a text and a kind.
type Line struct{ text string }

// Text returns the text.
func (l *Line) Text() string { return l.text }

// Kind returns what all lines are.
func (l *Line) Kind() string { return "line" }
