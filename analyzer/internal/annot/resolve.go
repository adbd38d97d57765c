package annot

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strconv"
	"strings"

	"example.com/purposevet/analyzer/internal/directive"
	"example.com/purposevet/analyzer/internal/policy"
)

// checkPolicy reports symbols of the policy that do not exist, in this package and in
// those that it imports.
func (c *collector) checkPolicy() {
	pkgs := map[string]*types.Package{c.Path: c.Types}
	for _, imp := range c.Types.Imports() {
		pkgs[CleanPath(imp.Path())] = imp
	}
	paths := slices.SortedFunc(maps.Keys(pkgs), func(a, b string) int {
		return cmp.Or(len(b)-len(a), strings.Compare(a, b))
	})
	check := func(kind string, entries []policy.Entry) {
		for i := range entries {
			e := &entries[i]
			if e.What == policy.Package {
				c.checkPackage(e)
				continue
			}
			if e.What == policy.Column {
				continue
			}
			at := slices.IndexFunc(paths, func(path string) bool { _, ok := e.NameIn(path); return ok })
			if at < 0 {
				continue
			}
			c.checkEntry(pkgs[paths[at]], kind, e)
		}
	}
	check(directive.Source, c.policy.Sources)
	check(directive.Sink, c.policy.Sinks)
	check(directive.Sanitizer, c.policy.Sanitizers)
	check(directive.Guard, c.policy.Guards)
	check(flow, c.policy.Flows)
}

// checkPackage checks an entry for this package. For other packages, export data may be
// incomplete, and a pattern may mean another package.
func (c *collector) checkPackage(e *policy.Entry) {
	if e.Symbol != c.Path {
		return
	}
	if message := packageSink(c.Types); message != "" {
		c.set.addFlaws(Flaw{e.Line, e.Col, e.Symbol + ": " + message})
	}
}

func (c *collector) checkEntry(pkg *types.Package, kind string, e *policy.Entry) {
	name, _ := e.NameIn(CleanPath(pkg.Path()))
	if pkg != c.Types && !exported(name) {
		return // export data may lack it: its own package answers
	}
	message, sig := c.resolve(pkg, kind, name, e)
	if message == "" {
		return
	}
	line, col := e.Line, e.Col
	if sig != nil {
		line, col = e.Place(misfit(sig, e))
	}
	c.set.addFlaws(Flaw{line, col, message})
}

// misfit returns the option value that does not fit a function, and nothing if the
// options are right.
func misfit(sig *types.Signature, e *policy.Entry) (option, text string) {
	if _, unknown := paramIndexes(sig, e.Params); unknown != "" {
		return "params", unknown
	}
	for _, i := range e.Results {
		if i >= sig.Results().Len() {
			return "results", strconv.Itoa(i)
		}
	}
	if _, ok := subject(sig, e.Subject); !ok {
		return "subject", e.Subject
	}
	for _, places := range []struct {
		option string
		list   []string
	}{{"from", e.From}, {"to", e.To}} {
		for _, p := range places.list {
			if noPlace(sig, p) != "" {
				return places.option, p
			}
		}
	}
	return "", ""
}

// Flaws returns the policy's entries that do not fit the code, for a package; set is what
// is known of it and of the packages below, whose own problems may never be shown.
func Flaws(pol *policy.Policy, set *Set, at token.Pos) []Problem {
	var out []Problem
	for _, f := range set.Flaws {
		err := pol.Errorf(&policy.Entry{Line: f.Line, Col: f.Column}, "%s", f.Message)
		out = append(out, Problem{Pos: at, Policy: true, Message: err.Error()})
	}
	return out
}

