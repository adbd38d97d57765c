package valueflow

import (
	"go/token"
	"slices"
	"strings"

	"example.com/purposevet/analyzer/internal/summary"
)

// A frame is the instantiation of a callee's summary at a call: it says what the callee's
// inputs and objects are in the caller.
type frame struct {
	*function
	s      callSite
	sum    *summary.Summary
	args   []*summary.Value
	free   []*summary.Value
	objs   map[int]*summary.Object
	opened map[int][]*summary.Value // results of the open calls
	// openPermits has what the answers of open calls permit.
	openPermits map[int]permitsBy
	values      map[*summary.Sym]read[*summary.Value]
	labels      map[inputView]read[[]*summary.Label]
	identities  map[*summary.Sym]read[[]*summary.Label]
	here        map[*summary.Value]read[*summary.Value] // the caller's values for those of the callee, which share parts
	since       int                                     // how often what was read from memory was dropped
	sinceHere   int                                     // the value of since when here was last cleared
	folded      map[*summary.Sym]*summary.Value         // results of open calls that were folds -> what the first call got
	listed      int                                     // the number of callees of an open call that calls all elements of a list
	again       bool                                    // the open calls have been interpreted once
	readAt      int                                     // how often memory had changed when forget was last called
	early       bool                                    // the effect of an open call was needed before the call was interpreted
	writes      []pending                               // those of pending that are writes by the callee
	misses      int                                     // how often something was needed too early
	missing     []int                                   // open calls whose effects were needed too early
	pending     []pending                               // to be repeated after an open call
	calledBack  bool                                    // the permits of a callback's answer are being determined
	through     *summary.Step                           // the step for the call; nil if routes omit it
}

func (x *function) newFrame(s callSite, sum *summary.Summary, args, free []*summary.Value) *frame {
	return &frame{
		function: x, s: s, sum: sum, args: args, free: free,
		objs:   make(map[int]*summary.Object),
		opened: make(map[int][]*summary.Value), openPermits: make(map[int]permitsBy),
		values: make(map[*summary.Sym]read[*summary.Value]),
		labels: make(map[inputView]read[[]*summary.Label]), identities: make(map[*summary.Sym]read[[]*summary.Label]),
		here: make(map[*summary.Value]read[*summary.Value]),
	}
}

// instantiate interprets a call by the callee's summary.
func (x *function) instantiate(s callSite, sum *summary.Summary, args, free []*summary.Value) outcome {
	f := x.newFrame(s, sum, args, free)
	if sum.Name != "" {
		through := summary.Step{Pos: s.pos, Far: s.far, Text: "through " + sum.Name, Via: s.via}
		if s.running {
			through.Pos = token.NoPos // the goroutine was started before the data came
		}
		f.through = x.throughStep(through)
	}
	before, puts := x.mem, x.puts
	x.mem = cloneMemory(before)
	if len(sum.Opens) > 0 {
		ready := f.writeEarly()
		f.openAll()
		for o, v := range ready {
			if x.mem[o] != v {
				continue // an open call wrote to it
			}
			delete(x.mem, o)
			if old, ok := before[o]; ok {
				x.mem[o] = old
			}
			x.puts++
		}
		f.refresh()
	}
	f.makeObjects()
	delete(x.lastPlaced, x.instr)
	// Inputs are read as they were before the call, or as open calls left them.
	after := x.mem
	if len(sum.Opens)+len(sum.Objects) > 0 {
		before = cloneMemory(before)
	}
	if len(sum.Opens) > 0 {
		x.joinMemory(before, after)
	}
	for o, v := range after {
		if _, ok := before[o]; !ok && o.Sym == nil {
			before[o] = v
		}
	}
	x.mem = before
	if puts != x.puts {
		f.sinceHere++
	}
	writes := make([]*summary.Value, len(sum.Writes))
	targets := make([][]summary.Loc, len(sum.Writes))
	kept := make([]bool, len(sum.Writes))
	for i, w := range sum.Writes {
		if f.exhausted(0) {
			break
		}
		targets[i] = f.place(w.To)
		w.Value, kept[i] = added(w)
		v := x.leavingAt(f.swept(w, targets[i], f.subst(w.Value)), nil, x.now)
		writes[i] = f.stored(f.changed(w.To, w.Value, v, x.keeping(v)), targets[i])
	}
	f.start()
	var results []*summary.Value
	by := x.askers(args...)
	for _, r := range sum.Results {
		v := f.subst(r)
		x.asked(v, by)
		results = append(results, v)
	}
	for _, u := range sum.Sinks {
		f.use(u)
	}
	permits := f.answers()
	x.mem = after
	for i, locs := range targets {
		f.writeNew(sum.Writes[i].To, writes[i], locs)
		f.sweepEach(sum.Writes[i], locs)
		f.sweepingCall(sum.Writes[i], locs)
		f.replacedBy(sum.Writes[i])
		for _, l := range locs {
			if isPartHere(sum.Writes[i].To, l) {
				x.storePart(l, nil, writes[i])
				continue
			}
			weak := kept[i] || len(locs) != 1 || l.Object.Many && !slices.Contains(x.focused, l.Object) || sum.Writes[i].To.Many
			x.writeTo(l, f.collectedBy(sum.Writes[i].Value, writes[i], l), weak)
		}
	}
	f.moveElements()
	if len(sum.Running) > 0 {
		x.hold(x.concurrent, isRunning)
		f.registered()
	}
	x.noteState(sum, args, writes)
	return outcome{results: results, permits: permits, callees: 1}
}

