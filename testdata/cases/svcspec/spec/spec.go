// Package spec has conditions that can be combined.
package spec

// Spec is a condition.
type Spec[T any] interface{ Holds(T) bool }

// Func is a condition as a function.
type Func[T any] func(T) bool

// Holds implements Spec.
func (f Func[T]) Holds(v T) bool { return f(v) }

type and[T any] []Spec[T]

func (a and[T]) Holds(v T) bool {
	for _, s := range a {
		if !s.Holds(v) {
			return false
		}
	}
	return true
}

type not[T any] struct{ s Spec[T] }

func (n not[T]) Holds(v T) bool { return !n.s.Holds(v) }

// And holds if all do.
func And[T any](s ...Spec[T]) Spec[T] { return and[T](s) }

// Not negates.
func Not[T any](s Spec[T]) Spec[T] { return not[T]{s} }

// In holds for what has its key in a set.
func In[T any, K comparable](key func(T) K, keys ...K) Spec[T] {
	set := make(map[K]struct{}, len(keys))
	for _, k := range keys {
		set[k] = struct{}{}
	}
	return Func[T](func(v T) bool {
		_, ok := set[key(v)]
		return ok
	})
}

// Select returns those for which s holds.
func Select[T any](all []T, s Spec[T]) []T {
	var out []T
	for _, v := range all {
		if s.Holds(v) {
			out = append(out, v)
		}
	}
	return out
}

// Count counts those for which s holds.
func Count[T any](all []T, s Spec[T]) (n int) {
	for _, v := range all {
		if s.Holds(v) {
			n++
		}
	}
	return n
}
