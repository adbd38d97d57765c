package annot

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"example.com/purposevet/analyzer/internal/directive"
)

// funcDecl reads the directives of a function or method.
func (c *collector) funcDecl(n *ast.FuncDecl) {
	list := c.directives(n.Doc, c.firstLine(n.Type), c.onLine(n.Type.End()))
	if n.Body != nil {
		list = append(list, c.directives(c.onLine(n.Body.Lbrace))...)
	}
	obj, ok := c.Info.Defs[n.Name].(*types.Func)
	if !ok {
		return
	}
	for _, d := range list {
		if obj.Name() == "_" {
			c.misplaced(d, nameless)
			continue
		}
		if n.Body == nil && d.Kind == directive.Source && d.Params != nil {
			c.problem(d.pos, "params= speaks of the inside of a function, and this one has no body")
			continue
		}
		c.function(d, obj, n.Name.Pos())
	}
}

func (c *collector) interfaceType(n *ast.InterfaceType) {
	for _, m := range n.Methods.List {
		list := c.directives(m.Doc, m.Comment, c.firstLine(m))
		for _, d := range list {
			if len(m.Names) == 0 {
				c.misplaced(d, "an embedded interface")
			}
		}
		for _, name := range m.Names {
			if obj, ok := c.Info.Defs[name].(*types.Func); ok {
				for _, d := range list {
					c.function(d, obj, name.Pos())
				}
			}
		}
	}
}

// function declares a function or method.
func (c *collector) function(d found, obj *types.Func, pos token.Pos) {
	key := c.funcKey(obj)
	f := c.set.Funcs[key]
	if f == nil {
		f = &Func{}
	}
	message := declare(f, obj, key, d.Directive, c.position(pos))
	if message != "" {
		c.problem(d.pos, message)
	}
	if f.empty() {
		return
	}
	c.set.Funcs[key] = f
	if isUnnamed(obj) {
		for _, other := range c.keys[obj] {
			c.set.Funcs[other] = f
		}
	}
}

// empty reports whether nothing is declared.
func (f *Func) empty() bool {
	return f.ResultSource == nil && f.ParamSource == nil && f.Sink == nil && f.Sanitizer == nil && f.Guard == nil
}

// declare adds a directive to what is declared of a function with that key. It
// returns what is wrong with the directive, if anything. It never changes what
// f points to, which other copies of f share.
func declare(f *Func, obj *types.Func, key string, d *directive.Directive, pos Position) string {
	sig := obj.Signature()
	switch d.Kind {
	case directive.Source:
		return declareSource(f, obj, key, d, pos)
	case directive.Sink:
		s := &Sink{Key: key, Name: obj.Pkg().Name() + "." + ShortFunc(obj), Purposes: d.Purposes, Pos: pos}
		if d.Params != nil {
			params, unknown := paramIndexes(sig, d.Params)
			if unknown != "" {
				return noParam(sig, unknown)
			}
			s.Params = params
		}
		if d.Params == nil && !takes(sig) {
			return "this function takes nothing that could be used: a sink needs parameters"
		}
		was := f.Sink
		f.Sink = addSink(was, s)
		return sinkConflict(was, s)
	case directive.Sanitizer:
		if sig.Results().Len() == 0 && !pointerParam(sig) {
			return "this function returns nothing that could be released: a sanitizer needs results, or a pointer parameter"
		}
		was := f.Sanitizer
		f.Sanitizer = &Sanitizer{Purposes: d.Purposes}
		if was != nil {
			f.Sanitizer.Purposes = union(was.Purposes, d.Purposes)
		}
	case directive.Guard:
		return declareGuard(f, sig, d)
	}
	return ""
}

// paramsMark ends the key of a source that is a function's parameters.
const paramsMark = " params"

