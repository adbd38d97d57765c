package summary

import (
	"cmp"
	"go/token"
	"slices"
	"strconv"
	"strings"

	"example.com/purposevet/analyzer/internal/annot"
)

func itoa(n int) string { return strconv.Itoa(n) }

// A Kind distinguishes the value itself from what it selected.
type Kind uint8

// The kinds. What a match selects stays a match. IfMatch is only for inputs: callers know
// whether the input is an answer.
const (
	Flow Kind = iota
	Match
	IfMatch
)

// String returns the category that users see.
func (k Kind) String() string {
	return [...]string{"flow", "match", "match if it is one"}[k]
}

// A Step is one place on a route; Prev leads back towards the source.
type Step struct {
	Prev *Step
	Pos  token.Pos       // valid for a step in the package under analysis
	Far  *annot.Position // set for a step in another package
	Text string
	Via  string // what a reviewer asks about first: "hash", "match", "interface", …
	Len  int
	read bool // the route says where the source was read or set
}

// maxRoute bounds the steps kept of a route.
const maxRoute = 24

// Then returns the route with one more step.
func (s *Step) Then(step Step) *Step {
	if s != nil && s.Len >= maxRoute {
		return s
	}
	step.after(s)
	return &step
}

func (s *Step) after(prev *Step) {
	s.Prev = prev
	s.Len = prev.length() + 1
	s.read = prev != nil && (prev.read || prev.Len == 1 && (s.Text == "read" || s.Text == "set"))
}

// unread is how many steps a route counts for that does not say where the source was read or
// set: a reviewer looks for that before anything else.
const unread = 2

// Cost returns the number of steps of a route, which may be nil, as far as they are a burden:
// of two routes the one that costs less is shown.
func (s *Step) Cost() int {
	if s == nil || s.read {
		return s.length()
	}
	return s.Len + unread
}

// Full reports whether a route has lost its last steps, or may have.
func (s *Step) Full() bool { return s.length() >= maxRoute }

// Length returns the number of steps of a route, which may be nil.
func (s *Step) Length() int { return s.length() }

// First returns the position of the route's first step, if it is in the package
// under analysis.
func (s *Step) First() token.Pos {
	if s == nil {
		return token.NoPos
	}
	for s.Prev != nil {
		s = s.Prev
	}
	return s.Pos
}

// LastHere returns the position of the last step in the package under analysis.
func (s *Step) LastHere() token.Pos {
	for ; s != nil; s = s.Prev {
		if s.Pos.IsValid() {
			return s.Pos
		}
	}
	return token.NoPos
}

// FirstFar returns the position of the route's first step, if it is in another
// package.
func (s *Step) FirstFar() *annot.Position {
	if s == nil {
		return nil
	}
	for s.Prev != nil {
		s = s.Prev
	}
	return s.Far
}

// Spell returns the route's texts and places, to order routes of equal length. A position
// as a number would not do, since it depends on which files were read before.
func (s *Step) Spell(position func(token.Pos) annot.Position) string {
	var b strings.Builder
	for ; s != nil; s = s.Prev {
		b.WriteString(s.Text)
		if s.Far != nil {
			b.WriteString(s.Far.Package + "/" + s.Far.File + ":" + itoa(s.Far.Line))
		}
		if s.Pos.IsValid() {
			at := position(s.Pos)
			b.WriteString(at.File + ":" + itoa(at.Line) + ":" + itoa(at.Column))
		}
		b.WriteByte(';')
	}
	return b.String()
}

func (s *Step) length() int {
	if s == nil {
		return 0
	}
	return s.Len
}

// Append returns the route s continued by the steps of t.
func (s *Step) Append(t *Step) *Step {
	for _, step := range t.Steps() {
		s = s.Then(*step)
	}
	return s
}

// Steps returns the route from its beginning.
func (s *Step) Steps() []*Step {
	steps := make([]*Step, 0, s.length())
	for ; s != nil; s = s.Prev {
		steps = append(steps, s)
	}
	slices.Reverse(steps)
	return steps
}

