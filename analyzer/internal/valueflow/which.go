package valueflow

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// One input stands for all elements of a list. Which of them a register holds is told by
// how the register was computed: registers that were computed alike hold the same
// element, others may hold another one.

// maxWhich bounds how far the computation of a register is followed.
const maxWhich = 12

// which spells how the object that a register is, or points to, was computed.
func which(v ssa.Value, depth int) string {
	if depth > maxWhich {
		return registerName(v)
	}
	then := func(x ssa.Value, text string) string { return which(x, depth+1) + text }
	switch v := v.(type) {
	case *ssa.Alloc:
		if from := copiedFrom(v); from != nil {
			return which(from, depth+1)
		}
	case *ssa.UnOp:
		if v.Op != token.MUL {
			break
		}
		if _, ok := v.X.(*ssa.Alloc); ok || isStruct(v.Type()) {
			return which(v.X, depth+1) // a struct is the object to which a pointer to it refers
		}
		return then(v.X, ".*")
	case *ssa.FieldAddr:
		return then(v.X, fieldStep(deref(v.X.Type()), structField(deref(v.X.Type()), v.Field)))
	case *ssa.Field:
		return then(v.X, fieldStep(v.X.Type(), structField(v.X.Type(), v.Field)))
	case *ssa.IndexAddr:
		return then(v.X, "["+whichKey(v.Index, depth+1)+"]")
	case *ssa.Index:
		if isStruct(v.Type()) {
			return then(v.X, "["+whichKey(v.Index, depth+1)+"]")
		}
		return then(v.X, "["+whichKey(v.Index, depth+1)+"].*")
	case *ssa.Lookup:
		return then(v.X, "["+whichKey(v.Index, depth+1)+"]")
	case *ssa.Extract:
		if text, ok := whichExtract(v, depth); ok {
			return text
		}
	case *ssa.Const:
		return unmarked.Replace(v.String())
	case *ssa.ChangeType:
		return which(v.X, depth+1)
	case *ssa.MakeInterface:
		return which(v.X, depth+1)
	case *ssa.Call:
		if text, ok := whichCall(v, depth); ok {
			return text
		}
	}
	return registerName(v)
}

// registerName spells a register apart from parameters, which may be called t0 themselves, and
// package variables apart from those of other packages.
func registerName(v ssa.Value) string {
	if g, ok := v.(*ssa.Global); ok {
		return unmarked.Replace(globalName(g))
	}
	if _, ok := v.(ssa.Instruction); ok {
		return "%" + v.Name()
	}
	return v.Name()
}

// unmarked spells a constant without the characters that have a meaning in a spelling: the
// text "name,id" is not an argument id.
var unmarked = strings.NewReplacer("%", "%25", "[", "%5b", "]", "%5d", "(", "%28", ")", "%29", ",", "%2c", ".", "%2e", toOther, "%3e", toOwn, "%7e", " ", "%20")

// fieldStep spells the step to a field of a struct. A step to somebody else is spelled
// differently from one to a part of the object.
func fieldStep(of types.Type, f *types.Var) string {
	named := standsForSomebody(f.Type())
	switch {
	case types.IsInterface(f.Type()) || named && !ownPart(of, f.Name(), f.Type()):
		return toOther + f.Name()
	case named:
		return toOwn + f.Name()
	}
	return "." + f.Name()
}

const (
	toOther = ">" // begins the step to somebody else
	toOwn   = "~" // begins the step to a part of the object that has a name
)

// whichExtract spells the first result of a lookup, a call, or a round of a range loop.
func whichExtract(v *ssa.Extract, depth int) (string, bool) {
	switch t := v.Tuple.(type) {
	case *ssa.Lookup:
		return which(t, depth+1), v.Index == 0
	case *ssa.Call:
		text, ok := whichCall(t, depth)
		return text, ok && v.Index == 0
	case *ssa.Next:
		key := registerName(t) + ".key"
		if r, ok := t.Iter.(*ssa.Range); ok && v.Index == 2 {
			return which(r.X, depth+1) + "[" + key + "]", true
		}
		return key, v.Index == 1
	}
	return "", false
}

