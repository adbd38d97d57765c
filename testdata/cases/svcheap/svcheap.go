// Package svcheap keeps struct values in a heap, and changes the elements of maps.
package svcheap

import (
	"container/heap"
	"fmt"
	"strings"
)

type Account struct {
	//purpose:source security
	Phone string
	Name  string
}

//purpose:sink advertising
func Send(s string) { fmt.Println(s) }

type T struct {
	Tel, Name string
	p         int
}
type hp []T

func (h hp) Len() int           { return len(h) }
func (h hp) Less(i, j int) bool { return h[i].p < h[j].p }
func (h hp) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *hp) Push(x any)        { *h = append(*h, x.(T)) }
func (h *hp) Pop() any          { o := *h; x := o[len(o)-1]; *h = o[:len(o)-1]; return x }

func lower(m map[string]string) {
	for k := range m {
		m[k] = strings.ToLower(m[k])
	}
}

func copied(m map[string]T) {
	r := m["b"]
	r.Name = m["a"].Tel
	m["b"] = r
}

func run(a *Account) {
	h := &hp{}
	heap.Push(h, T{a.Phone, a.Name, 1})
	Send(heap.Pop(h).(T).Tel) // want flow(Account.Phone)
	m := map[string]string{"a": a.Phone, "b": a.Name}
	lower(m)
	Send(m["b"])
	Send(m["a"]) // want flow(Account.Phone)
	c := map[string]T{"a": {Tel: a.Phone}, "b": {Tel: a.Name}}
	copied(c)
	Send(c["b"].Name) // want flow(Account.Phone)
}
