package summary

import "example.com/purposevet/analyzer/internal/annot"

// Known are the sources and sinks that a package has heard of, each once. Every imported
// package tells of them again, while labels compare their sources by pointer.
type Known struct {
	sources map[string]*annot.Source
	sinks   map[string]*annot.Sink
}

// NewKnown returns an empty list.
func NewKnown() *Known {
	return &Known{make(map[string]*annot.Source), make(map[string]*annot.Sink)}
}

// Source returns the first known source with the key of s.
func (k *Known) Source(s *annot.Source) *annot.Source {
	if old := k.sources[s.Key]; old != nil {
		return old
	}
	k.sources[s.Key] = s
	return s
}

// Sink returns the first known sink with the key of s.
func (k *Known) Sink(s *annot.Sink) *annot.Sink {
	if old := k.sinks[s.Key]; old != nil {
		return old
	}
	k.sinks[s.Key] = s
	return s
}
