package valueflow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
)

// promoted returns the sink that a called method is because of the type to which it was
// promoted, nil if it is none. All methods of an annotated type are sinks, including
// those of embedded types, but only when called through the annotated type.
func (x *function) promoted(c *ssa.CallCommon) *annot.Sink {
	var method *types.Func
	var recv ssa.Value
	if c.IsInvoke() {
		method, recv = c.Method, c.Value
	} else if fn := c.StaticCallee(); fn != nil && fn.Signature.Recv() != nil && len(c.Args) > 0 {
		method, _ = fn.Object().(*types.Func)
		recv = c.Args[0]
	}
	if method == nil {
		return nil
	}
	if c.IsInvoke() {
		if sink := x.allMethods(recv.Type(), method); sink != nil {
			return sink
		}
	}
	for recv != nil {
		var owner types.Type
		if owner, recv = embeddedIn(recv); owner != nil {
			if sink := x.allMethods(owner, method); sink != nil {
				return sink
			}
		}
	}
	return nil
}

// embeddedIn returns the type of the struct in which v is an embedded field, and the
// struct's register; or, without a type, only the next register to look at.
func embeddedIn(v ssa.Value) (types.Type, ssa.Value) {
	switch v := v.(type) {
	case *ssa.UnOp:
		return nil, v.X
	case *ssa.FieldAddr:
		if structField(deref(v.X.Type()), v.Field).Embedded() {
			return v.X.Type(), v.X
		}
	case *ssa.Field:
		if structField(deref(v.X.Type()), v.Field).Embedded() {
			return v.X.Type(), v.X
		}
	}
	return nil, nil
}

// allMethods returns the annotation that makes a method a sink because all methods of
// type t are, unless the method is declared with that type.
func (x *function) allMethods(t types.Type, method *types.Func) *annot.Sink {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return nil
	}
	all := x.Table.TypeSink(n.Origin().Obj())
	if all == nil {
		return nil
	}
	if d := x.Table.Func(method); d != nil && d.Sink != nil {
		return nil // it is used as such
	}
	return &annot.Sink{Key: all.Key + "." + method.Name(), Name: all.Name + "." + method.Name(), Purposes: all.Purposes, Pos: all.Pos}
}
