package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// A ledger is a map in a field that only its package can name, and whose keys are
// contacts of one annotation alone (of a field, a type or a parameter). In it, a service
// records something about people by their own contacts, such as the code that was sent to
// a number or how often one was tried. A lookup by the same field finds what was recorded
// for the same number. It is a comparison with one other value, like that of a code, and
// not a search in a list that somebody brought: see "One" of summary.Label.

// ledgers finds the ledgers of a package: the annotation of their keys, by the field that
// holds the map.
func (p *Package) ledgers() map[*types.Var]*annot.Source {
	if p.ledger != nil {
		return p.ledger
	}
	found := make(map[*types.Var]*annot.Source)
	other := make(map[*types.Var]bool)
	for _, f := range p.functions {
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				addr, ok := instr.(*ssa.FieldAddr)
				if !ok {
					continue
				}
				field := mapField(addr)
				if field == nil || other[field] {
					continue
				}
				keys, ok := p.keysThrough(addr)
				for _, key := range keys {
					if was := found[field]; key == nil || was != nil && was != key {
						ok = false
						break
					}
					found[field] = key
				}
				if !ok {
					other[field] = true
				}
			}
		}
	}
	for field := range other {
		delete(found, field)
	}
	p.ledger = found
	return found
}

// mapField returns the field at an address if it holds a map and has a name that no other
// package can use.
func mapField(addr *ssa.FieldAddr) *types.Var {
	field := structField(deref(addr.X.Type()), addr.Field).Origin()
	if _, ok := field.Type().Underlying().(*types.Map); !ok || field.Exported() {
		return nil
	}
	return field
}

// keysThrough returns the annotations of the keys written through an address, nil for
// unannotated ones. ok says that the map is only made, written and looked up in.
func (p *Package) keysThrough(addr *ssa.FieldAddr) (keys []*annot.Source, ok bool) {
	for _, r := range referrers(addr) {
		var m ssa.Value
		switch r := r.(type) {
		case *ssa.UnOp:
			m = r
		case *ssa.Store:
			made, isMake := r.Val.(*ssa.MakeMap)
			if !isMake || r.Addr != addr {
				return nil, false
			}
			m = made
		case *ssa.DebugRef:
			continue
		default:
			return nil, false
		}
		more, ok := p.keysOf(m)
		if !ok {
			return nil, false
		}
		keys = append(keys, more...)
	}
	return keys, true
}

// keysOf returns the annotations of the keys that are written to a map; ok is false if
// the map has other uses than those of a ledger.
func (p *Package) keysOf(m ssa.Value) (keys []*annot.Source, ok bool) {
	for _, r := range referrers(m) {
		switch r := r.(type) {
		case *ssa.MapUpdate:
			if r.Map != m {
				return nil, false
			}
			keys = append(keys, p.collectedKey(r.Key, 0))
		case *ssa.Call:
			if _, ok := r.Call.Value.(*ssa.Builtin); !ok {
				return nil, false
			}
		case *ssa.Lookup, *ssa.Range, *ssa.DebugRef:
		case *ssa.BinOp: // compared with nil
		case *ssa.Store: // where it was made for the field
			if _, made := m.(*ssa.MakeMap); !made || r.Val != m {
				return nil, false
			}
		default:
			return nil, false
		}
	}
	return keys, true
}

// collectedKey returns the annotation of a value: of the field from which it was read,
// perhaps through functions of that value alone; of the field in which it is stored; of
// its type; or of a parameter. It is nil for other values.
func (p *Package) collectedKey(v ssa.Value, depth int) *annot.Source {
	if depth > maxWhich {
		return nil
	}
	if n, ok := types.Unalias(v.Type()).(*types.Named); ok {
		if src := p.Table.Type(n.Origin().Obj()); src != nil {
			return src
		}
	}
	if field := storedField(v); field != nil {
		if src := p.Table.Field(field); src != nil {
			return src
		}
	}
	switch v := v.(type) {
	case *ssa.Convert:
		return p.collectedKey(v.X, depth+1)
	case *ssa.ChangeType:
		return p.collectedKey(v.X, depth+1)
	case *ssa.Call:
		if v.Call.StaticCallee() != nil && len(v.Call.Args) == 1 {
			return p.collectedKey(v.Call.Args[0], depth+1)
		}
	case *ssa.Parameter:
		if src := p.collectedParam(v); src != nil {
			return src
		}
	}
	if field, _ := readField(v); field != nil {
		return p.Table.Field(field)
	}
	return nil
}

