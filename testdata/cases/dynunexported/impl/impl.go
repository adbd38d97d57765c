// Package impl hides its types.
package impl

import "example.com/cases/ads"

// Taker takes strings.
type Taker interface{ Take(s string) }

type sender struct{ c *ads.Client }

func (s *sender) Take(v string) { s.c.Push(v) }

type logger struct{}

func (logger) Take(v string) { ads.Log(v) }

type vault struct{ phone string }

func (v vault) Value() string { return v.phone }

// NewSender returns a taker that sends.
func NewSender() Taker { return &sender{c: ads.NewClient("eu")} }

// NewLogger returns a taker that logs.
func NewLogger() Taker { return logger{} }

// Valuer has a value.
type Valuer interface{ Value() string }

// NewVault returns a valuer of v.
func NewVault(v string) Valuer { return vault{v} }
