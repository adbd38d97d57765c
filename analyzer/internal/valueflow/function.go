package valueflow

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// function is the abstract interpretation of one function: a forward,
// flow-sensitive iteration over its blocks, until the memory at every block's
// entry is stable. Registers are in SSA form and need no state per block.
type function struct {
	*Package
	*record
	f     *ssa.Function
	space *summary.Space
	ctl   *control

	vals    map[ssa.Value]*summary.Value
	objects map[objectKey]*summary.Object
	ofSym   map[*summary.Sym]*summary.Object
	nobject int
	nmade   int                      // of these, objects of callees
	rest    map[*summary.Object]bool // those that stand for the objects beyond maxMade

	entry map[*ssa.BasicBlock]memory
	exit  map[*ssa.BasicBlock]memory
	mem   memory
	puts  int // changes of memory so far
	reads int // how often it was read, or what open calls return
	block *ssa.BasicBlock
	instr ssa.Instruction

	permits      map[*ssa.BasicBlock][]summary.Permit
	now          []summary.Permit // that hold in the current block
	answers      map[ssa.Value]permitsBy
	replacements map[*ssa.BasicBlock][]replacement
	passed       map[*ssa.BasicBlock][]summary.Permit // by block, since a call in the block returned
	implying     map[*ssa.Phi]bool
	asking       *asking                // while a question for permits is answered
	cleaned      map[ssa.Value][]string // the purposes of the sanitizers that returned a register
	calledHere   map[string]bool        // method values
	ran          map[string]bool        // functions that were called as values
	opens        []*summary.OpenCall
	openAt       map[openKey]*summary.OpenCall
	indexOf      map[ssa.Value][]string             // for a found index, the purposes for which the element there may be used; see findsGranted
	openedBy     map[int]ssa.Instruction            // open calls made in this function, by number
	places       map[*summary.Object][]*summary.Sym // by which others reach what was made here
	lent         map[*summary.Object]bool           // captured by functions that were sent to others
	sent         []*sentFunc
	near         map[*summary.Sym][]*summary.Sym // the key by which a value was looked up
	when         []*summary.Label                // matches that decide whether an open call of a callee happens
	later        []*lateCall                     // goroutines
	started      map[objectKey]*startedCall      // goroutines of callees that go on
	startOrder   []objectKey
	deferred     []*lateCall
	unknowns     map[objectKey]int
	meanwhile    memory                                // what goroutines write while the function goes on
	concurrent   *summary.Object                       // present in memory where a goroutine may run
	moved        []*summary.Sym                        // elements of callers that are moved among each other
	assumed      map[*summary.Value]*summary.Value     // what objects hold where a part is known to be empty -> what they hold otherwise
	writers      map[*summary.Object][]ssa.Instruction // in loops
	focuses      map[string]*focus
	focusesOf    map[*summary.Object][]*focus
	focused      []*summary.Object                  // objects now seen through one pointer
	lastStored   map[ssa.Instruction]*summary.Value // by instructions of a sweep
	lastPlaced   map[ssa.Instruction][]placed       // by calls of a sweep
	inParts      map[*summary.Object]bool           // objects with slices of their parts
	escaped      memory                             // what objects held when they were handed to open calls
	filled       []filled
	symCache     map[*summary.Sym]*summary.Value
	inLabels     map[inputLabels][]*summary.Label
	joints       map[joint]*summary.Step
	onward       map[onward]*summary.Label
	throughs     map[summary.Step]*summary.Step // calls that routes go through, each once
	bounded      bool
	full         bool // a list of labels reached its maximum length

	handed    bool                         // it is a literal that is only called or handed to functions
	recursive bool                         // the function is in a cycle of the call graph
	active    []*activation                // calls that are being interpreted inside others
	began     int                          // the work done when the outermost of them began
	wide      *wide                        // calls whose activations are no longer told apart
	tabled    map[*summary.Summary]outcome // see table
	ntabled   int                          // how often tabled changed
	work      int                          // done so far
	maxWork   int
	promoting []promotion // methods of embedded interfaces that are being called
	moments   moments     // of the calls, if it is seen again
	watch     *watch
	final     bool // the exit memory is being completed by late calls
}

func (p *Package) newFunction(f *ssa.Function) *function {
	return &function{
		Package: p, record: newRecord(), f: f, maxWork: p.bound(f), recursive: p.recursive[f] != 0, handed: !p.aside() && handedOn(f), space: summary.NewSpace(), ctl: p.control(f),
		vals:       make(map[ssa.Value]*summary.Value),
		objects:    make(map[objectKey]*summary.Object),
		ofSym:      make(map[*summary.Sym]*summary.Object),
		entry:      make(map[*ssa.BasicBlock]memory),
		exit:       make(map[*ssa.BasicBlock]memory),
		permits:    make(map[*ssa.BasicBlock][]summary.Permit),
		answers:    make(map[ssa.Value]permitsBy),
		passed:     make(map[*ssa.BasicBlock][]summary.Permit),
		implying:   make(map[*ssa.Phi]bool),
		cleaned:    make(map[ssa.Value][]string),
		calledHere: make(map[string]bool),
		openAt:     make(map[openKey]*summary.OpenCall),
		near:       make(map[*summary.Sym][]*summary.Sym),
		started:    make(map[objectKey]*startedCall),
		unknowns:   make(map[objectKey]int),
		escaped:    make(memory),
		rest:       make(map[*summary.Object]bool),
		concurrent: &summary.Object{ID: -1},
		symCache:   make(map[*summary.Sym]*summary.Value),
		inLabels:   make(map[inputLabels][]*summary.Label),
		joints:     make(map[joint]*summary.Step),
		onward:     make(map[onward]*summary.Label),
		throughs:   make(map[summary.Step]*summary.Step),
	}
}

