package check

import (
	"go/token"
	"go/types"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"example.com/purposevet/analyzer/internal/annot"
	"example.com/purposevet/analyzer/internal/summary"
)

// Places finds positions in other packages: their files are added to the file
// set, so that every driver can print them.
type Places struct {
	fset   *token.FileSet
	pkg    *types.Package
	policy string
	dirs   map[string]string // by import path; "" has the policy file. Nil until asked for
	files  map[string]*token.File
}

// NewPlaces returns the places that a package can name: its own, those of the packages
// below it, whose directories are known from their objects, and the policy file.
func NewPlaces(fset *token.FileSet, pkg *types.Package, policy string) *Places {
	return &Places{fset: fset, pkg: pkg, policy: policy, files: make(map[string]*token.File)}
}

// directories returns the directories of packages. It is called only if something is
// reported: going through all imports takes longer than much of the analysis.
func (p *Places) directories() map[string]string {
	if p.dirs != nil {
		return p.dirs
	}
	p.dirs = make(map[string]string)
	if dir, err := filepath.Abs(filepath.Dir(p.policy)); err == nil && p.policy != "" {
		p.dirs[""] = dir
	}
	seen := make(map[*types.Package]bool)
	var visit func(*types.Package)
	visit = func(pkg *types.Package) {
		if seen[pkg] {
			return
		}
		seen[pkg] = true
		for _, name := range pkg.Scope().Names() {
			pos := pkg.Scope().Lookup(name).Pos()
			if !pos.IsValid() {
				continue
			}
			if dir := annot.Directory(p.fset, pos); dir != "" {
				p.dirs[annot.CleanPath(pkg.Path())] = dir
				break
			}
		}
		for _, imp := range pkg.Imports() {
			visit(imp)
		}
	}
	visit(p.pkg)
	return p.dirs
}

// Steps returns a route as related information. Steps whose place is unknown here are
// left out; the message names them.
func (p *Places) Steps(route *summary.Step) []analysis.RelatedInformation {
	var out []analysis.RelatedInformation
	for _, s := range route.Steps() {
		pos := s.Pos
		if s.Far != nil {
			pos = p.Pos(*s.Far)
		}
		if pos.IsValid() {
			out = append(out, analysis.RelatedInformation{Pos: pos, Message: clean(s.Text)})
		}
	}
	return out
}

// Bounds on what is added to the file set for files whose text is not at hand.
const (
	lineWidth = 1 << 9
	maxLines  = 1 << 16
)

// Pos returns a position in another package, or no position if its directory is
// unknown.
func (p *Places) Pos(at annot.Position) token.Pos {
	if at.Line <= 0 || at.Line > maxLines {
		return token.NoPos
	}
	dirs := p.directories()
	dir, ok := dirs[at.Package]
	if !ok {
		if dir, ok = beside(dirs, at); !ok {
			return token.NoPos
		}
		dirs[at.Package] = dir
	}
	name := filepath.Join(dir, at.File)
	f := p.files[name]
	if f == nil || f.LineCount() < at.Line {
		lines := make([]int, at.Line+64)
		for i := range lines {
			lines[i] = i * lineWidth
		}
		f = p.fset.AddFile(name, -1, len(lines)*lineWidth)
		f.SetLines(lines)
		p.files[name] = f
	}
	return f.LineStart(at.Line) + token.Pos(min(max(at.Column-1, 0), lineWidth-2))
}

// beside finds the directory of a package of which no object was imported: it lies
// relative to that of another package as their import paths say, and the file is there.
func beside(dirs map[string]string, at annot.Position) (string, bool) {
	for _, known := range slices.Sorted(maps.Keys(dirs)) {
		root, below, ok := parents(known, dirs[known], at.Package)
		if !ok {
			continue
		}
		dir := filepath.Join(root, filepath.FromSlash(below))
		if _, err := os.Stat(filepath.Join(dir, at.File)); err == nil {
			return dir, true
		}
	}
	return "", false
}

// parents goes up from a package and its directory to where another package branches off.
// It returns that directory, and the rest of the other's path.
func parents(known, dir, other string) (root, below string, ok bool) {
	for known != "." && known != "" {
		if rest, found := strings.CutPrefix(other, known+"/"); found {
			return dir, rest, true
		}
		if filepath.Base(dir) != path.Base(known) {
			return "", "", false
		}
		known, dir = path.Dir(known), filepath.Dir(dir)
	}
	return "", "", false
}
