package valueflow

import (
	"go/types"
	"slices"
	"strings"
	"sync"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// sameSubject reports whether two inputs belong to one object: one is the object and the
// other a part of it, both are fields of it or of structs in it, or one was looked up by
// the other.
func (x *function) sameSubject(a, b *summary.Sym) bool {
	return x.together(a, b, func(fa, fb *summary.Sym) bool { return isFields(a, fa) && isFields(b, fb) })
}

// together is sameSubject with a caller-supplied test for two paths that part below a
// common object.
func (x *function) together(a, b *summary.Sym, areParts func(fa, fb *summary.Sym) bool) bool {
	if a == b || a.HasPrefix(b) || b.HasPrefix(a) || areParts(parting(a, b)) {
		return true
	}
	return x.askedFor(a, b, 0) || x.askedFor(b, a, 0)
}

// parting returns where the paths of two inputs part, if neither is a part of the other:
// the parts of their common object to which each of them belongs. It returns nil for
// inputs of different roots.
func parting(a, b *summary.Sym) (*summary.Sym, *summary.Sym) {
	for ; a.Parent != nil; a = a.Parent {
		for c := b; c.Parent != nil; c = c.Parent {
			if c.Parent == a.Parent {
				return a, c
			}
		}
	}
	return nil, nil
}

// isFields reports whether only steps to fields lead from first to s.
func isFields(s, first *summary.Sym) bool {
	for ; s != nil && s.Parent != nil && s.Sel.Kind == summary.Field; s = s.Parent {
		if s == first {
			return true
		}
	}
	return false
}

// siblings reports whether two inputs belong to different objects of one type that are
// both parts of a third: the two parties of a contract.
func siblings(a, b *summary.Sym) bool {
	if a.HasPrefix(b) || b.HasPrefix(a) {
		return false
	}
	fa, fb := parting(a, b)
	return fa != nil && fa.Sel.Kind == summary.Field && fb.Sel.Kind == summary.Field &&
		holdsStruct(fa.Type) && sameType(annot.Element(fa.Type), annot.Element(fb.Type))
}

// notOfOthers drops permits that are certainly about another object than l's: about a
// sibling, another element of its list, or another node. Callers, who may know both only
// as parts of one object, could not tell them apart.
func notOfOthers(permits []summary.Permit, l *summary.Label) []summary.Permit {
	other := func(p summary.Permit) bool {
		return p.Subject != nil && (siblings(p.Subject, l.Sym) || (p.OneOf || l.Sym.Many && p.Subject.Many || inNode(l.Sym) || leadsTo(p.Which, l.Which)) && !sameWhich(p, l))
	}
	if !slices.ContainsFunc(permits, other) {
		return permits
	}
	return slices.DeleteFunc(slices.Clone(permits), other)
}

// holdsStruct reports whether a type is a struct, or consists of references to structs.
func holdsStruct(t types.Type) bool {
	return t != nil && isStruct(annot.Element(t))
}

// askers returns inputs that some values were computed from, once that is asked: as many
// as are remembered of what something was found by. An input that only selected a value is
// no name in it: the referrer of an account was selected by the account's ID.
func (x *function) askers(vals ...*summary.Value) func() []*summary.Sym {
	return sync.OnceValue(func() []*summary.Sym {
		return x.symsIn(func(v *summary.Value) []*summary.Label {
			return slices.DeleteFunc(slices.Clone(x.some(v, true, 2*maxHanded)), func(l *summary.Label) bool { return l.Kind != summary.Flow })
		}, vals)
	})
}

// asked records that a value was looked up by other values.
func (x *function) asked(v *summary.Value, by func() []*summary.Sym) {
	if v == nil {
		return
	}
	for _, s := range v.Alias {
		if s.Root.Kind == summary.Param && !s.Many {
			continue // passed through
		}
		for _, b := range by() {
			if !slices.Contains(x.near[s], b) && len(x.near[s]) < maxHanded {
				x.near[s] = append(x.near[s], b)
			}
		}
	}
	for _, l := range v.Labels {
		if l.Source != nil && l.Base != nil && l.Base.Root.Kind == summary.Unknown {
			x.asked(summary.OfSym(l.Base), by)
		}
	}
	for _, k := range v.Kids {
		x.asked(k.Value, by)
	}
}

// structOf returns the struct of which an input is a field, and other inputs as they are.
func structOf(s *summary.Sym) *summary.Sym {
	if s != nil && s.Parent != nil && s.Sel.Kind == summary.Field {
		return s.Parent
	}
	return s
}

// maxReloads bounds how often somebody who was found is looked for again by their own name.
const maxReloads = 2

// askedFor reports whether a was returned by a call that was given b, or was
// found by it, or by the own name of somebody who was.
func (x *function) askedFor(a, b *summary.Sym, reloads int) bool {
	for ; a != nil; a = a.Parent {
		for _, arg := range x.near[a] {
			if arg == b && isBasic(arg.Type) || (arg.HasPrefix(b) || b.HasPrefix(arg)) && namesOwner(arg) && !sameType(a.Type, arg.Type) {
				return true
			}
			ownName := isBasic(arg.Type) && structOf(arg) != arg && askedByOwnName(arg)
			if ownName && reloads < maxReloads && x.askedFor(arg.Parent, b, reloads+1) {
				return true
			}
		}
	}
	return false
}

// namesOwner reports whether an input, a text or number read from an object, is a name of
// that object: its ID, or the only text or number in it, and not the name of whoever
// brought it. Other inputs pass.
func namesOwner(s *summary.Sym) bool {
	if !isBasic(s.Type) || s.Parent == nil || s.Sel.Kind != summary.Field {
		return true
	}
	name := strings.ToLower(s.Sel.Name)
	if n, ok := types.Unalias(typeOrNil(s.Parent.Type)).(*types.Named); ok {
		name = strings.TrimPrefix(name, strings.ToLower(n.Obj().Name()))
	}
	return isName(name) || isName(s.Sel.Name) && namedFields(s.Parent.Type) == 1
}

// permitted reports whether a label may be used for a purpose, and whether only a permit
// for another subject was found.
func (x *function) permitted(l *summary.Label, purpose string, here []summary.Permit) (ok, otherSubject bool) {
	for _, p := range summary.MergePermits(l.Permits, here) {
		if p.If != nil || !summary.Covers(p.Purpose, purpose) {
			continue
		}
		if x.isFor(p, l) {
			return true, false
		}
		otherSubject = true
	}
	return false, otherSubject
}

// isFor reports whether a permit holds for a label.
func (x *function) isFor(p summary.Permit, l *summary.Label) bool {
	return p.Subject == nil || p.Which != "" && p.Which == l.Which || isPartOf(p, l) ||
		l.Base != nil && (x.subjectOfPermit(p, l.Base) && sameWhich(p, l) || namedBy(p, l) || foundBy(p, l) || x.builtWith(p, l))
}

// isPartOf reports whether data was read through the object that a guard was asked about,
// by fields and pointers that lead to nobody else.
func isPartOf(p summary.Permit, l *summary.Label) bool {
	rest, ok := beyond(l.Which, p.Which)
	others := "[(" + toOther
	if !askedByOwnName(p.Subject) {
		others += toOwn
	}
	return ok && p.Which != "" && rest != "" && !p.OneOf && !strings.ContainsAny(rest, others)
}

// builtWith reports whether data belongs to an object made here with the same text or
// number that a guard was asked about.
func (x *function) builtWith(p summary.Permit, l *summary.Label) bool {
	root := l.Base.Outermost()
	if p.Subject.Type == nil || !isBasic(p.Subject.Type) || root != l.Base || root.Root.Kind != summary.Unknown || root.Root.Index >= 0 {
		return false
	}
	for o, v := range x.mem {
		if o.Sym == nil && o.ID == -1-root.Root.Index && !o.Many && v != nil {
			return slices.ContainsFunc(v.Kids, func(k summary.Kid) bool {
				return k.Value != nil && len(k.Value.Alias) == 1 && k.Value.Alias[0] == p.Subject
			})
		}
	}
	return false
}

// subjectOfPermit reports whether a permit is for the object that an input is or belongs
// to.
func (x *function) subjectOfPermit(p summary.Permit, s *summary.Sym) bool {
	if isObjectOf(s, p.Subject) {
		return true
	}
	s = x.owned(s)
	theirs := func(asked, first *summary.Sym) bool {
		return isTheirs(p.Subject, asked, false) && isTheirs(s, first, askedByOwnName(p.Subject))
	}
	return x.together(p.Subject, s, theirs) && !siblings(p.Subject, s)
}

// allowed returns a label with permits. Where it is known here whether the subject of a
// permit is the label's object, callers are not told about the subject: for them it may
// be one of several.
func (x *function) allowed(l *summary.Label, permits []summary.Permit) *summary.Label {
	if len(permits) == 0 {
		return l
	}
	if l.Source != nil {
		return l.Permitted(x.settled(l, permits))
	}
	permits = notOfOthers(permits, l)
	settled := func(p summary.Permit) bool {
		return p.Subject != nil && (foundBy(p, l) ||
			!p.Subject.HasPrefix(l.Sym) && x.subjectOfPermit(p, l.Sym) && (!l.Sym.Many && !p.OneOf || p.Which == l.Which || inOne(p, l)))
	}
	if slices.ContainsFunc(permits, settled) {
		permits = slices.Clone(permits)
		for i, p := range permits {
			if settled(p) {
				permits[i].Subject, permits[i].Which, permits[i].OneOf = nil, "", false
			}
		}
	}
	return l.Permitted(permits)
}

// settled returns permits in which those known to hold for a label hold for everyone: it
// then does not matter where the data is kept, or by whom it is read.
func (x *function) settled(l *summary.Label, permits []summary.Permit) []summary.Permit {
	out := slices.Clone(permits)
	for i, p := range out {
		if p.Subject != nil && p.If == nil && x.isFor(p, l) {
			out[i] = summary.Permit{Purpose: p.Purpose}
		}
	}
	return out
}

// isObjectOf reports whether an input is the subject of a permit, or the struct of which
// the subject is a field.
func isObjectOf(s, subject *summary.Sym) bool {
	return s != nil && (s == subject || s == structOf(subject))
}

// askedOf returns the spelling of the argument if which spells a call with one argument,
// such as a getter, and otherwise which itself.
func askedOf(which string) string {
	_, args, ok := strings.Cut(which, "(,")
	arg, whole := strings.CutSuffix(args, ",)")
	if !ok || !whole {
		return which
	}
	depth := 0
	for _, r := range arg {
		switch r {
		case '(':
			depth++
		case ')':
			depth--
		case ',':
			if depth == 0 {
				return which
			}
		}
	}
	return arg
}

// sameWhich reports whether a permit may be for the very object from which data was read,
// or of which it is a part, where the analysis knows several objects only as one.
func sameWhich(p summary.Permit, l *summary.Label) bool {
	switch {
	case p.Which != "" && isObjectOf(l.Base, p.Subject) && askedOf(p.Which) == askedOf(l.Which):
		return true // read by another method of the object that was asked about
	case p.OneOf:
		return p.Which != "" && p.Which == l.Which
	case p.Which == "" || l.Which == "" || p.Which == l.Which:
		return true
	}
	base := l.Base
	if l.Source == nil {
		base = l.Sym
	}
	if leadsTo(p.Which, l.Which) && sameType(ownerType(p.Subject), ownerType(base)) {
		return false
	}
	if root := base.Outermost().Root; !base.Many && !inNode(base) && (root.Kind != summary.Unknown || root.Index >= 0) {
		return true // there is only one
	}
	rest, ok := beyond(l.Which, p.Which)
	switch {
	case !ok || inNode(base) && strings.Contains(rest, ".*"):
		return false // another object, or another node
	case strings.Contains(rest, "["):
		return belongsTo(base, p.Subject)
	}
	return !sameType(objectType(p.Subject), objectType(base))
}

// inOne reports whether an input is in the very object that a permit's subject is or
// names, where there are several of both.
func inOne(p summary.Permit, l *summary.Label) bool {
	rest, ok := beyond(l.Which, p.Which)
	return ok && p.Which != "" && !(inNode(l.Sym) && strings.Contains(rest, ".*")) && belongsTo(l.Sym, p.Subject)
}

// beyond returns the rest of a spelling that begins with from: the way from one object to
// the other.
func beyond(which, from string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(which, from)
	return rest, ok && (rest == "" || rest[0] == '.' || rest[0] == '[' || rest[0] == toOther[0] || rest[0] == toOwn[0])
}

// inNode reports whether an input is, or is a part of, an input that stands for all nodes
// of a list or tree.
func inNode(s *summary.Sym) bool {
	for ; s != nil; s = s.Parent {
		if len(s.Loops) > 0 {
			return true
		}
	}
	return false
}

// namedBy reports whether the guard was asked by the name that was read from the object
// to which data belongs, where nothing else is known of that name.
func namedBy(p summary.Permit, l *summary.Label) bool {
	return p.Subject.Root.Kind == summary.Unknown && p.Subject.Root.Index == nobody && p.Which != "" && p.Which == l.Which
}

// foundBy reports whether l's object was looked up, in a map or by a function, with the
// key that the guard was asked about. If the function's argument was the object itself,
// its result may be somebody else.
func foundBy(p summary.Permit, l *summary.Label) bool {
	asked, before := strings.CutPrefix(p.Which, earlierRound)
	found, alsoBefore := strings.CutPrefix(l.Which, earlierRound)
	if asked == "" || before != alsoBefore {
		return false
	}
	if p.Subject != nil && p.Subject.Parent != nil && p.Subject.Sel.Kind == summary.Field && isBasic(p.Subject.Type) {
		name := asked + "." + p.Subject.Sel.Name
		if lookedUpBy(found, name+".*") || lookedUpBy(found, name) {
			return true
		}
	}
	return isElementOf(found, asked) || isResultOf(found, asked) && (isKey(p.Subject) || !ofSomebody(l))
}

// lookedUpBy reports whether an object is spelled as one that was found by what is spelled so.
func lookedUpBy(which, by string) bool { return isElementOf(which, by) || isResultOf(which, by) }

// isElementOf reports whether an object is spelled as one that was found by a key.
func isElementOf(which, key string) bool {
	_, rest, ok := strings.Cut(which, "["+key+"]")
	return ok && staysWith(rest)
}

// isResultOf reports whether an object is spelled as one that was returned for an argument.
func isResultOf(which, arg string) bool {
	_, rest, ok := strings.Cut(which, ","+arg+",")
	if !ok {
		return false
	}
	_, rest, ok = strings.Cut(rest, ")") // the other arguments
	return ok && staysWith(rest)
}

// staysWith reports whether what comes behind somebody in a spelling leads to nobody else: what
// was found by another text of theirs, such as the name of a referrer, may be somebody else.
func staysWith(rest string) bool {
	if strings.ContainsAny(rest, "[("+toOther) {
		return false
	}
	for {
		end := strings.IndexAny(rest, ",])")
		if end < 0 {
			return true
		}
		if way := rest[:end]; way != "" && !isOwnName(way) {
			return false
		}
		rest = rest[end:]
		if rest[0] == ']' {
			rest = rest[1:]
		} else if _, rest, _ = strings.Cut(rest, ")"); rest == "" {
			return true
		}
	}
}

// isOwnName reports whether a way leads from somebody to a name that is their own.
func isOwnName(way string) bool {
	way = strings.TrimSuffix(way, ".*")
	if strings.Contains(way, toOwn) {
		return false
	}
	field := way[strings.LastIndexByte(way, '.')+1:]
	before, last := splitName(field)
	return isName(last) && !describes(field) && (before == "" || slices.Contains(owners, before))
}

// isKey reports whether a guard was asked about a text or number that was not read from
// an object.
func isKey(s *summary.Sym) bool {
	return (s.Type == nil || isBasic(s.Type)) && (s.Parent == nil || s.Sel.Kind != summary.Field)
}

// ofSomebody reports whether data is in an object that stands for somebody.
func ofSomebody(l *summary.Label) bool {
	in := l.Base
	if l.Source == nil {
		in = l.Sym
	}
	if in == nil {
		return false
	}
	t := objectType(in)
	return t != nil && standsForSomebody(t)
}

// sameType reports whether two types are the same up to pointers: an object is no part of
// another of its type.
func sameType(a, b types.Type) bool {
	return a != nil && b != nil && types.Identical(deref(a), deref(b))
}

// leadsTo reports whether one of two objects is reached from the other through a pointer.
func leadsTo(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	rest, ok := strings.CutPrefix(b, a)
	return ok && strings.Contains(rest, ".*")
}

// objectType returns the type of the object that an input is, refers to, or is a text or
// number of.
func objectType(s *summary.Sym) types.Type {
	if isBasic(s.Type) {
		return ownerType(s)
	}
	return s.Type
}

// ownerType returns the type of the object that an input is or is a field of.
func ownerType(s *summary.Sym) types.Type {
	if s.Parent != nil && s.Sel.Kind == summary.Field {
		return s.Parent.Type
	}
	return s.Type
}
