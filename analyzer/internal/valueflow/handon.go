package valueflow

import (
	"go/token"
	"maps"
	"slices"
	"strings"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
	"example.com/purposevet/analyzer/internal/wire"
)

// encodeState appends what is known of long-lived memory, here and below: the
// package that stores and the one that takes out may meet only in a third.
func (p *Package) encodeState(e *summary.Encoder) {
	all := p.state.kept.sorted()
	e.W.Int(len(all))
	for _, k := range all {
		encodePlace(e.W, k.place)
		e.Labels(portable(k.labels))
	}
	taken := slices.Clone(p.state.taken)
	seen := make(map[string]bool)
	for _, f := range p.Imports {
		taken = append(taken, f.Taken...)
	}
	taken = slices.DeleteFunc(taken, func(t *Taken) bool {
		k := p.takenKey(t)
		again := seen[k]
		seen[k] = true
		return again
	})
	slices.SortStableFunc(taken, func(a, b *Taken) int { return strings.Compare(p.takenKey(a), p.takenKey(b)) })
	e.W.Int(len(taken))
	for _, t := range taken {
		encodePlace(e.W, t.place)
		e.Taken(t.sink, t.pos, t.far, t.at, portable(t.labels))
		e.W.Bool(t.plain)
		e.W.Bool(t.made)
	}
	reported := make(map[string]bool)
	for _, f := range p.Imports {
		for _, r := range f.Reported {
			reported[r] = true
		}
	}
	keys := append(slices.Collect(maps.Keys(p.state.found)), p.state.stoodIn...)
	for _, k := range append(keys, p.foundAtAsked()...) {
		if k.pos.IsValid() {
			k.far = p.position(k.pos)
		}
		reported[reportedKey(k)] = true
	}
	e.W.Strings(slices.Sorted(maps.Keys(reported)))
}

// portable returns labels without what only their own function understands.
func portable(labels []*summary.Label) []*summary.Label {
	return summary.MapLabels(labels, func(l *summary.Label) *summary.Label {
		c := *l
		c.Base = nil
		if c.Source == nil {
			c.Sym = &summary.Sym{Root: summary.Root{Kind: summary.Unknown}}
		}
		c.Permits = slices.DeleteFunc(slices.Clone(c.Permits), func(p summary.Permit) bool { return p.Subject != nil })
		return &c
	})
}

func (p *Package) takenKey(t *Taken) string {
	at := p.at(t.pos, t.far)
	kinds := ""
	for _, l := range t.labels {
		kinds += l.Kind.String() + ","
	}
	if t.plain {
		kinds += "plain"
	}
	if t.made {
		kinds += "made"
	}
	return strings.Join([]string{t.place.key(), t.sink.Key, at.Package, at.File, kinds}, " ") +
		reportedKey(findingKey{far: at})
}

func encodePlace(w *wire.Writer, p place) {
	w.Int(len(p))
	for _, o := range p {
		w.String(o.name)
		w.String(string(o.path))
		w.Bool(o.global)
	}
}

func decodePlace(r *wire.Reader) place {
	var p place
	for range r.Len() {
		p = append(p, owner{r.String(), summary.Path(r.String()), r.Bool()})
	}
	return p
}

func (p *Package) at(pos token.Pos, far *annot.Position) annot.Position {
	if far != nil {
		return *far
	}
	return p.position(pos)
}

func (f *Facts) decodeState(r *wire.Reader) {
	d := f.decoder.Fork(r)
	for range r.Len() {
		f.Kept = append(f.Kept, &Kept{place: decodePlace(r), labels: d.Labels()})
	}
	for range r.Len() {
		t := &Taken{place: decodePlace(r)}
		t.sink, t.far, t.at, t.labels = d.Taken()
		t.plain = r.Bool()
		t.made = r.Bool()
		if t.sink != nil && len(t.labels) > 0 {
			f.Taken = append(f.Taken, t)
		}
	}
	f.Reported = r.Strings()
}