// added returns w.Value without the old content of w.To, and whether the callee kept that
// content (a weak write). Then the old content stays what it is: it takes nothing from
// the pointer by which the callee reached it.
func added(w summary.Write) (*summary.Value, bool) {
	if w.Value == nil || len(w.Value.Kids) > 0 {
		return w.Value, false
	}
	i := slices.Index(w.Value.Alias, w.To)
	if i < 0 {
		return w.Value, false
	}
	c := *w.Value
	c.Alias = slices.Delete(slices.Clone(c.Alias), i, i+1)
	c.Cleared = withoutBut(c.Cleared, w.To)
	return &c, true
}

// changed adds labels to the parts of v that the callee changed. left is what the callee
// left at place to, in its own terms, and v is the caller's view of it: parts of left
// that still are copies of to stay as they are.
func (f *frame) changed(to *summary.Sym, left, v *summary.Value, labels []*summary.Label) *summary.Value {
	if len(labels) == 0 {
		return v
	}
	if left == nil || !slices.Contains(left.Alias, to) || len(left.Kids) == 0 ||
		len(left.Labels)+len(left.Ptrs)+len(left.Funcs)+len(left.Dyn) > 0 || len(left.Alias) > 1 {
		return v.AddLabels(labels)
	}
	for _, k := range left.Kids {
		v = v.WithKid(k.Sel, f.changed(to.Child(k.Sel), k.Value, f.part(v, k.Sel), labels))
	}
	return v
}

// stored adds the call, which left data in memory, to the data's route, except for data
// that was there before.
func (f *frame) stored(v *summary.Value, at []summary.Loc) *summary.Value {
	if !f.s.pos.IsValid() || f.s.running || v == nil {
		return v
	}
	var before map[*summary.Step]bool
	return v.MapLabels(func(l *summary.Label) *summary.Label {
		if l.Route == nil || l.Route.Pos == f.s.pos {
			return l
		}
		if before == nil {
			before = f.routesTo(at)
		}
		if before[l.Route] {
			return l
		}
		return l.Via(summary.Step{Pos: f.s.pos, Far: f.s.far, Text: "stored by " + f.sum.Name})
	})
}

func cloneMemory(m memory) memory {
	c := make(memory, len(m)+4)
	for o, v := range m {
		c[o] = v
	}
	return c
}

// writeTo writes what a callee left in memory. Data without an annotation that says where
// it was collected counts as collected where it is put into an annotated field.
func (x *function) writeTo(l summary.Loc, v *summary.Value, weak bool) {
	if src, base := x.declaredAt(l); src != nil && !v.Empty() && !x.accounted(v, src) {
		v = x.annotated(v, x.sourceLabel(src, base), typeAt(l))
	}
	v = x.becomes(x.byKeys(v, typeAt(l), 0), l)
	x.joins(v)
	x.typed(v, typeAt(l), 0)
	if content := x.content(l.Object); !weak && slices.Contains(x.focused, l.Object) {
		x.hold(l.Object, x.replaced(content, l.Path.Sels(), v))
	} else {
		x.hold(l.Object, x.set(content, l.Path.Sels(), v, weak))
	}
	x.share(l.Object, l.Path.Sels(), v)
}

// makeObjects gives their contents to the objects that the callee made.
func (f *frame) makeObjects() {
	for _, c := range f.sum.Objects {
		f.object(c.Object)
	}
	f.pending = slices.Clone(f.writes)
	for _, c := range f.sum.Objects {
		f.whenThere(func() { f.fillObject(c, f.again) }, func() { f.fillObject(c, true) })
	}
}

