package valueflow

import (
	"go/types"
	"strconv"
	"strings"
	"sync"

	"example.com/purposevet/analyzer/internal/annot"
)

// Types have keys in summaries, by which they are compared, and found again in other
// packages. Identical types have the same key.

// A generic function is analysed once, for all types. Where it puts values into
// interfaces, or asserts what they hold, the keys of types contain its type parameters,
// each spelled by its number: "*$0". Callers replace them.

// paramMark begins the name of a type parameter in the key of a type.
const paramMark = "$"

// ofParams reports whether a key contains type parameters.
func ofParams(key string) bool { return strings.Contains(key, paramMark) }

// mayBe reports whether two keys may spell the same type: they are equal, or differ only
// in what type parameters stand for.
func mayBe(a, b string) bool {
	if a == b {
		return true
	}
	if !ofParams(a) {
		a, b = b, a
	}
	before, after, ok := strings.Cut(a, paramMark)
	if !ok {
		return false
	}
	if other, _, also := strings.Cut(b, paramMark); also {
		return strings.HasPrefix(before, other) || strings.HasPrefix(other, before)
	}
	if i := strings.LastIndex(after, paramMark); i >= 0 {
		after = after[i+len(paramMark):]
	}
	_, after = cutNumber(after)
	return strings.HasPrefix(b, before) && strings.HasSuffix(b, after)
}

// isParamKey reports whether a key is that of a type parameter itself, and returns its
// index.
func isParamKey(key string) (int, bool) {
	if !strings.HasPrefix(key, paramMark) {
		return 0, false
	}
	n, rest := cutNumber(key[len(paramMark):])
	return n, n >= 0 && rest == ""
}

// cutNumber reads the number of a type parameter from the beginning of a text. It is
// negative if there is none.
func cutNumber(s string) (n int, rest string) {
	rest = strings.TrimLeft(s, "0123456789")
	n, err := strconv.Atoi(s[:len(s)-len(rest)])
	if err != nil {
		return -1, rest
	}
	return n, rest
}

// paramTypes are types that stand for type parameters when a type is spelled.
var paramTypes struct {
	sync.Mutex
	list []types.Type
}

func paramNamed(i int) types.Type {
	paramTypes.Lock()
	defer paramTypes.Unlock()
	for len(paramTypes.list) <= i {
		name := types.NewTypeName(0, nil, paramMark+strconv.Itoa(len(paramTypes.list)), nil)
		paramTypes.list = append(paramTypes.list, types.NewNamed(name, types.NewStruct(nil, nil), nil))
	}
	return paramTypes.list[i]
}

// emptyInterface is the spelling of all interfaces without methods.
var emptyInterface = types.NewInterfaceType(nil, nil).Complete()

// canonical returns a type in the form in which it is spelled: identical types are
// spelled alike, whatever aliases and parameter names were used, and type parameters by
// their numbers. It returns the type itself if it has that form already.
func canonical(t types.Type) types.Type {
	t = types.Unalias(t)
	switch t := t.(type) {
	case *types.TypeParam:
		return paramNamed(t.Index())
	case *types.Basic:
		if t.Kind() < types.UntypedBool && t.Kind() != types.Invalid {
			return types.Typ[t.Kind()] // byte, rune
		}
	case *types.Interface:
		switch {
		case t.Empty():
			return emptyInterface
		case t.IsMethodSet():
			return canonicalInterface(t)
		}
	case *types.Pointer:
		if e := canonical(t.Elem()); e != t.Elem() {
			return types.NewPointer(e)
		}
	case *types.Slice:
		if e := canonical(t.Elem()); e != t.Elem() {
			return types.NewSlice(e)
		}
	case *types.Array:
		if e := canonical(t.Elem()); e != t.Elem() {
			return types.NewArray(e, t.Len())
		}
	case *types.Chan:
		if e := canonical(t.Elem()); e != t.Elem() {
			return types.NewChan(t.Dir(), e)
		}
	case *types.Map:
		if k, e := canonical(t.Key()), canonical(t.Elem()); k != t.Key() || e != t.Elem() {
			return types.NewMap(k, e)
		}
	case *types.Named:
		args, changed := canonicalList(t.TypeArgs())
		if changed {
			if n, err := types.Instantiate(nil, t.Origin(), args, false); err == nil {
				return n
			}
		}
	case *types.Signature:
		return types.NewSignatureType(nil, nil, nil, canonicalTuple(t.Params()), canonicalTuple(t.Results()), t.Variadic())
	case *types.Struct:
		fields := make([]*types.Var, t.NumFields())
		tags := make([]string, t.NumFields())
		changed := false
		for i := range fields {
			f := t.Field(i)
			e := canonical(f.Type())
			changed = changed || e != f.Type()
			fields[i], tags[i] = types.NewField(f.Pos(), f.Pkg(), f.Name(), e, f.Embedded()), t.Tag(i)
		}
		if changed {
			return types.NewStruct(fields, tags)
		}
	}
	return t
}

func canonicalList(list *types.TypeList) (args []types.Type, changed bool) {
	for t := range list.Types() {
		c := canonical(t)
		changed = changed || c != t
		args = append(args, c)
	}
	return args, changed
}

func canonicalTuple(tuple *types.Tuple) *types.Tuple {
	var vars []*types.Var
	for v := range tuple.Variables() {
		vars = append(vars, types.NewParam(0, nil, "", canonical(v.Type())))
	}
	return types.NewTuple(vars...)
}

// typeKey spells a type so that identical types have equal keys in all packages. Type
// parameters are spelled by their numbers.
func typeKey(t types.Type) string {
	return types.TypeString(canonical(t), func(p *types.Package) string { return annot.CleanPath(p.Path()) })
}

// canonicalInterface returns an interface without embedded ones, whose methods are spelled
// as canonical spells types.
func canonicalInterface(t *types.Interface) types.Type {
	methods := make([]*types.Func, t.NumMethods())
	for i := range methods {
		m := t.Method(i)
		methods[i] = types.NewFunc(0, m.Pkg(), m.Name(), canonical(m.Signature()).(*types.Signature))
	}
	return types.NewInterfaceType(methods, nil).Complete()
}
