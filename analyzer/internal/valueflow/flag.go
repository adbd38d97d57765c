package valueflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// A struct that is annotated as a whole, such as an option or a contact with its state,
// often has a bool beside the contact that says whether one is there, or was verified.
// That bool is no contact, unless the field itself is annotated.

// isFlag reports whether a field is a bool without an annotation of its own. A field
// whose type is a type parameter holds the data.
func (p *Package) isFlag(f *types.Var) bool {
	return f != nil && isBool(f.Origin().Type()) && p.Table.Field(f.Origin()) == nil
}

// hasOnlyFlags reports whether a struct has only bools: if it is annotated, they are what
// was collected.
func hasOnlyFlags(t types.Type) bool {
	st, ok := t.Underlying().(*types.Struct)
	return ok && !slices.ContainsFunc(slices.Collect(st.Fields()), func(f *types.Var) bool { return !isBool(f.Origin().Type()) })
}

// flagOf reports whether a part of an input is a flag.
func (x *function) flagOf(s *summary.Sym, sel summary.Sel) bool {
	if sel.Kind != summary.Field || s.Type == nil || !x.isFlag(summary.FieldOf(s.Type, sel.Name)) {
		return false
	}
	if !hasOnlyFlags(s.Type) {
		return true
	}
	src, _ := x.declaredSource(s)
	return src == nil
}

// readsFlag reports whether field f, of a struct or through a pointer to one, is a flag.
func (x *function) readsFlag(of ssa.Value, f *types.Var) bool {
	if !x.isFlag(f) {
		return false
	}
	t := deref(of.Type())
	if !hasOnlyFlags(t) {
		return true
	}
	in, _ := readField(of)
	if at := addressedField(of); at != nil {
		in = at.Origin()
	}
	return x.typeSource(t) == nil && (in == nil || x.Table.Field(in) == nil)
}

// maxFlagDepth bounds how deep in structs flags are looked for.
const maxFlagDepth = 3

// flagsIn returns the paths to the flags in values of a type.
func (p *Package) flagsIn(t types.Type) [][]summary.Sel {
	if t == nil || !isStruct(t) || hasOnlyFlags(t) {
		return nil
	}
	flags, ok := p.flags[t]
	if !ok {
		flags = p.findFlags(t, nil, nil)
		p.flags[t] = flags
	}
	return flags
}

func (p *Package) findFlags(t types.Type, at []summary.Sel, found [][]summary.Sel) [][]summary.Sel {
	st, ok := t.Underlying().(*types.Struct)
	if !ok || len(at) == maxFlagDepth {
		return found
	}
	for f := range st.Fields() {
		path := append(slices.Clip(at), fieldSel(f.Name()))
		if p.isFlag(f) {
			found = append(found, path)
		}
		found = p.findFlags(f.Type(), path, found)
	}
	return found
}

// annotated returns a value of type t with the label of an annotation on all of it but
// flags.
func (x *function) annotated(v *summary.Value, label *summary.Label, t types.Type) *summary.Value {
	out := v.AddLabels([]*summary.Label{label})
	for _, path := range x.flagsIn(t) {
		out = x.set(out, path, x.at(v, pathTo(path)), false)
	}
	return out
}

func pathTo(sels []summary.Sel) summary.Path {
	var p summary.Path
	for _, s := range sels {
		p = p.Then(s)
	}
	return p
}

// field returns a field of a struct.
func (x *function) field(of ssa.Value, f *types.Var) *summary.Value {
	v, sel := x.val(of), fieldSel(f.Name())
	if _, apart := x.kid(v, sel); !apart && v != nil && x.readsFlag(of, f) {
		v = v.WithLabels(ofData(v.Labels))
	}
	return x.part(v, sel)
}

// ofData leaves out the sources that label a whole struct, where a flag of it is read.
func ofData(labels []*summary.Label) []*summary.Label {
	return summary.MapLabels(labels, func(l *summary.Label) *summary.Label {
		if l.Source != nil && l.Kind == summary.Flow {
			return nil
		}
		return l
	})
}
