package valueflow

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// refine interprets the functions whose effect depends on their arguments in a
// way that no table says: values of a context are kept apart by their keys. It
// returns nil for all other functions.
func (x *function) refine(s callSite, f *types.Func, args []*summary.Value) []*summary.Value {
	if f.Pkg() == nil || f.Pkg().Path() != "context" {
		return nil
	}
	switch f.FullName() {
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

// anyKey stands for the keys that are not known.
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

// contextKey names the key that a call is given.
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
