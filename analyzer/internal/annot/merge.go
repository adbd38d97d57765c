package annot

import "slices"

// A symbol may be declared more than once: by several directives, by a struct
// tag, by the policy. What they say adds up.

// addSource returns a source that is both; was may be nil.
func addSource(was, s *Source) *Source {
	if was == nil {
		return s
	}
	c := *was
	c.Purposes = union(was.Purposes, s.Purposes)
	if c.Kind == "" {
		c.Kind = s.Kind
	}
	return &c
}

// addSink returns a sink that is both; was may be nil. A sink has one list of parameters,
// so the result has the wider one.
func addSink(was, s *Sink) *Sink {
	if was == nil {
		return s
	}
	c := *was
	c.Purposes = union(was.Purposes, s.Purposes)
	c.Params = widen(was.Params, s.Params)
	return &c
}

// union returns the sorted elements of both lists.
func union[T int | string](a, b []T) []T {
	c := slices.Concat(a, b)
	slices.Sort(c)
	return slices.Compact(c)
}

// widen joins lists of indexes, of which nil means all.
func widen(a, b []int) []int {
	if a == nil || b == nil {
		return nil
	}
	return union(a, b)
}

// Contradictions, which the author of a directive must resolve.
const (
	otherKind    = "a second source of this symbol names another kind of contact"
	otherParams  = "a second sink of this symbol has other params: they would hold for the purposes of both"
	otherResults = "a second source of this symbol has other results or params: they would hold for the purposes of both"
	otherSubject = "a second guard of this symbol has another subject"
)

func sourceConflict(was, s *Source) string {
	if was != nil && was.Kind != "" && s.Kind != "" && was.Kind != s.Kind {
		return otherKind
	}
	return ""
}

func sinkConflict(was, s *Sink) string {
	if was != nil && !sameIndexes(was.Params, s.Params) {
		return otherParams
	}
	return ""
}

func sameIndexes(a, b []int) bool {
	return (a == nil) == (b == nil) && slices.Equal(union(a, nil), union(b, nil))
}
