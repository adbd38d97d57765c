package summary

import (
	"go/types"
	"slices"
)

// An Object is a piece of memory: one that the function allocates, or the memory to which
// an input refers (then Sym names its initial content).
type Object struct {
	ID   int // order of creation in its function
	Sym  *Sym
	Type types.Type
	Many bool // stands for several objects at run time
	// ReadOnly says that it is a variable that only its own function writes.
	ReadOnly bool
	// Boxed is the key of the type as which a pointer to the object was put into an
	// interface value, or Unboxed if there were several.
	Boxed string
	// Origin tells apart objects of one package by the instruction that first allocated
	// them, in whatever function that was.
	Origin any
}

// Unboxed marks an object about which the types of interface values tell nothing.
const Unboxed = "?"

// Box records that a pointer to the object is in an interface value, as a value of type
// typ.
func (o *Object) Box(typ string) {
	if o.Boxed != "" && o.Boxed != typ {
		typ = Unboxed
	}
	o.Boxed = typ
}

// MayBe reports whether a pointer to the object may lie in an interface value as a value
// of type typ.
func (o *Object) MayBe(typ string) bool {
	return o.Boxed == "" || o.Boxed == Unboxed || o.Boxed == typ
}

// A Loc is a place inside an object.
type Loc struct {
	Object *Object
	Path   Path
}

// A Path is a sequence of steps inside one object. It is a string of encoded
// steps so that it can be compared.
type Path string

// Then returns the path one step further.
func (p Path) Then(sel Sel) Path {
	return p + Path(rune('0'+sel.Kind)) + Path(sel.Name) + "\x00"
}

// Sels returns the steps of the path.
func (p Path) Sels() []Sel {
	var sels []Sel
	for len(p) > 0 {
		end := 1
		for p[end] != 0 {
			end++
		}
		sels = append(sels, Sel{Kind: SelKind(p[0] - '0'), Name: string(p[1:end])})
		p = p[end+1:]
	}
	return sels
}

// A FuncVal is a function value: a function, and what it has captured.
type FuncVal struct {
	Key    string // of the function's summary
	Bound  []*Value
	Recv   bool   // Bound[0] is the receiver of the method Key
	Method string // the name of an interface method, or of a method of Of
	// Of is the type whose method is called on the receiver. The method may be a promoted
	// one; the path to its own receiver is known from the type.
	Of string
	// TypeParam is set instead of Of if the type is a type parameter of the function that
	// has the value: one more than its index. Callers know the type.
	TypeParam int
	// TypeArgs spells the type arguments for the function's body.
	TypeArgs []string
}

// A Kid is the content of one part of an aggregate.
type Kid struct {
	Sel   Sel
	Value *Value
}

// A Value is what a register or a piece of memory may hold. Values are immutable; nil is
// the value that holds nothing of interest.
//
// Alias lists inputs (at most maxAlias) of which the value may be a copy, structure and
// all, so that its parts are the parts of those inputs. Labels say what the value as a
// whole was computed from: they hold for all its parts. A part with a Kid of its own is
// described by that Kid alone.
type Value struct {
	Labels  []*Label
	Alias   []*Sym
	Ptrs    []Loc
	Funcs   []*FuncVal
	Dyn     []string // concrete types that were put into this interface value
	Kids    []Kid    // sorted by Sel
	Cleared []Clearance
	Says    *Said // what it says of consent
	// Cut says that the value may be more than is told apart, and that some of that was
	// left out. Only the function that has the value knows.
	Cut bool
}

// A Clearance says that what lies in a value, or behind it, may be used for a purpose:
// the value was taken from a place where only data with somebody's consent is kept.
type Clearance struct {
	Purpose string
	// Hops is how many references lead from the value to the object that is cleared. What
	// is reached from there may be somebody else's. It is negative if only callers know
	// the type of the value.
	Hops int
	// If is set instead of a purpose if an open call, which may be a guard, was asked
	// about the value: it is the call's answer. The value was argument Arg of the call,
	// where 1 is the last one.
	If  *Sym
	Arg int
	Not bool // the value is kept where the answer is no
	// But is an input of which the value may be a copy and about which the clearance says
	// nothing: what was in a place before something cleared was put there.
	But *Sym
}

// AnyPurpose stands for all purposes, while it is unknown for which purpose something is
// permitted.
const AnyPurpose = "*"

// Bounds on the width and nesting of values. Beyond the width, inputs become labels of
// the whole; other things are left out, which is reported.
const (
	maxAlias   = 16
	MaxPtrs    = 256
	maxCallees = 256 // functions and types
	maxNest    = 20
)

