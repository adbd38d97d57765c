package valueflow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// Data of which no annotation says where it was collected is collected where it is put
// into an annotated field, or becomes one of an annotated type. Constants are not, but
// for those that look like contacts.

// collected reports whether a register of an annotated type holds data that was
// collected there: not a constant, and not data that another annotation
// already accounts for.
func (x *function) collected(reg ssa.Value, v *summary.Value) bool {
	switch reg := reg.(type) {
	case *ssa.Convert:
		return !isConstant(reg.X, 0) || isContact(reg.X)
	case *ssa.ChangeType:
		return !isConstant(reg.X, 0) || isContact(reg.X)
	case *ssa.MakeMap, *ssa.MakeSlice:
		return filledHere(reg)
	case *ssa.Slice:
		array := literalArray(reg)
		return array != nil && filledHere(array) || v != nil && len(v.Alias) > 0
	case *ssa.Call:
		if b, ok := reg.Call.Value.(*ssa.Builtin); ok && b.Name() == "append" {
			return true
		}
	}
	return v != nil && len(v.Alias) > 0
}

// filledHere reports whether data is put into a map, slice or array by the code here.
func filledHere(made ssa.Value) bool {
	for _, r := range referrers(made) {
		switch r := r.(type) {
		case *ssa.MapUpdate:
			if isData(r.Key) || isData(r.Value) || isContact(r.Value) {
				return true
			}
		case *ssa.IndexAddr:
			for _, rr := range referrers(r) {
				if s, ok := rr.(*ssa.Store); ok && (isData(s.Val) || isContact(s.Val)) {
					return true
				}
			}
		}
	}
	return false
}

// isData reports whether a value is no constant, or one that looks like a contact.
func isData(v ssa.Value) bool { return !isConstant(v, 0) || isSample(v) }

// unaccounted reports whether a value that is put into what is annotated as src is data of
// which no annotation says where it was collected: then it was collected here.
func (x *function) unaccounted(i ssa.Instruction, val ssa.Value, v *summary.Value, src *annot.Source) bool {
	switch {
	case isFunc(val.Type()): // what it returns is no constant
		return constantOf(val) == nil && !x.accounted(v, src)
	case isConstant(val, 0):
		return x.isCollected(val, i)
	}
	return !x.accounted(v, src)
}

// accounted reports whether annotations say where all of a value was collected that is put
// into what is annotated as src. A text that is one of two, or made of both, of which one is
// annotated and the other is not, may be one that is collected here.
func (x *function) accounted(v *summary.Value, src *annot.Source) bool {
	some, other := false, false
	for _, l := range x.everything(v) {
		switch {
		case l.Source != nil && l.Source.Key == src.Key:
			return true
		case l.Source != nil:
			some = true
		case l.Kind == summary.Flow && !x.fallsUnder(l.Sym):
			other = true
		}
	}
	return some && !other
}

// fallsUnder reports whether an input, something that it is a part of, or a part of it, is
// annotated.
func (x *function) fallsUnder(s *summary.Sym) bool {
	for in := s; in != nil; in = in.Parent {
		if src, _ := x.declaredSource(in); src != nil {
			return true
		}
	}
	return len(x.sourcesIn(s.Type, true)) > 0
}

// isCollected reports whether a constant that an instruction stores, or makes to be of an
// annotated type, stands for what is collected: in a literal each text that is no placeholder,
// and a sample in what is overwritten.
func (x *function) isCollected(val ssa.Value, i ssa.Instruction) bool {
	if !isContact(val) {
		return false
	}
	switch i.(type) {
	case *ssa.Store, *ssa.MapUpdate:
		return isSample(val) || x.ofLiteral(i)
	}
	return true
}

// putIn returns the label of data that is collected where it is put into an annotated
// field. What a sanitizer made of it may be used as that says.
func (x *function) putIn(src *annot.Source, base *summary.Sym, val ssa.Value, pos token.Pos) *summary.Label {
	l := x.sourceLabel(src, base).Via(summary.Step{Pos: pos, Text: "set"})
	return l.Permitted(permitsFor(x.cleanedFor(val)))
}

// cleanedFor returns the purposes for which a sanitizer made a register fit that is, or is made
// of, one of its results.
func (x *function) cleanedFor(val ssa.Value) []string {
	switch v := val.(type) {
	case *ssa.Extract:
		return x.cleanedFor(v.Tuple)
	case *ssa.Convert:
		return x.cleanedFor(v.X)
	case *ssa.ChangeType:
		return x.cleanedFor(v.X)
	case *ssa.MakeInterface:
		return x.cleanedFor(v.X)
	case *ssa.BinOp:
		if operand, c := againstConstant(v); c != nil {
			return x.cleanedFor(operand)
		}
	}
	return x.cleaned[val]
}

// collectedIn returns the annotation of a place, or of what it is a part of: a field of a
// struct or an element of an array that is annotated as a whole.
func (x *function) collectedIn(addr ssa.Value) *annot.Source {
	flag := x.isFlag(addressedField(addr))
	of := func(src *annot.Source, t types.Type) *annot.Source {
		if flag && !hasOnlyFlags(t) {
			return nil
		}
		return src
	}
	for {
		switch a := addr.(type) {
		case *ssa.FieldAddr:
			t := deref(a.X.Type())
			f := structField(t, a.Field)
			if src := x.Table.Field(f.Origin()); src != nil {
				return of(src, f.Type())
			}
			if src := x.typeSource(t); src != nil {
				return of(src, t)
			}
			addr = a.X
		case *ssa.IndexAddr:
			if !isPointer(a.X.Type()) {
				return nil // what is put into a slice is known by the slice
			}
			addr = a.X
		case *ssa.Global:
			if obj, ok := a.Object().(*types.Var); ok {
				return of(x.Table.Var(obj), obj.Type())
			}
			return nil
		default:
			return nil
		}
	}
}

