// Package seqs has pipelines of sequences.
package seqs

import "iter"

// Map maps.
func Map[A, B any](s iter.Seq[A], f func(A) B) iter.Seq[B] {
	return func(yield func(B) bool) {
		for a := range s {
			if !yield(f(a)) {
				return
			}
		}
	}
}

// Filter keeps some.
func Filter[A any](s iter.Seq[A], keep func(A) bool) iter.Seq[A] {
	return func(yield func(A) bool) {
		s(func(a A) bool {
			if !keep(a) {
				return true
			}
			return yield(a)
		})
	}
}

// Zip pairs.
func Zip[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		next, stop := iter.Pull(b)
		defer stop()
		for x := range a {
			y, ok := next()
			if !ok || !yield(x, y) {
				return
			}
		}
	}
}

// Chunk gathers n at a time.
func Chunk[A any](s iter.Seq[A], n int) iter.Seq[[]A] {
	return func(yield func([]A) bool) {
		var buf []A
		for a := range s {
			if buf = append(buf, a); len(buf) == n {
				if !yield(buf) {
					return
				}
				buf = nil
			}
		}
		if len(buf) > 0 {
			yield(buf)
		}
	}
}

// Fold folds.
func Fold[A, B any](s iter.Seq[A], zero B, f func(B, A) B) B {
	for a := range s {
		zero = f(zero, a)
	}
	return zero
}

// Tree is a binary tree.
type Tree[K any, V any] struct {
	left, right *Tree[K, V]
	key         K
	val         V
}

// Insert inserts.
func (t *Tree[K, V]) Insert(k K, v V, less func(a, b K) bool) *Tree[K, V] {
	switch {
	case t == nil:
		return &Tree[K, V]{key: k, val: v}
	case less(k, t.key):
		t.left = t.left.Insert(k, v, less)
	default:
		t.right = t.right.Insert(k, v, less)
	}
	return t
}

// All walks in order.
func (t *Tree[K, V]) All() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) { t.push(yield) }
}

func (t *Tree[K, V]) push(yield func(K, V) bool) bool {
	return t == nil || t.left.push(yield) && yield(t.key, t.val) && t.right.push(yield)
}