// OfSym returns the value that is a copy of an input.
func OfSym(s *Sym) *Value { return &Value{Alias: []*Sym{s}} }

// OfLabels returns a value computed from what the labels name; nil for no labels.
func OfLabels(labels []*Label) *Value {
	if len(labels) == 0 {
		return nil
	}
	return &Value{Labels: labels}
}

// Empty reports whether the value holds nothing of interest.
func (v *Value) Empty() bool {
	return v == nil || len(v.Labels)+len(v.Alias)+len(v.Ptrs)+len(v.Funcs)+len(v.Dyn)+len(v.Kids) == 0 && v.Says == nil
}

// Functions returns the function values that v may be.
func (v *Value) Functions() []*FuncVal {
	if v == nil {
		return nil
	}
	return v.Funcs
}

// Kid returns the content of a part that has a Kid of its own.
func (v *Value) Kid(sel Sel) (*Value, bool) {
	if v == nil {
		return nil, false
	}
	i, ok := slices.BinarySearchFunc(v.Kids, sel, func(k Kid, s Sel) int { return CompareSel(k.Sel, s) })
	if !ok {
		return nil, false
	}
	return v.Kids[i].Value, true
}

// CompareSel orders steps.
func CompareSel(a, b Sel) int {
	if a.Kind != b.Kind {
		return int(a.Kind) - int(b.Kind)
	}
	switch {
	case a.Name < b.Name:
		return -1
	case a.Name > b.Name:
		return 1
	}
	return 0
}

// joinSet returns a with the elements of b that are not in it, up to a limit. It sets cut
// if some are left out.
func joinSet[T any](a, b []T, limit int, same func(x, y T) bool, cut *bool) []T {
	if len(b) == 0 {
		return a
	}
	if len(a) == 0 {
		return b
	}
	out := a
	for _, x := range b {
		if slices.ContainsFunc(out, func(y T) bool { return same(x, y) }) {
			continue
		}
		if len(out) >= limit {
			*cut = true
			break
		}
		out = append(slices.Clip(out), x)
	}
	return out
}

func eq[T comparable](x, y T) bool { return x == y }

// WithFunc adds a function value to a list, unless it is there.
func WithFunc(list []*FuncVal, f *FuncVal) []*FuncVal {
	if slices.ContainsFunc(list, func(other *FuncVal) bool { return sameFunc(other, f) }) {
		return list
	}
	return append(list, f)
}

// sameFunc reports whether function values are the same, with the same memory for what
// they captured.
func sameFunc(x, y *FuncVal) bool {
	if x == y {
		return true
	}
	if x.Key != y.Key || x.Recv != y.Recv || x.Of != y.Of || x.TypeParam != y.TypeParam || !slices.Equal(x.TypeArgs, y.TypeArgs) || len(x.Bound) != len(y.Bound) {
		return false
	}
	for i := range x.Bound {
		if !Equal(x.Bound[i], y.Bound[i]) {
			return false
		}
	}
	return true
}

// Equal reports whether two values hold the same, routes aside.
func Equal(a, b *Value) bool {
	return a == b || Join(a, b, nil) == a && Join(b, a, nil) == b
}

// Same reports whether two values are easily seen to hold the same, routes aside: it
// compares them part by part, and is faster than Equal for large ones.
func Same(a, b *Value) bool {
	if a == b {
		return true
	}
	if a.Empty() || b.Empty() {
		return a.Empty() && b.Empty()
	}
	return len(a.Labels) == len(b.Labels) && sameSaid(a, b) && slices.Equal(a.Cleared, b.Cleared) && slices.Equal(a.Alias, b.Alias) && slices.Equal(a.Ptrs, b.Ptrs) &&
		slices.Equal(a.Dyn, b.Dyn) && slices.EqualFunc(a.Funcs, b.Funcs, sameFunc) &&
		slices.EqualFunc(a.Kids, b.Kids, func(x, y Kid) bool { return x.Sel == y.Sel && Same(x.Value, y.Value) }) &&
		(same(a.Labels, b.Labels) || len(JoinLabels(a.Labels, b.Labels)) == len(a.Labels))
}

// A Projector finds the content of a part for which a value has no Kid.
type Projector func(v *Value, sel Sel) *Value

// Join returns the least upper bound. It returns a itself if b adds nothing, so that a
// fixpoint is detected by comparing pointers.
func Join(a, b *Value, project Projector) *Value {
	return join(a, b, project, 0)
}