// declareSource adds a source directive to what is declared of a function: to its
// results, or to the parameters that params names. It returns what is wrong with it, if
// anything.
func declareSource(f *Func, obj *types.Func, key string, d *directive.Directive, pos Position) string {
	sig := obj.Signature()
	src := &Source{Key: key, Name: ShortFunc(obj), Kind: d.Contact, Purposes: d.Purposes, Pos: pos}
	if d.Params != nil && d.Results != nil {
		return "a source is either results or params: write two directives"
	}
	if d.Params != nil {
		if sig.Recv() != nil && types.IsInterface(sig.Recv().Type()) {
			return "params= speaks of the inside of a function, and an interface method has none: annotate the methods that implement it"
		}
		params, unknown := paramIndexes(sig, d.Params)
		if unknown != "" {
			return noParam(sig, unknown)
		}
		src.Key += paramsMark
		src.Name += "." + strings.Join(d.Params, ",")
		was, had := f.ParamSource, f.ParamIndex
		f.ParamSource, f.ParamIndex = addSource(was, src), union(had, params)
		if was != nil && !sameIndexes(had, params) {
			return otherResults
		}
		return sourceConflict(was, src)
	}
	if sig.Results().Len() == 0 {
		return "this function returns nothing: params= names the parameters that hold such data"
	}
	if d.Results == nil && !holds(sig) {
		return "this function returns only bools and errors, which hold no such data by default: results= names those that do"
	}
	for _, i := range d.Results {
		if i >= sig.Results().Len() {
			return "this function has no result " + strconv.Itoa(i) + ": results are counted from 0"
		}
	}
	was, had := f.ResultSource, f.Results
	f.ResultSource, f.Results = addSource(was, src), d.Results
	if was != nil {
		f.Results = widen(had, d.Results)
		if !sameIndexes(had, d.Results) {
			return otherResults
		}
	}
	return sourceConflict(was, src)
}

func declareGuard(f *Func, sig *types.Signature, d *directive.Directive) string {
	n := sig.Results().Len()
	if n == 0 || !isAnswer(sig.Results().At(n-1).Type()) {
		return "the last result of a guard is its answer: it must be a bool or an error"
	}
	i, ok := subject(sig, d.Subject)
	if !ok {
		return noParam(sig, d.Subject)
	}
	g := &Guard{Purposes: d.Purposes, Subject: i}
	was := f.Guard
	if was != nil && was.Subject != g.Subject {
		return otherSubject
	}
	if was != nil {
		g.Purposes = union(was.Purposes, g.Purposes)
	}
	f.Guard = g
	return ""
}

// subject resolves the name of a guard's subject; none is -1, and the receiver -2.
func subject(sig *types.Signature, name string) (i int, ok bool) {
	if name == "" {
		return -1, true
	}
	if params, unknown := paramIndexes(sig, []string{name}); unknown == "" {
		return params[0], true
	}
	return -2, sig.Recv() != nil && (name == "recv" || name == sig.Recv().Name())
}

func isAnswer(t types.Type) bool {
	if types.Identical(t, types.Universe.Lookup("error").Type()) {
		return true
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

func pointerParam(sig *types.Signature) bool {
	for p := range sig.Params().Variables() {
		switch p.Type().Underlying().(type) {
		case *types.Pointer, *types.Slice, *types.Map:
			return true
		}
	}
	return false
}

// paramIndexes resolves parameter names, and returns the first unknown one.
func paramIndexes(sig *types.Signature, names []string) (indexes []int, unknown string) {
	for _, name := range names {
		i := slices.Index(paramNames(sig), name)
		if i < 0 || name == "" || name == "_" {
			return nil, name
		}
		indexes = append(indexes, i)
	}
	return indexes, ""
}

func paramNames(sig *types.Signature) []string {
	var names []string
	for p := range sig.Params().Variables() {
		names = append(names, p.Name())
	}
	return names
}

func noParam(sig *types.Signature, name string) string {
	if name == "_" {
		return "a parameter that is called _ cannot be named: give it a name"
	}
	named := slices.DeleteFunc(paramNames(sig), func(n string) bool { return n == "" || n == "_" })
	return "there is no parameter " + quote(name) + directive.Hint(name, named)
}

// CgoName returns the name of the C function that one of cgo's functions calls, empty for
// other functions. Cgo's functions have a body, which passes the address of their
// arguments to C.
func CgoName(name string) string {
	for _, prefix := range []string{"_Cfunc_", "_C2func_"} {
		if c, ok := strings.CutPrefix(name, prefix); ok {
			return c
		}
	}
	return ""
}
