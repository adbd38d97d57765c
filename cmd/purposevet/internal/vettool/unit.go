package vettool

import (
	"encoding/json"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
)

// A unit is the part that is read of the description of a package that the go command
// passes to its tool.
type unit struct {
	Dir           string
	ImportPath    string
	GoFiles       []string
	GoVersion     string
	ModulePath    string            // "" in the standard library
	ModuleVersion string            // "" in the main module
	ImportMap     map[string]string // from paths in the source to paths of packages
	PackageVetx   map[string]string // what was written of imported packages, by path
	VetxOnly      bool              // the package is only imported by those that are asked for
	VetxOutput    string            // what importers will read

	file string
	text []byte
}

func readUnit(file string) (*unit, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	u := &unit{file: file, text: text}
	return u, json.Unmarshal(text, u)
}

// rewrite writes the description again, with the unit's current files and role.
func (u *unit) rewrite() error {
	var all map[string]json.RawMessage
	if err := json.Unmarshal(u.text, &all); err != nil {
		return err
	}
	for key, value := range map[string]any{"GoFiles": u.GoFiles, "VetxOnly": u.VetxOnly} {
		text, err := json.Marshal(value)
		if err != nil {
			return err
		}
		all[key] = text
	}
	text, err := json.Marshal(all)
	if err != nil {
		return err
	}
	return os.WriteFile(u.file, text, 0o600)
}

// prepare changes the description as the settings require. It returns false if there is
// nothing left to analyse: a package that is all tests.
//
// The go command caches what a package printed without regard to its role: a package that
// was first only imported, and so printed nothing, would be silent later when it is asked
// for. So a package prints its findings in either role. Unless imported packages are
// wanted, there are two exceptions: packages of other modules, which are seldom asked
// for, and packages with tests inside of them, which are asked for as another package,
// their variant with the tests, and would be reported twice.
func (s settings) prepare(u *unit) (some bool, err error) {
	files, role := len(u.GoFiles), u.VetxOnly
	if !s.tests {
		u.dropTests()
	}
	if u.VetxOnly && u.ModulePath != "" && (s.deps || u.ModuleVersion == "" && !u.tested(s.tags)) {
		u.VetxOnly = false
	}
	if len(u.GoFiles) == 0 {
		return false, nil
	}
	if len(u.GoFiles) == files && u.VetxOnly == role {
		return true, nil
	}
	return true, u.rewrite()
}

func (u *unit) dropTests() {
	kept := []string{}
	for _, f := range u.GoFiles {
		if !strings.HasSuffix(f, "_test.go") {
			kept = append(kept, f)
		}
	}
	u.GoFiles = kept
}

// tested reports whether the package has test files of its own, apart from those of the
// package p_test beside it.
func (u *unit) tested(tags []string) bool {
	context := build.Default
	context.BuildTags = tags
	files, err := filepath.Glob(filepath.Join(u.Dir, "*_test.go"))
	if err != nil {
		return false
	}
	for _, file := range files {
		if built, err := context.MatchFile(filepath.Split(file)); !built || err != nil {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.PackageClauseOnly)
		if err == nil && !strings.HasSuffix(f.Name.Name, "_test") {
			return true
		}
	}
	return false
}
