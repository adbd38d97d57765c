package valueflow

import (
	"strings"

	"example.com/purposevet/analyzer/internal/summary"
)

// shared returns the indexes of the outermost owners by which p and q may be the same
// place; ok is false if they are certainly different. Two fields of one service hold
// different things, and so do two package variables. Values of one type count as one
// owner, unless their holders differ and are known to be the only ones that hold them.
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

// others reports whether two owners of one type are different values: their holders
// differ, or they lie within two different values. The nodes of two lists, and the
// contents of two standard library containers, are taken to differ.
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

// bare returns an owner without its holder.
func (o owner) bare() owner { return owner{name: o.name, path: o.path, global: o.global} }

// meet reports whether two places may be the same.
func (h *holders) meet(p, q place) bool {
	i, j, ok := h.shared(p, q)
	return ok && overlap(p[i].path, q[j].path)
}

// beyond returns the path from q to p if q is a prefix of p, and otherwise nothing.
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
