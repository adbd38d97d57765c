package annot

import (
	"go/token"
	"path/filepath"
	"strings"
)

// A Position is a place in source text that survives the journey through a
// fact: File is relative to its package (its base name), never absolute, since
// facts are cached and shared between checkouts.
type Position struct {
	Package string // import path of the package that File belongs to
	File    string // base name
	Line    int
	Column  int // 1-based; 0 when unknown
}

// PositionOf makes a position in a package portable.
func PositionOf(fset *token.FileSet, pkg string, pos token.Pos) Position {
	p := Written(fset, pos)
	return Position{Package: pkg, File: baseName(p.Filename), Line: p.Line, Column: p.Column}
}

// Written returns a position in the file of its package, whatever //line directives
// call it, such as the template that the file was made from. What cgo makes of a file
// lies in a temporary directory or in the build cache: there it is the file that was
// written, which the directives of cgo name.
func Written(fset *token.FileSet, pos token.Pos) token.Position {
	p := fset.PositionFor(pos, false)
	if byCgo(p.Filename) {
		return fset.PositionFor(pos, true)
	}
	return p
}

// byCgo reports whether cgo made a file. Those in the build cache have names without
// an extension, as no other Go files have.
func byCgo(file string) bool {
	return file != "" && (filepath.Ext(file) != ".go" || strings.HasSuffix(file, ".cgo1.go"))
}

// Directory returns the directory of the file that a position is in, "" if nobody wrote
// that: cgo declares names in files of its own.
func Directory(fset *token.FileSet, pos token.Pos) string {
	file := Written(fset, pos).Filename
	if filepath.Ext(file) != ".go" || baseName(file) == "_cgo_gotypes.go" {
		return ""
	}
	return filepath.Dir(file)
}

// baseName cuts a file name of any system.
func baseName(file string) string {
	return file[strings.LastIndexAny(file, `/\`)+1:]
}
