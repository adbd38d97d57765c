package annot

import (
	"errors"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"example.com/purposevet/analyzer/internal/directive"
	"example.com/purposevet/analyzer/internal/policy"
)

// A Problem is an annotation that does nothing, or not what it says.
type Problem struct {
	Pos     token.Pos
	Message string
	Policy  bool // it is in the policy file, and Pos is the package clause
}

// A Package is what Collect reads.
type Package struct {
	Path  string // without the mark of a test variant
	Types *types.Package
	Fset  *token.FileSet
	Files []*ast.File
	Info  *types.Info
}

// collector reads the directives of one package.
type collector struct {
	Package
	policy   *policy.Policy
	set      *Set
	problems []Problem
	entries  map[string]*Func          // what the policy's entries so far say of functions
	keys     map[types.Object][]string // names of the fields declared here
	used     map[*ast.Comment]bool
	lines    map[lineOf][]*ast.Comment // by the line on which they stand
	code     map[*ast.Comment]bool     // comments after prose, which are code if they are indented
}

// A lineOf is a line of the file itself, whatever //line directives say.
type lineOf struct {
	file *token.File
	line int
}

func (c *collector) lineOf(pos token.Pos) lineOf {
	return lineOf{c.Fset.File(pos), c.Fset.PositionFor(pos, false).Line}
}

// Collect returns what a package declares by directives, struct tags and the
// policy's tags, and what is wrong with it.
func Collect(pkg Package, pol *policy.Policy) (*Set, []Problem) {
	c := &collector{
		Package: pkg, policy: pol, set: NewSet(),
		entries: make(map[string]*Func),
		keys:    keysOf(pkg.Types, pkg.Path),
		used:    make(map[*ast.Comment]bool),
		lines:   make(map[lineOf][]*ast.Comment),
		code:    make(map[*ast.Comment]bool),
	}
	for _, f := range pkg.Files {
		c.file(f)
	}
	c.checkPolicy()
	c.reach()
	return c.set, c.problems
}

func (c *collector) problem(pos token.Pos, message string) {
	p := Problem{Pos: pos, Message: message}
	if !slices.Contains(c.problems, p) { // a directive for several fields is reported once
		c.problems = append(c.problems, p)
	}
}

// file collects the directives of one file.
func (c *collector) file(f *ast.File) {
	any := false
	for _, g := range f.Comments {
		prose := false
		for _, com := range g.List {
			if mayBe(com) {
				any = true
				c.code[com] = prose
				k := c.lineOf(com.Pos())
				c.lines[k] = append(c.lines[k], com)
			}
			prose = prose || strings.HasPrefix(com.Text, "// ") && !strings.HasPrefix(com.Text, "//    ")
		}
	}
	if any {
		c.clause(f)
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			c.genDecl(n)
		case *ast.FuncDecl:
			if any {
				c.funcDecl(n)
			}
		case *ast.StructType:
			c.structType(n)
		case *ast.InterfaceType:
			if any {
				c.interfaceType(n)
			}
		}
		return true
	})
	if any {
		c.leftOver(f)
	}
}

// mayBe reports whether a comment could be, or could have been meant to be, a directive.
// Most comments are not, and cost no more than this.
func mayBe(com *ast.Comment) bool {
	text := strings.TrimLeft(com.Text, "/* \t\n+@")
	return text != "" && (text[0]|0x20) == 'p' || strings.Contains(com.Text, "purpose:") || com.Text[1] == '*' && strings.Contains(com.Text, "//")
}

// text returns a comment without its indentation, unless that marks code.
func (c *collector) text(com *ast.Comment) string {
	text, ok := strings.CutPrefix(com.Text, "//")
	if trimmed := strings.TrimLeft(text, " \t"); ok && trimmed != text && !c.code[com] {
		return "// " + trimmed
	}
	return com.Text
}

// directives parses the comments of a node, each once.
func (c *collector) directives(groups ...*ast.CommentGroup) []found {
	var out []found
	for _, g := range groups {
		if g == nil {
			continue
		}
		for _, com := range g.List {
			out = c.parse(out, com)
		}
	}
	return out
}

// found is a directive at its place.
type found struct {
	*directive.Directive
	pos token.Pos
}

func (c *collector) parse(out []found, com *ast.Comment) []found {
	if c.used[com] || !mayBe(com) {
		return out
	}
	d, err := directive.Parse(c.text(com), c.policy.Rules.Known)
	if err != nil {
		c.used[com] = true
		c.problem(c.place(com, err), err.Error())
		return out
	}
	if d == nil || d.Kind == directive.Allow {
		return out
	}
	c.used[com] = true
	return c.found(out, d, com.Pos())
}

// place returns where in a comment an error is.
func (c *collector) place(com *ast.Comment, err error) token.Pos {
	e, ok := errors.AsType[*directive.LineError](err)
	if !ok {
		return com.Pos()
	}
	at := c.lineOf(com.Pos())
	return at.file.LineStart(at.line+e.Line) + token.Pos(e.Column)
}