// fromSibling reports whether a field of a struct is set to another field of such a
// struct which is not annotated: who annotated the one left out the other, as an
// address that was given for a newsletter.
func (x *function) fromSibling(i *ssa.Store) bool {
	to, ok := i.Addr.(*ssa.FieldAddr)
	from, of := readField(i.Val)
	return ok && from != nil && types.Identical(of, deref(to.X.Type())) && x.Table.Field(from) == nil
}

// isSample reports whether a constant looks like a contact: sample data, as a
// loader without a database returns it, stands for what is collected. A text
// that is none, or a small number, hides what there was.
func isSample(val ssa.Value) bool {
	switch v := val.(type) {
	case *ssa.Convert:
		return isSample(v.X)
	case *ssa.ChangeType:
		return isSample(v.X)
	case *ssa.MakeInterface:
		return isSample(v.X)
	}
	c := constantOf(val)
	if c == nil || c.Value == nil {
		return false
	}
	switch c.Value.Kind() {
	case constant.String:
		return strings.ContainsAny(constant.StringVal(c.Value), "@0123456789")
	case constant.Int:
		return constant.Compare(c.Value, token.GEQ, constant.MakeInt64(smallestNumber))
	}
	return false
}

// smallestNumber is the smallest number that looks like somebody's: of a phone, of a bank
// account, or a code.
const smallestNumber = 1000

// readField returns the origin of the field that a value was read from, and the struct that has it;
// nil if it was not read from one.
func readField(v ssa.Value) (field *types.Var, of types.Type) {
	switch v := v.(type) {
	case *ssa.UnOp:
		if a, ok := v.X.(*ssa.FieldAddr); ok && v.Op == token.MUL {
			of = deref(a.X.Type())
			return structField(of, a.Field).Origin(), of
		}
	case *ssa.Field:
		of = v.X.Type()
		return structField(of, v.Field).Origin(), of
	}
	return nil, nil
}

// storeCollected stores through an address. If that came out of a list or table, or from a
// function, it may be one of annotated fields: what is stored is collected in those then.
func (x *function) storeCollected(i *ssa.Store, addr, v *summary.Value) {
	switch i.Addr.(type) {
	case *ssa.FieldAddr, *ssa.IndexAddr, *ssa.Alloc, *ssa.Global:
		x.store(addr, nil, v, false)
		return
	}
	locs := x.locs(addr)
	collected := func(l summary.Loc) bool {
		src, _ := x.declaredAt(l)
		return src != nil && x.unaccounted(i, i.Val, v, src)
	}
	if !slices.ContainsFunc(locs, collected) {
		x.store(addr, nil, v, false)
		return
	}
	for _, l := range locs {
		in := v
		if src, base := x.declaredAt(l); src != nil {
			in = x.annotated(v, x.putIn(src, base, i.Val, i.Pos()), i.Val.Type())
		}
		x.store(&summary.Value{Ptrs: []summary.Loc{l}}, nil, in, len(locs) > 1)
	}
}

// collectedBy returns what a callee left at a place. If that is an argument of which nothing
// is known, and which is no constant, it is collected where it is put into an annotated
// field: what a library returned, as from the environment.
func (f *frame) collectedBy(left, v *summary.Value, l summary.Loc) *summary.Value {
	call, ok := f.s.instr.(ssa.CallInstruction)
	if left == nil || !v.Empty() || !ok || f.s.key != "" || call.Common().IsInvoke() {
		return v
	}
	src, base := f.declaredAt(l)
	if src == nil {
		return v
	}
	args := call.Common().Args
	for _, s := range left.Alias {
		if s.Parent == nil && s.Root.Kind == summary.Param && s.Root.Index < len(args) && len(args) == len(f.args) && !isConstant(args[s.Root.Index], 0) {
			step := summary.Step{Pos: f.s.pos, Far: f.s.far, Text: "set"}
			return v.AddLabels([]*summary.Label{f.sourceLabel(src, base).Via(step)})
		}
	}
	return v
}

// collectedAt adds, to the labels of what is put into some places, or into what is kept there,
// the annotations of the fields that they are, if that is data for which no annotation
// accounts: arrays, numbers of many digits and containers are filled by calls.
func (x *function) collectedAt(locs []summary.Loc, labels []*summary.Label, v *summary.Value) []*summary.Label {
	if len(labels) == 0 && v.Empty() || !x.Table.HasSources() {
		return labels
	}
	in := v.AddLabels(labels)
	for _, l := range locs {
		if src, base := x.declaredAt(l); src != nil && !x.accounted(in, src) {
			label := x.sourceLabel(src, base).Via(summary.Step{Pos: x.instr.Pos(), Text: "set"})
			labels = summary.JoinLabels(labels, []*summary.Label{label})
		}
	}
	return labels
}
