package valueflow

import (
	"go/constant"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// Answers of guards are kept: in a field of a decision, in a variable that a closure reads,
// in a table under the names of those who were asked. And those who agreed are kept by their
// names: in a set, in a list of IDs. What is kept says so (summary.Said), and whoever reads
// it later, or finds somebody's name there, knows what the guard permitted. A truth value
// that is kept where nobody was asked says nothing, nor does a name, and then neither does
// what may be that or another.

// says returns what a register holds as it is kept here, with what it says of consent. What
// is kept among others says so too if that is nothing.
func (x *function) says(reg ssa.Value, v *summary.Value, among bool) *summary.Value {
	if !x.Table.HasGuards() || !isBasic(reg.Type()) {
		return v
	}
	list, known := x.sayingsOf(reg, v)
	if len(list) == 0 && (known || !among && !isBool(reg.Type())) {
		return v
	}
	return v.Saying(list)
}

// argumentOf is says, of what is handed to a call.
func (x *function) argumentOf(reg ssa.Value) *summary.Value {
	v := x.val(reg)
	if !x.Table.HasGuards() || !isBasic(reg.Type()) {
		return v
	}
	if list, _ := x.sayingsOf(reg, v); len(list) > 0 {
		return v.Saying(list)
	}
	return v
}

// sayingsOf returns what a register says of consent here; nothing is known of what is false.
func (x *function) sayingsOf(reg ssa.Value, v *summary.Value) (list []summary.Saying, isFalse bool) {
	if isBool(reg.Type()) {
		c := constantOf(reg)
		if c != nil && !constant.BoolVal(c.Value) {
			return nil, true // as where nothing was put yet
		}
		return sayings(x.implied(reg, true, 0), x.now), false
	}
	list = slices.Clone(v.Told())
	for _, s := range x.naming(reg) {
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list, false
}

// oneOf takes from what is one of some values what it says, unless all of them hold
// something: a constant says nothing. Of truth values that come together the ways tell.
func oneOf(t types.Type, v *summary.Value, among ...*summary.Value) *summary.Value {
	if v == nil || v.Says == nil || isScalar(t) && !slices.ContainsFunc(among, (*summary.Value).Empty) {
		return v
	}
	c := *v
	c.Says = nil
	return &c
}

// sayings returns what a truth value says for which some permits hold.
func sayings(lists ...[]summary.Permit) []summary.Saying {
	var out []summary.Saying
	for _, permits := range lists {
		for _, p := range permits {
			if s := (summary.Saying{Permit: p}); p.If == nil && !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}

// naming returns what a name that is in a register says: of the one who was asked here.
func (x *function) naming(reg ssa.Value) []summary.Saying {
	if len(x.now) == 0 {
		return nil
	}
	var out []summary.Saying
	spelled := ""
	for _, p := range x.now {
		if p.If != nil || p.Subject == nil || p.Which == "" {
			continue
		}
		if spelled == "" {
			spelled = whichNamed(reg)
		}
		if p.Which == spelled {
			out = append(out, summary.Saying{Permit: summary.Permit{Purpose: p.Purpose}, Named: true})
		}
	}
	return out
}

// underKey returns what an element of a table says that is kept under a key: an answer that
// is about whom the key names is one of everybody whose name is a key.
func underKey(elem *summary.Value, key ssa.Value) *summary.Value {
	list := elem.Told()
	if len(list) == 0 {
		return elem
	}
	spelled := whichNamed(key)
	list = slices.Clone(list)
	for i, s := range list {
		if s.Subject != nil && s.Which == spelled {
			list[i] = summary.Saying{Permit: summary.Permit{Purpose: s.Purpose}, Named: true}
		}
	}
	return elem.Saying(list)
}

// ofNamed returns the permits of what is said about whom a register names.
func (x *function) ofNamed(list []summary.Saying, reg ssa.Value) []summary.Permit {
	var purposes []string
	for _, s := range list {
		if s.Named {
			purposes = append(purposes, s.Purpose)
		}
	}
	if len(purposes) == 0 {
		return nil
	}
	spelled := whichNamed(reg)
	permits := x.permitsOf(x.val(reg), spelled, purposes)
	if readFrom(nameIn(reg, 0)) == nil {
		// Here it is a name by itself, wherever it was read from before.
		for _, p := range purposes {
			permits = summary.MergePermits(permits, []summary.Permit{{Purpose: p, Subject: x.space.Root(summary.Root{Kind: summary.Unknown, Index: nobody}, nil), Which: spelled}})
		}
	}
	return permits
}

// atKey returns an element of a table that was found under a key, with what it says of whom
// that names: as the element does, and as all keys do, if it is a truth value and true.
func (x *function) atKey(elem, keys *summary.Value, key ssa.Value, t types.Type) *summary.Value {
	list := elem.Told()
	named := list
	if isBool(t) {
		named = slices.Concat(list, keys.Told())
	}
	if len(named) == 0 {
		return elem
	}
	list = slices.DeleteFunc(slices.Clone(list), func(s summary.Saying) bool { return s.Named })
	return elem.Saying(append(list, sayings(x.ofNamed(named, key))...))
}

// toldBy returns the permits that hold if a truth value is true that was kept.
func (x *function) toldBy(reg ssa.Value) []summary.Permit {
	list := x.vals[reg].Told()
	if len(list) == 0 || !isBool(reg.Type()) {
		return nil
	}
	var permits []summary.Permit
	for _, s := range list {
		switch {
		case s.Holder != "":
			permits = summary.MergePermits(permits, x.ofHolder(s, reg))
		case !s.Named:
			permits = summary.MergePermits(permits, []summary.Permit{s.Permit})
		}
	}
	if key := keyOf(reg); key != nil {
		permits = summary.MergePermits(permits, x.ofNamed(list, key))
	}
	return permits
}

// keyOf returns the key of the element that a round of a range loop gives; nil if a register
// is none, or nobody looks at the key.
func keyOf(reg ssa.Value) ssa.Value {
	e, ok := reg.(*ssa.Extract)
	if !ok || e.Index != 2 {
		return nil
	}
	next, ok := e.Tuple.(*ssa.Next)
	if !ok {
		return nil
	}
	for _, r := range referrers(next) {
		if key, ok := r.(*ssa.Extract); ok && key.Index == 1 {
			return key
		}
	}
	return nil
}

// beside returns a truth value as it is kept in a field: what it says is about the struct, or
// about whom another field of it is, or names.
func beside(v *summary.Value, addr ssa.Value) *summary.Value {
	at, ok := addr.(*ssa.FieldAddr)
	if !ok || len(v.Told()) == 0 {
		return v
	}
	list := v.Told()
	for _, s := range v.Told() {
		if s.Subject == nil || s.Which == "" || s.Holder != "" {
			continue
		}
		if holder := holderOf(at, s.Which); holder != "" {
			list = append(slices.Clip(list), summary.Saying{Permit: summary.Permit{Purpose: s.Purpose}, Holder: holder})
		}
	}
	return v.Saying(list)
}

// holderOf returns which field beside another one holds, once for all, what is spelled so.
func holderOf(at *ssa.FieldAddr, spelled string) string {
	if which(at.X, 0) == spelled {
		return summary.Itself
	}
	for _, r := range referrers(at.X) {
		other, ok := r.(*ssa.FieldAddr)
		if !ok || other.Field == at.Field {
			continue
		}
		if val, ok := storedIn(other, referrers(other)); ok && val != nil && whichNamed(val) == spelled {
			return structField(deref(at.X.Type()), other.Field).Name()
		}
	}
	return ""
}

// ofHolder returns the permits of what a field says about the struct that it was read from,
// or about another field of that.
func (x *function) ofHolder(s summary.Saying, reg ssa.Value) []summary.Permit {
	from := readFrom(reg)
	if from == nil {
		return nil
	}
	asked, spelled := x.val(from), which(from, 0)
	if s.Holder != summary.Itself {
		t := deref(from.Type())
		f := summary.FieldOf(t, s.Holder)
		if f == nil {
			return nil
		}
		if isPointer(from.Type()) {
			asked = x.deref(asked)
		}
		asked = x.part(asked, fieldSel(s.Holder))
		if !isBasic(f.Type()) {
			spelled += fieldStep(f)
		}
		if isPointer(f.Type()) {
			spelled += ".*"
		}
	}
	return x.permitsOf(asked, spelled, []string{s.Purpose})
}

// hears notes what a name says that was read.
func (x *function) hears(reg ssa.Value, v *summary.Value) {
	if len(v.Told()) == 0 || !isScalar(reg.Type()) {
		return
	}
	permits := x.ofNamed(v.Told(), reg)
	x.now = summary.MergePermits(x.now, permits)
	x.passed[x.block] = summary.MergePermits(x.passed[x.block], permits)
}

// saidOf returns what was said, of another function, as it is here.
func (f *frame) saidOf(list []summary.Saying) []summary.Saying {
	var out []summary.Saying
	for _, s := range list {
		if s.Named || s.Holder != "" {
			out = append(out, s)
			continue
		}
		for _, o := range sayings(f.permits([]summary.Permit{s.Permit})) {
			if !slices.Contains(out, o) {
				out = append(out, o)
			}
		}
	}
	return out
}

// member notes what a search in a list says of whom it finds.
func (x *function) member(i *ssa.Call) {
	f := i.Call.StaticCallee()
	if f == nil || f.Object() == nil || !x.Table.HasGuards() || f.Object().(*types.Func).FullName() != "slices.Contains" {
		return
	}
	in := x.part(x.deref(x.val(i.Call.Args[0])), selElem)
	if permits := x.ofNamed(in.Told(), i.Call.Args[1]); len(permits) > 0 {
		x.answers[i] = answer{granted: permits}
	}
}

// ofEarlierRound returns memory as it is in the next round of a loop: what is said there is
// of the objects of an earlier one.
func (x *function) ofEarlierRound(mem memory, header *ssa.BasicBlock) memory {
	if !x.Table.HasGuards() {
		return mem
	}
	var out memory
	for o, v := range mem {
		w := v.MapSaid(func(s summary.Saying) summary.Saying {
			s.Which = x.earlier(s.Which, header)
			return s
		})
		if w == v {
			continue
		}
		if out == nil {
			out = maps.Clone(mem)
		}
		out[o] = w
	}
	if out == nil {
		return mem
	}
	return out
}

// ifKept returns the permits of what is found in a table that is an input: if its keys say
// so, or what is kept under them, for whom the key names.
func (x *function) ifKept(l *ssa.Lookup, parts ...summary.Sel) []summary.Permit {
	m := x.deref(x.val(l.X))
	if !x.Table.HasGuards() || m == nil || len(m.Alias) != 1 {
		return nil
	}
	keys, oneOf := x.subjects(x.val(l.Index))
	if len(keys) != 1 || oneOf {
		return nil
	}
	var permits []summary.Permit
	for _, part := range parts {
		if in := x.part(m, part); in != nil && len(in.Alias) == 1 {
			permits = append(permits, summary.Permit{If: in.Alias[0], Subject: keys[0], Which: whichNamed(l.Index)})
		}
	}
	return permits
}

// keptFor returns what a permit of ifKept is here.
func (f *frame) keptFor(p summary.Permit) []summary.Permit {
	v := f.value(p.If)
	var permits []summary.Permit
	for _, s := range v.Told() {
		if s.Named {
			permits = append(permits, summary.Permit{Purpose: s.Purpose, Subject: p.Subject})
		}
	}
	if len(permits) == 0 && v != nil && len(v.Alias) == 1 {
		permits = []summary.Permit{{If: v.Alias[0], Subject: p.Subject}}
	}
	return f.ofSubjects(permits)
}

// keepsRefused notes in a collection that its elements are those which a predicate refused:
// what permits hold then.
func (c *modelCall) keepsRefused(e model.Effect, permits []summary.Permit) {
	call, ok := c.s.instr.(ssa.CallInstruction)
	if !ok || c.s.key != "" {
		return
	}
	in := call.Common().Args[0]
	locs := c.locs(c.val(in))
	if len(locs) != 1 || locs[0].Object.Many {
		return
	}
	for _, p := range e.From {
		sel, t := selElem, summary.StepType(in.Type(), selElem)
		if p.Path[0].Kind == model.Key {
			sel, t = selKey, summary.StepType(in.Type(), selKey)
		}
		elem := c.read(p)
		if kept := c.clearedOf(elem, t, permits); kept != elem {
			c.replaceAll(locs[0], sel, kept)
		}
	}
}

// replaceAll makes what all elements, or keys, of a collection are something else.
func (x *function) replaceAll(l summary.Loc, sel summary.Sel, v *summary.Value) {
	old := x.content(l.Object)
	all := &summary.Value{}
	if in := x.at(old, l.Path); in != nil {
		c := *in
		c.Kids = slices.DeleteFunc(slices.Clone(in.Kids), func(k summary.Kid) bool { return k.Sel.Kind == sel.Kind })
		all = &c
	}
	x.hold(l.Object, x.set(old, l.Path.Sels(), all.WithKid(sel, v), false))
}

// clearedOf returns one of several objects of a type, or a name of one, that is kept where
// permits hold for it, whichever it is.
func (x *function) clearedOf(v *summary.Value, t types.Type, permits []summary.Permit) *summary.Value {
	for _, p := range permits {
		say := summary.Saying{Permit: summary.Permit{Purpose: p.Purpose}, Named: true}
		switch {
		case p.If != nil || !x.areSubjects(v, p.Purpose, permits):
		case isBasic(t):
			if !slices.Contains(v.Told(), say) {
				v = v.Saying(append(slices.Clip(v.Told()), say))
			}
		case !slices.Contains(purposesOf(v.Cleared), p.Purpose):
			c := *v
			c.Cleared = append(slices.Clip(c.Cleared), summary.Clearance{Purpose: p.Purpose, Hops: hops(t)})
			v = &c
		}
	}
	return v
}

// areSubjects reports whether some permits for a purpose are for each of the objects that a
// value may be.
func (x *function) areSubjects(v *summary.Value, purpose string, permits []summary.Permit) bool {
	list, _ := x.subjects(v)
	for _, s := range list {
		if s.Root.Kind == summary.Unknown && s.Root.Index == nobody || !slices.ContainsFunc(permits, func(p summary.Permit) bool {
			return p.If == nil && p.Purpose == purpose && (p.Subject == nil || p.Subject == s)
		}) {
			return false
		}
	}
	return len(list) > 0
}
