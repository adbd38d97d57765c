// Package flowsweeppart overwrites all elements of parts of slices.
package flowsweeppart

import "fmt"

type Item struct {
	ID string
	//purpose:source security
	V string
}

//purpose:sink advertising
func Up(s string) { fmt.Println(s) }

func clearAll(l []Item) {
	for i := range l {
		l[i].V = ""
	}
}

func clearPtrs(l []*Item) {
	for _, x := range l {
		x.V = ""
	}
}

func tail(l []Item) []Item { return l[1:] }

func rest(l []*Item) []*Item { return l[1:] }

func list() []Item  { return []Item{{"1", "a@b.c"}, {"2", "d@e.f"}} }
func ptrs() []*Item { return []*Item{{"1", "a@b.c"}, {"2", "d@e.f"}} }

func run() {
	l := list()
	for i := range l[1:] {
		l[1:][i].V = ""
	}
	Up(l[0].V) // want flow(Item.V)
	l = list()
	part := l[:1]
	for i := range part {
		part[i].V = ""
	}
	Up(l[1].V) // want flow(Item.V)
	l = list()
	clearAll(l[1:])
	Up(l[0].V) // want flow(Item.V)
	l = list()
	clearAll(tail(l))
	Up(l[0].V) // want flow(Item.V)
	p := ptrs()
	for _, x := range p[1:] {
		x.V = ""
	}
	Up(p[0].V) // want flow(Item.V)
	p = ptrs()
	clearPtrs(p[1:])
	Up(p[0].V) // want flow(Item.V)
	p = ptrs()
	for _, x := range rest(p) {
		x.V = ""
	}
	Up(p[0].V) // want flow(Item.V)
	l = list()
	clearAll(l)
	Up(l[0].V)
	l = list()
	clearAll(l[:])
	Up(l[0].V)
}