// analyze runs the iteration and returns the function's summary.
func (x *function) analyze() *summary.Summary {
	x.inputs()
	order := reversePostorder(x.f)
	x.iterate(order)
	for range maxMeanwhile {
		if x.bounded || !x.inMeanwhile(order) {
			break
		}
		x.iterate(order)
	}
	sum := x.summarize(order)
	if x.compact(sum) {
		x.bounded, sum.Bounded = true, true
	}
	if x.bounded {
		x.crude(sum)
	}
	return sum
}

// control returns the control dependences of a function, which are the same
// each time that the function is analyzed.
func (p *Package) control(f *ssa.Function) *control {
	c := p.controls[f]
	if c == nil {
		c = newControl(f)
		p.controls[f] = c
	}
	return c
}

// inputs gives parameters and free variables their symbolic values.
func (x *function) inputs() {
	var declared *annot.Func
	if obj, ok := x.f.Object().(*types.Func); ok {
		declared = x.Table.Func(obj)
	}
	first := 0
	if x.f.Signature.Recv() != nil {
		first = 1
	}
	for i, p := range x.f.Params {
		v := x.ofInput(summary.Root{Kind: summary.Param, Index: i}, p.Type())
		if declared != nil && declared.ParamSource != nil && slices.Contains(declared.ParamIndex, i-first) {
			v = v.AddLabels([]*summary.Label{x.sourceLabel(declared.ParamSource, v.Alias[0])})
		}
		x.vals[p] = v
	}
	for i, fv := range x.f.FreeVars {
		x.vals[fv] = x.ofInput(summary.Root{Kind: summary.Free, Index: i}, fv.Type())
	}
}

func (x *function) ofInput(r summary.Root, t types.Type) *summary.Value {
	return x.symValue(x.space.Root(r, t))
}

// symValue returns the value that is a copy of an input, with the labels of the
// annotations that apply to the input.
func (x *function) symValue(s *summary.Sym) *summary.Value {
	if v := x.symCache[s]; v != nil {
		return v
	}
	v := summary.OfSym(s)
	if src, base := x.declaredSource(s); src != nil {
		label := x.sourceLabel(src, base)
		label.Implied = true
		v = v.AddLabels([]*summary.Label{label})
	}
	x.symCache[s] = v
	return v
}

// declaredSource returns the annotation that applies to an input, and the object of which
// the input is a part.
func (x *function) declaredSource(s *summary.Sym) (*annot.Source, *summary.Sym) {
	if s.Parent != nil && s.Sel.Kind == summary.Field {
		if f := summary.FieldOf(s.Parent.Type, s.Sel.Name); f != nil {
			if src := x.Table.Field(f); src != nil {
				return src, s.Parent
			}
		}
	}
	if s.Parent == nil && s.Root.Kind == summary.Global {
		if v := x.globals[s.Root.Name]; v != nil {
			if src := x.Table.Var(v); src != nil {
				return src, s
			}
		}
	}
	if src := x.typeSource(s.Type); src != nil {
		return src, s
	}
	return nil, nil
}

func (x *function) typeSource(t types.Type) *annot.Source {
	if t == nil {
		return nil
	}
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		return x.Table.Type(t.Origin().Obj())
	default:
		return nil
	}
}

func (x *function) sourceLabel(src *annot.Source, base *summary.Sym) *summary.Label {
	src = x.Known.Source(src)
	step := summary.Step{Far: &src.Pos, Text: declaredText(src)}
	return &summary.Label{Source: src, Base: base, Route: (*summary.Step)(nil).Then(step)}
}

// project returns the content of a part for which a value has no Kid.
func (x *function) project(v *summary.Value, sel summary.Sel) *summary.Value {
	if v == nil {
		return nil
	}
	if sel.Kind == summary.Elem {
		sel = selElem // elements of inputs are not told apart
	}
	r := summary.OfLabels(v.Labels)
	if len(v.Alias) == 0 || x.exhausted(1) {
		return r
	}
	if len(v.Labels) > 0 && x.flagOf(v.Alias[0], sel) {
		r = summary.OfLabels(ofData(v.Labels))
	}
	for _, s := range v.Alias {
		r = summary.Join(r, partOfCleared(v.Cleared, x.symValue(s.Child(sel))), x.project)
	}
	return r
}

