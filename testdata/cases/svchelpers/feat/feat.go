// Package feat has helpers in a package of their own.
package feat

import (
	"sort"
	"strings"
	"sync"
)

// Index finds values by keys.
type Index[V any] struct {
	mu   sync.RWMutex
	rows map[string][]V
	key  func(V) string
	norm func(string) string
}

// NewIndex returns one.
func NewIndex[V any](key func(V) string, norm func(string) string) *Index[V] {
	if norm == nil {
		norm = strings.ToLower
	}
	return &Index[V]{rows: map[string][]V{}, key: key, norm: norm}
}

// Add adds.
func (x *Index[V]) Add(vs ...V) *Index[V] {
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, v := range vs {
		k := x.norm(x.key(v))
		x.rows[k] = append(x.rows[k], v)
	}
	return x
}

// Find finds.
func (x *Index[V]) Find(k string) []V {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.rows[x.norm(k)]
}

// Has says whether there is one.
func (x *Index[V]) Has(k string) bool { return len(x.Find(k)) > 0 }

// Len counts.
func (x *Index[V]) Len() int { return len(x.rows) }

// All returns all.
func (x *Index[V]) All() (all []V) {
	for _, vs := range x.rows {
		all = append(all, vs...)
	}
	return all
}

// Join calls f for each pair with equal keys.
func Join[A, B any](as []A, bs []B, ka func(A) string, kb func(B) string, f func(A, B)) {
	idx := make(map[string][]B, len(bs))
	for _, b := range bs {
		idx[kb(b)] = append(idx[kb(b)], b)
	}
	for _, a := range as {
		for _, b := range idx[ka(a)] {
			f(a, b)
		}
	}
}

// SortedJoin does it by sorting.
func SortedJoin[A, B any](as []A, bs []B, ka func(A) string, kb func(B) string, f func(A, B)) {
	sort.Slice(as, func(i, j int) bool { return ka(as[i]) < ka(as[j]) })
	sort.Slice(bs, func(i, j int) bool { return kb(bs[i]) < kb(bs[j]) })
	for i, j := 0, 0; i < len(as) && j < len(bs); {
		x, y := ka(as[i]), kb(bs[j])
		switch {
		case x < y:
			i++
		case x > y:
			j++
		default:
			f(as[i], bs[j])
			i++
			j++
		}
	}
}

// Equal compares.
func Equal(a, b string) bool { return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b)) }

// Blank says whether nothing is there.
func Blank(s string) bool { return strings.TrimSpace(s) == "" }

// Coalesce returns the first that is there.
func Coalesce(ss ...string) string {
	for _, s := range ss {
		if !Blank(s) {
			return s
		}
	}
	return ""
}

// Diff returns what is in a and not in b.
func Diff(a, b []string) (out []string) {
	in := make(map[string]struct{})
	for _, s := range b {
		in[s] = struct{}{}
	}
	for _, s := range a {
		if _, ok := in[s]; !ok {
			out = append(out, s)
		}
	}
	return out
}

// Unique removes doubles.
func Unique(a []string) (out []string) {
	seen := map[string]bool{}
	for _, s := range a {
		if seen[s] {
			continue
		}
		seen[s] = true
		out = append(out, s)
	}
	return out
}

// Chunk splits.
func Chunk[T any](a []T, n int) (out [][]T) {
	for n < len(a) {
		a, out = a[n:], append(out, a[:n])
	}
	return append(out, a)
}

// Pluck maps.
func Pluck[T, U any](in []T, f func(T) U) []U {
	out := make([]U, len(in))
	for i, v := range in {
		out[i] = f(v)
	}
	return out
}

// Partition splits by a predicate.
func Partition[T any](in []T, f func(T) bool) (yes, no []T) {
	for _, v := range in {
		if f(v) {
			yes = append(yes, v)
		} else {
			no = append(no, v)
		}
	}
	return yes, no
}
