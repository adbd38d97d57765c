package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A naming is a register that was found by names: in a table, in a list, or by a
// function.
type naming struct {
	what  ssa.Value
	names []ssa.Value
	// given are the function's arguments, nil if it was not found by a function.
	given []ssa.Value
}

// A nameSearch goes backwards from a condition through the code that computes it.
type nameSearch struct {
	*control
	seen  map[ssa.Value]bool
	found []naming
}

// maxNaming bounds how many registers are examined for the names of what a condition is
// about.
const maxNaming = 200

// foundFor returns what was found by names among the values from which a condition was
// computed.
func (c *control) foundFor(cond ssa.Value) []naming {
	found, ok := c.names[cond]
	if !ok {
		s := &nameSearch{control: c, seen: make(map[ssa.Value]bool)}
		s.walk(cond)
		found = s.found
		c.names[cond] = found
	}
	return found
}

// walk visits the values from which a value was computed, and records those found by
// names.
func (s *nameSearch) walk(v ssa.Value) {
	if v == nil || s.seen[v] || len(s.seen) > maxNaming {
		return
	}
	s.seen[v] = true
	if names := slices.DeleteFunc(namesIn(v), func(n ssa.Value) bool { return !mayName(n) }); len(names) > 0 {
		f := naming{what: v, names: names}
		if call, ok := v.(*ssa.Call); ok {
			f.given = call.Call.Args
		}
		s.found = append(s.found, f)
	}
	switch v := v.(type) {
	case *ssa.Phi:
		s.decided(v)
	case *ssa.Alloc:
		s.stored(v)
	case *ssa.FreeVar:
		if names := capturedNames(v); len(names) > 0 {
			s.found = append(s.found, naming{what: v, names: names})
		}
	}
	if instr, ok := v.(ssa.Instruction); ok {
		for _, op := range instr.Operands(nil) {
			s.walk(*op)
		}
	}
}

// decided goes on with the conditions that decide which value a phi takes: what was found
// in a loop may show nowhere else.
func (s *nameSearch) decided(i *ssa.Phi) {
	b := i.Block()
	for _, p := range b.Preds {
		for _, d := range s.onEdge(p, b) {
			if cond, ok := last(d.Cond).(*ssa.If); ok {
				s.walk(cond.Cond)
			}
		}
	}
}

// stored goes on with the values stored in a variable.
func (s *nameSearch) stored(a *ssa.Alloc) {
	for _, r := range referrers(a) {
		if st, ok := r.(*ssa.Store); ok && st.Addr == a {
			s.walk(st.Val)
		}
	}
}

// namesIn returns the values by which a register was found, whether they are names or
// not.
func namesIn(v ssa.Value) []ssa.Value {
	switch v := v.(type) {
	case *ssa.Lookup:
		return []ssa.Value{v.Index}
	case *ssa.Index:
		return []ssa.Value{v.Index}
	case *ssa.IndexAddr:
		return []ssa.Value{v.Index}
	case *ssa.Extract:
		if key := keyOf(v); key != nil {
			return []ssa.Value{key}
		}
	case *ssa.Call:
		names := slices.Clone(v.Call.Args)
		for i, a := range names {
			if boxed, ok := a.(*ssa.MakeInterface); ok {
				names[i] = boxed.X
			}
		}
		return names
	}
	return nil
}

// mayName reports whether a value may be somebody's name: a text or number that is not
// constant.
func mayName(v ssa.Value) bool { return isScalar(v.Type()) && constantOf(v) == nil }

// capturedNames returns other captured variables of a literal by which the captured
// variable v was found in the function around it.
func capturedNames(v *ssa.FreeVar) []ssa.Value {
	made := makerOf(v.Parent())
	if made == nil {
		return nil
	}
	free := v.Parent().FreeVars
	what := givenTo(made.Bindings[slices.Index(free, v)])
	if e, ok := what.(*ssa.Extract); ok && e.Index == 0 {
		what = e.Tuple
	}
	if load, ok := what.(*ssa.UnOp); ok {
		what = load.X
	}
	var names []ssa.Value
	for _, name := range namesIn(what) {
		for i, b := range made.Bindings {
			if free[i] != v && mayName(name) && givenTo(b) == givenTo(name) {
				names = append(names, free[i])
			}
		}
	}
	return names
}

// makerOf returns the only instruction that makes a literal, nil if there are several.
func makerOf(f *ssa.Function) *ssa.MakeClosure {
	var made *ssa.MakeClosure
	for _, r := range referrers(f) {
		c, ok := r.(*ssa.MakeClosure)
		if !ok || made != nil {
			return nil
		}
		made = c
	}
	return made
}

// givenTo returns the only value given to a variable, or to the variable from which v is
// read. If there are several, it returns v.
func givenTo(v ssa.Value) ssa.Value {
	if load, ok := v.(*ssa.UnOp); ok {
		if a, ok := load.X.(*ssa.Alloc); ok {
			v = a
		}
	}
	if a, ok := v.(*ssa.Alloc); ok {
		if from := copiedFrom(a); from != nil {
			return from
		}
	}
	return v
}