// resolve returns what is wrong with an entry for a symbol of pkg, and the
// signature of the symbol if it is a function.
func (c *collector) resolve(pkg *types.Package, kind, name string, e *policy.Entry) (string, *types.Signature) {
	parts := strings.Split(name, ".")
	obj := pkg.Scope().Lookup(parts[0])
	if obj == nil {
		return "package " + CleanPath(pkg.Path()) + " has no " + quote(parts[0]) + directive.Hint(parts[0], pkg.Scope().Names()), nil
	}
	switch e.What {
	case policy.Type:
		return resolveType(obj, kind, e), nil
	case policy.Var:
		if _, ok := obj.(*types.Var); !ok {
			return e.Symbol + " is not a variable", nil
		}
		if message := varSink(obj.Type()); kind == directive.Sink && message != "" {
			return message, nil
		}
		return resolveParams(obj.Type(), e)
	case policy.Field:
		t, message := resolveField(obj, parts, e)
		if message != "" {
			return message, nil
		}
		return resolveParams(t, e)
	case policy.Func:
		f, message := resolveFunc(pkg, obj, parts, e)
		if message != "" {
			return message, nil
		}
		return c.resolveEntry(f, kind, e), f.Signature()
	}
	return "", nil
}

// resolveEntry returns what is wrong with an entry for a function.
func (c *collector) resolveEntry(f *types.Func, kind string, e *policy.Entry) string {
	if kind != flow {
		return declare(c.declared(f), f, FuncKey(f), entryDirective(kind, e), Position{})
	}
	for _, p := range slices.Concat(e.From, e.To) {
		if message := noPlace(f.Signature(), p); message != "" {
			return e.Symbol + message
		}
	}
	if c.hasBody(f) {
		return e.Symbol + " has a body, which is analysed: flows are for functions without source"
	}
	return ""
}

// hasBody reports whether a function is declared with a body in this package. The bodies
// of cgo's functions, which call C, do not count.
func (c *collector) hasBody(f *types.Func) bool {
	if CgoName(f.Name()) != "" {
		return false
	}
	for _, file := range c.Files {
		for _, decl := range file.Decls {
			if d, ok := decl.(*ast.FuncDecl); ok && c.Info.Defs[d.Name] == f {
				return d.Body != nil
			}
		}
	}
	return false
}

// declared returns what directives here, and the policy's entries so far, say of a
// function: the next entry must not contradict them.
func (c *collector) declared(f *types.Func) *Func {
	key := FuncKey(f)
	if c.entries[key] == nil {
		c.entries[key] = &Func{}
		if d := c.set.Funcs[key]; d != nil {
			*c.entries[key] = *d
		}
	}
	return c.entries[key]
}

func resolveType(obj types.Object, kind string, e *policy.Entry) string {
	name, ok := obj.(*types.TypeName)
	if !ok {
		return e.Symbol + " is not a type"
	}
	if name.IsAlias() {
		return e.Symbol + " is an alias: name " + types.Unalias(name.Type()).String() + ", for which it stands"
	}
	if kind == directive.Sink {
		return typeSink(name)
	}
	return ""
}

// resolveParams checks the parameters of a function-typed field or variable, and
// returns its signature.
func resolveParams(t types.Type, e *policy.Entry) (string, *types.Signature) {
	if e.Params == nil {
		return "", nil
	}
	sig, ok := t.Underlying().(*types.Signature)
	if !ok {
		return "params is for functions, and " + e.Symbol + " is a " + t.String(), nil
	}
	if _, unknown := paramIndexes(sig, e.Params); unknown != "" {
		return noParam(sig, unknown), sig
	}
	return "", nil
}

// resolveField finds a field below a type or variable. A field is named by the type that
// declares it, so a named type on the way is an error.
func resolveField(obj types.Object, parts []string, e *policy.Entry) (types.Type, string) {
	t := obj.Type()
	own := types.Unalias(t)
	for i, name := range parts[1:] {
		t = types.Unalias(Element(t))
		in := t
		if n, ok := t.(*types.Named); ok && (n != own || n.Obj() != obj) {
			return nil, e.Symbol + ": the field is one of " + n.Obj().Name() + ": name it " + n.Obj().Pkg().Path() + "." + n.Obj().Name() + "." + name
		}
		st, ok := t.Underlying().(*types.Struct)
		if !ok {
			return nil, e.Symbol + ": " + t.String() + " is not a struct"
		}
		var names []string
		t = nil
		for f := range st.Fields() {
			names = append(names, f.Name())
			if f.Name() == name {
				t = f.Type()
			}
		}
		if declared := promoted(in, name); t == nil && declared != "" {
			return nil, e.Symbol + " is declared as " + strings.Join(append([]string{declared}, parts[i+2:]...), ".") + ": name it so"
		}
		if t == nil {
			return nil, e.Symbol + ": there is no field " + quote(name) + directive.Hint(name, names)
		}
	}
	return t, ""
}