// collectedParam returns the annotation of a parameter, nil if it has none.
func (p *Package) collectedParam(v *ssa.Parameter) *annot.Source {
	f := v.Parent()
	obj, ok := f.Object().(*types.Func)
	if !ok {
		return nil
	}
	i := slices.Index(f.Params, v)
	if f.Signature.Recv() != nil {
		i--
	}
	if d := p.Table.Func(obj); d != nil && d.ParamSource != nil && slices.Contains(d.ParamIndex, i) {
		return d.ParamSource
	}
	return nil
}

// storedField returns the field in which a value is stored, as in a function that changes
// an account's number.
func storedField(v ssa.Value) *types.Var {
	if _, ok := v.(*ssa.Const); ok {
		return nil
	}
	for _, r := range referrers(v) {
		if store, ok := r.(*ssa.Store); ok && store.Val == v {
			if addr, ok := store.Addr.(*ssa.FieldAddr); ok {
				return structField(deref(addr.X.Type()), addr.Field).Origin()
			}
		}
	}
	return nil
}

// inLedger reports whether a lookup finds something in a ledger by the annotated contact
// of its keys.
func (p *Package) inLedger(m, key ssa.Value) bool {
	of := p.ledgerOf(m)
	by := p.collectedKey(key, 0)
	return by != nil && of == by
}

// ledgerOf returns the annotation of the keys of a map, if it is a ledger.
func (p *Package) ledgerOf(m ssa.Value) *annot.Source {
	load, ok := m.(*ssa.UnOp)
	if !ok {
		return nil
	}
	addr, ok := load.X.(*ssa.FieldAddr)
	if !ok || mapField(addr) == nil {
		return nil
	}
	return p.ledgers()[mapField(addr)]
}

// ifInLedger returns the matches of a lookup that is one in a ledger if callers say so,
// by what they pass as the key.
func (x *function) ifInLedger(labels []*summary.Label, m, key ssa.Value) []*summary.Label {
	v := x.val(key)
	if x.aside() || v == nil || len(v.Alias) != 1 || len(v.Labels) > 0 || v.Alias[0].Root.Kind != summary.Param || v.Alias[0].Parent != nil {
		return labels
	}
	of := x.ledgerOf(m)
	if of == nil {
		return labels
	}
	return summary.MapLabels(labels, func(l *summary.Label) *summary.Label {
		if l.Kind != summary.Match || l.One {
			return l
		}
		c := *l
		c.Ledger = &summary.Ledger{Key: v.Alias[0], Of: of.Key}
		return &c
	})
}

// ledgerHere reports whether a match of the callee is a lookup in a ledger here, by what
// the caller passes as its key. Otherwise it returns what the caller's callers have to
// say about that.
func (f *frame) ledgerHere(l *summary.Label) (one bool, then *summary.Ledger) {
	if l.Ledger == nil {
		return false, nil
	}
	given := f.labelsOf(l.Ledger.Key, "")
	if v := f.value(l.Ledger.Key); v != nil && len(v.Alias) == 1 && len(v.Labels) == 0 && v.Alias[0].Root.Kind == summary.Param && v.Alias[0].Parent == nil {
		return false, &summary.Ledger{Key: v.Alias[0], Of: l.Ledger.Of}
	}
	for _, g := range given {
		src := g.Source
		if src == nil {
			src, _ = f.declaredSource(g.Sym)
		}
		if src == nil || src.Key != l.Ledger.Of {
			return false, nil
		}
	}
	return len(given) > 0, nil
}
