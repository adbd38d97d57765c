// Package lib has what a caller's decoder fills made into something else, two calls
// deep.
package lib

// A Decoder fills what it is given.
type Decoder interface{ Decode(to *Row) }

// A Row is what is read.
type Row struct{ First, Second string }

// A Card is made of a row.
type Card struct{ Title, Line string }

func read(d Decoder) *Card {
	row := &Row{}
	d.Decode(row)
	return &Card{Title: row.First, Line: row.Second}
}

// Read returns the next card.
func Read(d Decoder) *Card { return read(d) }

// ReadAll returns some.
func ReadAll(d Decoder) []*Card { return []*Card{Read(d)} }
