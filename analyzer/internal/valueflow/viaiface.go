package valueflow

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// A package declares the interface that it needs, and gets a value of another interface,
// some of whose methods are annotated, whatever implements it. The annotations go along,
// as if a type had the value of the other interface inside.

// asInterface begins the key of the type that stands for values of an interface.
const asInterface = "as "

// changeInterface interprets the conversion of an interface value to another interface.
func (x *function) changeInterface(i *ssa.ChangeInterface) *summary.Value {
	v := x.val(i.X)
	t, ok := types.Unalias(i.X.Type()).(*types.Named)
	if !ok || v == nil || !x.annotatesMethods(t) {
		return v
	}
	key := asInterface + typeKey(t)
	return (&summary.Value{Labels: v.Labels, Dyn: []string{key}}).WithKid(summary.Sel{Kind: summary.Assert, Name: key}, v)
}

// annotatesMethods reports whether a method of an interface is annotated.
func (p *Package) annotatesMethods(t *types.Named) bool {
	iface, ok := t.Underlying().(*types.Interface)
	if !ok {
		return false
	}
	for m := range iface.Methods() {
		if p.Table.Func(m.Origin()) != nil {
			return true
		}
	}
	return false
}

// dispatchAs calls a method of a value that was converted from another interface.
func (x *function) dispatchAs(s callSite, recv *summary.Value, as, method, key string, args []*summary.Value, sig *types.Signature) outcome {
	inner, _ := recv.Kid(summary.Sel{Kind: summary.Assert, Name: as})
	s.key += "/" + as
	s.depth++
	if s.depth > maxNested {
		x.bounded = true
		return outcome{callees: 1}
	}
	if t := x.interfaceOf(strings.TrimPrefix(as, asInterface)); t != nil {
		if m, _, _ := types.LookupFieldOrMethod(t, false, t.Obj().Pkg(), method); m != nil {
			return x.invoke(s, inner, m.(*types.Func), args, m.(*types.Func).Signature())
		}
	}
	return x.invokeNamed(s, inner, method, key, args, sig)
}

// interfaceOf finds an interface type of this package, or of one below it, by its key.
func (p *Package) interfaceOf(key string) *types.Named {
	if t, ok := p.interfaces[key]; ok {
		return t
	}
	if p.interfaces == nil {
		p.interfaces = make(map[string]*types.Named)
	}
	dot := strings.LastIndexByte(key, '.')
	if dot < 0 {
		return nil
	}
	path, name := key[:dot], key[dot+1:]
	t, _ := p.typeIn(path, name).(*types.Named)
	p.interfaces[key] = t
	return p.interfaces[key]
}

// insideAs returns an interface value asserted to a type, using what it holds as values
// of other interfaces.
func (x *function) insideAs(v *summary.Value, typ string) *summary.Value {
	var r *summary.Value
	for _, dyn := range v.Dyn {
		if inner, ok := v.Kid(summary.Sel{Kind: summary.Assert, Name: dyn}); ok && strings.HasPrefix(dyn, asInterface) {
			r = summary.Join(r, x.assert(inner, typ), x.project)
		}
	}
	return r
}