// fillObject gives an object that the callee made its content. The content is added to
// what the object holds if kept is set, or if the object stands for earlier ones too.
func (f *frame) fillObject(c summary.Content, kept bool) {
	o := f.object(c.Object)
	v := f.subst(c.Value)
	if isVariadic(c.Object) {
		v = f.permittedArg(c.Value, v)
	}
	if o.Type != c.Object.Type {
		f.typed(v, o.Type, 0)
		v = f.byKeys(v, o.Type, 0)
	}
	if kept || f.rest[o] || o.Many && o.Origin != nil {
		v = summary.Join(v, f.mem[o], f.project)
	}
	f.hold(o, v)
}

// object returns the caller's object for one of the callee's.
func (f *frame) object(o *summary.Object) *summary.Object {
	if mine := f.objs[o.ID]; mine != nil {
		return mine
	}
	var mine *summary.Object
	if origin, ok := o.Origin.(objectKey); ok && f.recurses() {
		// One object stands for everything that an instruction allocates in a recursion,
		// however deep.
		mine = f.function.object(origin.instr, recursionKey+strings.TrimPrefix(origin.key, recursionKey), origin.id, f.typeOfObject(o))
		mine.Many = true
	} else {
		mine = f.made(o)
	}
	mine.Many = mine.Many || o.Many
	mine.ReadOnly = o.ReadOnly && !f.rest[mine]
	if typ, ok := f.typeHere(o.Boxed); ok && typ != "" {
		mine.Box(typ)
	}
	f.objs[o.ID] = mine
	return mine
}

// maxMade bounds how many objects of callees are told apart in one function. A
// constructor that calls constructors makes all that they make, which without a bound is
// exponential in their depth.
const maxMade = 400

// made returns the caller's object for one that the callee made. Beyond the bound, one
// object stands for all that calls of one callee make.
func (f *frame) made(o *summary.Object) *summary.Object {
	k := objectKey{f.s.instr, f.s.key + "|" + f.sum.Key, o.ID}
	many := recurring(f.active)
	if many {
		k.key = recursionKey + f.sum.Key
	}
	if f.objects[k] == nil {
		if f.function.nmade >= maxMade {
			rest := f.function.object(nil, f.sum.Key, 0, nil)
			rest.Many, rest.Boxed = true, summary.Unboxed
			f.rest[rest] = true
			return rest
		}
		f.function.nmade++
	}
	mine := f.function.object(k.instr, k.key, k.id, f.typeOfObject(o))
	mine.Many = mine.Many || many
	return mine
}

// value returns the caller's value of an input of the callee.
func (f *frame) value(s *summary.Sym) *summary.Value {
	if v, ok := recall(f, f.values, s, f.since); ok {
		return v
	}
	before, misses := f.reads, f.misses
	var v *summary.Value
	switch {
	case s.Parent == nil:
		v = f.root(s)
	default:
		in := f.pointers(s)
		if sel, ok := f.selHere(s.Sel); ok {
			v = f.part(in, sel)
		} else {
			v = in
		}
		if s.Sel.Kind == summary.Field && in != nil && len(in.Ptrs) > 0 {
			// A virtual field of something for which the callee has no type is a pointer
			// here.
			v = summary.Join(v, f.part(f.deref(&summary.Value{Ptrs: in.Ptrs}), s.Sel), f.project)
		}
	}
	if v != nil && s.Type != nil {
		for _, a := range v.Alias {
			if a.Type == nil {
				a.Type = s.Type
			}
		}
	}
	if f.misses == misses {
		f.values[s] = read[*summary.Value]{v, f.since, f.reads == before}
	}
	return v
}

// pointers returns the value of which s is a part. An input that stands for all nodes of
// a list or tree is reached from the nodes themselves, too.
func (f *frame) pointers(s *summary.Sym) *summary.Value {
	v := f.value(s.Parent)
	if len(s.Loops) == 0 || f.exhausted(0) {
		return v
	}
	for range 8 {
		next := v
		at := f.part(v, s.Sel)
		for _, loop := range s.Loops {
			to := at
			for _, sel := range loop[:len(loop)-1] {
				to = f.part(to, sel)
			}
			next = summary.Join(next, to, f.project)
		}
		if next == v || f.joins(next) {
			break
		}
		v = next
	}
	return v
}

