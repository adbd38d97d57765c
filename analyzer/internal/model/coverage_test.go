package model

import (
	"go/types"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestList(t *testing.T) {
	funcs := loadStd(t)
	var out []string
	n := map[string]int{}
	for name, fn := range funcs {
		d := doubt(fn.Signature())
		n[d]++
		if _, ok := Lookup(name); ok || d == "" {
			continue
		}
		out = append(out, d+"\t"+fn.Pkg().Path()+"\t"+name+"\t"+types.TypeString(fn.Type(), func(p *types.Package) string { return p.Name() }))
	}
	slices.Sort(out)
	os.WriteFile("/tmp/doubt.txt", []byte(strings.Join(out, "\n")), 0o644)
	t.Log(len(funcs), n)
}

// doubt says why the default of a signature may be wrong.
func doubt(sig *types.Signature) string {
	in := inputs(sig)
	bools, ints := 0, 0
	for v := range sig.Results().Variables() {
		switch {
		case isBasic(v.Type(), types.IsBoolean):
			bools++
		case isBasic(v.Type(), types.IsInteger):
			ints++
		}
	}
	data := 0
	for _, t := range in {
		if isFunc(t) {
			return "callback"
		}
		if !isBasic(t, types.IsBoolean|types.IsInteger) {
			data++
		}
	}
	for _, t := range in {
		if !methodsIn(t, "Write", "Read") {
			continue
		}
		for v := range sig.Results().Variables() {
			if refers(v.Type()) {
				return "wrapper"
			}
		}
	}
	switch {
	case ints > 0 && data > 0:
		return "integer"
	case bools > 0 && data > 1:
		return "match"
	}
	return ""
}

func methodsIn(t types.Type, names ...string) bool {
	i, ok := t.Underlying().(*types.Interface)
	if !ok {
		return false
	}
	for m := range i.Methods() {
		if slices.Contains(names, m.Name()) {
			return true
		}
	}
	return false
}

func refers(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Interface:
		return !types.Identical(t, types.Universe.Lookup("error").Type())
	}
	return false
}

func inputs(sig *types.Signature) []types.Type {
	var in []types.Type
	if sig.Recv() != nil {
		in = append(in, sig.Recv().Type())
	}
	for v := range sig.Params().Variables() {
		in = append(in, v.Type())
	}
	if sig.Variadic() {
		in[len(in)-1] = in[len(in)-1].(*types.Slice).Elem()
	}
	return in
}

func isBasic(t types.Type, info types.BasicInfo) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&info != 0
}

func isFunc(t types.Type) bool {
	_, ok := t.Underlying().(*types.Signature)
	return ok
}
