package valueflow

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
)

// Two services may each have a cache of one type, and what one keeps in its cache is not
// what the other finds in its own, unless somebody handed one cache to both. So a place
// includes who holds its object: the field or package variable that refers to it. For
// fields that only this package can see, the package's code tells whether anything else
// refers to the same object.

// A hold says what is known of all objects to which a holder refers.
type hold struct {
	sole bool // no other holder refers to them
	each bool // and each is referred to by one value of the holder's type only
}

// holders has what is known of holders, by their names. For holders of this package it is
// found on demand.
type holders struct {
	known map[string]hold
	uses  map[string]*holderUses // uses in this package
	sites map[*ssa.Function][]ssa.CallInstruction
	// making are the functions whose results are being examined.
	making map[*ssa.Function]bool
	// copied has the struct types of this package whose values are copied.
	copied map[string]bool
	// followed counts the registers that pointers were followed through.
	followed int
	in       *Package
}

// holderUses are the instructions by which a package sets and reads a holder.
type holderUses struct {
	stores []putIn
	loads  []ssa.Value
	other  bool // there are uses that are not understood
	moved  bool // the elements of one value's list may be in another's, too
}

// A putIn is an instruction that stores a pointer in a holder.
type putIn struct {
	value ssa.Value
	at    ssa.Instruction
}

// newHolders returns what imported packages know of their holders.
func (p *Package) newHolders() *holders {
	h := &holders{known: make(map[string]hold), making: make(map[*ssa.Function]bool), in: p}
	for _, f := range p.Imports {
		for name, is := range f.Holds {
			h.known[name] = is
		}
	}
	return h
}

// of returns what is known of a holder.
func (h *holders) of(name string) hold {
	is, ok := h.known[name]
	if !ok && !h.in.aside() {
		if h.uses == nil {
			h.findUses()
		}
		h.known[name] = hold{} // while it is examined
		is = h.look(name)
		h.known[name] = is
	}
	return is
}

// fieldHolder names a field of a struct type; it is empty for an unnamed type.
func fieldHolder(t types.Type, field string) string {
	n, ok := types.Unalias(typeOrNil(t)).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return ""
	}
	return typeName(typeKey(n.Origin())) + "." + field
}

// holderType returns the struct type of a holder that is a field.
func holderType(name string) string { return name[:max(strings.LastIndexByte(name, '.'), 0)] }

// holder returns the key of the field, variable or list whose content is at an address.
func (h *holders) holder(addr ssa.Value) string {
	switch at := addr.(type) {
	case *ssa.FieldAddr:
		t := deref(at.X.Type())
		return fieldHolder(t, structField(t, at.Field).Name())
	case *ssa.Global:
		return globalName(at)
	case *ssa.IndexAddr:
		return h.holderOfElement(at)
	}
	return ""
}

// hidden reports whether only this package can see a field or variable.
func (h *holders) hidden(obj types.Object, of types.Type) bool {
	if obj == nil || obj.Pkg() == nil || annot.CleanPath(obj.Pkg().Path()) != h.in.path {
		return false
	}
	if !token.IsExported(obj.Name()) || h.in.Pkg.Pkg.Name() == "main" {
		return true
	}
	return of != nil && !h.in.Nameable.Types[typeName(typeKey(of))]
}

// findUses goes through the package's code once and collects the uses of holders.
func (h *holders) findUses() {
	h.uses, h.copied = make(map[string]*holderUses), make(map[string]bool)
	h.sites = make(map[*ssa.Function][]ssa.CallInstruction)
	for _, f := range h.in.functions {
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				h.note(instr)
			}
		}
	}
}

// note records what an instruction does with holders, and which functions it calls.
func (h *holders) note(instr ssa.Instruction) {
	switch i := instr.(type) {
	case *ssa.FieldAddr:
		t := deref(i.X.Type())
		f := structField(t, i.Field)
		if u := h.usesOf(h.holder(i), f, t); u != nil {
			for _, r := range referrers(i) {
				u.note(i, r)
			}
		}
	case *ssa.Field:
		f := structField(i.X.Type(), i.Field)
		if u := h.usesOf(fieldHolder(i.X.Type(), f.Name()), f, i.X.Type()); u != nil {
			u.loads = append(u.loads, i)
		}
	case ssa.CallInstruction:
		if f := h.in.bodyOf(i.Common().StaticCallee()); f != nil {
			h.sites[f] = append(h.sites[f], i)
		}
	case *ssa.ChangeType:
		// Fields of one struct are those of another after a conversion.
		for _, t := range []types.Type{i.Type(), i.X.Type()} {
			h.spoil(deref(t))
		}
	}
	for _, o := range instr.Operands(nil) {
		if g, ok := (*o).(*ssa.Global); ok {
			if u := h.usesOf(h.holder(g), g.Object(), nil); u != nil {
				u.note(g, instr)
			}
		}
	}
	if v, ok := instr.(ssa.Value); ok && isStruct(v.Type()) && copies(v) {
		if n, ok := types.Unalias(v.Type()).(*types.Named); ok {
			h.copied[typeName(typeKey(n.Origin()))] = true
		}
	}
}