// root returns the caller's value of a root of the callee's inputs.
func (f *frame) root(s *summary.Sym) *summary.Value {
	r := s.Root
	switch r.Kind {
	case summary.Param:
		if r.Index < len(f.args) {
			return f.args[r.Index]
		}
	case summary.Free:
		if r.Index < len(f.free) {
			return f.free[r.Index]
		}
	case summary.Global:
		return f.content(f.symObject(f.globalRoot(s)))
	case summary.OpenResult:
		f.reads++
		list, ok := f.opened[r.Index]
		if !ok {
			f.missed(r.Index)
		}
		if r.Sub < len(list) {
			return list[r.Sub]
		}
	case summary.OpenOut:
		f.reads++
		if r.Index == sharedWith {
			return f.filledByOthers(f.objs[r.Sub])
		}
		if _, ok := f.opened[r.Index]; !ok {
			f.missed(r.Index)
		}
		if o := f.objs[r.Sub]; o != nil {
			return f.mem[o]
		}
	case summary.Unknown:
		return f.symValue(f.unknownRoot(s))
	}
	return nil
}

func (f *frame) globalRoot(s *summary.Sym) *summary.Sym {
	return f.space.Root(summary.Root{Kind: summary.Global, Name: s.Root.Name}, s.Type)
}

func (f *frame) unknownRoot(s *summary.Sym) *summary.Sym {
	if s.Root.Index < 0 {
		root := s.Root
		mine := f.objs[-1-root.Index]
		switch {
		case root.Index == nobody || mine != nil && mine.Sym != nil:
			return f.space.Root(root, s.Type)
		case mine != nil:
			root.Index = -1 - mine.ID // each call makes its own object
			return f.space.Root(root, s.Type)
		}
	}
	return f.unknown(callSite{instr: f.s.instr, key: f.s.key + "|" + f.sum.Key}, s.Root.Index, s.Type)
}

// place returns the caller's places of the memory to which an input of the callee refers.
func (f *frame) place(s *summary.Sym) []summary.Loc {
	if s.Parent == nil {
		if s.Root.Kind == summary.Global {
			return []summary.Loc{{Object: f.symObject(f.globalRoot(s))}}
		}
		return nil
	}
	if s.Sel.Kind == summary.Deref {
		return f.locs(f.pointers(s))
	}
	var out []summary.Loc
	for _, l := range f.place(s.Parent) {
		out = append(out, summary.Loc{Object: l.Object, Path: l.Path + f.pathHere(summary.Path("").Then(s.Sel))})
	}
	return out
}

// subst translates a value of the callee into a value of the caller.
func (f *frame) subst(v *summary.Value) *summary.Value {
	if v == nil {
		return nil
	}
	r, ok := recall(f, f.here, v, f.sinceHere)
	if ok || f.exhausted(1) {
		return r
	}
	before, misses := f.reads, f.misses
	r = f.substParts(v)
	if f.misses == misses {
		f.here[v] = read[*summary.Value]{r, f.sinceHere, f.reads == before}
	}
	return r
}

// substParts translates the parts, pointers and functions of v into c, the caller's
// value.
func (f *frame) substParts(v *summary.Value) *summary.Value {
	if last := f.afterFold(v); last != nil {
		return f.value(last)
	}
	var r *summary.Value
	for _, s := range v.Alias {
		r = summary.Join(r, f.value(s), f.project)
	}
	var labels summary.Labels
	for _, l := range v.Labels {
		labels.Add(f.label(l))
	}
	c := &summary.Value{Dyn: f.dynHere(v.Dyn), Labels: labels.List()}
	for _, l := range v.Ptrs {
		for _, here := range f.loc(l) {
			if !slices.Contains(c.Ptrs, here) { // objects of a recursion become one
				c.Ptrs = append(c.Ptrs, here)
			}
		}
	}
	for _, fv := range v.Funcs {
		c.Funcs = summary.WithFunc(c.Funcs, f.funcVal(fv))
	}
	r = summary.Join(r, c, f.project)
	for _, k := range v.Kids {
		if sel, ok := f.selHere(k.Sel); ok {
			r = f.withKid(f.withElements(r, v, k), sel, f.subst(k.Value))
			if sel.Kind == summary.Assert {
				r = unnested(r, sel.Name)
			}
		} else {
			r = summary.Join(r, f.subst(k.Value), f.project)
		}
	}
	if len(v.Cleared) > 0 && !r.Empty() {
		c := *r
		c.Cleared = f.clearedHere(v.Cleared, r)
		r = &c
	}
	if v.Says != nil {
		r = r.Saying(f.saidOf(v.Told()))
	}
	return r
}

