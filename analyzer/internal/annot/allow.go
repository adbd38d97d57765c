package annot

import (
	"go/ast"
	"go/token"
	"slices"

	"example.com/purposevet/analyzer/internal/directive"
	"example.com/purposevet/analyzer/internal/purpose"
)

// An Allow accepts the findings at a place.
type Allow struct {
	Purposes []string
	Reason   string
	Pos      token.Pos

	// Unadjusted by //line directives: where the allow stands, and the lines
	// whose findings it accepts.
	File                 string
	Line                 int
	CoversFrom, CoversTo int
}

// Allows returns the allow directives of the files. Those without a reason
// accept nothing, and are Problems of Collect.
func Allows(fset *token.FileSet, files []*ast.File) []*Allow {
	var out []*Allow
	for _, f := range files {
		bodies := documented(f)
		for _, g := range f.Comments {
			for _, com := range g.List {
				d, err := directive.Parse(com.Text)
				if err != nil || d == nil || d.Kind != directive.Allow {
					continue
				}
				p := fset.PositionFor(com.Pos(), false)
				a := &Allow{Purposes: d.Purposes, Reason: d.Reason, Pos: com.Pos(), File: p.Filename, Line: p.Line, CoversFrom: p.Line}
				if decl := bodies[g]; decl != nil {
					a.CoversTo = fset.PositionFor(decl.End(), false).Line
				} else {
					a.CoversTo = nextLine(fset, g, p.Line)
				}
				out = append(out, a)
			}
		}
	}
	return out
}

// nextLine returns the line below the group of comments that an allow is part
// of: two allows may stand above one call.
func nextLine(fset *token.FileSet, g *ast.CommentGroup, line int) int {
	return max(line, fset.PositionFor(g.End(), false).Line) + 1
}

func documented(f *ast.File) map[*ast.CommentGroup]*ast.FuncDecl {
	m := make(map[*ast.CommentGroup]*ast.FuncDecl)
	for _, d := range f.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok && fn.Doc != nil {
			m[fn.Doc] = fn
		}
	}
	return m
}

// Covers reports whether the allow speaks of a position, which must not be
// adjusted by //line directives.
func (a *Allow) Covers(pos token.Position) bool {
	return pos.Filename == a.File && a.CoversFrom <= pos.Line && pos.Line <= a.CoversTo
}

// Accepts reports whether the allow accepts a use for a purpose at a position.
func (a *Allow) Accepts(pos token.Position, use string) bool {
	return a.Covers(pos) && slices.ContainsFunc(a.Purposes, func(p string) bool { return purpose.Below(use, p) })
}
