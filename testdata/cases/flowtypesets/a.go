// Package flowtypesets has functions over all maps and slices, by type parameters.
package flowtypesets

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
)

type User struct {
	ID    string
	Email string //purpose:source security kind=email
}

//purpose:sink advertising
func ad(s any) { fmt.Println("up", s) }

//purpose:guard advertising subject=id
func ok(id string) bool { return id != "99" }

func sorted[M ~map[K]V, K cmp.Ordered, V any](m M) iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for _, k := range slices.Sorted(maps.Keys(m)) {
			if !yield(k, m[k]) {
				break
			}
		}
	}
}

func has[M ~map[K]bool, K comparable](m M, k K) bool { return m[k] }

func drop[S ~[]E, E any](s S, f func(E) bool) S { return slices.DeleteFunc(s, f) }

func run() {
	u := &User{"1", "a@example.com"}
	for k, v := range sorted(map[string]string{u.ID: u.Email}) {
		ad(k)
		ad(v) // want flow(User.Email)
	}
	if has(map[string]bool{u.ID: ok(u.ID)}, u.ID) {
		ad(u.Email)
	}
	for _, x := range drop([]*User{u}, func(u *User) bool { return !ok(u.ID) }) {
		ad(x.Email) // want flow(User.Email)
	}
}
