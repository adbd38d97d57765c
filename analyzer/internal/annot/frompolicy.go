package annot

import (
	"go/token"
	"go/types"
	"path"
	"slices"
	"strings"

	"example.com/purposevet/analyzer/internal/directive"
	"example.com/purposevet/analyzer/internal/policy"
)

const flow = "flow"

// canonical names a function as policy entries do, however they spell the
// receiver: example.com/id.Store.Lookup.
func canonical(f *types.Func) string {
	if f.Pkg() == nil {
		return f.Name()
	}
	return CleanPath(f.Pkg().Path()) + "." + ShortFunc(f)
}

func (t *Table) addPolicy() {
	for _, section := range []struct {
		kind    string
		entries []policy.Entry
	}{
		{directive.Source, t.policy.Sources},
		{directive.Sink, t.policy.Sinks},
		{directive.Sanitizer, t.policy.Sanitizers},
		{directive.Guard, t.policy.Guards},
		{flow, t.policy.Flows},
	} {
		for i := range section.entries {
			t.addEntry(section.kind, &section.entries[i])
		}
	}
}

func (t *Table) addEntry(kind string, e *policy.Entry) {
	key := e.Package() + "." + e.Name()
	pos := t.entryPosition(e)
	switch e.What {
	case policy.Func:
		t.byName[key] = append(t.byName[key], policyFunc{kind, e})
	case policy.Package:
		t.packages = append(t.packages, *e)
	case policy.Column:
		src := &Source{Key: "column " + e.Symbol, Name: e.Symbol, Kind: e.Contact, Purposes: e.Purposes, Pos: pos}
		t.columns[e.Symbol] = addSource(t.columns[e.Symbol], src)
	case policy.Field, policy.Type, policy.Var:
		if kind == directive.Source {
			src := &Source{Key: key, Name: e.Name(), Kind: e.Contact, Purposes: e.Purposes, Pos: pos}
			switch e.What {
			case policy.Field:
				t.set.Fields[key] = addSource(t.set.Fields[key], src)
			case policy.Type:
				t.set.Types[key] = addSource(t.set.Types[key], src)
			case policy.Var:
				t.set.Vars[key] = addSource(t.set.Vars[key], src)
			}
			return
		}
		s := &Sink{Key: key, Name: path.Base(e.Package()) + "." + e.Name(), Purposes: e.Purposes, Pos: pos}
		switch e.What {
		case policy.Field:
			t.set.FieldSinks[key] = addSink(t.set.FieldSinks[key], s)
		case policy.Type:
			t.set.TypeSinks[key] = addSink(t.set.TypeSinks[key], s)
		case policy.Var:
			t.set.VarSinks[key] = addSink(t.set.VarSinks[key], s)
		}
	}
}

// entryPosition is the place of an entry in the policy file, which belongs to
// no package.
func (t *Table) entryPosition(e *policy.Entry) Position {
	return Position{File: baseName(t.policy.File), Line: e.Line, Column: e.Col}
}

// fromPolicy adds what the policy declares of a function.
func (t *Table) fromPolicy(f *types.Func, d *Func) *Func {
	list := t.byName[canonical(f)]
	if len(list) == 0 {
		return d
	}
	c := &Func{}
	if d != nil {
		*c = *d
	}
	for _, p := range list {
		if p.kind != flow {
			declare(c, f, FuncKey(f), entryDirective(p.kind, p.entry), t.entryPosition(p.entry))
		}
	}
	return c
}

func entryDirective(kind string, e *policy.Entry) *directive.Directive {
	return &directive.Directive{
		Kind: kind, Purposes: e.Purposes, Contact: e.Contact, Results: e.Results, Params: e.Params, Subject: e.Subject,
	}
}

// packageSink returns the sink that the policy makes of a package's exported
// functions.
func (t *Table) packageSink(pkg string) *Sink {
	for i := range t.packages {
		e := &t.packages[i]
		all := strings.HasSuffix(e.Symbol, "/...")
		if pkg == e.Package() || all && strings.HasPrefix(pkg, e.Package()+"/") {
			return &Sink{Key: pkg, Name: path.Base(pkg), Purposes: e.Purposes, Pos: t.entryPosition(e)}
		}
	}
	return nil
}

