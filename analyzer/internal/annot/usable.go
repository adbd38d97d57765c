package annot

import "go/types"

// An annotation of something that cannot be used, or cannot hold data, is a mistake.
// These functions find it.

// takes reports whether a function takes what a sink uses by default:
// parameters other than context.Context.
func takes(sig *types.Signature) bool {
	for p := range sig.Params().Variables() {
		if !isContext(p.Type()) {
			return true
		}
	}
	return false
}

func isContext(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == "Context" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "context"
}

// holds reports whether a function returns what a source is by default: results
// other than bools and errors.
func holds(sig *types.Signature) bool {
	for r := range sig.Results().Variables() {
		if !isAnswer(r.Type()) {
			return true
		}
	}
	return false
}

// typeSink returns why no method of a type can be a sink, "" if one can.
func typeSink(obj *types.TypeName) string {
	for f := range methods(obj.Type()) {
		if takes(f.Signature()) {
			return ""
		}
	}
	return "no method of this type takes anything that could be used: a sink is a type by its methods"
}

// varSink returns why a variable of a type cannot be a sink, "" if it can.
func varSink(t types.Type) string {
	if _, ok := t.Underlying().(*types.Signature); ok {
		return ""
	}
	return "misplaced directive: //purpose:sink can annotate a variable only if it is a function, and this is a " + t.String()
}

// packageSink returns why no function of a package can be a sink, "" if one can.
func packageSink(pkg *types.Package) string {
	for _, name := range pkg.Scope().Names() {
		switch obj := pkg.Scope().Lookup(name).(type) {
		case *types.Func:
			if obj.Exported() && takes(obj.Signature()) {
				return ""
			}
		case *types.TypeName:
			for f := range methods(obj.Type()) {
				if f.Exported() && f.Pkg() == pkg && takes(f.Signature()) {
					return ""
				}
			}
		}
	}
	return "no exported function or method of this package takes anything that could be used"
}

// methods yields the methods of a type and of pointers to it, also those of
// embedded types.
func methods(t types.Type) func(yield func(*types.Func) bool) {
	return func(yield func(*types.Func) bool) {
		if !types.IsInterface(t) {
			t = types.NewPointer(t)
		}
		for m := range types.NewMethodSet(t).Methods() {
			if f, ok := m.Obj().(*types.Func); ok && !yield(f) {
				return
			}
		}
	}
}
