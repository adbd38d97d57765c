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

// One package registers a handler, another publishes the data that handlers get, and
// neither knows the other. The package that imports both, however far above, brings them
// together. For that, functions that are kept in long-lived memory are handed on as
// Installed, and open calls that get data from a source, or whose results reach a sink,
// as Asked.

// Asked is an open call that packages above may be able to resolve.
type Asked struct {
	at     annot.Position // the call, or the call of the sink, at which a finding is reported
	call   annot.Position // the dynamic call itself
	places []place        // from which the callee is read
	known  bool           // what these places hold is known, below or here
	sum    *summary.Summary
	from   *summary.Summary  // of the function that makes the call, if that is here
	open   *summary.OpenCall // the call in that summary
}

// ask returns the open calls of a function that are worth handing on.
func (p *Package) ask(sum *summary.Summary, s *standIns) []*Asked {
	var out []*Asked
	for _, o := range sum.Opens {
		places := calleePlaces(o.Callee)
		_, known := s.anyOf(places, func(*Installed) bool { return true })
		if len(places) == 0 && (o.Iface == "" || stdType(o.Iface)) {
			continue
		}
		portableOpen := p.portableOpen(sum, o)
		call := p.at(o.Pos, o.Far)
		if newSources(o) {
			out = append(out, &Asked{p.position(o.Pos), call, places, known,
				&summary.Summary{Opens: []*summary.OpenCall{portableOpen}}, sum, o})
		}
		for _, u := range sum.Sinks {
			if labels := fromOpen(u, o); len(labels) > 0 {
				use := &summary.Use{Sink: u.Sink, Pos: u.Pos, Far: u.Far, Labels: labels, Call: u.Call}
				out = append(out, &Asked{p.position(u.Pos), call, places, known,
					&summary.Summary{Opens: []*summary.OpenCall{portableOpen}, Sinks: []*summary.Use{use}}, sum, nil})
			}
		}
	}
	return slices.DeleteFunc(out, func(a *Asked) bool { return a.at.Line == 0 })
}

// newSources reports whether sources came to an open call in this function, and not
// already in the function from which it was inherited.
func newSources(o *summary.OpenCall) bool {
	return slices.ContainsFunc(o.Sources, func(s string) bool { return !slices.Contains(o.Inherited, s) })
}

// fromOpen returns the labels by which results of an open call reach the sink of a use.
func fromOpen(u *summary.Use, o *summary.OpenCall) []*summary.Label {
	var labels []*summary.Label
	for _, l := range u.Labels {
		if l.Sym.Root.Kind == summary.OpenResult && l.Sym.Root.Index == o.ID {
			c := *l
			c.Permits = withoutSubjects(c.Permits)
			labels = append(labels, &c)
		}
	}
	return labels
}

// portableOpen returns an open call without the parts that only its own function
// understands.
func (p *Package) portableOpen(sum *summary.Summary, o *summary.OpenCall) *summary.OpenCall {
	c := *o
	c.Callee = nil
	c.Args = p.snapshots(sum).all(o.Args)
	c.When = slices.DeleteFunc(portable(o.When), func(l *summary.Label) bool { return l.Source == nil })
	c.Permit = withoutSubjects(o.Permit)
	return &c
}

func withoutSubjects(permits []summary.Permit) []summary.Permit {
	return slices.DeleteFunc(slices.Clone(permits), func(p summary.Permit) bool { return p.Subject != nil })
}

// snapshots turns values of a function into values that mean the same without
// its memory and its inputs.
type snapshots struct {
	*Package
	objects map[*summary.Object]*summary.Value
	done    map[atDepth]*summary.Value
}

// atDepth is a value of which a snapshot is taken at some depth. Values share parts and
// refer to each other, so a walk that took them for a tree would meet the same part again
// and again.
type atDepth struct {
	value *summary.Value
	depth int
}

func (p *Package) snapshots(sum *summary.Summary) *snapshots {
	s := &snapshots{p, make(map[*summary.Object]*summary.Value, len(sum.Objects)), make(map[atDepth]*summary.Value)}
	for _, c := range sum.Objects {
		s.objects[c.Object] = c.Value
	}
	return s
}

// maxSnapshot bounds how deep a snapshot goes.
const maxSnapshot = 8

