// Package core is configured by functional options.
package core

import "example.com/cases/id"

// Option configures a Service.
type Option func(*Service)

// Service emits accounts.
type Service struct {
	emit  func(string)
	trace func(string)
	label string
}

// WithEmit sets what is emitted to.
func WithEmit(f func(string)) Option { return func(s *Service) { s.emit = f } }

// WithTrace sets what is traced to.
func WithTrace(f func(string)) Option { return func(s *Service) { s.trace = f } }

// WithLabel sets a label.
func WithLabel(l string) Option { return func(s *Service) { s.label = l } }

// New returns a service.
func New(opts ...Option) *Service {
	s := &Service{emit: func(string) {}, trace: func(string) {}}
	for _, o := range opts {
		o(s)
	}
	return s
}

// Label returns the label.
func (s *Service) Label() string { return s.label }

// Run emits the phone and traces the name.
func (s *Service) Run(a *id.Account) {
	s.emit(a.Phone)
	s.trace(a.Name)
}
