// Package scene is a tree with visitors.
package scene

import "iter"

// Node is part of a page.
type Node interface {
	Accept(Visitor)
	Children() iter.Seq[Node]
}

// Visitor is called for each kind.
type Visitor interface {
	VisitText(*Text)
	VisitLink(*Link)
	VisitGroup(*Group)
}

type leaf struct{}

func (leaf) Children() iter.Seq[Node] { return func(func(Node) bool) {} }

// Text is text.
type Text struct {
	leaf
	Value string
}

// Link is a link.
type Link struct {
	leaf
	Href, Title string
}

// Group has children.
type Group struct {
	Name  string
	nodes []Node
}

// Accept implements Node.
func (t *Text) Accept(v Visitor) { v.VisitText(t) }

// Accept implements Node.
func (l *Link) Accept(v Visitor) { v.VisitLink(l) }

// Accept implements Node.
func (g *Group) Accept(v Visitor) { v.VisitGroup(g) }

// Children implements Node.
func (g *Group) Children() iter.Seq[Node] {
	return func(yield func(Node) bool) {
		for _, n := range g.nodes {
			if !yield(n) {
				return
			}
		}
	}
}

// Add adds nodes.
func (g *Group) Add(n ...Node) *Group {
	g.nodes = append(g.nodes, n...)
	return g
}

// Base visits all and does nothing.
type Base struct{ Self Visitor }

// VisitText implements Visitor.
func (b Base) VisitText(*Text) {}

// VisitLink implements Visitor.
func (b Base) VisitLink(*Link) {}

// VisitGroup implements Visitor.
func (b Base) VisitGroup(g *Group) {
	for n := range g.Children() {
		n.Accept(b.Self)
	}
}

// Walk walks in depth.
func Walk(n Node) iter.Seq[Node] {
	return func(yield func(Node) bool) { walk(n, yield) }
}

func walk(n Node, yield func(Node) bool) bool {
	if !yield(n) {
		return false
	}
	for k := range n.Children() {
		if !walk(k, yield) {
			return false
		}
	}
	return true
}