// A Permit says that a use for Purpose is allowed: for everyone if Subject is nil, and
// otherwise for data of the object to which Subject belongs.
type Permit struct {
	Purpose string
	Subject *Sym
	// Which distinguishes the objects for which Subject stands, in the function that
	// asked; empty if unknown.
	Which string
	// OneOf says that Subject is one of several objects of which one was asked about.
	OneOf bool
	// If is set instead of Purpose if the permit is what an input's answer permits:
	// callers know whether a guard gave this bool or error.
	If  *Sym
	Not bool // it holds where that input is false, or an error that is not nil
	// Arg says that the permit is for an argument of a callback, or for the object that
	// the argument names; 1 is the last argument. It is known only where the callback is
	// called.
	Arg int
}

// A Label says what a value was computed from: an annotated source, or an input of the
// function that its callers will fill in.
type Label struct {
	Source  *annot.Source // nil for an input
	Base    *Sym          // with Source: the object from which the data was read; may be nil
	Which   string        // which of the objects for which Base stands, in this function; may be empty
	Sym     *Sym          // without Source: the input, and everything inside it
	View    string        // of an input: the part taken by a function that inspects values by type at run time; empty for all. Or Difference
	Key     string        // in an encoded document: the names under which the data is, or KeyUnknown; empty for the whole document
	Kind    Kind
	One     bool     // of a match: one value was compared with one other, as when a login checks a code
	Listed  bool     // of a match that is One: the other value was an element of a list, and the outcomes for all elements together are not One
	Chosen  bool     // of a match: it decided that the data is here, and the data is not just its answer
	Refused bool     // of an input: it selects only by what comes after a refusal, and so nothing if it is One
	Implied bool     // the source is an annotated field of a value whose origin is unknown
	Guess   bool     // it is here only because a function was not analysed completely: see "crude" of package valueflow
	Ledger  *Ledger  // of a match: what makes it One; nil for nothing
	Seen    []string // of an input that reaches a sink: the sources that the function itself saw in it
	Permits []Permit // sorted by purpose, then by subject
	// Against lists what the data was compared with, or was combined with in such a way
	// that a comparison with a constant compares the two.
	Against []*Sym
	Route   *Step
}

// covers reports whether everything that m says is said by l. They differ at most in
// their routes, in more comparisons of l, in more permits of m, in that m is a guess, and
// in that l decided more.
func (l *Label) covers(m *Label) bool {
	return l == m || (l.Key == m.Key || l.Key == KeyUnknown) && l.alikeOf(m) && (m.Guess || !l.Guess) && (l.Chosen || !m.Chosen) && (m.Refused || !l.Refused) && includes(l.Against, m.Against) && includes(m.Permits, l.Permits)
}

// alike reports whether two labels are about the same data and say the same of it,
// comparisons, permits and guesses aside.
func (l *Label) alike(m *Label) bool { return l.Key == m.Key && l.alikeOf(m) }

// alikeOf is alike for data of the same documents.
func (l *Label) alikeOf(m *Label) bool {
	// The comparisons that differ most often come first, and texts last.
	return l.Sym == m.Sym && l.Kind == m.Kind && l.Source == m.Source && l.Base == m.Base && l.One == m.One &&
		l.Listed == m.Listed && l.Implied == m.Implied && l.Which == m.Which && l.View == m.View && l.sameLedger(m)
}

// A Ledger says that a match is One if an input, by which something was looked up, is
// data of one source: the source of the keys under which something is recorded there.
type Ledger struct {
	Key *Sym
	Of  string // the key of the source
}

func (l *Label) sameLedger(m *Label) bool {
	return l.Ledger == m.Ledger || l.Ledger != nil && m.Ledger != nil && *l.Ledger == *m.Ledger
}

func includes[T comparable](list, part []T) bool {
	for _, x := range part {
		if !slices.Contains(list, x) {
			return false
		}
	}
	return true
}

// Difference is the View of data that a number was combined with in a way that shows only
// whether the two are equal.
const Difference = "difference"

// As returns the label of what a comparison or lookup makes of the data if kind is Match;
// that of the answers in it, or nil if there are none, if kind is IfMatch; and otherwise
// the label itself. A guess is no match.
func (l *Label) As(kind Kind) *Label {
	if kind == Flow || l.Kind != Flow {
		return l
	}
	if l.Guess {
		return nil
	}
	c := *l
	c.Kind, c.Key = kind, "" // an answer is in no document
	if kind == IfMatch {
		switch {
		case len(l.Against) > 0 || l.View == Difference:
			c.Kind = Match
		case l.Source != nil:
			return nil
		}
	}
	return &c
}

// KeyUnknown is the Key of data that was made of a document in an unknown way.
const KeyUnknown = "?"