func (f *frame) loc(l summary.Loc) []summary.Loc {
	if l.Object.Sym == nil {
		return []summary.Loc{{Object: f.object(l.Object), Path: f.pathHere(l.Path)}}
	}
	var out []summary.Loc
	for _, to := range f.place(l.Object.Sym) {
		out = append(out, summary.Loc{Object: to.Object, Path: to.Path + f.pathHere(l.Path)})
	}
	return out
}

// funcVal translates a function value of the callee.
func (f *frame) funcVal(fv *summary.FuncVal) *summary.FuncVal {
	if len(fv.Bound)+fv.TypeParam+len(fv.TypeArgs) == 0 && !ofParams(fv.Of) {
		return fv
	}
	c := *fv
	if c.TypeParam > 0 && c.TypeParam <= len(f.s.targs) {
		c.TypeParam = 0
		f.callOn(f.s.targs[fv.TypeParam-1], &c)
	}
	c.TypeArgs = f.spelledAll(fv.TypeArgs)
	if of, ok := f.typeHere(fv.Of); ok {
		c.Of = of
	}
	c.Bound = make([]*summary.Value, len(fv.Bound))
	for i, b := range fv.Bound {
		c.Bound[i] = f.subst(b)
	}
	return &c
}

// label returns the caller's labels for a label of the callee.
func (f *frame) label(l *summary.Label) []*summary.Label {
	permits := f.permits(l.Permits)
	if l.Source != nil {
		if l.Implied && f.knows(l.Base) {
			return nil // the label of the input beside it says what is there
		}
		if l.Kind == summary.Match && f.constants(l) {
			return nil
		}
		c := *l
		c.Permits = permits
		c.Base, c.Which = nil, ""
		if l.Base != nil {
			c.Base = f.base(l.Base)
		}
		c.Against = f.against(l.Against)
		one, ledger := f.ledgerHere(l)
		c.One, c.Ledger = l.One || one, ledger
		c.Route = f.passed(l.Route)
		return []*summary.Label{&c}
	}
	return f.inputLabel(l, permits)
}

// knows reports whether the caller knows what an input of the callee is, so that it need
// not be treated as a value of unknown origin.
func (f *frame) knows(s *summary.Sym) bool {
	if s == nil {
		return false
	}
	switch s.Root.Kind {
	case summary.Unknown, summary.Global:
		return false
	}
	v := f.value(s)
	return v == nil || len(v.Alias) == 0
}

// An inputView is an input of the callee and the view that the callee takes of it.
type inputView struct {
	sym  *summary.Sym
	view string
}

// labelsOf returns what a view of the callee takes of an input.
func (f *frame) labelsOf(s *summary.Sym, view string) []*summary.Label {
	labels, ok := recall(f, f.labels, inputView{s, view}, f.since)
	if !ok {
		before, misses := f.reads, f.misses
		switch view {
		case "", summary.Difference:
			labels = f.everything(f.value(s))
		case countView:
			labels = f.counted(f.value(s))
		default:
			labels = f.viewed(s, view)
		}
		if f.misses == misses {
			f.labels[inputView{s, view}] = read[[]*summary.Label]{labels, f.since, f.reads == before}
		}
	}
	return labels
}

// identityOf returns the labels of an input, without what it refers to.
func (f *frame) identityOf(s *summary.Sym) []*summary.Label {
	labels, ok := recall(f, f.identities, s, f.since)
	if !ok {
		before, misses := f.reads, f.misses
		labels = f.itself(f.value(s))
		if f.misses == misses {
			f.identities[s] = read[[]*summary.Label]{labels, f.since, f.reads == before}
		}
	}
	return labels
}

// base returns the object that an input of the callee is or belongs to.
func (f *frame) base(s *summary.Sym) *summary.Sym {
	return f.subjectOf(f.value(s))
}

// recursionKey begins the keys of objects allocated deeper in a recursion.
const recursionKey = "again "

// recurses reports whether caller and callee are in one cycle of the call graph.
func (f *frame) recurses() bool {
	cycle := f.Package.recursive[f.f]
	return cycle != 0 && cycle == f.Package.recursive[f.functions[f.sum.Key]]
}

// isFar reports whether the callee belongs to another package.
func (f *frame) isFar() bool { return f.functions[f.sum.Key] == nil }
