// Package graph walks graphs of anything.
package graph

// Node is one.
type Node[T any] struct {
	Val  T
	Next []*Node[T]
}

// BFS visits each node once.
func BFS[T any](root *Node[T], visit func(T)) {
	seen := map[*Node[T]]bool{root: true}
	todo := []*Node[T]{root}
	for len(todo) > 0 {
		n := todo[0]
		todo = todo[1:]
		visit(n.Val)
		for _, m := range n.Next {
			if !seen[m] {
				seen[m] = true
				todo = append(todo, m)
			}
		}
	}
}

// Plain is not generic.
type Plain struct {
	Key  string
	Name string
	Next []*Plain
}

// Walk visits each node once.
func Walk(root *Plain, visit func(*Plain)) {
	seen := map[*Plain]bool{}
	var walk func(*Plain)
	walk = func(p *Plain) {
		if seen[p] {
			return
		}
		seen[p] = true
		visit(p)
		for _, n := range p.Next {
			walk(n)
		}
	}
	walk(root)
}

// Names returns names, each node once.
func Names(root *Plain) (names []string) {
	Walk(root, func(p *Plain) { names = append(names, p.Name) })
	return names
}

// ByKey visits each key once.
func ByKey(roots []*Plain, visit func(*Plain)) {
	seen := map[string]bool{}
	for _, r := range roots {
		if !seen[r.Key] {
			seen[r.Key] = true
			visit(r)
		}
	}
}