// KeyAny stands for all names in a document.
const KeyAny = "*"

// JoinKeys returns the key of data that lies under the names inner in a document, which
// in turn lies under the names outer in another one.
func JoinKeys(outer, inner string) string {
	switch {
	case outer == "" || inner == KeyUnknown && outer == KeyUnknown:
		return inner
	case outer == KeyUnknown || inner == "":
		return outer
	case inner == KeyUnknown:
		return outer + "/" + KeyAny
	}
	return outer + "/" + inner
}

// Under returns the label as one of what is under a name of a document; nil if it is
// about other data. Names are compared as package encoding/json does.
func (l *Label) Under(name string) *Label {
	first, rest, _ := strings.Cut(l.Key, "/")
	if first != KeyAny && !strings.EqualFold(first, name) {
		return nil
	}
	return l.At(rest)
}

// FirstKey returns the outermost name under which the data is; ok is false if that may be
// any.
func (l *Label) FirstKey() (name string, ok bool) {
	name, _, _ = strings.Cut(l.Key, "/")
	return name, name != KeyAny
}

// At returns the label of the same data under other names.
func (l *Label) At(key string) *Label {
	if l.Key == key {
		return l
	}
	c := *l
	c.Key = key
	return &c
}

// IsKeyed reports whether it is known where in a document the data is.
func (l *Label) IsKeyed() bool { return l.Key != "" && l.Key != KeyUnknown }

// Via returns the label with one more step on its route.
func (l *Label) Via(step Step) *Label {
	c := *l
	c.Route = l.Route.Then(step)
	return &c
}

// Permitted returns the label with further permits. A label that is perhaps a match gets
// no permits that callers have to resolve: two such doubts about one label multiply.
func (l *Label) Permitted(permits []Permit) *Label {
	if l.Kind == IfMatch && slices.ContainsFunc(permits, conditional) {
		permits = slices.DeleteFunc(slices.Clone(permits), conditional)
	}
	merged := MergePermits(l.Permits, permits)
	if len(merged) == len(l.Permits) {
		return l
	}
	c := *l
	c.Permits = merged
	return &c
}

func conditional(p Permit) bool { return p.If != nil }

// MergePermits returns the sorted union of two permit lists.
func MergePermits(a, b []Permit) []Permit {
	out := a
	for _, p := range b {
		if !slices.Contains(out, p) {
			out = append(slices.Clip(out), p)
		}
	}
	if len(out) != len(a) {
		slices.SortFunc(out, comparePermits)
	}
	return out
}

// CommonPermits returns the permits that hold by both lists. A permit for everyone is also one
// for somebody.
func CommonPermits(a, b []Permit) []Permit {
	common := slices.DeleteFunc(slices.Clone(a), func(p Permit) bool { return !impliedBy(b, p) })
	if !slices.ContainsFunc(a, Permit.forEveryone) {
		return common
	}
	return MergePermits(common, slices.DeleteFunc(slices.Clone(b), func(p Permit) bool { return !impliedBy(a, p) }))
}

// impliedBy reports whether a permit is in a list, or is for somebody where one in the list is
// for everyone.
func impliedBy(list []Permit, p Permit) bool {
	return slices.ContainsFunc(list, func(q Permit) bool {
		return q == p || q.forEveryone() && p.If == nil && Covers(q.Purpose, p.Purpose)
	})
}

// forEveryone reports whether a permit holds whoever the data is of.
func (p Permit) forEveryone() bool { return p.Subject == nil && p.If == nil }

// Covers reports whether a permit for one purpose holds for another: the same,
// or one below it.
func Covers(permit, purpose string) bool {
	return permit == purpose || permit == AnyPurpose || len(purpose) > len(permit) && purpose[len(permit)] == '.' && purpose[:len(permit)] == permit
}

func comparePermits(a, b Permit) int {
	if c := strings.Compare(a.Purpose, b.Purpose); c != 0 {
		return c
	}
	return cmp.Or(
		strings.Compare(symString(a.Subject), symString(b.Subject)),
		strings.Compare(a.Which, b.Which),
		strings.Compare(symString(a.If), symString(b.If)),
		compareBool(a.Not, b.Not),
		cmp.Compare(a.Arg, b.Arg),
	)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

func symString(s *Sym) string {
	if s == nil {
		return ""
	}
	return s.String()
}