// checkPolicy reports the policy's symbols in this package, and in those
// packages that it imports, that do not exist.
func (c *collector) checkPolicy() {
	pkgs := map[string]*types.Package{c.Path: c.Types}
	for _, imp := range c.Types.Imports() {
		pkgs[CleanPath(imp.Path())] = imp
	}
	check := func(kind string, entries []policy.Entry) {
		for i := range entries {
			e := &entries[i]
			pkg := pkgs[e.Package()]
			if pkg == nil || e.What == policy.Package || e.What == policy.Column {
				continue
			}
			if message := resolve(pkg, kind, e); message != "" {
				c.problems = append(c.problems, Problem{
					Pos: c.clausePos(), Policy: true, Message: c.policy.Errorf(e, "%s", message).Error(),
				})
			}
		}
	}
	check(directive.Source, c.policy.Sources)
	check(directive.Sink, c.policy.Sinks)
	check(directive.Sanitizer, c.policy.Sanitizers)
	check(directive.Guard, c.policy.Guards)
	check(flow, c.policy.Flows)
}

func (c *collector) clausePos() token.Pos {
	if len(c.Files) == 0 {
		return token.NoPos
	}
	return c.Files[0].Name.Pos()
}

// resolve returns what is wrong with an entry for a symbol of pkg.
func resolve(pkg *types.Package, kind string, e *policy.Entry) string {
	parts := strings.Split(e.Name(), ".")
	obj := pkg.Scope().Lookup(parts[0])
	if obj == nil {
		return "package " + e.Package() + " has no " + quote(parts[0]) + directive.Hint(parts[0], pkg.Scope().Names())
	}
	switch e.What {
	case policy.Type:
		if _, ok := obj.(*types.TypeName); !ok {
			return e.Symbol + " is not a type"
		}
	case policy.Var:
		if _, ok := obj.(*types.Var); !ok {
			return e.Symbol + " is not a variable"
		}
	case policy.Field:
		return resolveField(obj, parts, e)
	case policy.Func:
		f, message := resolveFunc(pkg, obj, parts, e)
		if message != "" {
			return message
		}
		if kind != flow {
			return declare(&Func{}, f, FuncKey(f), entryDirective(kind, e), Position{})
		}
		return resolvePlaces(f.Signature(), e)
	}
	return ""
}

func resolveField(obj types.Object, parts []string, e *policy.Entry) string {
	t := obj.Type()
	for _, name := range parts[1:] {
		for {
			if p, ok := t.Underlying().(*types.Pointer); ok {
				t = p.Elem()
			} else if s, ok := t.Underlying().(*types.Slice); ok {
				t = s.Elem()
			} else {
				break
			}
		}
		st, ok := t.Underlying().(*types.Struct)
		if !ok {
			return e.Symbol + ": " + t.String() + " is not a struct"
		}
		var names []string
		var next types.Type
		for f := range st.Fields() {
			names = append(names, f.Name())
			if f.Name() == name {
				next = f.Type()
			}
		}
		if next == nil {
			return e.Symbol + ": there is no field " + quote(name) + directive.Hint(name, names)
		}
		t = next
	}
	return ""
}

func resolveFunc(pkg *types.Package, obj types.Object, parts []string, e *policy.Entry) (*types.Func, string) {
	if len(parts) == 1 {
		f, ok := obj.(*types.Func)
		if !ok {
			return nil, e.Symbol + " is not a function"
		}
		return f, ""
	}
	m, _, _ := types.LookupFieldOrMethod(obj.Type(), true, pkg, parts[1])
	f, ok := m.(*types.Func)
	if !ok {
		return nil, obj.Name() + " has no method " + quote(parts[1]) + directive.Hint(parts[1], methodNames(obj.Type()))
	}
	return f, ""
}

func methodNames(t types.Type) []string {
	var names []string
	if !types.IsInterface(t) {
		t = types.NewPointer(t)
	}
	for m := range types.NewMethodSet(t).Methods() {
		names = append(names, m.Obj().Name())
	}
	return names
}

func resolvePlaces(sig *types.Signature, e *policy.Entry) string {
	for _, p := range slices.Concat(e.From, e.To) {
		switch {
		case p == "recv" && sig.Recv() == nil:
			return e.Symbol + " has no receiver"
		case strings.HasPrefix(p, "arg") && !inRange(p[3:], sig.Params().Len()):
			return e.Symbol + " has no " + p + ": arguments are counted from arg0"
		case strings.HasPrefix(p, "result") && !inRange(p[6:], sig.Results().Len()):
			return e.Symbol + " has no " + p + ": results are counted from result0"
		}
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
