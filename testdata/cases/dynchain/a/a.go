// Package a is the bottom: it reads accounts.
package a

import "example.com/cases/id"

// Sink takes a string.
type Sink interface{ Take(s string) }

// Reader loads accounts and hands them on.
type Reader struct{ sink Sink }

// NewReader returns a reader.
func NewReader(s Sink) *Reader { return &Reader{sink: s} }

// Read hands on the contact of a user.
func (r *Reader) Read(user string) { r.sink.Take(id.Load(user).Email) }

// ReadName hands on the name of a user.
func (r *Reader) ReadName(user string) { r.sink.Take(id.Load(user).Name) }
