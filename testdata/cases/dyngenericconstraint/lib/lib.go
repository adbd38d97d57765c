// Package lib is generic over what it calls.
package lib

import "example.com/cases/id"

// Sender takes strings.
type Sender interface{ Push(s string) }

// Phone sends the phone.
func Phone[S Sender](s S, a *id.Account) { s.Push(a.Phone) }

// Pipe holds a sender.
type Pipe[S Sender] struct{ s S }

// NewPipe returns a pipe into s.
func NewPipe[S Sender](s S) *Pipe[S] { return &Pipe[S]{s: s} }

// Run sends one string.
func (p *Pipe[S]) Run(v string) { p.s.Push(v) }