// copiedFrom returns the value of which a variable is a copy, if the variable as a whole
// is assigned only once.
func copiedFrom(a *ssa.Alloc) ssa.Value {
	var val ssa.Value
	for _, r := range referrers(a) {
		switch r := r.(type) {
		case *ssa.Store:
			if r.Addr != a {
				continue
			}
			if val != nil {
				return nil
			}
			val = r.Val
		case *ssa.MakeClosure:
			if !onlyRead(r, a) {
				return nil
			}
		}
	}
	return val
}

// isScalar reports whether values of a type are texts or numbers.
func isScalar(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean == 0
}

func isStruct(t types.Type) bool {
	_, ok := t.Underlying().(*types.Struct)
	return ok
}

// whichCall spells a call of a function, which is taken to return the same object for the
// same arguments.
func whichCall(v *ssa.Call, depth int) (string, bool) {
	fn := v.Call.StaticCallee()
	if fn == nil {
		return "", false
	}
	handed := handedBack(fn)
	if handed >= 0 {
		return which(v.Call.Args[handed], depth+1), true
	}
	text := fn.String() + "(,"
	for _, a := range v.Call.Args {
		text += whichKey(a, depth+1) + ","
	}
	text += ")"
	if len(fn.Blocks) > 0 && relates(fn.Signature, v.Call.Args) {
		text += toOther
	}
	return text, true
}

// readFrom returns the register of the object from which a register was read; nil if
// there is none.
func readFrom(v ssa.Value) ssa.Value {
	switch v := v.(type) {
	case *ssa.UnOp:
		if fa, ok := v.X.(*ssa.FieldAddr); ok && v.Op == token.MUL {
			return fa.X
		}
	case *ssa.Field:
		return v.X
	}
	return nil
}

// setWhich records from which of several objects data was read, by the code here or by a
// method. It matters only to code that asks for somebody's consent.
func (x *function) setWhich(reg ssa.Value, v *summary.Value) *summary.Value {
	if v == nil || !x.Table.HasGuards() {
		return v
	}
	if call, ok := reg.(*ssa.Call); ok {
		v = x.markFound(v, call)
		for _, arg := range call.Call.Args {
			if refers(arg.Type()) {
				v = x.markWhich(v, arg, nil)
			}
		}
		return v
	}
	if ofTable(reg) {
		return markTable(v, which(reg, 0))
	}
	from := readFrom(reg)
	if from == nil {
		return v
	}
	if isScalar(reg.Type()) && basicInputs(v) {
		v = summary.OfLabels(x.itself(v)) // a copy of an input would be one of any of them
	}
	return x.markWhich(v, from, x.sourcesRead(reg))
}

// markFound marks scalar results with the spelling of the call that returned them, if the
// call had a scalar argument.
func (x *function) markFound(v *summary.Value, call *ssa.Call) *summary.Value {
	if !slices.ContainsFunc(call.Call.Args, func(a ssa.Value) bool { return isBasic(a.Type()) }) {
		return v
	}
	spelled, ok := whichCall(call, 0)
	if !ok {
		return v
	}
	results := call.Call.Signature().Results()
	if results.Len() == 1 {
		if isScalar(results.At(0).Type()) {
			v = foundAs(v, spelled)
		}
		return v
	}
	for i := range results.Len() {
		if k, ok := v.Kid(resultSel(i)); ok && isScalar(results.At(i).Type()) {
			v = v.WithKid(resultSel(i), foundAs(k, spelled))
		}
	}
	return v
}

// foundAs sets Which to spelled on flow labels whose base stands for several objects and
// that have no Which yet.
func foundAs(v *summary.Value, spelled string) *summary.Value {
	return v.MapLabels(func(l *summary.Label) *summary.Label {
		base := l.Base
		if l.Source == nil {
			base = l.Sym
		}
		if l.Which != "" || l.Kind != summary.Flow || base == nil || !base.Many {
			return l
		}
		c := *l
		c.Which = spelled
		return &c
	})
}

