package valueflow

import (
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// refine interprets standard library functions whose effect depends on their arguments in
// a way that no table can say: values of a context are told apart by their keys, and a
// request with another context has none of what was in its own. It returns nil for all
// other functions.
func (x *function) refine(s callSite, f *types.Func, args []*summary.Value) []*summary.Value {
	if f.Pkg() == nil || f.Pkg().Path() != "context" && f.Pkg().Path() != "net/http" {
		return nil
	}
	switch f.FullName() {
	case "(*net/http.Request).WithContext":
		return x.withContext(s, f, args)
	case "context.WithValue":
		key := summary.Sel{Kind: summary.CtxKey, Name: contextKey(s, 1)}
		old, _ := args[0].Kid(key)
		val := x.leaving(args[2], nil)
		if key.Name == anyKey {
			val = summary.Join(old, val, x.project)
		}
		return []*summary.Value{args[0].WithKid(key, val)}
	case "(context.Context).Value":
		return []*summary.Value{x.contextValue(args[0], contextKey(s, 0))}
	}
	return nil
}

// withContext returns a copy of a request that has another context, where consent may be asked
// of who is in that context. Elsewhere the model's row is better, by which the copy is the
// request itself: of a copy that a large router gets and changes, all parts are one.
func (x *function) withContext(s callSite, f *types.Func, args []*summary.Value) []*summary.Value {
	if !x.Table.HasGuards() {
		return nil
	}
	content := x.deref(args[0])
	if content == nil {
		return nil
	}
	o := x.object(s.instr, s.key+"/withcontext", 0, deref(f.Signature().Recv().Type()))
	x.hold(o, content.WithKid(fieldSel("ctx"), args[1]))
	return []*summary.Value{{Labels: args[0].Labels, Ptrs: []summary.Loc{{Object: o}}}}
}

// anyKey stands for unknown keys.
const anyKey = "?"

func (x *function) contextValue(ctx *summary.Value, key string) *summary.Value {
	if ctx == nil {
		return &summary.Value{}
	}
	v := x.part(ctx, summary.Sel{Kind: summary.CtxKey, Name: key})
	for _, k := range ctx.Kids {
		if k.Sel.Kind == summary.CtxKey && (key == anyKey || k.Sel.Name == anyKey) {
			v = summary.Join(v, k.Value, x.project)
		}
	}
	if v == nil {
		return &summary.Value{}
	}
	return v
}

// contextKey names the key that is passed to a call.
func contextKey(s callSite, arg int) string {
	call, ok := s.instr.(ssa.CallInstruction)
	if !ok || s.key != "" || arg >= len(call.Common().Args) {
		return anyKey
	}
	v := call.Common().Args[arg]
	if box, ok := v.(*ssa.MakeInterface); ok {
		v = box.X
	}
	switch v := v.(type) {
	case *ssa.Const:
		text := ""
		if v.Value != nil && v.Value.Kind() != constant.Unknown {
			text = v.Value.ExactString()
		}
		return typeKey(v.Type()) + ":" + text
	case *ssa.UnOp:
		if g, ok := v.X.(*ssa.Global); ok && v.Op == token.MUL {
			return g.String()
		}
	case *ssa.Global:
		return v.String()
	}
	if _, ok := v.Type().Underlying().(*types.Struct); ok {
		return typeKey(v.Type()) + ":"
	}
	return anyKey
}

// whichInContext spells the object that holds data of the callee, if a context passed here, by
// itself or in a request, was made here with a reference to that object.
func (f *frame) whichInContext(s *summary.Sym) string {
	call, ok := f.s.instr.(ssa.CallInstruction)
	root := s.Outermost().Root
	if !ok || root.Kind != summary.Param || strings.ContainsAny(f.s.key, "|#") {
		return ""
	}
	args := call.Common().Args
	i := root.Index - (len(f.args) - len(args))
	if i < 0 || i >= len(args) {
		return ""
	}
	val, path := keptInContext(args[i], s.Path())
	if val == nil || len(path) != 3 || path[0].Kind != summary.Assert || path[1].Kind != summary.Deref || path[2].Kind != summary.Field {
		return ""
	}
	return which(val, 0)
}

// keptInContext returns what the context in a register keeps under the first steps of a path, and
// the rest of the path; nil if the code around it does not tell.
func keptInContext(v ssa.Value, path []summary.Sel) (ssa.Value, []summary.Sel) {
	if len(path) > 2 && path[0].Kind == summary.Deref && path[1] == fieldSel("ctx") {
		call := stdCall(v, "(*net/http.Request).WithContext")
		if call == nil {
			return nil, nil
		}
		v, path = call.Call.Args[1], path[2:]
	}
	for len(path) > 0 && path[0].Kind == summary.CtxKey {
		call := stdCall(v, "context.WithValue")
		if call == nil {
			return nil, nil
		}
		switch contextKey(callSite{instr: call}, 1) {
		case path[0].Name:
			return call.Call.Args[2], path[1:]
		case anyKey:
			return nil, nil
		}
		v = call.Call.Args[0]
	}
	return nil, nil
}

// stdCall returns the call of the named function of which a register is the result, or nil.
func stdCall(v ssa.Value, name string) *ssa.Call {
	call, ok := v.(*ssa.Call)
	if !ok {
		return nil
	}
	fn := call.Call.StaticCallee()
	if fn == nil || fn.Object() == nil || objectName(fn.Object().(*types.Func)) != name {
		return nil
	}
	return call
}
