package valueflow

import (
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// typeArgs returns what the type parameters in the body of a function are where it is
// called: its type arguments, or, for a literal in a generic function, which is called
// there, the type parameters of that function.
func typeArgs(fn *ssa.Function) []types.Type {
	if args := fn.TypeArgs(); len(args) > 0 || fn.Parent() == nil {
		return args
	}
	var params []types.Type
	for p := range typeParams(fn).TypeParams() {
		params = append(params, p)
	}
	return params
}

// typeParams returns the type parameters in the body of a function: a literal has those
// of the function around it.
func typeParams(fn *ssa.Function) *types.TypeParamList {
	for fn.Parent() != nil {
		fn = fn.Parent()
	}
	return fn.TypeParams()
}

// argsOf returns the type arguments of a type, or of the type it points to.
func argsOf(t types.Type) []types.Type {
	n, ok := types.Unalias(deref(t)).(*types.Named)
	if !ok {
		return nil
	}
	return slices.Collect(n.TypeArgs().Types())
}

// receiverArgs returns the type arguments of the receiver of a type's method, which may
// be those of a type that it embeds.
func (x *function) receiverArgs(typ, method string, m summary.Method) []types.Type {
	t := x.named[typ]
	if t == nil {
		if _, args, ok := genericKey(typ); ok && len(m.Path) == 0 {
			return x.typesOf(args)
		}
		return nil
	}
	if sel := x.selection(t, method); sel != nil {
		return argsOf(sel.Obj().(*types.Func).Signature().Recv().Type())
	}
	return nil
}

// genericKey splits the key of a type, or of a pointer to one, into the key that the type
// has in its own methods and its type arguments.
func genericKey(typ string) (generic string, args []string, ok bool) {
	name, list, ok := strings.Cut(typ, "[")
	if !ok || strings.TrimLeft(name, "*") == "" || strings.TrimLeft(name, "*") == "map" || !strings.HasSuffix(list, "]") {
		return "", nil, false
	}
	list = strings.TrimSuffix(list, "]")
	depth, from := 0, 0
	for i, c := range list + "," {
		switch c {
		case '[', '(', '{':
			depth++
		case ']', ')', '}':
			depth--
		case ',':
			if depth == 0 {
				args = append(args, strings.TrimSpace(list[from:i]))
				from = i + 1
			}
		}
	}
	var params []string
	for i := range args {
		params = append(params, paramMark+strconv.Itoa(i))
	}
	generic = name + "[" + strings.Join(params, ",") + "]"
	return generic, args, generic != typ
}

// typeKeys spells types as spellType does.
func (p *Package) typeKeys(list []types.Type) []string {
	var keys []string
	for _, t := range list {
		keys = append(keys, p.spellType(t))
	}
	return keys
}

// spellType spells a type and remembers it under this key, since a type declared in a
// function is found in no package.
func (p *Package) spellType(t types.Type) string {
	key := typeKey(t)
	if !ofParams(key) {
		p.named[key] = t
	}
	return key
}

// typesOf returns the types spelled by keys, nil for keys whose type is unknown.
func (x *function) typesOf(keys []string) []types.Type {
	var list []types.Type
	for _, k := range keys {
		list = append(list, x.typeOf(k))
	}
	return list
}

// maxTypeKey bounds the length of a type's key: functions may call themselves with ever
// longer ones.
const maxTypeKey = 400

// spelled replaces type parameters in the key of a type by the type arguments of the
// call, and reports whether they are known.
func (f *frame) spelled(key string) (string, bool) {
	var b strings.Builder
	for {
		before, after, ok := strings.Cut(key, paramMark)
		b.WriteString(before)
		if !ok {
			break
		}
		i, rest := cutNumber(after)
		if i < 0 || i >= len(f.s.targs) || f.s.targs[i] == nil {
			return "", false
		}
		b.WriteString(f.spellType(f.s.targs[i]))
		key = rest
	}
	return b.String(), b.Len() <= maxTypeKey
}

// spelledAll returns the caller's keys of types, or none if one is not known.
func (f *frame) spelledAll(keys []string) []string {
	if !slices.ContainsFunc(keys, ofParams) {
		return keys
	}
	out := make([]string, len(keys))
	for i, k := range keys {
		here, ok := f.spelled(k)
		if !ok {
			return nil
		}
		out[i] = here
	}
	return out
}

// typeHere returns the concrete type for which a key stands in the caller. There is none
// if a type parameter is an interface: then what was put into it keeps its type.
func (f *frame) typeHere(key string) (string, bool) {
	if !ofParams(key) {
		return key, true
	}
	if i, ok := isParamKey(key); ok && i < len(f.s.targs) && f.s.targs[i] != nil {
		if t := f.s.targs[i]; types.IsInterface(t) && !isTypeParam(types.Unalias(t)) {
			return "", false
		}
	}
	here, ok := f.spelled(key)
	if ok && !ofParams(here) {
		f.typeOf(here)
	}
	return here, ok
}

// typeOfObject returns the caller's type of an object that the callee made.
func (f *frame) typeOfObject(o *summary.Object) types.Type {
	key, boxed := strings.CutPrefix(o.Boxed, "*")
	switch {
	case o.Type != nil && !isGeneric(o.Type, 0), o.Type == nil && !boxed:
		return o.Type
	case o.Type != nil:
		key = typeKey(o.Type)
	}
	if here, ok := f.typeHere(key); ok {
		if t := f.typeOf(here); t != nil {
			return t
		}
	}
	return o.Type
}

// selHere returns the caller's form of a step of a path, and false if there is none.
func (f *frame) selHere(sel summary.Sel) (summary.Sel, bool) {
	if sel.Kind != summary.Assert || !ofParams(sel.Name) {
		return sel, true
	}
	name, ok := f.typeHere(sel.Name)
	return summary.Sel{Kind: summary.Assert, Name: name}, ok
}

// pathHere returns the caller's form of a path.
func (f *frame) pathHere(p summary.Path) summary.Path {
	if !ofParams(string(p)) {
		return p
	}
	var out summary.Path
	for _, sel := range p.Sels() {
		if sel, ok := f.selHere(sel); ok {
			out = out.Then(sel)
		}
	}
	return out
}

// dynHere returns the caller's keys of the dynamic types of a value of the callee.
func (f *frame) dynHere(dyn []string) []string {
	if !slices.ContainsFunc(dyn, ofParams) {
		return dyn
	}
	var out []string
	for _, d := range dyn {
		if here, ok := f.typeHere(d); ok && !slices.Contains(out, here) {
			out = append(out, here)
		}
	}
	slices.Sort(out)
	return out
}

// typeOf returns the type spelled by a key, nil if it is unknown.
func (x *function) typeOf(key string) types.Type {
	if t := x.named[key]; t != nil && !ofParams(key) {
		return t
	}
	t, rest := x.parseType(key)
	if t == nil || rest != "" {
		return nil
	}
	if !ofParams(key) {
		x.named[key] = t
	}
	return t
}

// parseType reads a type from the beginning of a text if it is built from named types.
// Others are nobody's receivers.
func (x *function) parseType(s string) (t types.Type, rest string) {
	elem := func(rest string, is func(types.Type) types.Type) (types.Type, string) {
		e, rest := x.parseType(rest)
		if e == nil {
			return nil, ""
		}
		return is(e), rest
	}
	switch {
	case strings.HasPrefix(s, paramMark):
		i, rest := cutNumber(s[len(paramMark):])
		if params := typeParams(x.f); i >= 0 && i < params.Len() {
			return params.At(i), rest
		}
		return nil, ""
	case strings.HasPrefix(s, emptyInterface.String()):
		return emptyInterface, s[len(emptyInterface.String()):]
	case strings.HasPrefix(s, "*"):
		return elem(s[1:], func(t types.Type) types.Type { return types.NewPointer(t) })
	case strings.HasPrefix(s, "[]"):
		return elem(s[2:], func(t types.Type) types.Type { return types.NewSlice(t) })
	case strings.HasPrefix(s, "chan "):
		return elem(s[len("chan "):], func(t types.Type) types.Type { return types.NewChan(types.SendRecv, t) })
	case strings.HasPrefix(s, "map["):
		k, rest := x.parseType(s[len("map["):])
		if k == nil || !strings.HasPrefix(rest, "]") {
			return nil, ""
		}
		return elem(rest[1:], func(t types.Type) types.Type { return types.NewMap(k, t) })
	}
	end := strings.IndexAny(s, "[],{( ")
	if end < 0 {
		end = len(s)
	}
	t, rest = x.typeNamed(s[:end]), s[end:]
	if t == nil || !strings.HasPrefix(rest, "[") {
		return t, rest
	}
	var args []types.Type
	for rest = rest[1:]; ; rest = strings.TrimPrefix(rest[1:], " ") {
		var arg types.Type
		if arg, rest = x.parseType(rest); arg == nil || rest == "" {
			return nil, ""
		}
		args = append(args, arg)
		if rest[0] == ']' {
			break
		}
	}
	if n, ok := types.Unalias(t).(*types.Named); !ok || n.TypeParams().Len() != len(args) {
		return nil, ""
	}
	instance, err := types.Instantiate(nil, t, args, false)
	if err != nil {
		return nil, ""
	}
	return instance, rest[1:]
}

// typeNamed returns a type of a package imported here or below.
func (x *function) typeNamed(name string) types.Type {
	if t := x.named[name]; t != nil {
		return t
	}
	dot := strings.LastIndexByte(name, '.')
	if dot < 0 {
		if obj, ok := types.Universe.Lookup(name).(*types.TypeName); ok {
			return obj.Type()
		}
		return nil
	}
	return x.typeIn(name[:dot], name[dot+1:])
}

// typeIn returns a type of a package imported here or below, nil if there is none.
func (p *Package) typeIn(path, name string) types.Type {
	pkg := p.packageNamed(path)
	if pkg == nil {
		return nil
	}
	obj, ok := pkg.Scope().Lookup(name).(*types.TypeName)
	if !ok {
		return nil
	}
	return obj.Type()
}

// packageNamed returns a package imported here or below, by its path.
func (p *Package) packageNamed(path string) *types.Package {
	if p.packages == nil {
		p.packages = make(map[string]*types.Package)
		var visit func(*types.Package)
		visit = func(pkg *types.Package) {
			if clean := annot.CleanPath(pkg.Path()); p.packages[clean] == nil {
				p.packages[clean] = pkg
				for _, imp := range pkg.Imports() {
					visit(imp)
				}
			}
		}
		visit(p.Pkg.Pkg)
	}
	return p.packages[path]
}
