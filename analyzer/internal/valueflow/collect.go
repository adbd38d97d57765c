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

// Data without an annotation that says where it was collected counts as collected where
// it is put into an annotated field, or converted to an annotated type. Constants do not,
// unless they look like contacts.

// collected reports whether a register of an annotated type holds data that was collected
// there: neither a constant, nor data for which another annotation already accounts.
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

// filledHere reports whether code of this function puts data into a map, slice or array.
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

// isData reports whether a value is not constant, or is a constant that looks like a
// contact.
func isData(v ssa.Value) bool { return !isConstant(v, 0) || isSample(v) }

// unaccounted reports whether a value that is put into a place annotated as src is data for
// which no other annotation accounts, so that it was collected here.
func (x *function) unaccounted(i ssa.Instruction, val ssa.Value, v *summary.Value, src *annot.Source) bool {
	switch {
	case isFunc(val.Type()): // what it returns is not constant
		return constantOf(val) == nil && !x.accounted(v, src)
	case isConstant(val, 0):
		return x.isCollected(val, i)
	}
	return !x.accounted(v, src)
}

// accounted reports whether annotations say where all of a value was collected that is put
// into a place annotated as src. A text that is one of two, or made of both, may have been
// collected here if one of them is not annotated.
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

// fallsUnder reports whether an input, one of its parts, or something of which it is a part
// is annotated.
func (x *function) fallsUnder(s *summary.Sym) bool {
	for in := s; in != nil; in = in.Parent {
		if src, _ := x.declaredSource(in); src != nil {
			return true
		}
	}
	return len(x.sourcesIn(s.Type, true)) > 0
}

// isCollected reports whether a constant, which an instruction stores or converts to an
// annotated type, stands for collected data: in a literal any text but a placeholder, in
// an assignment only a sample.
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
// field. If a sanitizer made the data, it may be used for the sanitizer's purposes.
func (x *function) putIn(src *annot.Source, base *summary.Sym, val ssa.Value, pos token.Pos) *summary.Label {
	l := x.sourceLabel(src, base).Via(summary.Step{Pos: pos, Text: "set"})
	return l.Permitted(permitsFor(x.cleanedFor(val)))
}

// cleanedFor returns the purposes for which a register may be used because it is, or was
// made of, the result of a sanitizer.
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
// struct, or an element of an array, that is annotated as a whole.
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
				return nil // what is put into a slice is found with the slice
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

// fromSibling reports whether a field of a struct is set to another field of the same
// struct type that is not annotated. Whoever annotated one field left out the other on
// purpose, such as an address given for a newsletter.
func (x *function) fromSibling(i *ssa.Store) bool {
	to, ok := i.Addr.(*ssa.FieldAddr)
	from, of := readField(i.Val)
	return ok && from != nil && types.Identical(of, deref(to.X.Type())) && x.Table.Field(from) == nil
}

// isSample reports whether a constant looks like a contact: sample data, as returned by a
// loader without a database, stands for collected data. Another text, or a small number,
// hides what was there before.
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

// smallestNumber is the smallest number that looks personal: a phone number, a bank
// account or a code.
const smallestNumber = 1000

// readField returns the field from which a value was read, and the type of the struct;
// nil if it was not read from a field.
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

// storeCollected stores through an address. If the address came out of a list, a table or
// a function, it may be that of an annotated field: then what is stored was collected
// there.
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

// collectedBy returns what a callee left at a place. If that is an argument about which
// nothing is known and which is not constant, such as a value that a library read from
// the environment, it counts as collected where it is put into an annotated field.
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

// collectedAt adds the annotations of the fields at some places to the labels of what is
// put there, if that is data for which no annotation accounts: calls fill arrays, numbers
// of many digits and containers.
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