func (s *snapshots) all(vals []*summary.Value) []*summary.Value {
	out := make([]*summary.Value, len(vals))
	for i, v := range vals {
		out[i] = s.of(v, 0)
	}
	return out
}

// of returns the sources, functions and concrete types in a value. What a reference
// refers to becomes a part of the result. An input contributes the annotated parts of its
// type. What a literal captured is left out: the function around it knows that.
func (s *snapshots) of(v *summary.Value, depth int) *summary.Value {
	if v == nil || depth > maxSnapshot {
		return nil
	}
	out, ok := s.done[atDepth{v, depth}]
	if !ok {
		out = s.take(v, depth)
		s.done[atDepth{v, depth}] = out
	}
	return out
}

// take makes the snapshot of one value.
func (s *snapshots) take(v *summary.Value, depth int) *summary.Value {
	out := &summary.Value{Dyn: v.Dyn}
	for _, l := range v.Labels {
		if l.Source != nil && !isCaptured(l) {
			out.Labels = append(out.Labels, l)
		}
	}
	out.Labels = portable(out.Labels)
	for _, f := range v.Funcs {
		if !strings.HasPrefix(f.Key, "#") {
			c := *f
			c.Bound = make([]*summary.Value, len(f.Bound))
			for i, b := range f.Bound {
				c.Bound[i] = s.of(b, depth+1)
			}
			out.Funcs = append(out.Funcs, &c)
		}
	}
	for _, k := range v.Kids { // as they are sorted; tables have thousands
		if part := s.of(k.Value, depth+1); part != nil {
			out.Kids = append(out.Kids, summary.Kid{Sel: k.Sel, Value: part})
		}
	}
	for _, a := range v.Alias {
		if a.Root.Kind == summary.Free {
			continue
		}
		for _, in := range s.sourcesIn(a.Type, true) {
			label := &summary.Label{Source: s.Known.Source(in.source)}
			label = label.Via(summary.Step{Far: &in.source.Pos, Text: declaredText(in.source)})
			out = withPart(out, in.at, summary.OfLabels([]*summary.Label{label}))
		}
	}
	for _, l := range v.Ptrs {
		at := s.objects[l.Object]
		for _, sel := range l.Path.Sels() {
			at, _ = at.Kid(sel)
		}
		out = withPart(out, []summary.Sel{selDeref}, s.of(at, depth+1))
	}
	if out.Empty() {
		return nil
	}
	return out
}

// withPart joins part into the part of a value at a path.
func withPart(v *summary.Value, path []summary.Sel, part *summary.Value) *summary.Value {
	if len(path) == 0 {
		return summary.Join(v, part, nil)
	}
	kid, _ := v.Kid(path[0])
	return v.WithKid(path[0], withPart(kid, path[1:], part))
}

