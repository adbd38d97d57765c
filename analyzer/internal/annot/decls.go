package annot

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/astutil"

	"example.com/purposevet/analyzer/internal/directive"
)

// genDecl reads the directives of a declaration of types, variables or the like.
func (c *collector) genDecl(n *ast.GenDecl) {
	var group []found
	if len(n.Specs) > 0 { // otherwise it annotates nothing
		group = c.directives(n.Doc)
	}
	for _, spec := range n.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			c.typeSpec(spec, slices.Concat(group, c.directives(spec.Doc, spec.Comment, c.firstLine(spec))))
		case *ast.ValueSpec:
			list := slices.Concat(group, c.directives(spec.Doc, spec.Comment, c.firstLine(spec)))
			if n.Tok == token.CONST {
				for _, d := range list {
					c.misplaced(d, "a constant")
				}
				continue
			}
			c.valueSpec(spec, list)
		case *ast.ImportSpec:
			for _, d := range slices.Concat(group, c.directives(spec.Doc, spec.Comment)) {
				c.misplaced(d, "an import")
			}
		}
	}
}

// typeSpec declares a type as the directives on it say.
func (c *collector) typeSpec(spec *ast.TypeSpec, list []found) {
	obj, ok := c.Info.Defs[spec.Name].(*types.TypeName)
	if !ok {
		return
	}
	for _, d := range list {
		key := typeNameKey(obj, c.Path)
		switch {
		case obj.Name() == "_":
			c.misplaced(d, nameless)
		case spec.Assign.IsValid():
			c.misplaced(d, "an alias: annotate the type it stands for")
		case d.Kind == directive.Source && d.Results == nil && d.Params == nil:
			src := c.source(d, key, obj.Name(), spec.Name.Pos())
			c.conflict(d, sourceConflict(c.set.Types[key], src))
			c.set.Types[key] = addSource(c.set.Types[key], src)
		case d.Kind == directive.Sink && d.Params == nil:
			if message := typeSink(obj); message != "" {
				c.problem(d.pos, message)
				continue
			}
			s := &Sink{Key: key, Name: c.Types.Name() + "." + obj.Name(), Purposes: d.Purposes, Pos: c.position(spec.Name.Pos())}
			c.set.TypeSinks[key] = addSink(c.set.TypeSinks[key], s)
		case d.Kind == directive.Source || d.Kind == directive.Sink:
			c.problem(d.pos, "params and results are for functions, not for a type")
		default:
			c.misplaced(d, "a type")
		}
	}
}

func (c *collector) valueSpec(spec *ast.ValueSpec, list []found) {
	for _, name := range spec.Names {
		if name.Name == "_" && hasName(spec.Names) {
			continue
		}
		obj, ok := c.Info.Defs[name].(*types.Var)
		for _, d := range list {
			switch {
			case name.Name == "_":
				c.misplaced(d, nameless)
			case !ok: // it does not type-check
			case obj.Parent() != c.Types.Scope():
				c.misplaced(d, "a local variable: annotate a field, a type, a function or a package variable")
			default:
				c.variable(d, obj)
			}
		}
	}
}

// variable declares a package variable.
func (c *collector) variable(d found, obj *types.Var) {
	key := c.Path + "." + obj.Name()
	switch {
	case d.Kind == directive.Source && (d.Results != nil || d.Params != nil):
		c.problem(d.pos, "params and results are for functions, not for a variable")
	case d.Kind == directive.Source:
		src := c.source(d, key, obj.Name(), obj.Pos())
		c.conflict(d, sourceConflict(c.set.Vars[key], src))
		c.set.Vars[key] = addSource(c.set.Vars[key], src)
	case d.Kind == directive.Sink:
		if message := varSink(obj.Type()); message != "" {
			c.problem(d.pos, message)
			return
		}
		s := &Sink{Key: key, Name: c.Types.Name() + "." + obj.Name(), Purposes: d.Purposes, Pos: c.position(obj.Pos())}
		if c.sinkParams(d, s, obj.Type()) {
			c.conflict(d, sinkConflict(c.set.VarSinks[key], s))
			c.set.VarSinks[key] = addSink(c.set.VarSinks[key], s)
		}
	default:
		c.misplaced(d, "a variable")
	}
}

// sinkParams resolves the parameters of a function-typed field or variable.
func (c *collector) sinkParams(d found, s *Sink, t types.Type) bool {
	if d.Params == nil {
		return true
	}
	sig, ok := t.Underlying().(*types.Signature)
	if !ok {
		c.problem(d.pos, "params is for functions, and this is a "+t.String())
		return false
	}
	params, unknown := paramIndexes(sig, d.Params)
	if unknown != "" {
		c.problem(d.pos, noParam(sig, unknown))
		return false
	}
	s.Params = params
	return true
}

