// Package app calls what nobody in sight of it implements.
package app

import (
	"example.com/cases/ads"
	"example.com/cases/id"
)

// Hasher is implemented by packages that import this one, or by nobody.
type Hasher interface {
	Hash(s string) string
	Sum(s string) ([]byte, error)
	Fingerprint(s string) uint64
	Later(s string) <-chan string
}

// Codec encodes.
type Codec interface {
	Encode(v any) ([]byte, error)
	Key(a *id.Account) string
}

// Directory finds accounts.
type Directory interface {
	FindByPhone(phone string) (*id.Account, error)
	IDFor(phone string) (string, bool)
	Exists(phone string) bool
	Valid(phone string) bool
}

// Store keeps accounts.
type Store interface {
	Create(phone, name string) (string, error)
	Save(a *id.Account) (string, error)
	NewID(phone string) string
}

// Mask hides.
type Mask interface {
	//purpose:sanitizer advertising
	Mask(s string) string
}

// Service is injected everything.
type Service struct {
	h    Hasher
	c    Codec
	d    Directory
	s    Store
	m    Mask
	norm func(string) string
	find func(phone string) (string, bool)
}

// New injects it.
func New(h Hasher, norm func(string) string) *Service { return &Service{h: h, norm: norm} }

func (s *Service) Hashed(a *id.Account) {
	ads.Send(s.h.Hash(a.Phone)) // want flow(Account.Phone)
	ads.Send(s.h.Hash(a.Name))
	sum, err := s.h.Sum(a.Phone)
	if err != nil {
		return
	}
	ads.Send(string(sum))          // want flow(Account.Phone)
	ads.Send(<-s.h.Later(a.Phone)) // want flow(Account.Phone)
	ads.Send(s.norm(a.Phone))      // want flow(Account.Phone)
	ads.Send(s.norm(a.Name))
	ads.Send(s.m.Mask(a.Phone))
	ads.Send(s.m.Mask(s.norm(a.Phone)))
	ads.Send(s.norm(s.h.Hash(a.Email))) // want flow(Account.Email)
}

func (s *Service) Encoded(a *id.Account) {
	b, _ := s.c.Encode(a)
	ads.Send(string(b)) // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
	b, _ = s.c.Encode(a.Name)
	ads.Send(string(b))
	ads.Send(s.c.Key(a)) // of most, it is no contact
}

func (s *Service) Found(a *id.Account) {
	if other, err := s.d.FindByPhone(a.Phone); err == nil {
		ads.Send(other.ID) // want match(Account.Phone)
	}
	if name, ok := s.d.IDFor(a.Phone); ok {
		ads.Send(name) // want match(Account.Phone)
	}
	if s.d.Exists(a.Phone) {
		ads.Send(a.ID) // want match(Account.Phone)
	}
	if s.d.Valid(a.Phone) {
		ads.Send(a.ID)
	}
	if other, err := s.d.FindByPhone(a.Name); err == nil {
		ads.Send(other.ID)
	}
	if name, ok := s.find(a.Phone); ok {
		ads.Send(name) // want match(Account.Phone)
	}
}

func (s *Service) Stored(a *id.Account) {
	number, err := s.s.Create(a.Phone, a.Name)
	if err != nil {
		return
	}
	ads.Send(number)
	number, _ = s.s.Save(a)
	ads.Send(number)
	ads.Send(s.s.NewID(a.Phone))
}

// Given is called by others.
func Given(a *id.Account, h Hasher, norm func(string) string) {
	ads.Send(h.Hash(a.Phone)) // want flow(Account.Phone)
	ads.Send(norm(a.Phone))   // want flow(Account.Phone)
	upload(h, a.Email)
}

func upload(h Hasher, s string) { ads.Send(h.Hash(s)) } // want flow(Account.Email)

// Generic knows its hasher by its type.
func Generic[H interface{ Hash(string) string }](a *id.Account, h H) {
	ads.Send(h.Hash(a.Phone)) // want flow(Account.Phone)
	ads.Send(h.Hash(a.Name))
}

// Hook may be set by others.
var Hook func(string) string

func Hooked(a *id.Account) {
	ads.Send(Hook(a.Phone)) // want flow(Account.Phone)
	ads.Send(Hook(a.Name))
}

// forgets is known to all callers of private, and so is what is called.
func forgets(string) string { return "x" }

func private(a *id.Account, norm func(string) string) {
	ads.Send(norm(a.Phone))
}

func Known(a *id.Account) { private(a, forgets) }
