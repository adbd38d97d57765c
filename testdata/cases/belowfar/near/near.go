// Package near gives pages at once, and at the end of a chain that comes first in the
// order of names.
package near

import "example.com/cases/belowfar/far"

// Atlas is the beginning of the chain.
type Atlas struct{ page *far.Page }

// Book goes on.
func (a *Atlas) Book() *Book { return &Book{a.page} }

// Book is the next of the chain.
type Book struct{ page *far.Page }

// Chapter goes on.
func (b *Book) Chapter() *Chapter { return &Chapter{b.page} }

// Chapter is the next of the chain.
type Chapter struct{ page *far.Page }

// Section goes on.
func (c *Chapter) Section() *Section { return &Section{c.page} }

// Section is the end of the chain.
type Section struct{ page *far.Page }

// Page returns the page.
func (s *Section) Page() *far.Page { return s.page }

// Open returns a page.
func Open(text string) *far.Page { return far.NewPage(text) }