// usesOf returns the uses of a holder that is a pointer and that only this package can
// see; otherwise nil.
func (h *holders) usesOf(name string, obj types.Object, of types.Type) *holderUses {
	if name == "" || obj == nil || !h.hidden(obj, of) || !isPointer(obj.Type()) && !hasPointers(obj.Type()) {
		return nil
	}
	if !isPointer(obj.Type()) {
		name = elementHolder(name)
	}
	u := h.uses[name]
	if u == nil {
		u = new(holderUses)
		h.uses[name] = u
	}
	return u
}

func (u *holderUses) note(addr ssa.Value, r ssa.Instruction) {
	switch r := r.(type) {
	case *ssa.DebugRef:
	case *ssa.Store:
		if r.Addr != addr || r.Val == addr {
			u.other = true
			return
		}
		u.stores = append(u.stores, putIn{r.Val, r})
	case *ssa.UnOp:
		u.loads = append(u.loads, r)
	default:
		u.other = true
	}
}

// spoil records that uses of the fields of a struct type are not understood.
func (h *holders) spoil(t types.Type) {
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for f := range st.Fields() {
		if u := h.usesOf(fieldHolder(t, f.Name()), f, t); u != nil {
			u.other = true
		}
	}
}

// copies reports whether a struct value is, or may be, in two places at once.
func copies(v ssa.Value) bool {
	from := v
	if load, ok := v.(*ssa.UnOp); ok {
		if from = load.X; !isAlloc(from) {
			return true
		}
	}
	uses := 0
	for _, r := range referrers(from) {
		switch r := r.(type) {
		case *ssa.DebugRef, *ssa.Field, *ssa.FieldAddr:
		case *ssa.Store:
			if r.Val == from {
				uses++
			}
		default:
			uses++
		}
	}
	return uses > 1
}

func isAlloc(v ssa.Value) bool {
	_, ok := v.(*ssa.Alloc)
	return ok
}

// look examines a holder of this package.
func (h *holders) look(name string) hold {
	u := h.uses[name]
	if u != nil && strings.HasSuffix(name, "[]") {
		u = h.elementsOf(name, u)
	}
	if u == nil || u.other {
		return hold{}
	}
	is := hold{sole: true, each: !u.moved}
	for _, load := range u.loads {
		switch at := h.follow(load, nil); {
		case !at.only(name):
			return hold{}
		case len(at.holds) > 0:
			is.each = false
		}
	}
	for _, s := range u.stores {
		fresh, each := h.stored(name, s)
		if !fresh {
			return hold{}
		}
		is.each = is.each && each
	}
	is.each = is.each && !h.copied[holderType(name)]
	return is
}

// stored reports whether what is stored in a holder was made for it, and whether each
// store makes a new object.
func (h *holders) stored(name string, s putIn) (fresh, each bool) {
	roots, ok := h.rootsOf(s.value, name)
	if !ok {
		return false, false
	}
	each = true
	for _, root := range roots {
		to := h.follow(root, nil)
		if !to.only(name) {
			return false, false
		}
		made := root.(ssa.Instruction)
		each = each && to.holds[name] == 1 && made.Parent() == s.at.Parent() && (made.Block() == s.at.Block() || !inCycle(s.at.Block()))
	}
	return true, each
}

// inCycle reports whether a block may run again.
func inCycle(b *ssa.BasicBlock) bool {
	seen := make(map[*ssa.BasicBlock]bool)
	var reaches func(from *ssa.BasicBlock) bool
	reaches = func(from *ssa.BasicBlock) bool {
		for _, next := range from.Succs {
			if next == b {
				return true
			}
			if !seen[next] {
				seen[next] = true
				if reaches(next) {
					return true
				}
			}
		}
		return false
	}
	return reaches(b)
}

// names returns the holders of which something is or can be known, in a fixed order.
func (h *holders) names() []string {
	if h.uses == nil && !h.in.aside() {
		h.findUses()
	}
	names := slices.Collect(maps.Keys(h.known))
	for name := range h.uses {
		if _, ok := h.known[name]; !ok {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
