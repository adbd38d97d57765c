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

	// Where the allow stands, and the lines whose findings it accepts, not adjusted by
	// //line directives.
	File                 string
	Line                 int
	CoversFrom, CoversTo int
	Function             bool // it is part of the doc comment of a function
}

// Allows returns the allow directives of the files. Those without a reason, and those for
// purposes that no rule names, accept nothing and are reported by Collect.
func Allows(fset *token.FileSet, files []*ast.File, rules *purpose.Rules) []*Allow {
	var out []*Allow
	for _, f := range files {
		var places *allowPlaces
		for _, g := range f.Comments {
			for _, com := range g.List {
				d, err := directive.Parse(com.Text, rules.Known)
				if err != nil || d == nil || d.Kind != directive.Allow {
					continue
				}
				purposes := knownOf(rules, d.Purposes)
				if len(purposes) == 0 {
					continue
				}
				if places == nil {
					places = newAllowPlaces(fset, f)
				}
				p := fset.PositionFor(com.Pos(), false)
				a := &Allow{Purposes: purposes, Reason: d.Reason, Pos: com.Pos(), File: p.Filename, Line: p.Line, CoversFrom: p.Line}
				a.CoversTo = places.last(g, com)
				a.Function = places.docs[g] != nil
				out = append(out, a)
			}
		}
	}
	return out
}

// knownOf returns those of the purposes that rules name.
func knownOf(rules *purpose.Rules, purposes []string) []string {
	var out []string
	for _, p := range purposes {
		if rules.Known(p) {
			out = append(out, p)
		}
	}
	return out
}

// allowPlaces tells what the allows of one file cover.
type allowPlaces struct {
	fset *token.FileSet
	docs map[*ast.CommentGroup]*ast.FuncDecl
	code map[int]token.Pos // by line: where its first node begins or ends
}

func newAllowPlaces(fset *token.FileSet, f *ast.File) *allowPlaces {
	p := &allowPlaces{fset, make(map[*ast.CommentGroup]*ast.FuncDecl), make(map[int]token.Pos)}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case nil, *ast.File:
			return n != nil
		case *ast.CommentGroup:
			return false
		case *ast.FuncDecl:
			if n.Doc != nil {
				p.docs[n.Doc] = n
			}
			p.note(n.Type.Pos()) // in other tools' trees, n.Pos is the position of its comment
		}
		p.note(n.Pos())
		p.note(n.End() - 1)
		return true
	})
	return p
}

func (p *allowPlaces) note(pos token.Pos) {
	line := p.line(pos)
	if was, ok := p.code[line]; !ok || pos < was {
		p.code[line] = pos
	}
}

func (p *allowPlaces) line(pos token.Pos) int { return p.fset.PositionFor(pos, false).Line }

// last returns the last line that an allow covers: that of the function to whose doc
// comment it belongs; its own line after code; or the line below its group of comments,
// since two allows may stand above one call.
func (p *allowPlaces) last(g *ast.CommentGroup, com *ast.Comment) int {
	if decl := p.docs[g]; decl != nil {
		return p.line(decl.End())
	}
	line := p.line(com.Pos())
	if code, ok := p.code[line]; ok && code < com.Pos() {
		return line
	}
	return max(line, p.line(g.End())) + 1
}

// Covers reports whether the allow covers a position, which must not be adjusted by
// //line directives.
func (a *Allow) Covers(pos token.Position) bool {
	return pos.Filename == a.File && a.CoversFrom <= pos.Line && pos.Line <= a.CoversTo
}

// Where says which findings the allow speaks of.
func (a *Allow) Where() string {
	switch {
	case a.Function:
		return "in this function"
	case a.CoversTo == a.Line:
		return "on this line"
	}
	return "on the line below"
}

// Accepts reports whether the allow accepts a use for a purpose.
func (a *Allow) Accepts(use string) bool {
	return slices.ContainsFunc(a.Purposes, func(p string) bool { return purpose.Below(use, p) })
}
