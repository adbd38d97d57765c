package valueflow

import (
	"strings"

	"example.com/purposevet/analyzer/internal/summary"
)

// shared returns the outermost owners by which two places may be one, as indexes. They are
// told apart by that: what two fields of one service hold are different things, and so is
// what two package variables hold. Values of one type are one owner, unless each is held by
// something else, of which it is known that nothing else holds what it does. ok is false if
// there are none.
func (h *holders) shared(p, q place) (i, j int, ok bool) {
	if p.otherVariable(q) {
		return 0, 0, false
	}
	apart := func(i, j int) bool { return false }
	for i, a := range p {
		for j, b := range q {
			if a.name != b.name || a.global != b.global {
				continue
			}
			if !h.others(a, b, i > 0 && j > 0 && apart(i-1, j-1)) {
				return i, j, true
			}
			apart = func(k, l int) bool { return k == i && l == j }
			break
		}
	}
	return 0, 0, false
}

// others reports whether two owners of one type are different values: they are held by
// different holders, or are within two values of which that is known. The nodes of two
// lists, and what a container of the standard library has in it, are taken to be.
func (h *holders) others(a, b owner, within bool) bool {
	switch {
	case within && (a.node && b.node || inContainer(a) && inContainer(b)):
		return true
	case a.held == "" || b.held == "":
		return false
	case a.held == b.held:
		return within && h.of(a.held).each
	default:
		return h.of(a.held).sole || h.of(b.held).sole
	}
}

// inContainer reports whether an owner is in a list or ring of the standard library.
func inContainer(o owner) bool { return strings.HasPrefix(o.held, "container/") }

// bare returns an owner, whatever holds it.
func (o owner) bare() owner { return owner{name: o.name, path: o.path, global: o.global} }

// meet reports whether two places may be one.
func (h *holders) meet(p, q place) bool {
	i, j, ok := h.shared(p, q)
	return ok && overlap(p[i].path, q[j].path)
}

// beyond returns the path to p from q, of which it is a part; nothing if it is not.
func (h *holders) beyond(p, q place) summary.Path {
	i, j, ok := h.shared(p, q)
	if !ok {
		return ""
	}
	rest, ok := strings.CutPrefix(string(p[i].path), string(q[j].path))
	if !ok {
		return ""
	}
	return summary.Path(rest)
}
