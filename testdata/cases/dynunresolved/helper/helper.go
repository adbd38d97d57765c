// Package helper reads contacts in helpers that call what nobody, or not everybody, knows.
package helper

import (
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

// Tokenizer is implemented by packages that import this one, or by nobody.
type Tokenizer interface{ Token(s string) string }

// Pusher is implemented by Queue and by others.
type Pusher interface{ Push(s string) }

// Case is implemented here.
type Case interface{ To(s string) string }

type lower struct{}

func (lower) To(s string) string { return strings.ToLower(s) }

// Lower returns a Case.
func Lower() Case { return lower{} }

func token(a *id.Account, t Tokenizer) string { return t.Token(a.Phone) }

func label(a *id.Account, t Tokenizer) string { return t.Token(a.Name) }

func deep(a *id.Account, t Tokenizer) string { return token(a, t) }

// Sends is given the tokenizer.
func Sends(a *id.Account, t Tokenizer) {
	ads.Send(token(a, t)) // want flow(Account.Phone)
	ads.Send(label(a, t))
	ads.Send(deep(a, t)) // want flow(Account.Phone)
}

// Key is called by this package and by others.
func Key(a *id.Account, t Tokenizer) string { return t.Token(a.Phone) }

// Keyed calls it.
func Keyed(a *id.Account, t Tokenizer) {
	ads.Send(Key(a, t)) // want flow(Account.Phone)
}

// Service is injected a tokenizer, and knows its case.
type Service struct {
	t Tokenizer
	c Case
}

// New injects it.
func New(t Tokenizer) *Service { return &Service{t, Lower()} }

func (s *Service) token(a *id.Account) string { return s.t.Token(a.Phone) }
func (s *Service) label(a *id.Account) string { return s.t.Token(a.Name) }
func (s *Service) lower(a *id.Account) string { return s.c.To(a.Phone) }
func (s *Service) plain(a *id.Account) string { return s.c.To(a.Name) }

// Send sends what its helpers made.
func (s *Service) Send(a *id.Account) {
	ads.Send(s.token(a)) // want flow(Account.Phone)
	ads.Send(s.label(a))
	ads.Send(s.lower(a)) // want flow(Account.Phone)
	ads.Send(s.plain(a))
	s.send(a)
}

func (s *Service) send(a *id.Account) {
	ads.Send(s.token(a)) // want flow(Account.Phone)
	ads.Send(s.label(a))
}

// Queue pushes to the platform.
type Queue struct{}

func (Queue) Push(s string) { ads.Send(s) } // want flow(Account.Phone)

// NewQueue returns one.
func NewQueue() Pusher { return Queue{} }

func push(a *id.Account, p Pusher) {
	p.Push(a.Phone)
	p.Push(a.Name)
}

// Pushes is given the queue.
func Pushes(a *id.Account, p Pusher) { push(a, p) }

// Form is how something is written.
type Form func(string) string

// Formed is called by others.
func Formed(a *id.Account, f Form) string { return f(a.Phone) }

// Named is called by others.
func Named(a *id.Account, f Form) string { return f(a.Name) }