// part returns the content of a part of a value.
func (x *function) part(v *summary.Value, sel summary.Sel) *summary.Value {
	if k, ok := x.kid(v, sel); ok {
		return partOfCleared(v.Cleared, k)
	}
	if sel.Kind == summary.Assert {
		return x.assert(v, sel.Name)
	}
	if sel.Kind == summary.Deref {
		return x.deref(v)
	}
	return x.project(v, sel)
}

func (x *function) at(v *summary.Value, path summary.Path) *summary.Value {
	for _, sel := range path.Sels() {
		v = x.part(v, sel)
	}
	return v
}

// assert returns the value inside an interface, asserted to a type.
func (x *function) assert(v *summary.Value, typ string) *summary.Value {
	if v == nil {
		return nil
	}
	if k, ok := v.Kid(summary.Sel{Kind: summary.Assert, Name: typ}); ok {
		return k
	}
	if len(v.Dyn) > 0 && !slices.ContainsFunc(v.Dyn, func(d string) bool { return mayBe(d, typ) }) && !hasInterface(v.Alias) {
		inside := x.insideAs(v, typ)
		if typ == opaqueType || inside != nil {
			return inside
		}
		return summary.OfLabels(v.Labels)
	}
	c := *v
	c.Dyn = nil
	c.Alias = nil
	for _, s := range v.Alias {
		// A copy of an input that was put into the interface here.
		if isConcrete(s.Type) && mayBe(typeKey(s.Type), typ) {
			c.Alias = append(c.Alias, s)
		}
	}
	c.Kids = x.kidsOf(v, typ)
	c.Funcs = x.funcsOf(v.Funcs, typ)
	r := &c
	for _, k := range v.Kids {
		if isAsserted(k) && mayBe(k.Sel.Name, typ) {
			r = summary.Join(r, k.Value, x.project) // the type of a type parameter
		}
	}
	switch {
	case len(v.Dyn) > 0:
		c.Ptrs = ofType(v.Ptrs, typ)
	case len(v.Ptrs) > 0 && !namesReference(typ):
		// Reflection does not distinguish a value from its place.
		c.Ptrs = nil
		r = summary.Join(r, x.deref(&summary.Value{Ptrs: v.Ptrs}), x.project)
	}
	for _, s := range v.Alias {
		if isConcrete(s.Type) {
			continue
		}
		r = summary.Join(r, partOfCleared(v.Cleared, x.symValue(s.Child(summary.Sel{Kind: summary.Assert, Name: typ}))), x.project)
	}
	return r
}

// funcsOf returns those of list that an interface value may hold as a value of type typ,
// by their signatures.
func (x *function) funcsOf(list []*summary.FuncVal, typ string) []*summary.FuncVal {
	if len(list) < 2 || !strings.HasPrefix(typ, "func(") {
		return list
	}
	other := func(fv *summary.FuncVal) bool {
		f := x.functions[fv.Key]
		return f != nil && fv.Method == "" && !mayBe(typeKey(types.NewSignatureType(nil, nil, nil, f.Signature.Params(), f.Signature.Results(), f.Signature.Variadic())), typ)
	}
	if !slices.ContainsFunc(list, other) {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), other)
}

// kidsOf returns the parts of an interface value as a value of a type to which it was not
// asserted before: nothing of what it holds as another type, and nothing at all for a
// text or number.
func (x *function) kidsOf(v *summary.Value, typ string) []summary.Kid {
	if typ == opaqueType {
		return v.Kids
	}
	t := x.named[typ]
	if t != nil && isBasic(t) {
		return nil
	}
	if t != nil && isStruct(t) {
		// The fields of other structs lie beside its own.
		kids := v.Kids
		other := func(k summary.Kid) bool { return k.Sel.Kind == summary.Field && summary.FieldOf(t, k.Sel.Name) == nil }
		if slices.ContainsFunc(kids, other) {
			kids = slices.DeleteFunc(slices.Clone(kids), other)
		}
		v = &summary.Value{Kids: kids}
	}
	if !slices.ContainsFunc(v.Kids, isAsserted) {
		return v.Kids
	}
	return slices.DeleteFunc(slices.Clone(v.Kids), isAsserted)
}

// namesReference reports whether the name of a type is that of an unnamed reference type.
func namesReference(typ string) bool {
	return slices.ContainsFunc([]string{opaqueType, "*", "[]", "map[", "chan ", "<-chan ", "func("}, func(prefix string) bool {
		return strings.HasPrefix(typ, prefix)
	})
}

// isOpaque reports whether an input is an interface value asserted to a type that is
// known to nobody. What it refers to is what the interface value refers to.
func isOpaque(s *summary.Sym) bool {
	return s.Parent != nil && s.Sel.Kind == summary.Assert && s.Sel.Name == opaqueType
}

func isConcrete(t types.Type) bool { return t != nil && !types.IsInterface(t) }

func hasInterface(syms []*summary.Sym) bool {
	for _, s := range syms {
		if !isConcrete(s.Type) {
			return true
		}
	}
	return false
}