// join is Join at some depth of parts.
func join(a, b *Value, project Projector, depth int) *Value {
	if a == b || b.Empty() {
		return a
	}
	if a.Empty() {
		return b
	}
	c := Value{Labels: JoinLabels(a.Labels, b.Labels), Cut: a.Cut || b.Cut}
	wide := false
	c.Alias = joinSet(a.Alias, b.Alias, maxAlias, eq[*Sym], &wide)
	if wide {
		c.Labels = JoinLabels(c.Labels, wholes(b.Alias, c.Alias))
	}
	c.Ptrs = joinSet(a.Ptrs, b.Ptrs, MaxPtrs, eq[Loc], &c.Cut)
	c.Funcs = joinSet(a.Funcs, b.Funcs, maxCallees, sameFunc, &c.Cut)
	c.Dyn = joinSet(a.Dyn, b.Dyn, maxCallees, eq[string], &c.Cut)
	c.Cleared, c.Says = common(a, b), bothSay(a, b)
	c.Kids = joinKids(a, b, project, depth)
	c.Cut = c.Cut || depth > maxNest && len(b.Kids) > 0 && !sameKids(a.Kids, b.Kids)
	for _, k := range c.Kids {
		c.Cut = c.Cut || k.Value != nil && k.Value.Cut
	}
	if same(c.Labels, a.Labels) && len(c.Alias) == len(a.Alias) && len(c.Ptrs) == len(a.Ptrs) &&
		len(c.Funcs) == len(a.Funcs) && len(c.Dyn) == len(a.Dyn) && sameKids(c.Kids, a.Kids) && slices.Equal(c.Cleared, a.Cleared) && c.Says == a.Says && c.Cut == a.Cut {
		return a
	}
	return &c
}

// wholes returns the labels of the inputs in list, except those in but.
func wholes(list, but []*Sym) []*Label {
	var labels []*Label
	for _, s := range list {
		if !slices.Contains(but, s) {
			labels = append(labels, s.Whole())
		}
	}
	return labels
}

// common returns the clearances of the join of two values: those that both have, or those
// of one of them if there is nothing in the other or behind it.
func common(a, b *Value) []Clearance {
	switch {
	case len(a.Cleared)+len(b.Cleared) == 0:
		return nil
	case a.plain():
		return b.Cleared
	case b.plain():
		return a.Cleared
	}
	var out []Clearance
	add := func(c Clearance, ok bool) {
		i := slices.IndexFunc(out, func(d Clearance) bool { d.Hops = c.Hops; return d == c })
		switch {
		case !ok:
		case i < 0:
			out = append(out, c)
		default:
			out[i].Hops = min(out[i].Hops, c.Hops)
		}
	}
	for _, x := range a.Cleared {
		for _, y := range b.Cleared {
			add(x.and(y))
		}
		add(x.beside(b))
	}
	for _, y := range b.Cleared {
		add(y.beside(a))
	}
	return out
}

// beside returns what remains of a clearance when its value is joined with v, a copy of
// an input that is not cleared.
func (c Clearance) beside(v *Value) (Clearance, bool) {
	if len(v.Cleared)+len(v.Ptrs)+len(v.Funcs)+len(v.Kids) > 0 || len(v.Alias) != 1 || c.But != nil && c.But != v.Alias[0] {
		return c, false
	}
	c.But = v.Alias[0]
	return c, true
}

// and returns what two clearances have in common. A clearance of which nothing is known
// yet may become the other one.
func (c Clearance) and(d Clearance) (both Clearance, ok bool) {
	hops, but := min(c.Hops, d.Hops), c.But
	if but == nil {
		but = d.But
	}
	if d.But != nil && d.But != but {
		return c, false
	}
	if c.Purpose == AnyPurpose {
		c, d = d, c
	}
	ok = c.Purpose == d.Purpose && c.If == d.If && c.Arg == d.Arg && c.Not == d.Not || d.Purpose == AnyPurpose
	c.Hops, c.But = hops, but
	return c, ok
}

// plain reports whether nothing lies in a value, or behind it.
func (v *Value) plain() bool { return len(v.Alias)+len(v.Ptrs)+len(v.Funcs)+len(v.Kids) == 0 }

func same(a, b []*Label) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

func sameKids(a, b []Kid) bool {
	return slices.EqualFunc(a, b, func(x, y Kid) bool { return x.Sel == y.Sel && x.Value == y.Value })
}

