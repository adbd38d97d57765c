package valueflow

import (
	"slices"
	"strings"

	"example.com/purposevet/analyzer/internal/summary"
)

// A keptIndex has what is kept in long-lived memory, and finds what may be in a place.
type keptIndex struct {
	kept
	byOwner map[ownerID][]*Kept
	*holders
}

// An ownerID is an owner without the path from it.
type ownerID struct {
	name   string
	global bool
}

func newKeptIndex(h *holders) keptIndex {
	return keptIndex{kept: make(kept), byOwner: make(map[ownerID][]*Kept), holders: h}
}

// add records what is stored in a place. It returns everything stored there, and whether
// that is more than was known.
func (x keptIndex) add(p place, labels []*summary.Label) (k *Kept, changed bool) {
	known := len(x.kept)
	k, changed = x.kept.add(p, labels)
	if len(x.kept) > known {
		for _, o := range p {
			id := ownerID{o.name, o.global}
			if list := x.byOwner[id]; len(list) == 0 || list[len(list)-1] != k {
				x.byOwner[id] = append(list, k)
			}
		}
	}
	return k, changed
}

// meeting returns what is kept in places that may be p, in the order of keys.
func (x keptIndex) meeting(p place) []*Kept {
	var out []*Kept
	for _, o := range p {
		for _, k := range x.byOwner[ownerID{o.name, o.global}] {
			if x.meet(k.place, p) {
				out = append(out, k)
			}
		}
	}
	slices.SortFunc(out, func(a, b *Kept) int { return strings.Compare(a.key, b.key) })
	return slices.Compact(out)
}

// Bounds on how data is followed from one long-lived place to the next: how many times,
// and how many labels of places that meet are compared in all.
const (
	maxSpread = 6
	maxMeet   = 200_000
)

// meetExhausted charges the comparison of labels and reports whether the bound is
// reached.
func (s *state) meetExhausted(labels int) bool {
	s.met += labels
	return s.met > maxMeet
}

// spread closes kept under moves between long-lived places.
func (s *state) spread() {
	type visit struct {
		move int
		kept *Kept
	}
	done := make(map[visit]int) // versions of what was moved
	for range maxSpread {
		changed := false
		for i, m := range s.moved {
			for _, k := range s.kept.meeting(m.from) {
				v := visit{i, k}
				if done[v] == k.version {
					continue
				}
				done[v] = k.version
				if s.meetExhausted(len(k.labels)) {
					return
				}
				changed = s.follow(m, k) || changed
			}
		}
		if !changed {
			return
		}
	}
}

// follow copies what is kept in one place to the place to which it is moved.
func (s *state) follow(m moved, k *Kept) (changed bool) {
	to := m.to
	if m.label.Route == nil {
		// A copy holds in each part what the same part of the original holds.
		to = to.reached(m.at, m.at.along(s.holders.beyond(k.place, m.from)))
	}
	if m.inside {
		to = to.within(k.place, m.from)
	}
	for _, l := range k.labels {
		as := l.As(m.label.Kind)
		if as == nil {
			continue
		}
		c := *as.Permitted(m.label.Permits)
		c.Guess = l.Guess || m.label.Guess
		c.Route = l.Route.Append(m.label.Route)
		at, more := s.kept.add(to, []*summary.Label{&c})
		at.here = true
		changed = changed || more
	}
	return changed
}
