// Package svctree keeps accounts in lists and trees.
package svctree

import (
	"cmp"
	"container/heap"
	"container/list"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type tree[K cmp.Ordered, V any] struct {
	key         K
	val         V
	left, right *tree[K, V]
}

func (t *tree[K, V]) insert(k K, v V) *tree[K, V] {
	switch {
	case t == nil:
		return &tree[K, V]{key: k, val: v}
	case k < t.key:
		t.left = t.left.insert(k, v)
	case k > t.key:
		t.right = t.right.insert(k, v)
	default:
		t.val = v
	}
	return t
}

func (t *tree[K, V]) walk(yield func(K, V) bool) bool {
	return t == nil || t.left.walk(yield) && yield(t.key, t.val) && t.right.walk(yield)
}

func (t *tree[K, V]) all() func(func(K, V) bool) {
	return func(yield func(K, V) bool) { t.walk(yield) }
}

func trees(all []*id.Account) {
	var byID, names *tree[string, string]
	for _, a := range all {
		byID = byID.insert(a.ID, a.Phone)
		names = names.insert(a.ID, a.Name)
	}
	for k, v := range byID.all() {
		ads.Send(k)
		ads.Send(v) // want flow(Account.Phone)
	}
	for k, v := range names.all() {
		ads.Send(k)
		ads.Send(v)
	}
	byID.walk(func(_, v string) bool {
		ads.Send("p" + v) // want flow(Account.Phone)
		return true
	})
}

type node struct {
	a    *id.Account
	next *node
}

func push(n *node, a *id.Account) *node { return &node{a, n} }

func (n *node) each(f func(*id.Account)) {
	for ; n != nil; n = n.next {
		f(n.a)
	}
}

func (n *node) count() int {
	if n == nil {
		return 0
	}
	return 1 + n.next.count()
}

func lists(all []*id.Account) {
	var head *node
	for _, a := range all {
		head = push(head, a)
	}
	head.each(func(a *id.Account) { ads.Send(a.Email) }) // want flow(Account.Email)
	head.each(func(a *id.Account) { ads.Send(a.Name) })
	ads.Score(head.count())
	l, ids := list.New(), list.New()
	for _, a := range all {
		l.PushBack(a.Email)
		ids.PushFront(a.ID)
	}
	for e := l.Front(); e != nil; e = e.Next() {
		ads.Send(e.Value.(string)) // want flow(Account.Email)
	}
	for e := ids.Front(); e != nil; e = e.Next() {
		ads.Send(e.Value.(string))
	}
	ads.Score(l.Len())
}

type byAge []*id.Account

func (h byAge) Len() int           { return len(h) }
func (h byAge) Less(i, j int) bool { return h[i].Age < h[j].Age }
func (h byAge) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *byAge) Push(x any)        { *h = append(*h, x.(*id.Account)) }
func (h *byAge) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}

func heaps(all []*id.Account) {
	h := &byAge{}
	for _, a := range all {
		heap.Push(h, a)
	}
	for h.Len() > 0 {
		a := heap.Pop(h).(*id.Account)
		ads.Send(a.Phone) // want flow(Account.Phone)
		ads.Score(a.Age)
		ads.Send(a.ID)
	}
}
