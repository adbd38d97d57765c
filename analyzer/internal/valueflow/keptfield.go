package valueflow

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// A service may ask for consent when something is put into its queue, while another
// method sends what it takes out. That method alone would be reported, since it asks
// nobody. This file takes such a finding back if only this package can reach the field
// that holds the queue, and everything is put there where a guard said yes.

// fieldPuts has, by instruction, the purposes for which what it puts into a field may be
// used.
type fieldPuts map[ssa.Instruction][]string

// putInto records the purposes for which v may be used, which instr puts into a field, or
// into the list, table or channel there.
func (x *function) putInto(instr ssa.Instruction, field *types.Var, v *summary.Value) {
	if field == nil || !x.Table.HasGuards() {
		return
	}
	if x.fieldPuts == nil {
		x.fieldPuts = make(fieldPuts)
	}
	x.fieldPuts[instr] = purposesBut(v, field)
}

// purposesBut returns the purposes for which a value is cleared, ignoring what was in the
// field before; all if there is nothing else.
func purposesBut(v *summary.Value, field *types.Var) []string {
	if v == nil || v.Empty() || len(v.Alias) > 0 && len(v.Ptrs)+len(v.Kids)+len(v.Funcs) == 0 &&
		!slices.ContainsFunc(v.Alias, func(s *summary.Sym) bool { return !isIn(s, field) }) {
		return []string{summary.AnyPurpose}
	}
	var purposes []string
	for _, c := range v.Cleared {
		if c.If == nil && (c.But == nil || isIn(c.But, field)) {
			purposes = append(purposes, c.Purpose)
		}
	}
	return purposes
}

// isIn reports whether an input is, or lies in, the field of any struct.
func isIn(s *summary.Sym, field *types.Var) bool {
	for ; s.Parent != nil; s = s.Parent {
		if s.Sel.Kind == summary.Field && fieldOf(s) == field {
			return true
		}
	}
	return false
}

// fieldOf returns the field that an input is, nil if it is not a field.
func fieldOf(s *summary.Sym) *types.Var {
	if s.Parent == nil || s.Sel.Kind != summary.Field || s.Parent.Type == nil {
		return nil
	}
	if f := summary.FieldOf(s.Parent.Type, s.Sel.Name); f != nil {
		return f.Origin()
	}
	return nil
}

// filledField returns the field at an address, or the field that holds the list, table or
// channel in a register.
func filledField(v ssa.Value) *types.Var {
	for range maxImplied {
		switch at := v.(type) {
		case *ssa.FieldAddr:
			return structField(deref(at.X.Type()), at.Field).Origin()
		case *ssa.UnOp:
			v = at.X
		case *ssa.IndexAddr:
			v = at.X
		case *ssa.Slice:
			v = at.X
		case *ssa.ChangeType:
			v = at.X
		default:
			return nil
		}
	}
	return nil
}

// storedInList returns the contents of a list, table or channel that is stored, and any
// other value as it is.
func (x *function) storedInList(v *summary.Value, t types.Type) *summary.Value {
	switch t.Underlying().(type) {
	case *types.Slice, *types.Map, *types.Chan:
		if v.Empty() {
			return nil
		}
		return x.part(x.deref(v), selElem)
	}
	return v
}

// basesOf returns the bases of two findings for one use, one of which may be nil. There
// are none if some of the data has none.
func basesOf(old, f *Finding) []*summary.Sym {
	switch {
	case old == nil:
		return f.bases
	case len(old.bases) == 0 || len(f.bases) == 0:
		return nil
	}
	bases := slices.Clone(old.bases)
	for _, b := range f.bases {
		if !slices.Contains(bases, b) {
			bases = append(bases, b)
		}
	}
	return bases
}

// askedWhenKept reports whether a finding's data came from an unexported field into which
// the package puts only objects whose consent was asked.
func (p *Package) askedWhenKept(f *ssa.Function, found *Finding) bool {
	if len(found.bases) == 0 || !p.Table.HasGuards() || p.aside() {
		return false
	}
	for _, base := range found.bases {
		field := p.keptIn(base)
		if field == nil || !p.onlyAskedIn(field, found.Uses, f != nil && p.inTest(f)) {
			return false
		}
	}
	return true
}

// keptIn returns the unexported field in which the object that base belongs to is kept;
// nil if there is none.
func (p *Package) keptIn(base *summary.Sym) *types.Var {
	for s := base; s != nil; s = s.Parent {
		f := fieldOf(s)
		if f == nil || f.Exported() || f.Pkg() != p.Pkg.Pkg {
			continue
		}
		switch f.Type().Underlying().(type) {
		case *types.Slice, *types.Map, *types.Chan:
			if belongsTo(base, s) {
				return f
			}
		}
	}
	return nil
}

// onlyAskedIn reports whether everything that is put into a field may be used for the
// purposes. What tests put there counts only if inTest is set.
func (p *Package) onlyAskedIn(field *types.Var, purposes []string, inTest bool) bool {
	key := askedIn{field, strings.Join(purposes, ","), inTest}
	if known, ok := p.askedIn[key]; ok {
		return known
	}
	if p.askedIn == nil {
		p.askedIn = make(map[askedIn]bool)
	}
	p.askedIn[key] = p.findAskedIn(field, purposes, inTest)
	return p.askedIn[key]
}

