// Package opt has values that may be there or not.
package opt

// Option is a value that may be there.
type Option[T any] struct {
	v  T
	ok bool
}

func Some[T any](v T) Option[T]    { return Option[T]{v, true} }
func None[T any]() Option[T]       { return Option[T]{} }
func (o Option[T]) IsSome() bool   { return o.ok }
func (o Option[T]) Get() (T, bool) { return o.v, o.ok }
func (o *Option[T]) Has() bool     { return o != nil && o.ok }
func (o *Option[T]) Set(v T)       { o.v, o.ok = v, true }
func (o Option[T]) Or(other T) T {
	if o.ok {
		return o.v
	}
	return other
}

// Contact is a contact with its state.
type Contact struct {
	Value string
	State struct{ Verified, Primary bool }
	Asked bool
}
