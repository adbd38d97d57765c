package corpus

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// Policy has rows for the most common writers of the standard library, for runs
// in which it is modelled and has no directives.
const Policy = `version: 1
sinks:
  - {func: (io.Writer).Write, purpose: advertising}
  - {func: (io.StringWriter).WriteString, purpose: advertising}
  - {func: io.WriteString, purpose: advertising}
  - {func: io.Copy, params: [src], purpose: advertising}
  - {func: fmt.Fprint, params: [a], purpose: advertising}
  - {func: fmt.Fprintf, params: [format, a], purpose: advertising}
  - {func: fmt.Fprintln, params: [a], purpose: advertising}
  - {func: (*os.File).Write, purpose: advertising}
  - {func: (*os.File).WriteString, purpose: advertising}
  - {func: (*bytes.Buffer).Write, purpose: advertising}
  - {func: (*bytes.Buffer).WriteString, purpose: advertising}
  - {func: (*bufio.Writer).Write, purpose: advertising}
  - {func: (*bufio.Writer).WriteString, purpose: advertising}
  - {func: (*strings.Builder).Write, purpose: advertising}
  - {func: (*strings.Builder).WriteString, purpose: advertising}
`

// Annotate makes every field that is a string a source, and a sink of every
// function that writes: methods Write and WriteString, and what takes an
// io.Writer beside something to write. It adds the comments that a person would.
func Annotate(p *packages.Package) {
	for _, f := range p.Syntax {
		a := &annotator{info: p.TypesInfo}
		ast.Inspect(f, a.visit)
		if a.some {
			// The analysis looks for directives in files with a comment like one.
			com := &ast.Comment{Slash: f.Package, Text: "// p"}
			f.Comments = append([]*ast.CommentGroup{{List: []*ast.Comment{com}}}, f.Comments...)
		}
	}
}

type annotator struct {
	info *types.Info
	some bool
}

func (a *annotator) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.StructType:
		for _, f := range n.Fields.List {
			if a.isString(f.Type) && !nameless(f.Names) {
				f.Doc = a.with(f.Doc, f.Pos(), "//purpose:source security")
			}
		}
	case *ast.InterfaceType:
		for _, m := range n.Methods.List {
			if t, ok := m.Type.(*ast.FuncType); ok && len(m.Names) == 1 {
				m.Doc = a.sink(m.Doc, m.Names[0], t)
			}
		}
	case *ast.FuncDecl:
		n.Doc = a.sink(n.Doc, n.Name, n.Type)
	}
	return true
}

func (a *annotator) isString(e ast.Expr) bool {
	t := a.info.TypeOf(e)
	return t != nil && types.Identical(t.Underlying(), types.Typ[types.String])
}

// nameless reports whether a field cannot be read.
func nameless(names []*ast.Ident) bool {
	return slices.ContainsFunc(names, func(id *ast.Ident) bool { return id.Name == "_" })
}

// with returns a doc comment with one more line.
func (a *annotator) with(doc *ast.CommentGroup, pos token.Pos, text string) *ast.CommentGroup {
	a.some = true
	g := &ast.CommentGroup{List: []*ast.Comment{{Slash: pos, Text: text}}}
	if doc != nil {
		g.List = slices.Concat(doc.List, g.List)
	}
	return g
}

// sink returns the doc comment of a function, with a directive if it writes.
func (a *annotator) sink(doc *ast.CommentGroup, name *ast.Ident, t *ast.FuncType) *ast.CommentGroup {
	f, ok := a.info.Defs[name].(*types.Func)
	if !ok || name.Name == "_" {
		return doc
	}
	sig := f.Signature()
	if writes(f.Name(), sig) {
		return a.with(doc, name.Pos(), "//purpose:sink advertising")
	}
	var data []string
	writer := false
	for p := range sig.Params().Variables() {
		switch {
		case isWriter(p.Type()):
			writer = true
		case p.Name() != "" && p.Name() != "_":
			data = append(data, p.Name())
		}
	}
	if !writer || len(data) == 0 {
		return doc
	}
	return a.with(doc, name.Pos(), "//purpose:sink advertising params="+strings.Join(data, ","))
}

// writes reports whether a method is one of io.Writer or io.StringWriter.
func writes(name string, sig *types.Signature) bool {
	if sig.Recv() == nil || sig.Params().Len() != 1 {
		return false
	}
	switch t := sig.Params().At(0).Type(); name {
	case "Write":
		return isBytes(t)
	case "WriteString":
		return types.Identical(t, types.Typ[types.String])
	}
	return false
}

// isWriter reports whether a type is an interface with the method Write: it may
// be an io.Writer by another import path.
func isWriter(t types.Type) bool {
	if !types.IsInterface(t) {
		return false
	}
	m, _, _ := types.LookupFieldOrMethod(t, false, nil, "Write")
	f, ok := m.(*types.Func)
	return ok && f.Signature().Params().Len() == 1 && isBytes(f.Signature().Params().At(0).Type())
}

func isBytes(t types.Type) bool {
	return types.Identical(t, types.NewSlice(types.Typ[types.Byte]))
}
