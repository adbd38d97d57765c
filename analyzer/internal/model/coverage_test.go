package model

import (
	"go/types"
	"slices"
	"strings"
	"testing"
)

// TestCoverage checks that every exported function and method of std has a row,
// or a signature whose default is right, or is argued.
func TestCoverage(t *testing.T) {
	funcs := loadStd(t)
	var n struct{ row, plain, argued int }
	used := make(map[string]bool)
	for _, name := range sortedKeys(funcs) {
		why := doubt(funcs[name].Signature())
		if _, ok := Lookup(name); ok {
			n.row++
			continue
		}
		if why == "" {
			n.plain++
			continue
		}
		if key := arguedDefault(name); key != "" {
			n.argued++
			used[key] = true
			continue
		}
		t.Errorf("%s (%s) has no row, and the default may be wrong for it", name, why)
	}
	t.Logf("%d exported functions and methods of std: %d by row, %d by default, of which %d argued",
		len(funcs), n.row, n.plain+n.argued, n.argued)
	for key := range defaults {
		if !used[key] {
			t.Errorf("%q argues for no function any more", key)
		}
	}
}

// arguedDefault returns the key of what argues for the default of a function: its
// package, its own name, or its name without the package.
func arguedDefault(name string) string {
	path := packageOf(name)
	for _, key := range []string{name, name[strings.LastIndexByte(name, '.'):], path} {
		if defaults[key] != "" {
			return key
		}
	}
	top, _, _ := strings.Cut(path, "/")
	if defaults[top+"/..."] != "" {
		return top + "/..."
	}
	return ""
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