// sourceKeys returns the sources in values without memory, sorted.
func sourceKeys(vals []*summary.Value) []string {
	var keys []string
	for _, v := range vals {
		walk(v, func(v *summary.Value) {
			for _, l := range v.Labels {
				if l.Source != nil {
					keys = append(keys, l.Source.Key)
				}
			}
		})
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// install records, for packages above, the functions and types that the package keeps in
// long-lived memory.
func (p *Package) install(s *standIns) {
	for _, key := range slices.Sorted(maps.Keys(s.all)) {
		in := *s.all[key]
		in.abroad = in.place[0].global && packageOf(in.place[0].name) != p.path
		v := in.value
		in.value = p.worthKeeping(v, in.place[0].global)
		// It is worth telling even that nothing in a variable is of interest.
		if in.value != nil || in.place[0].global && len(v.Dyn) > 0 && !slices.ContainsFunc(v.Dyn, stdType) {
			p.installed.add(&in)
		}
	}
}

// exported reports whether a place lies in a package variable whose contents other
// packages can call.
func (p place) exported() bool {
	return p[0].global && token.IsExported(p[0].name[strings.LastIndexByte(p[0].name, '.')+1:])
}

// worthKeeping returns the functions and types in a value that are of interest to their
// callers. In a package variable, all that return something are.
func (p *Package) worthKeeping(v *summary.Value, variable bool) *summary.Value {
	c := &summary.Value{}
	for _, f := range v.Funcs {
		if p.functionOfInterest(f, 0) || variable && p.computes(f.Key) {
			c.Funcs = append(c.Funcs, f)
		}
	}
	for _, typ := range v.Dyn {
		if p.typeOfInterest(typ, 0) || variable && p.methodComputes(typ) {
			c.Dyn = append(c.Dyn, typ)
		}
	}
	if c.Empty() {
		return nil
	}
	c.Kids = v.Kids
	return c
}

// computes reports whether a function returns data, or may.
func (p *Package) computes(key string) bool {
	sum := p.summaryOf(key)
	if sum == nil {
		return stdKey(key)
	}
	return slices.ContainsFunc(sum.Results, func(r *summary.Value) bool { return !r.Empty() })
}

func (p *Package) methodComputes(typ string) bool {
	for _, m := range p.methodsOf(typ) {
		if !stdKey(m.Key) && p.computes(m.Key) {
			return true
		}
	}
	return false
}

// maxMakers bounds how many steps are followed from a function that makes functions, or a
// value whose methods are called, to the function that is called in the end.
const maxMakers = 3

func (p *Package) functionOfInterest(f *summary.FuncVal, depth int) bool {
	return f.Method != "" || p.ofInterest(p.summaryOf(f.Key), depth)
}

func (p *Package) typeOfInterest(typ string, depth int) bool {
	for _, m := range p.methodsOf(typ) {
		if m.Iface || p.ofInterest(p.summaryOf(m.Key), depth) {
			return true
		}
	}
	return false
}

// ofInterest reports whether a function reaches a sink, returns data from a source,
// leaves calls open, or makes something that does one of these.
func (p *Package) ofInterest(sum *summary.Summary, depth int) bool {
	switch {
	case sum == nil || depth > maxMakers:
		return false
	case len(sum.Sinks)+len(sum.Opens) > 0 || len(sourceKeys(sum.Results)) > 0:
		return true
	}
	return slices.ContainsFunc(sum.Results, func(r *summary.Value) bool {
		return r != nil && (slices.ContainsFunc(r.Funcs, func(f *summary.FuncVal) bool { return p.functionOfInterest(f, depth+1) }) ||
			slices.ContainsFunc(r.Dyn, func(typ string) bool { return p.typeOfInterest(typ, depth+1) }))
	})
}

// answer interprets the open calls that packages below could not resolve with the
// functions and types known here.
func (p *Package) answer(s *standIns) {
	known := p.state.direct()
	p.answering, p.stand = true, s
	done := make(map[string]bool)
	for _, f := range p.Imports {
		for _, a := range f.Asked {
			if done[a.key()] {
				continue
			}
			done[a.key()] = true
			if callee := p.answerTo(s, a); !callee.Empty() {
				p.answerWith(a, callee, known)
			}
		}
	}
}

// answerTo returns what an open call of another package may call. Calls pinned by a
// caller are skipped, except calls through package variables: the caller interprets them
// itself. Functions that were put into a value made elsewhere are considered only in
// package main, so that a path is reported once.
func (p *Package) answerTo(s *standIns, a *Asked) *summary.Value {
	o := a.sum.Opens[0]
	pinned := p.pinned[a.call]
	program := p.Pkg.Pkg.Name() == "main"
	v, known := s.anyOf(a.places, func(in *Installed) bool {
		return in.place[0].global || !pinned && (program || in.own && in.built)
	})
	a.known = a.known || known
	if a.known || pinned || o.Method == "" {
		return callable(v, o.Method)
	}
	return p.convertedTo(o.Iface)
}

// inInit returns the package's initializer at its first instruction. It serves as the
// place of calls that stand nowhere in the package. It is nil if there is no initializer.
func (p *Package) inInit() *function {
	init := p.Pkg.Func("init")
	if init == nil || len(init.Blocks) == 0 {
		return nil
	}
	x := p.newFunction(init)
	x.mem = make(memory)
	x.block, x.instr = init.Blocks[0], init.Blocks[0].Instrs[0]
	return x
}

func (p *Package) answerWith(a *Asked, callee *summary.Value, known map[findingKey]bool) {
	x := p.inInit()
	// answerWith interprets an open call with what it may call, and keeps the findings
	// that neither this package nor one below has reported.
	if x == nil {
		return
	}
	sum := *a.sum
	open := *sum.Opens[0]
	open.Callee = callee
	sum.Opens = []*summary.OpenCall{&open}
	x.instantiate(callSite{instr: x.instr, key: "asked"}, &sum, nil, nil)
	for k, f := range x.findings {
		k.pos, k.far = token.NoPos, a.at
		f.Pos, f.Far = token.NoPos, &a.at
		call := findingKey{source: k.source, sink: k.sink, kind: k.kind, far: p.state.sinkCall(f.Route, f.Pos)}
		if known[call] || p.state.reportedBelow(k) {
			continue
		}
		p.state.find(k, f)
	}
}

// key tells open calls apart.
func (a *Asked) key() string {
	keys := []string{reportedKey(findingKey{far: a.at}), reportedKey(findingKey{far: a.call}), a.sum.Opens[0].Key}
	for _, u := range a.sum.Sinks {
		keys = append(keys, u.Sink.Key)
	}
	return strings.Join(append(keys, sourceKeys(a.sum.Opens[0].Args)...), "\n")
}

// encodeAsked appends the open calls left to packages above, and the functions and types,
// from here and below, that may answer them.
func (x *exporter) encodeAsked(e *summary.Encoder) {
	e.W.Int(len(x.kept))
	for _, in := range x.kept {
		encodePlace(e.W, in.place)
		e.Value(in.value)
		e.W.Bool(in.abroad)
	}
	e.W.Int(len(x.asked))
	for _, a := range x.asked {
		e.At(a.at)
		e.At(a.call)
		e.W.Int(len(a.places))
		for _, at := range a.places {
			encodePlace(e.W, at)
		}
		e.W.Bool(a.known)
		e.W.Segment(func() { e.Summary(a.sum) })
	}
	var pinned []annot.Position
	for _, a := range x.asked {
		if x.pinned[a.call] && !slices.Contains(pinned, a.call) {
			pinned = append(pinned, a.call)
		}
	}
	e.W.Int(len(pinned))
	for _, at := range pinned {
		e.At(at)
	}
}

// allAsked returns the open calls of this package and of those below, each once, in a
// fixed order.
func (p *Package) allAsked() []*Asked {
	asked := slices.Clone(p.asked)
	for _, f := range p.Imports {
		asked = append(asked, f.Asked...)
	}
	slices.SortStableFunc(asked, func(a, b *Asked) int { return strings.Compare(a.key(), b.key()) })
	return slices.CompactFunc(asked, func(a, b *Asked) bool { return a.key() == b.key() })
}

// decodeAsked reads what encodeAsked wrote.
func (f *Facts) decodeAsked(r *wire.Reader) {
	d := f.decoder.Fork(r)
	for range r.Len() {
		if in := (&Installed{place: decodePlace(r), value: d.Value(), abroad: r.Bool()}); len(in.place) > 0 {
			f.Installed = append(f.Installed, in)
		}
	}
	for range r.Len() {
		a := &Asked{at: d.At(), call: d.At()}
		for range r.Len() {
			a.places = append(a.places, decodePlace(r))
		}
		a.known = r.Bool()
		segment := r.Segment()
		if a.sum = f.decoder.Fork(segment).Summary(segment); a.sum != nil && len(a.sum.Opens) == 1 {
			f.Asked = append(f.Asked, a)
		}
	}
	for range r.Len() {
		f.Pinned = append(f.Pinned, d.At())
	}
}

// foundAgain returns the findings that packages above would find again, because the same
// call, or a goroutine that goes on, is handed on to them.
func (p *Package) foundAgain() []findingKey {
	goesOn := p.goesOn()
	at := make(map[annot.Position]bool)
	for _, a := range p.asked {
		at[a.at] = true
	}
	var keys []findingKey
	for _, found := range p.found {
		for k := range found {
			if goesOn || at[p.position(k.pos)] {
				keys = append(keys, k)
			}
		}
	}
	return keys
}

// goesOn reports whether a goroutine is handed on to packages above.
func (p *Package) goesOn() bool {
	for _, sum := range p.own {
		if len(sum.Running) > 0 {
			return true
		}
	}
	return false
}
