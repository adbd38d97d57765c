package analyzer_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestMatchTruth runs the cases of matching: each function is called in a world
// in which no contact is what an advertiser brings, and in worlds in which one
// is. A line at which what a sink received differs must be wanted as a match, or
// as a flow, or say why it is none:
//
//	// after   what follows a refused login, say, which differs for another reason
//
// How many of the wanted matches are confirmed that way has a lower limit: not
// all functions can be called with what makes a difference.
func TestMatchTruth(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs the cases")
	}
	cases, err := filepath.Abs(filepath.Join("..", "testdata", "cases"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(cases)); err != nil {
		t.Fatal(err)
	}
	instrument(t, dir)
	differs := runTruth(t, dir)
	wants := readWants(t, cases)
	after := linesWith(t, cases, func(line string) bool { return strings.HasSuffix(line, "// after") })
	calls := linesWith(t, cases, func(line string) bool { return strings.Contains(line, "(") })

	confirmed := 0
	for _, d := range differs {
		at := fmt.Sprintf("%s:%d", d.file, d.line)
		if !calls[at] {
			continue // a deferred call runs where the function ends
		}
		key := caseKey{file: d.file, line: d.line, what: "match(" + d.source + ")"}
		flow := caseKey{file: d.file, line: d.line, what: "flow(" + d.source + ")"}
		switch {
		case wants.wanted(key):
			confirmed++
		case !wants.wanted(flow) && !after[at]:
			t.Errorf("%s: what the sink receives differs with %s, and no match is wanted", at, d.source)
		}
	}
	total := 0
	for key := range wants.exact {
		if strings.HasPrefix(key.file, "match") && strings.HasPrefix(key.what, "match(") {
			total++
		}
	}
	t.Logf("%d of %d wanted matches are confirmed by running them", confirmed, total)
	if confirmed*10 < total*7 {
		t.Errorf("only %d of %d wanted matches are confirmed", confirmed, total)
	}
}

func (w caseWants) wanted(key caseKey) bool {
	if w.exact[key] > 0 {
		return true
	}
	for _, keys := range w.one {
		if slices.Contains(keys, key) {
			return true
		}
	}
	return false
}

// instrument replaces what the sinks do and adds the program that calls the
// functions of the cases.
func instrument(t *testing.T, dir string) {
	t.Helper()
	truth := filepath.Join("testdata", "truth")
	source := readFile(t, filepath.Join(truth, "ads.go.txt"))
	writeFile(t, filepath.Join(dir, "ads", "received.go"), source)
	sinks := filepath.Join(dir, "ads", "ads.go")
	text := readFile(t, sinks)
	kept, rest, ok := strings.Cut(text, "func transmit(")
	if !ok || strings.Count(rest, "\n") > 1 {
		t.Fatal("ads.go no longer ends with transmit")
	}
	text = strings.NewReplacer("\t\"fmt\"\n", "", "\t\"io\"\n", "").Replace(kept)
	writeFile(t, sinks, text)

	var imports, entries strings.Builder
	for _, pkg := range matchPackages(t, dir) {
		name := filepath.Base(pkg)
		fmt.Fprintf(&imports, "\t%q\n", "example.com/cases/"+name)
		funcs := exportFunctions(t, pkg)
		for _, fn := range funcs {
			fmt.Fprintf(&entries, "\t%q: %s.Functions[%q],\n", name+"."+fn, name, fn)
		}
	}
	writeFile(t, filepath.Join(dir, "zztruth", "main.go"), readFile(t, filepath.Join(truth, "main.go.txt")))
	writeFile(t, filepath.Join(dir, "zztruth", "functions.go"), fmt.Sprintf(
		"package main\n\nimport (\n%s)\n\nvar functions = map[string]any{\n%s}\n", imports.String(), entries.String()))
}

func matchPackages(t *testing.T, dir string) []string {
	t.Helper()
	pkgs, err := filepath.Glob(filepath.Join(dir, "match*"))
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(pkgs, func(p string) bool { return filepath.Base(p) == "matchlib" })
}

// exportFunctions adds a table of a package's functions to it, without generic
// ones and those that end the program, and returns their names.
func exportFunctions(t *testing.T, pkg string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(pkg, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	fset := token.NewFileSet()
	for _, path := range files {
		text := readFile(t, path)
		file, err := parser.ParseFile(fset, path, text, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || fn.Recv != nil || fn.Type.TypeParams != nil || fn.Name.Name == "init" {
				continue
			}
			body := text[fset.Position(fn.Pos()).Offset:fset.Position(fn.End()).Offset]
			if !strings.Contains(body, "os.Exit(") && !strings.Contains(body, "log.Fatal") {
				names = append(names, fn.Name.Name)
			}
		}
	}
	var table strings.Builder
	for _, name := range names {
		fmt.Fprintf(&table, "\t%q: %s,\n", name, name)
	}
	writeFile(t, filepath.Join(pkg, "zzfunctions.go"), fmt.Sprintf(
		"package %s\n\nvar Functions = map[string]any{\n%s}\n", filepath.Base(pkg), table.String()))
	return names
}

type difference struct {
	file   string
	line   int
	source string
}

func runTruth(t *testing.T, dir string) []difference {
	t.Helper()
	cmd := exec.Command("go", "run", "./zztruth")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("go run: %v\n%s", err, stderr.Bytes())
	}
	t.Logf("%s", stderr.Bytes())
	var out []difference
	for line := range strings.Lines(stdout.String()) {
		var d difference
		place, source, _ := strings.Cut(strings.TrimSpace(line), " ")
		file, n, _ := strings.Cut(place, ":")
		if _, err := fmt.Sscan(n, &d.line); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		d.file, d.source = file, source
		if !slices.Contains(out, d) {
			out = append(out, d)
		}
	}
	return out
}

// linesWith returns the lines of the cases of matching for which is holds.
func linesWith(t *testing.T, dir string, is func(line string) bool) map[string]bool {
	t.Helper()
	set := make(map[string]bool)
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasPrefix(path, "match") || !strings.HasSuffix(path, ".go") {
			return err
		}
		n := 0
		for line := range strings.Lines(readFile(t, filepath.Join(dir, path))) {
			n++
			if is(strings.TrimSpace(line)) {
				set[fmt.Sprintf("%s:%d", path, n)] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
