// Package stdslices sorts and collects contacts.
package stdslices

import (
	"cmp"
	"container/heap"
	"container/list"
	"maps"
	"slices"
	"sort"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func collect(m map[string]string, a *id.Account) {
	n := map[string]string{a.ID: a.Phone}
	ads.Upload(slices.Collect(maps.Values(n))) // want flow(Account.Phone)
	ads.Upload(slices.Collect(maps.Keys(n)))
	ads.Upload(slices.Sorted(maps.Values(m)))
	c := maps.Clone(n)
	ads.Put(c) // want flow(Account.Phone)
	d := map[string]string{}
	maps.Copy(d, n)
	ads.Put(d) // want flow(Account.Phone)
}

func transform(a *id.Account) {
	s := slices.Concat([]string{a.ID}, []string{a.Email})
	ads.Upload(s)                 // want flow(Account.Email)
	ads.Upload(slices.Compact(s)) // want flow(Account.Email)
	ads.Upload(slices.Clone(s))   // want flow(Account.Email)
	ads.Send(slices.Max(s))       // want flow(Account.Email)
	t := slices.Insert([]string{"x"}, 1, a.Phone)
	slices.Reverse(t)
	ads.Upload(t) // want flow(Account.Phone)
	u := slices.Insert([]string{"x"}, 1, a.Name)
	ads.Upload(u)
	for c := range slices.Chunk(t, 1) {
		ads.Upload(c) // want flow(Account.Phone)
	}
}

func sorted(all []*id.Account) {
	list := make([]string, 0, len(all))
	for _, a := range all {
		list = append(list, a.Phone)
	}
	sort.Strings(list)
	ads.Send(list[0]) // want flow(Account.Phone)
	names := []string{"b", "a"}
	sort.Slice(names, func(i, j int) bool { return names[i] < names[j] })
	ads.Upload(names)
}

// The comparison function of a sort can do more than compare.
func nosy(all []*id.Account) {
	slices.SortFunc(all, func(x, y *id.Account) int {
		ads.Send(x.Phone) // want flow(Account.Phone)
		return cmp.Compare(x.Age, y.Age)
	})
	slices.SortFunc(all, func(x, y *id.Account) int {
		ads.Send(y.Name)
		return cmp.Compare(x.Age, y.Age)
	})
}

func containers(a *id.Account) {
	l, m := list.New(), list.New()
	l.PushBack(a.Phone)
	m.PushBack(a.Name)
	for e := l.Front(); e != nil; e = e.Next() {
		ads.Put(e.Value) // want flow(Account.Phone)
	}
	for e := m.Front(); e != nil; e = e.Next() {
		ads.Put(e.Value)
	}
}

type queue []string

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return len(q[i]) < len(q[j]) }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(string)) }
func (q *queue) Pop() any {
	s := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return s
}

func heaps(a *id.Account) {
	q, r := &queue{}, &queue{}
	heap.Push(q, a.Email)
	heap.Push(r, a.Name)
	ads.Put(heap.Pop(q)) // want flow(Account.Email)
	ads.Put(heap.Pop(r))
}

func compared(a *id.Account) {
	parts := strings.SplitSeq(a.Phone, "-")
	ads.Upload(slices.Collect(parts)) // want flow(Account.Phone)
	ads.Upload(slices.Repeat([]string{a.ID}, 2))
}