// joinKids joins the parts of two values. A part that one of them has no Kid for is
// projected.
func joinKids(a, b *Value, project Projector, depth int) []Kid {
	if len(a.Kids) == 0 && len(b.Kids) == 0 {
		return nil
	}
	if depth > maxNest {
		return a.Kids
	}
	part := func(v *Value, sel Sel) *Value {
		if k, ok := v.Kid(sel); ok {
			return k
		}
		if sel.Kind == Elem && sel.Name != "" {
			// An element that is not told apart is one of the others.
			if k, ok := v.Kid(Sel{Kind: Elem}); ok {
				return k
			}
		}
		if project == nil {
			return nil
		}
		return project(v, sel)
	}
	var out []Kid
	i, j := 0, 0
	for i < len(a.Kids) || j < len(b.Kids) {
		var sel Sel
		switch {
		case j == len(b.Kids) || i < len(a.Kids) && CompareSel(a.Kids[i].Sel, b.Kids[j].Sel) <= 0:
			sel = a.Kids[i].Sel
		default:
			sel = b.Kids[j].Sel
		}
		if i < len(a.Kids) && a.Kids[i].Sel == sel {
			i++
		}
		if j < len(b.Kids) && b.Kids[j].Sel == sel {
			j++
		}
		out = append(out, Kid{sel, join(part(a, sel), part(b, sel), project, depth+1)})
	}
	return out
}

// WithKid returns v with the content of one part replaced.
func (v *Value) WithKid(sel Sel, part *Value) *Value {
	c := Value{}
	if v != nil {
		c = *v
	}
	i, ok := slices.BinarySearchFunc(c.Kids, sel, func(k Kid, s Sel) int { return CompareSel(k.Sel, s) })
	if ok {
		if c.Kids[i].Value == part {
			return v
		}
		c.Kids = slices.Clone(c.Kids)
		c.Kids[i].Value = part
	} else {
		c.Kids = slices.Insert(slices.Clone(c.Kids), i, Kid{sel, part})
	}
	c.Cut = c.Cut || part != nil && part.Cut
	return &c
}

// MapLabels returns what f makes of labels; nil leaves one out. Labels that become equal
// are joined. It returns labels itself if nothing changes.
func MapLabels(labels []*Label, f func(*Label) *Label) []*Label {
	mapped := Reroute(labels, f)
	if same(mapped, labels) || len(mapped) < 2 {
		return mapped
	}
	return JoinLabels(mapped[:1:1], mapped[1:])
}

// Reroute is MapLabels for an f that makes no labels equal, for example by changing only
// their routes.
func Reroute(labels []*Label, f func(*Label) *Label) []*Label {
	mapped := make([]*Label, 0, len(labels))
	changed := false
	for _, l := range labels {
		m := f(l)
		changed = changed || m != l
		if m != nil {
			mapped = append(mapped, m)
		}
	}
	if !changed {
		return labels
	}
	return mapped
}

// MapLabels returns v with every label replaced, those of its parts included.
func (v *Value) MapLabels(f func(*Label) *Label) *Value {
	if v == nil || len(v.Labels) == 0 && len(v.Kids) == 0 {
		return v
	}
	c := *v
	changed := false
	if len(v.Labels) > 0 {
		c.Labels = MapLabels(v.Labels, f)
		changed = !same(c.Labels, v.Labels)
	}
	if len(v.Kids) > 0 {
		c.Kids = slices.Clone(v.Kids)
		for i, k := range c.Kids {
			c.Kids[i].Value = k.Value.MapLabels(f)
			changed = changed || c.Kids[i].Value != k.Value
		}
	}
	if !changed {
		return v
	}
	return &c
}

// WithLabels returns v with its own labels replaced.
func (v *Value) WithLabels(labels []*Label) *Value {
	if same(labels, v.Labels) {
		return v
	}
	c := *v
	c.Labels = labels
	return &c
}

// AddLabels returns v with labels added to it and to all its parts.
func (v *Value) AddLabels(labels []*Label) *Value {
	if len(labels) == 0 {
		return v
	}
	if v == nil {
		return &Value{Labels: labels}
	}
	joined := JoinLabels(v.Labels, labels)
	c := *v
	c.Labels = joined
	changed := !same(joined, v.Labels)
	if len(v.Kids) > 0 {
		c.Kids = slices.Clone(v.Kids)
		for i, k := range c.Kids {
			c.Kids[i].Value = k.Value.AddLabels(labels)
			changed = changed || c.Kids[i].Value != k.Value
		}
	}
	if !changed {
		return v
	}
	return &c
}
