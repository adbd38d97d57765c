package oracle

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/astutil"
)

// An edit makes a program smaller at one place of one file.
type edit struct {
	pkg      string
	pos, end token.Pos
	how      int // 0 deletes the node, k > 0 replaces it with its k-th part
}

// editsOf returns all edits of a file.
func editsOf(pkg string, file *ast.File) []edit {
	var list []edit
	astutil.Apply(file, func(c *astutil.Cursor) bool {
		n := c.Node()
		if n == nil {
			return false
		}
		if _, ok := n.(*ast.BlockStmt); ok && rank(pkg) <= rank("ads") {
			return false // accounts stay filled, and a sink says which one it is
		}
		if call, ok := n.(*ast.CallExpr); ok && isRecord(call) {
			return false
		}
		if deletable(c) {
			list = append(list, edit{pkg, n.Pos(), n.End(), 0})
		}
		for k := range parts(c) {
			list = append(list, edit{pkg, n.Pos(), n.End(), k + 1})
		}
		return true
	}, nil)
	return list
}

// isRecord reports whether the call is one of package rec.
func isRecord(call *ast.CallExpr) bool {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	id, ok := sel.X.(*ast.Ident)
	return ok && id.Name == "rec"
}

// applyTo carries out the edits of one package's file. Comments go with what
// they belong to.
func applyTo(fset *token.FileSet, pkg string, file *ast.File, edits []edit) {
	comments := ast.NewCommentMap(fset, file, file.Comments)
	defer func() { file.Comments = comments.Filter(file).Comments() }()
	astutil.Apply(file, nil, func(c *astutil.Cursor) bool {
		n := c.Node()
		if n == nil || n.Pos() == token.NoPos {
			return true
		}
		for how := range 8 {
			if !slices.Contains(edits, edit{pkg, n.Pos(), n.End(), how}) {
				continue
			}
			if how == 0 && deletable(c) {
				c.Delete()
				return true
			}
			if p := parts(c); how > 0 && how <= len(p) {
				replace(c, p[how-1])
				return true
			}
		}
		return true
	})
}

// deletable tells whether the node can be left out of a list.
func deletable(c *astutil.Cursor) bool {
	if c.Index() < 0 {
		return false
	}
	switch n := c.Node().(type) {
	case *ast.GenDecl:
		return n.Tok != token.IMPORT
	case *ast.Field:
		_, param := c.Parent().(*ast.FieldList)
		return param
	case *ast.FuncDecl:
		return !strings.HasSuffix(n.Name.Name, "Main")
	case *ast.CaseClause, *ast.CommClause, *ast.KeyValueExpr:
		return true
	case *ast.ReturnStmt:
		return false
	case ast.Stmt:
		return true
	case ast.Expr:
		switch c.Parent().(type) {
		case *ast.CompositeLit, *ast.CallExpr:
			return true
		}
	}
	return false
}

// parts returns what could stand in the place of a node.
func parts(c *astutil.Cursor) [][]ast.Node {
	if c.Index() >= 0 {
		if p := statementParts(c.Node()); p != nil {
			return p
		}
	}
	var list [][]ast.Node
	switch n := c.Node().(type) {
	case *ast.CallExpr:
		switch c.Parent().(type) {
		case *ast.GoStmt, *ast.DeferStmt: // They need a call.
			return nil
		}
		for _, arg := range n.Args {
			list = append(list, []ast.Node{arg})
		}
		if sel, ok := n.Fun.(*ast.SelectorExpr); ok && sel.Sel.Name == "Error" {
			list = append(list, []ast.Node{sel.X})
		}
	case *ast.BinaryExpr:
		list = [][]ast.Node{{n.X}, {n.Y}}
	}
	if len(list) > 6 {
		list = list[:6]
	}
	return list
}

// statementParts returns the statements inside a compound one, by branch.
func statementParts(n ast.Node) [][]ast.Node {
	body := func(b *ast.BlockStmt) []ast.Node { return nodes(b.List) }
	switch n := n.(type) {
	case *ast.BlockStmt:
		return [][]ast.Node{body(n)}
	case *ast.IfStmt:
		list := [][]ast.Node{body(n.Body)}
		if e, ok := n.Else.(*ast.BlockStmt); ok {
			list = append(list, body(e))
		}
		return list
	case *ast.ForStmt:
		return [][]ast.Node{body(n.Body)}
	case *ast.RangeStmt:
		return [][]ast.Node{body(n.Body)}
	case *ast.LabeledStmt:
		return [][]ast.Node{{n.Stmt}}
	case *ast.GoStmt:
		return [][]ast.Node{{&ast.ExprStmt{X: n.Call}}}
	case *ast.DeferStmt:
		return [][]ast.Node{{&ast.ExprStmt{X: n.Call}}}
	case *ast.ExprStmt:
		if call, ok := n.X.(*ast.CallExpr); ok {
			if lit, ok := call.Fun.(*ast.FuncLit); ok && len(call.Args) == 0 {
				return [][]ast.Node{body(lit.Body)}
			}
		}
	case *ast.SwitchStmt:
		var list [][]ast.Node
		for _, s := range n.Body.List {
			list = append(list, nodes(s.(*ast.CaseClause).Body))
		}
		return list
	}
	return nil
}

func nodes(list []ast.Stmt) []ast.Node {
	var out []ast.Node
	for _, s := range list {
		out = append(out, s)
	}
	return out
}

// replace puts the parts in the place of the node.
func replace(c *astutil.Cursor, parts []ast.Node) {
	if len(parts) == 1 {
		c.Replace(parts[0])
		return
	}
	for _, p := range parts {
		c.InsertBefore(p)
	}
	c.Delete()
}
