package govet

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A listing has the import paths of packages. Both are nil if the go command
// cannot tell: then go vet cannot either, and says why.
type listing struct {
	wanted map[string]bool // asked for
	seen   []string        // asked for, or below, as Config.Imports says
}

func (c Config) list() *listing {
	how := []string{"list", "-e", "-f={{.DepOnly}} {{.ImportPath}}", "-find"}
	if c.Imports {
		how = append(how[:3], "-deps", "-test")
	}
	out, err := c.command(slices.Concat(how, c.Build, []string{"--"}, c.Patterns)...).Output()
	if err != nil {
		return &listing{}
	}
	l := &listing{wanted: make(map[string]bool)}
	for line := range strings.Lines(string(out)) {
		if f := strings.Fields(line); len(f) == 2 || len(f) == 3 { // with the mark of a test variant
			l.seen = append(l.seen, f[1])
			if f[0] == "false" && !strings.HasSuffix(f[1], ".test") {
				l.wanted[f[1]] = true
			}
		}
	}
	c.News.Total(len(l.wanted))
	return l
}

// listed is what go list says of a package.
type listed struct {
	Dir, ImportPath           string
	Error                     *loadError
	DepsErrors                []*loadError
	GoFiles, CgoFiles         []string
	TestGoFiles, XTestGoFiles []string
	InvalidGoFiles            []string
}

type loadError struct {
	ImportStack []string
	Pos, Err    string
}

// load returns the packages that can be loaded, and a line for each reason why others
// cannot. If there is such a reason, go vet itself analyses nothing.
func (c Config) load() (packages, problems []string, err error) {
	args := slices.Concat([]string{"list", "-e", "-json=Dir,ImportPath,Error,DepsErrors,GoFiles,CgoFiles,TestGoFiles,XTestGoFiles,InvalidGoFiles"},
		c.Build, []string{"--"}, c.Patterns)
	out, err := c.command(args...).Output()
	if err != nil {
		return nil, nil, nil // go vet has reported it
	}
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, nil, fmt.Errorf("what go list printed cannot be read: %w", err)
		}
		list := p.DepsErrors
		if p.Error != nil {
			list = append(list, p.Error)
		}
		for _, e := range list {
			problems = append(problems, c.describe(&p, e))
		}
		if len(list) == 0 {
			packages = append(packages, p.ImportPath)
		}
	}
	slices.Sort(problems)
	return packages, slices.Compact(problems), nil
}

// describe words an error with its place, which the go command leaves out for some
// errors.
func (c Config) describe(p *listed, e *loadError) string {
	pos, message := e.Pos, strings.Join(strings.Fields(e.Err), " ") // some have several lines
	if len(e.ImportStack) > 1 {
		message += ": " + strings.Join(e.ImportStack, " imports ")
	}
	switch {
	case pos != "":
	case len(e.ImportStack) > 1:
		pos = importOf(p, e.ImportStack[1])
	default:
		pos = odd(p)
	}
	if pos == "" {
		return p.ImportPath + ": " + message
	}
	return pos + ": " + message
}

// importOf returns where a package imports another.
func importOf(p *listed, path string) string {
	found := ""
	p.parse(func(file string, fset *token.FileSet) {
		f, err := parser.ParseFile(fset, file, nil, parser.ImportsOnly)
		if err != nil || found != "" {
			return
		}
		for _, spec := range f.Imports {
			if text, err := strconv.Unquote(spec.Path.Value); err == nil && text == path {
				found = fset.Position(spec.Path.Pos()).String()
			}
		}
	})
	return found
}

// odd returns the first package clause that names another package than the first file
// does.
func odd(p *listed) string {
	first, found := "", ""
	p.parse(func(file string, fset *token.FileSet) {
		f, err := parser.ParseFile(fset, file, nil, parser.PackageClauseOnly)
		switch {
		case err != nil || found != "" || strings.HasSuffix(file, "_test.go"):
		case first == "":
			first = f.Name.Name
		case f.Name.Name != first:
			found = fset.Position(f.Name.Pos()).String()
		}
	})
	return found
}

func (p *listed) parse(each func(file string, fset *token.FileSet)) {
	files := slices.Concat(p.GoFiles, p.CgoFiles, p.TestGoFiles, p.XTestGoFiles, p.InvalidGoFiles)
	if len(files) == 0 {
		files, _ = filepath.Glob(filepath.Join(p.Dir, "*.go"))
	}
	slices.Sort(files)
	for _, file := range files {
		if !filepath.IsAbs(file) {
			file = filepath.Join(p.Dir, file)
		}
		each(file, token.NewFileSet())
	}
}
