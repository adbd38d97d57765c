package check

import (
	"go/ast"
	"go/token"
	"slices"

	"example.com/purposevet/analyzer/internal/annot"
)

// A reported call may extend over several lines, and an allow may be written on its first
// line or after its last. extents has the beginning and end of the calls in the files, by
// the position that a finding has.
type extents map[token.Pos]extent

type extent struct{ from, to token.Pos }

func newExtents(files []*ast.File) extents {
	e := make(extents)
	for _, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				e[n.Lparen] = extent{beginning(n), n.Rparen}
			case *ast.GoStmt:
				e[n.Go] = extent{n.Go, n.Call.Rparen}
			case *ast.DeferStmt:
				e[n.Defer] = extent{n.Defer, n.Call.Rparen}
			}
			return true
		})
	}
	return e
}

// beginning returns where a call begins. In a chain of calls, that is after the calls
// before it.
func beginning(call *ast.CallExpr) token.Pos {
	for e := call.Fun; ; {
		switch f := ast.Unparen(e).(type) {
		case *ast.SelectorExpr:
			e = f.X
		case *ast.Ident:
			return f.Pos()
		default:
			if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
				return sel.Sel.Pos()
			}
			return call.Lparen
		}
	}
}

// covers reports whether an allow covers a call: it stands at, or above, the line of the
// finding or of the call's beginning, or after its end.
func (r *reporter) covers(a *annot.Allow, pos token.Pos) bool {
	at := func(pos token.Pos) token.Position { return r.Fset.PositionFor(pos, false) }
	if a.Covers(at(pos)) {
		return true
	}
	if r.extents == nil {
		r.extents = newExtents(r.Files)
	}
	e, ok := r.extents[pos]
	if !ok {
		return false
	}
	end := at(e.to)
	return a.Covers(at(e.from)) || a.File == end.Filename && a.Line == end.Line
}

// accept splits the uses of a finding into those that allow directives accept, with the
// first of these directives, and the others.
func (r *reporter) accept(pos token.Pos, uses []string) (left []string, by *annot.Allow) {
	left = uses
	for _, a := range r.allows {
		if !slices.ContainsFunc(uses, a.Accepts) || !r.covers(a, pos) {
			continue
		}
		r.used[a] = true
		left = slices.DeleteFunc(slices.Clone(left), a.Accepts)
		if by == nil {
			by = a
		}
	}
	return left, by
}

// unused reports allow directives that accept nothing, and notes those whose findings
// would not be reported anyway.
func (r *reporter) unused() {
	for _, a := range r.allows {
		if !r.used[a] {
			r.add(diagnostic(a.Pos, Directive,
				"this allow accepts nothing: no finding with its purpose is "+a.Where()+"; remove it"))
		}
		if r.Notes && !r.noted[a] {
			r.add(diagnostic(a.Pos, Allowed, clean(a.Reason)))
		}
	}
}
