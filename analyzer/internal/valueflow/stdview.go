package valueflow

import (
	"go/types"
	"reflect"
	"slices"
	"strings"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// taken returns the labels that a Derive effect takes from a place.
func (c *modelCall) taken(p model.Place) []*summary.Label {
	if p.View == model.Whole {
		return c.everything(c.read(p))
	}
	var labels []*summary.Label
	for _, o := range c.operands(p) {
		labels = summary.JoinLabels(labels, c.viewed(o))
	}
	return labels
}

// An operand is a value whose content a function inspects by its type at run time.
type operand struct {
	value   *summary.Value
	view    model.View
	methods bool // answers of methods are taken instead of what the value holds
	raw     bool // what the value holds is taken, whatever methods it has
}

// maxViewed is the number of labels from which a value is taken whole: each part of an
// input has a label of its own, and the number of labels is bounded.
const maxViewed = 32

// viewed returns the labels of what a function takes of an operand.
func (c *modelCall) viewed(o operand) []*summary.Label {
	var labels []*summary.Label
	take := func(methods bool) {
		w := &viewer{modelCall: c, view: o.view, seen: make(map[viewed]bool)}
		w.walk(part{value: o.value, iface: true, raw: !methods}, 0)
		labels = summary.JoinLabels(labels, w.labels)
	}
	if o.view == model.ViewVerbs && (o.value == nil || len(o.value.Dyn)+len(o.value.Kids)+len(o.value.Ptrs) > 0) {
		o.view, o.raw = model.ViewFormat, true // also if it is not passed through from callers
	}
	if o.methods {
		take(true)
	}
	if o.raw {
		take(false)
	}
	if len(labels) > maxViewed {
		return c.everything(o.value)
	}
	return labels
}

// A viewer collects what one view takes of a value.
type viewer struct {
	*modelCall
	view   model.View
	labels []*summary.Label
	seen   map[viewed]bool
	key    string // the names under which the current value is encoded
}

type viewed struct {
	value *summary.Value
	typ   string
	raw   bool
	key   string
}

// A part is a value met on the way.
type part struct {
	value *summary.Value
	typ   types.Type     // nil if unknown
	name  string         // of the type
	ref   *summary.Value // a pointer to the value, if it is addressable
	iface bool           // the value is in an interface
	raw   bool           // methods are not called
}

func (w *viewer) add(labels []*summary.Label) {
	w.labels = summary.JoinLabels(w.labels, w.keyed(labels))
}

// maxViewDepth bounds how deep a value is taken apart by types.
const maxViewDepth = 12

// walk takes a value: the answer of its methods, what an interface value holds, or its
// parts.
func (w *viewer) walk(p part, depth int) {
	if p.value.Empty() || w.done(p) {
		return
	}
	if p.iface || p.typ != nil && types.IsInterface(p.typ) && !isTypeParam(p.typ) {
		w.add(p.value.Labels)
		w.boxed(p, depth)
		return
	}
	if w.view == model.ViewLog {
		w.logged(p, depth)
		return
	}
	if !p.raw && !isRawMessage(p.typ) && w.methods(p) {
		return
	}
	w.add(p.value.Labels)
	if p.typ == nil || depth > maxViewDepth || w.isPlain(p.typ) && !w.hasKeys(p.typ) {
		w.add(w.everything(p.value))
		return
	}
	w.parts(p, depth)
}

// isRawMessage reports whether a type is that of documents that are encoded unchanged.
func isRawMessage(t types.Type) bool { return t != nil && typeKey(t) == "encoding/json.RawMessage" }

func (w *viewer) done(p part) bool {
	name := p.name
	if p.typ != nil {
		name = typeKey(p.typ)
	}
	k := viewed{p.value, name, p.raw, w.key}
	again := w.seen[k]
	w.seen[k] = true
	return again
}

// boxed takes an interface value by its known dynamic types.
func (w *viewer) boxed(p part, depth int) {
	v := p.value
	for _, name := range v.Dyn {
		inner := w.assert(onlyDyn(v, name), name)
		if w.ofParam(inner, name, p.raw) {
			continue
		}
		w.walk(part{value: inner, typ: w.named[name], name: name, raw: p.raw}, depth)
	}
	if text, ok := v.Kid(fieldSel("text")); ok && len(v.Dyn) == 0 && w.view == model.ViewFormat {
		w.add(w.everything(text)) // an error of errors.New or fmt.Errorf
		return
	}
	if len(v.Dyn) == 0 && w.view == model.ViewLog && len(v.Kids) > 0 {
		w.logged(part{value: v}, depth)
		return
	}
	unknown := w.unknownOrigin(v.Alias)
	if len(v.Dyn) == 0 {
		rest := *v
		rest.Alias = nil
		w.add(w.everything(&rest))
		unknown = v.Alias
	}
	for _, s := range unknown {
		if len(v.Dyn) == 0 || !isConcrete(s.Type) {
			w.input(s, p.raw)
		}
	}
}

// ofParam takes a value whose type is a type parameter, as input does for interface
// values, and reports whether the value is nothing else: callers know the type.
func (w *viewer) ofParam(v *summary.Value, typ string, raw bool) bool {
	if _, ok := isParamKey(typ); !ok || v == nil || len(v.Labels)+len(v.Kids)+len(v.Ptrs)+len(v.Funcs) > 0 {
		return false
	}
	for _, s := range v.Alias {
		if _, ok := paramOf(s); !ok || (&contents{function: w.function}).refersToWritten(s) {
			return false
		}
	}
	for _, s := range v.Alias {
		w.byType(s, raw)
	}
	return true
}

// input takes an interface value that is an input: callers know its type, and apply the
// view to it.
func (w *viewer) input(s *summary.Sym, raw bool) {
	if s.Type == nil || !types.IsInterface(s.Type) || isTypeParam(s.Type) || (&contents{function: w.function}).refersToWritten(s) {
		w.add(w.everything(summary.OfSym(s)))
		return
	}
	w.byType(s, raw)
}

// byType leaves it to callers to apply the view to an input.
func (w *viewer) byType(s *summary.Sym, raw bool) {
	view := string(w.view)
	if raw {
		view = rawView + view
	}
	w.add([]*summary.Label{{Sym: s, View: view}})
}

// paramOf returns the type parameter to which the interface value around an input is
// asserted.
func paramOf(s *summary.Sym) (int, bool) {
	if s.Parent == nil || s.Sel.Kind != summary.Assert {
		return 0, false
	}
	return isParamKey(s.Sel.Name)
}

// rawView begins the name of a view that calls no methods.
const rawView = "raw "

// viewed returns what a function further down takes of an input of the callee, by the
// type that the input has here.
func (f *frame) viewed(s *summary.Sym, view string) []*summary.Label {
	v := f.value(s)
	if f.s.depth >= maxNested {
		return f.everything(v)
	}
	if i, ok := paramOf(s); ok && i < len(f.s.targs) && f.s.targs[i] != nil {
		if _, concrete := f.typeHere(s.Sel.Name); concrete {
			v = boxed(v, f.s.targs[i])
		}
	}
	name, raw := strings.CutPrefix(view, rawView)
	c := &modelCall{function: f.function, s: f.s, name: f.sum.Name, args: f.args}
	operands := []operand{{value: v, view: model.View(name), methods: !raw, raw: raw}}
	if name == string(model.ViewVerbs) {
		operands = c.operands(model.Place{Base: model.Rest, View: model.ViewVerbs})
	}
	c.s.key += "|" + f.sum.Key + "/" + view
	c.s.depth++
	f.reads++
	mem := f.mem
	f.mem = cloneMemory(mem) // methods are called only for their answers
	var labels []*summary.Label
	for _, o := range operands {
		labels = summary.JoinLabels(labels, c.viewed(o))
	}
	f.mem = mem
	return labels
}

// parts takes the parts of a value whose type is known.
func (w *viewer) parts(p part, depth int) {
	switch t := p.typ.Underlying().(type) {
	case *types.Struct:
		w.fields(p, t, depth)
	case *types.Pointer:
		if w.follows(t, depth) {
			w.walk(part{value: w.deref(p.value), typ: t.Elem(), ref: p.value, raw: p.raw}, depth+1)
		}
	case *types.Slice:
		in := part{value: w.part(w.deref(p.value), selElem), typ: t.Elem(), ref: w.address(p.value, selElem), raw: p.raw}
		w.walk(in, depth+1)
	case *types.Array:
		in := part{value: w.part(p.value, selElem), typ: t.Elem(), raw: p.raw}
		if p.ref != nil {
			in.ref = w.address(p.ref, selElem)
		}
		w.walk(in, depth+1)
	case *types.Map:
		m := w.deref(p.value)
		w.walk(part{value: w.part(m, selKey), typ: t.Key(), raw: p.raw}, depth+1)
		w.elements(m, t, p.raw, depth)
	case *types.Chan, *types.Signature:
		// No flow: their addresses are printed, and encoders refuse them.
	default:
		w.add(w.everything(p.value))
	}
}

// follows reports whether what a pointer refers to is taken: encoders always do, and fmt
// only for the outermost pointer.
func (w *viewer) follows(t *types.Pointer, depth int) bool {
	if w.view != model.ViewFormat {
		return true
	}
	switch t.Elem().Underlying().(type) {
	case *types.Struct, *types.Slice, *types.Array, *types.Map:
		return depth == 0
	}
	return isTypeParam(t.Elem())
}

func (w *viewer) fields(p part, st *types.Struct, depth int) {
	for i := range st.NumFields() {
		f := st.Field(i)
		if !w.takesField(f, st.Tag(i)) {
			continue
		}
		sel := fieldSel(f.Name())
		in := part{value: w.part(p.value, sel), typ: f.Type(), raw: p.raw}
		if p.ref != nil {
			in.ref = w.address(p.ref, sel)
		}
		if w.view == model.ViewFormat && !f.Exported() {
			in.raw = true // fmt cannot call methods of what it reaches through such a field
		}
		w.under(jsonName(f, st.Tag(i)), func() { w.walk(in, depth+1) })
	}
}

// takesField reports whether the view takes a field. Fields hidden by others of the same
// name are taken too.
func (w *viewer) takesField(f *types.Var, tag string) bool {
	if w.view == model.ViewFormat {
		return true
	}
	if !f.Exported() {
		_, isStruct := deref(f.Type()).Underlying().(*types.Struct)
		return f.Embedded() && isStruct && w.view != model.ViewGob
	}
	return w.view == model.ViewGob || reflect.StructTag(tag).Get(string(w.view)) != "-"
}

type plainKey struct {
	view model.View
	typ  string
}

// isPlain reports whether the view takes everything in a value of the type.
func (w *viewer) isPlain(t types.Type) bool {
	k := plainKey{w.view, typeKey(t)}
	plain, ok := w.plain[k]
	if !ok {
		w.plain[k] = true // for types that contain themselves
		plain = w.allPlain(t)
		w.plain[k] = plain
	}
	return plain
}

// allPlain is isPlain for the type's own structure, without remembering the answer.
func (w *viewer) allPlain(t types.Type) bool {
	if isTypeParam(t) {
		return true
	}
	for _, m := range viewMethods[w.view] {
		if method(t, m) != nil || method(types.NewPointer(t), m) != nil {
			return false
		}
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		for i := range u.NumFields() {
			if f := u.Field(i); !w.takesField(f, u.Tag(i)) || !w.isPlain(f.Type()) {
				return false
			}
		}
		return true
	case *types.Pointer:
		return w.view != model.ViewFormat && w.isPlain(u.Elem())
	case *types.Slice:
		return w.isPlain(u.Elem())
	case *types.Array:
		return w.isPlain(u.Elem())
	case *types.Map:
		return w.isPlain(u.Key()) && w.isPlain(u.Elem())
	case *types.Basic:
		return true
	}
	return false
}

// viewMethods are the methods that a view calls instead of inspecting a value, in the
// order of preference.
var viewMethods = map[model.View][]string{
	model.ViewFormat: {"Format", "Error", "String"},
	model.ViewJSON:   {"MarshalJSON", "MarshalText"},
	model.ViewXML:    {"MarshalXML", "MarshalText"},
	model.ViewGob:    {"GobEncode", "MarshalBinary"},
	model.ViewLog:    {"LogValue"},
}

// writing are those of them that write their answer to an argument.
var writing = []string{"Format", "MarshalXML"}

// methods takes the answer of the first method that the view calls on a value, and
// reports whether there is one.
func (w *viewer) methods(p part) bool {
	for _, name := range viewMethods[w.view] {
		m, self, ok := w.methodFor(p, name)
		if !ok {
			continue
		}
		s := w.s
		s.key += "/view " + p.name + name
		s.depth++
		s.via = "interface"
		if s.depth > maxNested {
			w.bounded = true
			return false
		}
		var args []*summary.Value
		if slices.Contains(writing, name) {
			args = append(args, w.memory("/state", len(w.seen), nil))
		}
		out := w.dispatchTo(s, m, self, p.name, name, args, nil)
		// What a type encodes by itself may be under any names.
		w.under(summary.KeyAny, func() {
			for _, r := range out.results[:min(1, len(out.results))] {
				w.add(w.everything(r))
			}
			for _, a := range args {
				w.add(w.everything(a))
			}
		})
		return true
	}
	return false
}

// methodFor finds a method of a value or, for encoders, of a pointer to it if the value
// is addressable.
func (w *viewer) methodFor(p part, name string) (m summary.Method, self *summary.Value, ok bool) {
	if p.typ == nil {
		m, ok = w.method(p.name, name)
		return m, p.value, ok
	}
	if method(p.typ, name) != nil {
		m, ok = w.methodOf(p.typ, name)
		return m, p.value, ok
	}
	ptr := types.NewPointer(p.typ)
	if p.ref != nil && w.view != model.ViewFormat && method(ptr, name) != nil {
		m, ok = w.methodOf(ptr, name)
		return m, p.ref, ok
	}
	return m, nil, false
}

// viewResults says how many results a method must have to be one of a view's.
var viewResults = map[string]int{"Format": 0, "Error": 1, "LogValue": 1, "String": 1, "MarshalXML": 1}

// method returns the method of a type that a view calls, nil if the type has none of that
// name and shape.
func method(t types.Type, name string) *types.Func {
	obj, _, _ := types.LookupFieldOrMethod(t, false, nil, name)
	m, ok := obj.(*types.Func)
	if !ok {
		return nil
	}
	results, params := 2, 0
	if n, ok := viewResults[name]; ok {
		results = n
	}
	if slices.Contains(writing, name) {
		params = 2
	}
	if sig := m.Signature(); sig.Results().Len() != results || sig.Params().Len() != params {
		return nil
	}
	return m
}