// conflict reports a contradiction, if there is one.
func (c *collector) conflict(d found, message string) {
	if message != "" {
		c.problem(d.pos, message)
	}
}

func (c *collector) structType(n *ast.StructType) {
	for _, f := range n.Fields.List {
		list := c.directives(f.Doc, f.Comment, c.firstLine(f))
		if f.Tag != nil {
			list = append(list, c.tags(f.Tag)...)
		}
		for _, d := range list {
			for _, v := range c.fieldVars(f) {
				c.field(d, v)
			}
		}
	}
}

// nameless describes, in a message, what nothing can read or call.
const nameless = "what has no name"

func hasName(list []*ast.Ident) bool {
	return slices.ContainsFunc(list, func(id *ast.Ident) bool { return id.Name != "_" })
}

// fieldVars returns the fields that one line of a struct declares.
func (c *collector) fieldVars(f *ast.Field) []*types.Var {
	var out []*types.Var
	for _, name := range f.Names {
		if name.Name == "_" && hasName(f.Names) {
			continue
		}
		if v, ok := c.Info.Defs[name].(*types.Var); ok {
			out = append(out, v)
		}
	}
	if len(f.Names) == 0 {
		if v := c.embedded(f.Type); v != nil {
			out = append(out, v)
		}
	}
	return out
}

// embedded returns the field that an embedded type makes. The type checker
// records it as the definition of the type's identifier.
func (c *collector) embedded(e ast.Expr) *types.Var {
	switch e := ast.Unparen(e).(type) {
	case *ast.StarExpr:
		return c.embedded(e.X)
	case *ast.SelectorExpr:
		return c.embedded(e.Sel)
	case *ast.IndexExpr:
		return c.embedded(e.X)
	case *ast.IndexListExpr:
		return c.embedded(e.X)
	case *ast.Ident:
		if v, ok := c.Info.Defs[e].(*types.Var); ok {
			return v
		}
	}
	return nil
}

// fieldName names a field in messages: Account.Phone. A field of a type inside a function
// has the name that its syntax gives it.
func (c *collector) fieldName(v *types.Var, key string) string {
	name := strings.TrimPrefix(key, c.Path+".")
	name, _, local := strings.Cut(name, "@")
	if !local {
		return name
	}
	path, _ := astutil.PathEnclosingInterval(c.fileOf(v.Pos()), v.Pos(), v.Pos())
	names := []string{name}
	for _, n := range path {
		switch n := n.(type) {
		case *ast.BlockStmt:
			return strings.Join(names, ".")
		case *ast.TypeSpec:
			names = slices.Insert(names, 0, n.Name.Name)
		case *ast.ValueSpec:
			names = slices.Insert(names, 0, n.Names[0].Name)
		case *ast.Field:
			if len(n.Names) > 0 && !slices.ContainsFunc(n.Names, func(id *ast.Ident) bool { return id.Pos() == v.Pos() }) {
				names = slices.Insert(names, 0, n.Names[0].Name)
			}
		}
	}
	return strings.Join(names, ".")
}

func (c *collector) fileOf(pos token.Pos) *ast.File {
	i := slices.IndexFunc(c.Files, func(f *ast.File) bool { return f.FileStart <= pos && pos <= f.FileEnd })
	return c.Files[i]
}

// field declares a struct field.
func (c *collector) field(d found, v *types.Var) {
	if v.Name() == "_" {
		c.misplaced(d, nameless)
		return
	}
	key := c.key(v)
	name := c.fieldName(v, key)
	switch d.Kind {
	case directive.Source:
		if d.Results != nil || d.Params != nil {
			c.problem(d.pos, "params and results are for functions, not for a field")
			return
		}
		src := c.source(d, key, name, v.Pos())
		c.conflict(d, sourceConflict(c.set.Fields[key], src))
		src = addSource(c.set.Fields[key], src)
		c.set.Fields[key] = src
		for _, other := range c.keys[v] {
			c.set.Fields[other] = src
		}
	case directive.Sink:
		s := &Sink{Key: key, Name: c.Types.Name() + "." + name, Purposes: d.Purposes, Pos: c.position(v.Pos())}
		if c.sinkParams(d, s, v.Type()) {
			c.conflict(d, sinkConflict(c.set.FieldSinks[key], s))
			s = addSink(c.set.FieldSinks[key], s)
			c.set.FieldSinks[key] = s
			for _, other := range c.keys[v] {
				c.set.FieldSinks[other] = s
			}
		}
	default:
		c.misplaced(d, "a field")
	}
}
