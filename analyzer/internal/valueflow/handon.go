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

// encodeState appends what is known of long-lived memory, here and below: the package
// that stores and the one that reads may meet only in a third.
func (x *exporter) encodeState(e *summary.Encoder) {
	near := x.near(e.Globals)
	all := slices.DeleteFunc(x.state.kept.sorted(), func(k *Kept) bool { return !near(k.place, x.isAbroad(k)) })
	e.W.Int(len(all))
	for _, k := range all {
		encodePlace(e.W, k.place)
		e.Labels(portable(k.labels))
		e.W.Bool(x.isAbroad(k))
	}
	taken := slices.DeleteFunc(x.allTaken(), func(t *Taken) bool { return !near(t.place, t.abroad) })
	e.W.Int(len(taken))
	for _, t := range taken {
		encodePlace(e.W, t.place)
		e.Taken(t.sink, t.pos, t.far, t.at, portable(t.labels))
		e.W.Bool(t.plain)
		e.W.Bool(t.made)
		e.W.Bool(t.abroad)
	}
	e.W.Strings(x.reported(taken))
	places := make([]place, 0, len(all)+len(taken))
	for _, k := range all {
		places = append(places, k.place)
	}
	for _, t := range taken {
		places = append(places, t.place)
	}
	x.encodeHolds(e.W, places)
}

// encodeHolds appends what is known of holders: those in the given places, and fields of
// types of which importers can have values.
func (x *exporter) encodeHolds(w *wire.Writer, places []place) {
	for _, in := range x.kept {
		places = append(places, in.place)
	}
	for _, a := range x.asked {
		places = append(places, a.places...)
	}
	told := make(map[string]bool)
	for _, p := range places {
		for _, o := range p {
			told[o.held] = true
		}
	}
	var sole, each []string
	for _, name := range x.holders.names() {
		if !told[name] && !x.names[holderType(name)] {
			continue
		}
		switch is := x.holders.of(name); {
		case is.each:
			each = append(each, name)
		case is.sole:
			sole = append(sole, name)
		}
	}
	w.Strings(sole)
	w.Strings(each)
}

// near returns a filter for the places worth exporting. Uses of a place by the package
// that declares its owners are exported if importers can reach one of the owners, by its
// type, a method, or a function that uses the variable. Other packages that store or read
// there reached the place through packages that export these uses. Uses by packages that
// do not declare the owners are known to them alone, and always exported.
func (x *exporter) near(globals map[string]bool) func(p place, abroad bool) bool {
	names := maps.Clone(x.names)
	maps.Copy(names, globals)
	for key := range x.sums {
		if recv, _, ok := strings.Cut(strings.TrimLeft(key, "(*"), ")"); ok {
			names[typeName(recv)] = true
		}
	}
	return func(p place, abroad bool) bool {
		return abroad || slices.ContainsFunc(p, func(o owner) bool { return names[o.name] || packageOf(o.name) == x.path })
	}
}

// isAbroad reports whether a package that does not declare the owners of a place stores
// what is kept there.
func (p *Package) isAbroad(k *Kept) bool { return k.abroad || k.here && !p.declares(k.place) }

// declares reports whether the package declares all owners of a place.
func (p *Package) declares(at place) bool {
	return !slices.ContainsFunc(at, func(o owner) bool { return packageOf(o.name) != p.path })
}

// allTaken returns what is read from long-lived memory here and below, each once, in a
// fixed order.
func (p *Package) allTaken() []*Taken {
	var taken []*Taken
	for _, t := range p.state.taken {
		c := *t
		c.abroad = !p.declares(t.place)
		taken = append(taken, &c)
	}
	for _, f := range p.Imports {
		taken = append(taken, f.Taken...)
	}
	at := make(map[string]*Taken)
	taken = slices.DeleteFunc(taken, func(t *Taken) bool {
		key := p.takenKey(t)
		if old := at[key]; old != nil {
			old.abroad = old.abroad || t.abroad
			return true
		}
		at[key] = t
		return false
	})
	slices.SortStableFunc(taken, func(a, b *Taken) int { return strings.Compare(p.takenKey(a), p.takenKey(b)) })
	return taken
}

// reported returns the pairs reported here or below that packages above may find again:
// through exported reads by sinks, or through calls and goroutines that are left to them.
func (x *exporter) reported(taken []*Taken) []string {
	again := make(map[string]bool)
	for _, t := range taken {
		again[spelledPlace(t.at)] = true
		again[spelledPlace(x.at(t.pos, t.far))] = true
	}
	for _, a := range x.asked {
		again[spelledPlace(a.at)] = true
	}
	reported := make(map[string]bool)
	goesOn := x.goesOn()
	for _, f := range x.Imports {
		for _, r := range f.Reported {
			if _, at, _ := strings.Cut(r, "\n"); goesOn || again[at] {
				reported[r] = true
			}
		}
	}
	keys := append(slices.Collect(maps.Keys(x.state.found)), x.state.stoodIn...)
	for _, k := range append(keys, x.foundAgain()...) {
		if k.pos.IsValid() {
			k.far = x.position(k.pos)
		}
		reported[reportedKey(k)] = true
	}
	return slices.Sorted(maps.Keys(reported))
}

// portable returns labels without the parts that only their own function understands.
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

// takenKey spells what tells reads of long-lived memory apart.
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
		w.String(o.held)
		w.Bool(o.node)
	}
}

func decodePlace(r *wire.Reader) place {
	var p place
	for range r.Len() {
		p = append(p, owner{r.String(), summary.Path(r.String()), r.Bool(), r.String(), r.Bool()})
	}
	return p
}

func (p *Package) at(pos token.Pos, far *annot.Position) annot.Position {
	if far != nil {
		return *far
	}
	return p.position(pos)
}

// decodeState reads what encodeState wrote.
func (f *Facts) decodeState(r *wire.Reader) {
	d := f.decoder.Fork(r)
	for range r.Len() {
		f.Kept = append(f.Kept, &Kept{place: decodePlace(r), labels: d.Labels(), abroad: r.Bool()})
	}
	for range r.Len() {
		t := &Taken{place: decodePlace(r)}
		t.sink, t.far, t.at, t.labels = d.Taken()
		t.plain, t.made, t.abroad = r.Bool(), r.Bool(), r.Bool()
		if t.sink != nil && len(t.labels) > 0 {
			f.Taken = append(f.Taken, t)
		}
	}
	f.Reported = r.Strings()
	f.Holds = make(map[string]hold)
	for _, name := range r.Strings() {
		f.Holds[name] = hold{sole: true}
	}
	for _, name := range r.Strings() {
		f.Holds[name] = hold{sole: true, each: true}
	}
}
