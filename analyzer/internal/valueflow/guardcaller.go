package valueflow

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// A handler may ask for consent, and leave the rest to a helper that nobody else calls.
// The helper by itself asks nobody, so what it passes to a sink is found in it, where its
// parameters are of unknown origin. This file takes such findings back if every call of
// the helper is known and comes behind a guard.

// consentBits say what consent was asked for a use before it is reached through a call of
// the function.
type consentBits uint8

// The bits.
const (
	wasAsked     consentBits = 1 << iota // about some of the data
	notAsked                             // for some data nobody was asked
	leftAbove                            // the data is an input, or found by one: callers may have asked
	nothingThere                         // there is no such data
)

// A useOf is the use of a source's data for a purpose, at a sink's call.
type useOf struct {
	useKey
	source, purpose string
}

// A beforeCalls says what was asked before a function calls functions of its package that
// are called nowhere else.
type beforeCalls struct {
	permits map[string][]summary.Permit // by callee: permits without a subject
	asked   map[useOf]consentBits
}

func (b *beforeCalls) take(c *beforeCalls) {
	for key, permits := range c.permits {
		b.call(key, permits)
	}
	for key, a := range c.asked {
		b.use(key, a)
	}
}

func (b *beforeCalls) call(key string, permits []summary.Permit) {
	if b.permits == nil {
		b.permits = make(map[string][]summary.Permit)
	}
	if old, ok := b.permits[key]; ok {
		permits = commonPermits(old, permits)
	}
	b.permits[key] = permits
}

func (b *beforeCalls) use(key useOf, a consentBits) {
	if b.asked == nil {
		b.asked = make(map[useOf]consentBits)
	}
	b.asked[key] |= a
}

// callersKnown reports whether a function is only called by its name, in this package.
func (p *Package) callersKnown(f *ssa.Function) bool {
	if f == nil || f.Object() == nil || p.aside() {
		return false
	}
	key := functionKey(f)
	return p.methods.onlyNamed(key) && (!f.Object().Exported() || p.Pkg.Pkg.Name() == "main")
}

// noteCall records the permits that hold at a call.
func (x *function) noteCall(sum *summary.Summary) {
	if !x.Table.HasGuards() || !x.callersKnown(x.functions[sum.Key]) {
		return
	}
	x.before.call(sum.Key, withoutSubjects(x.now))
}

// noteUse records whether a use was permitted before the callee reached it. l is the
// callee's label of the data, and m one of the caller's labels that it stands for.
func (f *frame) noteUse(u *summary.Use, l, m *summary.Label, permits []summary.Permit) {
	if len(l.Seen) == 0 || selectsHere(l, m) || !f.Table.HasGuards() || !f.callersKnown(f.functions[f.sum.Key]) {
		return
	}
	sources := l.Seen
	if m.Source != nil {
		sources = []string{m.Source.Key}
	}
	for _, purpose := range u.Sink.Purposes {
		a := f.consentFor(m, purpose, permits)
		for _, s := range sources {
			f.before.use(useOf{useKey{u.Sink.Key, u.Pos}, s, purpose}, a)
		}
	}
}

// selectsHere reports whether a label of data passed to a callee only says by what the data was
// selected: that is a finding of its own, in the caller.
func selectsHere(l, m *summary.Label) bool { return l.Kind == summary.Flow && m.Kind != summary.Flow }

// consentFor says whether consent was asked for the use of a label's data, where permits hold.
func (x *function) consentFor(m *summary.Label, purpose string, permits []summary.Permit) consentBits {
	c := *m
	if m.Source == nil {
		c.Base = m.Sym
	}
	if c.Which == "" && c.Base != nil && c.Base.Many {
		permits, c.Permits = withoutSubjects(permits), withoutSubjects(c.Permits) // a permit with a subject may be for another one
	}
	if ok, _ := x.permitted(&c, purpose, permits); ok {
		return wasAsked
	}
	if isOfCallers(c.Base) && (m.Source == nil || m.Implied) {
		return leftAbove
	}
	return notAsked
}

// isOfCallers reports whether an input was passed to a function, or captured by a literal.
func isOfCallers(s *summary.Sym) bool {
	if s == nil {
		return false
	}
	kind := s.Outermost().Root.Kind
	return kind == summary.Param || kind == summary.Free
}

// askedBefore reports whether every call of a function comes behind a guard that permits
// the finding in it. Calls in tests do not count.
func (p *Package) askedBefore(f *ssa.Function, found *Finding) bool {
	if !p.Table.HasGuards() || !p.callersKnown(f) {
		return false
	}
	w := callersWalk{Package: p, busy: make(map[*ssa.Function]bool)}
	for _, purpose := range found.Uses {
		key := useOf{useKey{found.Sink.Key, found.Pos}, found.Source.Key, purpose}
		w.asked = false
		if !w.all(f, key) || !w.asked {
			return false
		}
	}
	return true
}

// A callersWalk goes from a function to its callers, to theirs, and so on.
type callersWalk struct {
	*Package
	busy  map[*ssa.Function]bool
	asked bool // one of them asked
}

// all reports whether all callers of a function asked, or all of theirs did.
func (w *callersWalk) all(f *ssa.Function, key useOf) bool {
	if w.busy[f] {
		return true // this adds nothing to the way that led here
	}
	w.busy[f] = true
	defer delete(w.busy, f)
	callee := functionKey(f)
	for caller := range w.methods.callers[callee] {
		if w.inTest(caller) && !w.inTest(f) {
			continue
		}
		if w.bounded[caller] || w.failed[caller] {
			return false
		}
		before := &w.last[functionKey(caller)].before
		permits, known := before.permits[callee]
		a := before.asked[key]
		switch {
		case !known || a&notAsked != 0:
			return false
		case permitsAll(permits, key.purpose):
			w.asked = true
		case a == wasAsked:
			w.asked = true
		case !w.callersKnown(caller) || !w.all(caller, key):
			return false
		}
	}
	return true
}

// inTest reports whether a function is declared in a test file.
func (p *Package) inTest(f *ssa.Function) bool {
	return strings.HasSuffix(p.Fset.Position(f.Pos()).Filename, "_test.go")
}
