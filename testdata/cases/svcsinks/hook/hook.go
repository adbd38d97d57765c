// Package hook has sinks of all kinds.
package hook

import "context"

// Tracker is implemented elsewhere.
type Tracker interface {
	// Track uses the properties.
	//
	//purpose:sink advertising params=props
	Track(ctx context.Context, name string, props map[string]string)
	Flush() error
}

// Pixel is fired.
type Pixel struct {
	//purpose:sink advertising
	OnFire func(who string, n int)
	// Tag is used.
	Tag  string //purpose:sink advertising
	Note string
}

// Emit is replaced in tests.
//
//purpose:sink advertising params=s
var Emit = func(level int, s string) {}

// Segment is a sink as a whole.
//
//purpose:sink advertising
type Segment struct{ keys []string }

// Insert inserts.
func (s *Segment) Insert(keys ...string) *Segment {
	s.keys = append(s.keys, keys...)
	return s
}

// Len counts.
func (s *Segment) Len() int { return len(s.keys) }

// Anonymous counts without telling who.
//
//purpose:sanitizer advertising
func Anonymous(all []string) (n int, domains []string) { return len(all), all[:1] }

// Scrub scrubs in place.
//
//purpose:sanitizer advertising
func Scrub(p *string) { *p = "" }

// Form handles a form; what it is given was typed in to recover an account.
//
//purpose:source security params=value kind=email
func Form(field, value string) {
	Emit(1, field)
	Emit(1, value) // want flow(Form.value)
	Emit(len(value), "x")
}

// Secret is a source.
//
//purpose:source security results=1
func Secret(key string) (hint, answer string, err error) { return key, key, nil }