// promoted returns how a field is to be named that a struct has of an embedded type, ""
// if there is none.
func promoted(in types.Type, name string) string {
	obj, path, _ := types.LookupFieldOrMethod(in, true, packageOf(in), name)
	if f, ok := obj.(*types.Var); !ok || !f.IsField() {
		return ""
	}
	for _, i := range path[:len(path)-1] {
		st, ok := Element(in).Underlying().(*types.Struct)
		if !ok {
			return ""
		}
		in = st.Field(i).Type()
	}
	n, ok := types.Unalias(Element(in)).(*types.Named)
	if !ok {
		return ""
	}
	return CleanPath(n.Obj().Pkg().Path()) + "." + n.Obj().Name() + "." + name
}

// packageOf returns the package of a named type, nil of others.
func packageOf(t types.Type) *types.Package {
	if n, ok := t.(*types.Named); ok {
		return n.Obj().Pkg()
	}
	return nil
}

// Element returns what pointers, slices, arrays, maps and channels of a type hold, since
// the name of a field leads through them. It stops at named types, which could contain
// themselves.
func Element(t types.Type) types.Type {
	for {
		switch u := types.Unalias(t).(type) {
		case *types.Pointer:
			t = u.Elem()
		case *types.Slice:
			t = u.Elem()
		case *types.Array:
			t = u.Elem()
		case *types.Map:
			t = u.Elem()
		case *types.Chan:
			t = u.Elem()
		default:
			return t
		}
	}
}

// exported reports whether all parts of a name are exported.
func exported(name string) bool {
	for part := range strings.SplitSeq(name, ".") {
		if !token.IsExported(part) {
			return false
		}
	}
	return true
}

// resolveFunc finds a function or method by its name, and returns what is wrong with the
// name, if anything.
func resolveFunc(pkg *types.Package, obj types.Object, parts []string, e *policy.Entry) (*types.Func, string) {
	if len(parts) == 1 {
		f, ok := obj.(*types.Func)
		if !ok {
			return nil, e.Symbol + " is not a function"
		}
		return f, ""
	}
	if _, ok := obj.(*types.TypeName); !ok {
		return nil, obj.Name() + " is not a type, and has no methods"
	}
	m, _, _ := types.LookupFieldOrMethod(obj.Type(), true, pkg, parts[1])
	f, ok := m.(*types.Func)
	if !ok {
		return nil, obj.Name() + " has no method " + quote(parts[1]) + directive.Hint(parts[1], methodNames(obj.Type()))
	}
	if name := canonical(f); name != e.Key() && receiver(f.Signature().Recv().Type()) != nil {
		return nil, e.Symbol + " is declared as " + name + ": name it so"
	}
	return f, ""
}

func methodNames(t types.Type) []string {
	var names []string
	for f := range methods(t) {
		names = append(names, f.Name())
	}
	return names
}

// noPlace returns why a function does not have such a place of a flow, "" if it has.
func noPlace(sig *types.Signature, p string) string {
	switch {
	case p == "recv" && sig.Recv() == nil:
		return " has no receiver"
	case strings.HasPrefix(p, "arg") && !inRange(p[3:], sig.Params().Len()):
		return " has no " + p + ": arguments are counted from arg0"
	case strings.HasPrefix(p, "result") && !inRange(p[6:], sig.Results().Len()):
		return " has no " + p + ": results are counted from result0"
	}
	return ""
}

func inRange(digits string, n int) bool {
	i := 0
	for _, d := range digits {
		i = i*10 + int(d-'0')
		if i > n {
			return false
		}
	}
	return i < n
}