// askedIn is a question to onlyAskedIn: a field, the purposes, and whether tests count.
type askedIn struct {
	field    *types.Var
	purposes string
	inTest   bool
}

// findAskedIn answers onlyAskedIn by looking at all functions of the package.
func (p *Package) findAskedIn(field *types.Var, purposes []string, inTest bool) bool {
	filled := false
	for key, f := range p.functions {
		if p.inTest(f) && !inTest {
			continue
		}
		c := fieldUse{Package: p, field: field, purposes: purposes}
		if last := p.last[key]; last != nil {
			c.puts = last.fieldPuts
		}
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				if a, ok := instr.(ssa.Value); ok && c.isAddress(a) && !c.onlyAsked(a) {
					return false
				}
			}
		}
		if c.filled && (p.bounded[f] || p.failed[f]) {
			return false
		}
		filled = filled || c.filled
	}
	return filled
}

// A fieldUse examines how a function uses a field.
type fieldUse struct {
	*Package
	field    *types.Var
	purposes []string
	puts     fieldPuts
	filled   bool // something was put into the field
}

func (c *fieldUse) isAddress(v ssa.Value) bool {
	a, ok := v.(*ssa.FieldAddr)
	return ok && structField(deref(a.X.Type()), a.Field).Origin() == c.field
}

// onlyAsked reports whether the field is only read through its address, or filled with
// those who were asked.
func (c *fieldUse) onlyAsked(addr ssa.Value) bool {
	return everyUse(addr, func(r ssa.Instruction) bool {
		switch r := r.(type) {
		case *ssa.Store:
			return r.Addr == addr && c.asked(r)
		case *ssa.UnOp:
			return c.onlyRead(r)
		}
		return false
	})
}

// asked reports whether what an instruction puts into the field may be used.
func (c *fieldUse) asked(instr ssa.Instruction) bool {
	known, ok := c.puts[instr]
	if !ok {
		return false
	}
	if slices.Contains(known, summary.AnyPurpose) {
		return true
	}
	c.filled = true
	for _, p := range c.purposes {
		if !slices.ContainsFunc(known, func(k string) bool { return summary.Covers(k, p) }) {
			return false
		}
	}
	return true
}

// onlyRead reports whether a list, table or channel that was read from the field is
// filled only here, and only with those who were asked.
func (c *fieldUse) onlyRead(list ssa.Value) bool {
	_, isSlice := list.Type().Underlying().(*types.Slice)
	return everyUse(list, func(r ssa.Instruction) bool {
		switch r := r.(type) {
		case *ssa.MapUpdate:
			return r.Map == list && c.asked(r)
		case *ssa.Send:
			return r.Chan == list && c.asked(r)
		case *ssa.IndexAddr:
			return everyUse(r, func(use ssa.Instruction) bool { return c.readsElement(use, r) })
		case *ssa.Slice:
			return c.onlyRead(r)
		case *ssa.Range, *ssa.Lookup, *ssa.BinOp:
			return true
		case *ssa.UnOp:
			return r.Op == token.ARROW
		case *ssa.Select:
			return !slices.ContainsFunc(r.States, func(s *ssa.SelectState) bool { return s.Chan == list && s.Dir == types.SendOnly })
		case ssa.CallInstruction:
			return c.calledWith(r, list)
		case *ssa.Return, *ssa.Store, *ssa.MakeInterface, *ssa.Phi:
			return isSlice // whoever has it reads it
		}
		return false
	})
}

// readsElement reports whether an instruction only reads an element by its address, or
// stores somebody there who was asked.
func (c *fieldUse) readsElement(use ssa.Instruction, addr ssa.Value) bool {
	switch use := use.(type) {
	case *ssa.UnOp:
		return true
	case *ssa.Store:
		return use.Addr == addr && c.asked(use)
	case *ssa.FieldAddr:
		return everyUse(use, func(r ssa.Instruction) bool { _, ok := r.(*ssa.UnOp); return ok })
	}
	return false
}

// calledWith reports whether a call with a list, table or channel as an argument puts
// nothing into it.
func (c *fieldUse) calledWith(call ssa.CallInstruction, list ssa.Value) bool {
	com := call.Common()
	if b, ok := com.Value.(*ssa.Builtin); ok {
		return b.Name() != "copy" || com.Args[0] != list
	}
	fn := com.StaticCallee()
	if fn == nil || fn.Object() == nil {
		return false
	}
	if model.Modelled(fn.Object().Pkg().Path()) {
		return true
	}
	sum := c.summaryOf(functionKey(fn))
	return sum != nil && !slices.ContainsFunc(sum.Writes, func(w summary.Write) bool {
		root := w.To.Root
		return root.Kind == summary.Param && root.Index < len(com.Args) && com.Args[root.Index] == list
	})
}
