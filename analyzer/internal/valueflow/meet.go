package valueflow

import (
	"slices"
	"strconv"
	"strings"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// meet joins what the functions of the package and of its imports keep in long-lived
// memory with what they read from it. A sink that is called in another package, and is
// also reached through a call here, is reported here.
func (s *state) meet() {
	for _, f := range s.Imports {
		for _, k := range f.Kept {
			to, _ := s.kept.add(k.place, k.labels)
			to.abroad = to.abroad || k.abroad
		}
	}
	s.spread()
	type pair struct {
		kept *Kept
		sink string
		at   annot.Position
	}
	here := make(map[pair]bool)
	direct := s.direct()
	for _, t := range s.taken {
		for _, k := range s.kept.meeting(t.place) {
			here[pair{k, t.sink.Key, t.at}] = true
			s.join(t, k, nil)
		}
	}
	for _, t := range s.taken {
		for _, k := range s.built.meeting(t.place) {
			s.join(t, k, nil)
		}
	}
	for _, f := range s.Imports {
		for _, t := range f.Taken {
			for _, k := range s.kept.meeting(t.place) {
				if !here[pair{k, t.sink.Key, t.at}] {
					s.join(t, k, direct)
				}
			}
		}
	}
}

// direct returns the keys of the findings whose data a function of this package passes to
// the sink itself, by the place of the sink's call.
func (s *state) direct() map[findingKey]bool {
	set := make(map[findingKey]bool)
	for _, found := range s.Package.found {
		for k, f := range found {
			set[findingKey{source: k.source, sink: k.sink, kind: k.kind, far: s.sinkCall(f.Route, f.Pos)}] = true
		}
	}
	return set
}

// join reports what a place keeps and a sink reads from it, unless it is known already.
func (s *state) join(t *Taken, k *Kept, known map[findingKey]bool) {
	if t.made && t.place.otherOwner(k.place) || s.passesBy(t, k) || s.meetExhausted(len(k.labels)) {
		return
	}
	for _, in := range k.labels {
		for _, l := range t.labels {
			if slices.Contains(l.Seen, in.Source.Key) {
				continue // reported where it is read, by its annotation
			}
			as := in.As(l.Kind)
			if as != nil && !known[findingKey{source: in.Source.Key, sink: t.sink.Key, kind: as.Kind, far: t.at}] {
				s.joinLabels(t, as, l)
			}
		}
	}
}

// passesBy reports whether something is kept too deep inside of what a sink reads: a text has
// nothing inside, and whether an object is there does not ask what is in a field of it.
func (s *state) passesBy(t *Taken, k *Kept) bool {
	counts := !slices.ContainsFunc(t.labels, func(l *summary.Label) bool { return l.View != countView })
	if !t.plain && !counts {
		return false
	}
	inside := s.holders.beyond(k.place, t.place)
	return t.plain && inside != "" ||
		counts && slices.ContainsFunc(inside.Sels(), func(sel summary.Sel) bool { return sel.Kind == summary.Field })
}

// joinLabels reports data that is kept with the label in and read by a sink as out says,
// unless it is permitted or was reported below.
func (s *state) joinLabels(t *Taken, in, out *summary.Label) {
	c := *in.Permitted(out.Permits)
	c.Route = in.Route.Then(summary.Step{Pos: out.Route.First(), Far: out.Route.FirstFar(), Text: "stored, then read back", Via: "state"}).Append(out.Route)
	x := &function{Package: s.Package}
	f := x.judge(&c, t.sink)
	if f == nil {
		return
	}
	f.Pos, f.Far = t.pos, t.far
	if here := entered(in.Route); here.IsValid() && (t.below || t.far != nil && s.isLibrary(t.far.Package)) {
		f.Pos, f.Far = here, nil // and no sink is called in the checked code
	}
	k := findingKey{source: c.Source.Key, sink: t.sink.Key, kind: c.Kind, pos: f.Pos}
	if f.Far != nil {
		k.far = *f.Far
	}
	if s.reportedBelow(k) || s.reportedBelow(findingKey{source: k.source, sink: k.sink, kind: k.kind, far: t.at}) {
		return
	}
	s.find(k, f)
}

// find is record.find for what is found after functions have been analyzed.
func (s *state) find(k findingKey, f *Finding) {
	old := s.found[k]
	bases, found := basesOf(old, f), allFoundBy(old, f)
	if old != nil && !s.better(f, old) {
		f = old
	}
	f.bases, f.found = bases, found
	s.found[k] = f
}

// overlap reports whether one path leads to, or into, the other.
func overlap(a, b summary.Path) bool {
	return strings.HasPrefix(string(a), string(b)) || strings.HasPrefix(string(b), string(a))
}

// reportedBelow reports whether an imported package that saw both sides has reported the
// pair.
func (s *state) reportedBelow(k findingKey) bool {
	if k.pos.IsValid() {
		return false
	}
	if s.seen == nil {
		s.seen = make(map[string]bool)
		for _, f := range s.Imports {
			for _, r := range f.Reported {
				s.seen[r] = true
			}
		}
	}
	return s.seen[reportedKey(k)]
}

// reportedKey spells a pair and, on a line of its own, the place of its sink.
func reportedKey(k findingKey) string {
	return strings.Join([]string{k.source, k.sink, k.kind.String()}, " ") + "\n" + spelledPlace(k.far)
}

func spelledPlace(at annot.Position) string {
	return at.Package + " " + at.File + ":" + strconv.Itoa(at.Line) + ":" + strconv.Itoa(at.Column)
}
