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
	kept := p.state.kept
	places := slices.SortedFunc(maps.Keys(kept), compareOwners)
	e.W.Int(len(places))
	for _, o := range places {
		e.W.String(o.name)
		e.W.String(string(o.path))
		e.W.String(o.global)
		e.Labels(portable(kept[o]))
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
		e.W.String(t.Global)
		e.Taken(t.Owner, t.Path, t.Sink, t.Pos, t.Far, portable(t.Labels))
	}
	reported := make(map[string]bool)
	for _, f := range p.Imports {
		for _, r := range f.Reported {
			reported[r] = true
		}
	}
	for k := range p.state.found {
		if k.pos.IsValid() {
			k.far = p.position(k.pos)
		}
		reported[reportedKey(k)] = true
	}
	e.W.Strings(slices.Sorted(maps.Keys(reported)))
}

// portable returns labels without what only their own function understands.
func portable(labels []*summary.Label) []*summary.Label {
	out := make([]*summary.Label, 0, len(labels))
	for _, l := range labels {
		c := *l
		c.Base = nil
		if c.Source == nil {
			c.Sym = &summary.Sym{Root: summary.Root{Kind: summary.Unknown}}
		}
		c.Permits = slices.DeleteFunc(slices.Clone(c.Permits), func(p summary.Permit) bool { return p.Subject != nil })
		out = append(out, &c)
	}
	return out
}

func (p *Package) takenKey(t *Taken) string {
	at := p.at(t.Pos, t.Far)
	kinds := ""
	for _, l := range t.Labels {
		kinds += l.Kind.String() + ","
	}
	return strings.Join([]string{t.Owner, t.Global, string(t.Path), t.Sink.Key, at.Package, at.File, kinds}, " ") +
		reportedKey(findingKey{far: at})
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
		k := &Kept{Owner: r.String(), Path: summary.Path(r.String()), Global: r.String()}
		k.Labels = d.Labels()
		f.Kept = append(f.Kept, k)
	}
	for range r.Len() {
		t := &Taken{Global: r.String()}
		t.Owner, t.Path, t.Sink, t.Far, t.Labels = d.Taken()
		if t.Sink != nil && len(t.Labels) > 0 {
			f.Taken = append(f.Taken, t)
		}
	}
	f.Reported = r.Strings()
}