// ofTable reports whether a register is a text or number read from a map.
func ofTable(reg ssa.Value) bool {
	if !isScalar(reg.Type()) {
		return false
	}
	switch reg := reg.(type) {
	case *ssa.Lookup:
		_, ok := reg.X.Type().Underlying().(*types.Map)
		return ok && !reg.CommaOk
	case *ssa.Extract:
		switch t := reg.Tuple.(type) {
		case *ssa.Lookup:
			return reg.Index == 0
		case *ssa.Next:
			return reg.Index == 2 && !t.IsString
		}
	}
	return false
}

// markTable sets Which to the key by which a scalar was read from a map, whatever Which
// it had before.
func markTable(v *summary.Value, spelled string) *summary.Value {
	return v.MapLabels(func(l *summary.Label) *summary.Label {
		if l.Kind != summary.Flow {
			return l
		}
		c := *l
		c.Which = spelled
		return &c
	})
}

// sourcesRead returns the sources that are the field which a register was read from, or the fields
// that lead to this one.
func (x *function) sourcesRead(reg ssa.Value) []*annot.Source {
	var sources []*annot.Source
	add := func(f *types.Var) {
		if src := x.Table.Field(f); src != nil {
			sources = append(sources, src)
		}
	}
	for range maxWhich {
		switch v := reg.(type) {
		case *ssa.FieldAddr:
			add(addressedField(v))
			reg = v.X
		case *ssa.Field:
			add(structField(v.X.Type(), v.Field))
			reg = v.X
		case *ssa.UnOp:
			reg = v.X
		default:
			return sources
		}
	}
	return sources
}

// isAmong reports whether a source is one of some. One that another package saw is told by its key.
func isAmong(sources []*annot.Source, s *annot.Source) bool {
	return s != nil && slices.ContainsFunc(sources, func(o *annot.Source) bool { return o.Key == s.Key })
}

// markWhich notes that data belongs to an object that a register is, or points to: what
// was collected in one of its own fields, if that is what was read, does.
func (x *function) markWhich(v *summary.Value, reg ssa.Value, own []*annot.Source) *summary.Value {
	objects := x.bases(x.vals[reg])
	spelled := ""
	return v.MapLabels(func(l *summary.Label) *summary.Label {
		base := l.Base
		if l.Source == nil {
			base = l.Sym
		}
		if l.Which != "" || base == nil ||
			!slices.ContainsFunc(objects, base.HasPrefix) && !(base.Many && (l.Implied || l.Source == nil)) && !isAmong(own, l.Source) {
			return l
		}
		if spelled == "" {
			spelled = which(reg, 0)
		}
		c := *l
		c.Which = spelled
		return &c
	})
}

// whichAsked spells the object that a guard was asked about; param is the index of the
// callee's parameter, receivers included.
func (x *function) whichAsked(s callSite, param int) string {
	call, ok := s.instr.(ssa.CallInstruction)
	if !ok || s.key != "" || param < 0 {
		return ""
	}
	c := call.Common()
	if c.IsInvoke() {
		param-- // the receiver is no argument
	}
	if _, ok := c.Value.(*ssa.MakeClosure); ok && !c.IsInvoke() {
		return ""
	}
	return whichOperand(c, param)
}

// whichOperand spells the object that argument i of a call is or names; with -1, the
// value whose method is called through an interface.
func whichOperand(c *ssa.CallCommon, i int) string {
	switch {
	case c.IsInvoke() && i == -1:
		return which(c.Value, 0)
	case i < 0 || i >= len(c.Args):
		return ""
	}
	if only := onlyElement(c.Args[i]); only != nil {
		return whichNamed(only)
	}
	return whichNamed(c.Args[i])
}

// onlyElement returns the only element of a slice literal, such as that of a variadic
// parameter; nil if there is none or more than one.
func onlyElement(v ssa.Value) ssa.Value {
	array := literalArray(v)
	if array == nil {
		return nil
	}
	var only ssa.Value
	for _, r := range referrers(array) {
		at, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		val, ok := storedIn(at, referrers(at))
		if !ok || only != nil {
			return nil
		}
		only = val
	}
	return only
}

// whichGiven spells the object that is the callee's parameter. The call may be one of a
// method value or of an interface's method, whose arguments do not include the receiver.
func (f *frame) whichGiven(param int) string {
	call, ok := f.s.instr.(ssa.CallInstruction)
	if !ok || strings.ContainsAny(f.s.key, "|#") {
		return ""
	}
	c := call.Common()
	return whichOperand(c, param-(len(f.args)-len(c.Args)))
}