// found adds a directive, with those of its purposes that rules name.
func (c *collector) found(out []found, d *directive.Directive, pos token.Pos) []found {
	if d.Purposes = c.known(d.Purposes, pos); len(d.Purposes) == 0 {
		return out
	}
	return append(out, found{d, pos})
}

// known returns the purposes that rules name, and reports the others.
func (c *collector) known(purposes []string, pos token.Pos) []string {
	for _, p := range purposes {
		if !c.policy.Rules.Known(p) {
			c.problem(pos, directive.NoRule(p, c.policy.Rules.Names()))
		}
	}
	return knownOf(c.policy.Rules, purposes)
}

func quote(s string) string { return `"` + s + `"` }

// onLine adds the comments after a node that the syntax tree attaches to nothing, such as
// those after the opening brace of a function.
func (c *collector) onLine(pos token.Pos) *ast.CommentGroup {
	g := &ast.CommentGroup{}
	for _, com := range c.lines[c.lineOf(pos)] {
		if com.Pos() >= pos && !c.used[com] {
			g.List = append(g.List, com)
		}
	}
	return g
}

// firstLine adds the comments on the line where a declaration of several lines begins.
// Comments after one of its parts, such as a parameter, a field or a statement, are not
// about the whole.
func (c *collector) firstLine(n ast.Node) *ast.CommentGroup {
	if len(c.lines) == 0 || c.lineOf(n.Pos()) == c.lineOf(n.End()) {
		return nil
	}
	g := c.onLine(n.Pos())
	ast.Inspect(n, func(n ast.Node) bool {
		var first token.Pos
		switch n := n.(type) {
		case *ast.FieldList:
			if len(n.List) > 0 {
				first = n.List[0].Pos()
			}
		case *ast.BlockStmt:
			if len(n.List) > 0 {
				first = n.List[0].Pos()
			}
		}
		if first.IsValid() {
			g.List = slices.DeleteFunc(g.List, func(com *ast.Comment) bool { return first < com.Pos() && com.Pos() < n.End() })
		}
		return len(g.List) > 0
	})
	return g
}

// leftOver reports the directives that annotate nothing.
func (c *collector) leftOver(f *ast.File) {
	for _, g := range f.Comments {
		for _, com := range g.List {
			if c.used[com] {
				continue
			}
			d, err := directive.Parse(c.text(com), c.policy.Rules.Known)
			switch {
			case err != nil:
				c.problem(c.place(com, err), err.Error())
			case d != nil && d.Kind != directive.Allow:
				c.problem(com.Pos(), "misplaced directive: //purpose:"+d.Kind+" stands in the doc comment of what it annotates, or on its line")
			case d != nil:
				c.known(d.Purposes, com.Pos())
			}
		}
	}
}

// clause reads the directives of a package clause.
func (c *collector) clause(f *ast.File) {
	for _, d := range c.directives(f.Doc, c.onLine(f.Name.Pos())) {
		if d.Kind != directive.Sink {
			c.misplaced(d, "a package clause")
			continue
		}
		if d.Params != nil {
			c.problem(d.pos, "params is for functions, not for a package")
			continue
		}
		if message := packageSink(c.Types); message != "" {
			c.problem(d.pos, message)
			continue
		}
		sink := &Sink{Key: c.Path, Name: c.Types.Name(), Purposes: d.Purposes, Pos: c.position(f.Name.Pos())}
		c.set.PkgSinks[c.Path] = addSink(c.set.PkgSinks[c.Path], sink)
	}
}

func (c *collector) misplaced(d found, on string) {
	c.problem(d.pos, "misplaced directive: //purpose:"+d.Kind+" cannot annotate "+on)
}

// position makes a position meaningful in other packages.
func (c *collector) position(pos token.Pos) Position {
	return PositionOf(c.Fset, c.Path, pos)
}

// source returns a source with the options of its directive.
func (c *collector) source(d found, key, name string, pos token.Pos) *Source {
	return &Source{Key: key, Name: name, Kind: d.Contact, Purposes: d.Purposes, Pos: c.position(pos)}
}

// key names a field or a method of an unnamed interface. Of several names it returns that
// of the type whose declaration begins nearest before the object.
func (c *collector) key(obj types.Object) string {
	best, bestPos := "", token.NoPos
	for _, name := range c.keys[obj] {
		root, _, _ := strings.Cut(strings.TrimPrefix(name, c.Path+"."), ".")
		pos := token.NoPos
		if o := c.Types.Scope().Lookup(root); o != nil && o.Pos() <= obj.Pos() {
			pos = o.Pos()
		}
		if best == "" || pos > bestPos {
			best, bestPos = name, pos
		}
	}
	if best == "" {
		return localKey(obj, c.Path)
	}
	return best
}

func (c *collector) funcKey(f *types.Func) string {
	if isUnnamed(f) {
		return c.key(f)
	}
	return FuncKey(f)
}
