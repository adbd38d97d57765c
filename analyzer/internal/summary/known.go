package summary

import "example.com/purposevet/analyzer/internal/annot"

// Known are the sources and sinks that a package has heard of, each once: every
// package that it imports tells of them anew, and labels are compared by where
// their source is in memory.
type Known struct {
	sources map[string]*annot.Source
	sinks   map[string]*annot.Sink
}

// NewKnown returns an empty list.
func NewKnown() *Known {
	return &Known{make(map[string]*annot.Source), make(map[string]*annot.Sink)}
}

// Source returns the source with the key of s that was heard of first.
func (k *Known) Source(s *annot.Source) *annot.Source {
	if old := k.sources[s.Key]; old != nil {
		return old
	}
	k.sources[s.Key] = s
	return s
}

// Sink returns the sink with the key of s that was heard of first.
func (k *Known) Sink(s *annot.Sink) *annot.Sink {
	if old := k.sinks[s.Key]; old != nil {
		return old
	}
	k.sinks[s.Key] = s
	return s
}