// whichCaptured spells the object held by a variable that the callee captured.
func (f *frame) whichCaptured(i int) string {
	a, ok := f.binding(i).(*ssa.Alloc)
	if !ok || copiedFrom(a) == nil {
		return ""
	}
	return which(a, 0)
}

// whichNamed spells the object that a register is or names.
func whichNamed(v ssa.Value) string {
	if boxed, ok := v.(*ssa.MakeInterface); ok {
		v = boxed.X
	}
	if isBasic(v.Type()) { // a name of an object, and not an object itself
		v = nameIn(v, 0)
		if from := copiedName(v); from != nil {
			return whichNamed(from)
		}
		if from := readFrom(v); from != nil {
			return which(from, 0)
		}
	}
	if of := copiedWhole(v); of != "" {
		return of
	}
	return which(v, 0)
}

// copiedName returns the value stored in the name field of a local struct from which v
// was read, if it was stored once.
func copiedName(v ssa.Value) ssa.Value {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return nil
	}
	at, ok := load.X.(*ssa.FieldAddr)
	if !ok || !isName(structField(deref(at.X.Type()), at.Field).Name()) {
		return nil
	}
	name := onlyFieldStore(at.X, at.Field, maxImplied)
	if name == nil || constantOf(name) != nil || readFrom(nameIn(name, 0)) == nil {
		return nil
	}
	return name
}

// copiedWhole returns the spelling of the one object from which all scalar fields of a
// local struct were copied, or "".
func copiedWhole(v ssa.Value) string {
	if load, ok := v.(*ssa.UnOp); ok {
		v = load.X
	}
	a, ok := v.(*ssa.Alloc)
	if !ok || !isStruct(deref(a.Type())) {
		return ""
	}
	if load, ok := copiedFrom(a).(*ssa.UnOp); ok {
		if from, ok := load.X.(*ssa.Alloc); ok && isLiteral(from) {
			return copiedWhole(from)
		}
	}
	of := ""
	for _, r := range referrers(a) {
		at, ok := r.(*ssa.FieldAddr)
		if !ok || !isScalar(deref(at.Type())) {
			continue
		}
		val, ok := storedIn(at, referrers(at))
		switch {
		case !ok:
			return ""
		case val == nil || constantOf(val) != nil:
			continue
		}
		from := readFrom(nameIn(val, 0))
		if from == nil {
			return ""
		}
		if spelled := which(from, 0); of == "" {
			of = spelled
		} else if of != spelled {
			return ""
		}
	}
	return of
}

// nameIn strips conversions, concatenated constants and calls of ofNames' functions from
// a name: of "user:" + u.ID it returns u.ID.
func nameIn(v ssa.Value, depth int) ssa.Value {
	if depth > maxWhich {
		return v
	}
	var of []ssa.Value
	switch t := v.(type) {
	case *ssa.Convert:
		of = []ssa.Value{t.X}
	case *ssa.ChangeType:
		of = []ssa.Value{t.X}
	case *ssa.MakeInterface:
		of = []ssa.Value{t.X}
	case *ssa.BinOp:
		if t.Op == token.ADD {
			of = []ssa.Value{t.X, t.Y}
		}
	case *ssa.Call:
		if f := t.Call.StaticCallee(); f != nil && f.Pkg != nil && slices.Contains(ofNames, f.Pkg.Pkg.Path()) {
			of = t.Call.Args
		}
	}
	var only ssa.Value
	for _, x := range of {
		if list := onlyElement(x); list != nil {
			x = list
		}
		if constantOf(x) != nil {
			continue
		}
		if only != nil {
			return v
		}
		only = x
	}
	if only == nil {
		return v
	}
	if boxed, ok := only.(*ssa.MakeInterface); ok {
		only = boxed.X
	}
	if !isBasic(only.Type()) {
		return v
	}
	return nameIn(only, depth+1)
}

// ofNames are the packages whose functions make names from names.
var ofNames = []string{"fmt", "strconv", "strings"}
