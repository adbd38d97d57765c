package vettool

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"
	"golang.org/x/tools/go/types/objectpath"

	"example.com/purposevet/analyzer"
)

var system = flag.String("std.goos", runtime.GOOS, "the system whose standard library TestDeclared looks at")

// driverVariable makes the test binary the driver, for one unit.
const driverVariable = "PURPOSEVET_TEST_DRIVER"

func TestMain(m *testing.M) {
	if unit := os.Getenv(driverVariable); unit != "" {
		unitchecker.Run(unit, []*analysis.Analyzer{analyzer.New(analyzer.Options{PolicyText: noPolicy})})
	}
	flag.Parse()
	os.Exit(m.Run())
}

// TestDeclared exports each package of the standard library, has the driver
// analyse it with all that was exported before, and compares what both wrote:
// the types byte by byte, and of the facts those about functions that code
// outside of the standard library can call. So it fails when the driver reads
// or writes another format, or when rows are missing in the table or wrong.
func TestDeclared(t *testing.T) {
	if testing.Short() {
		t.Skip("analyses the standard library")
	}
	dir := t.TempDir()
	units := standardUnits(t, dir)
	done := make(map[string]chan struct{})
	for _, u := range units {
		done[u.ImportPath] = make(chan struct{})
	}
	callable := newCallables()
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	var running sync.WaitGroup
	for _, u := range units {
		running.Go(func() {
			defer close(done[u.ImportPath])
			for imported := range u.PackageVetx {
				<-done[imported]
			}
			slots <- struct{}{}
			defer func() { <-slots }()
			if err := callable.compare(u); err != nil {
				t.Errorf("%s: %v", u.ImportPath, err)
			}
		})
	}
	running.Wait()
	for _, want := range []string{"log Fatal", "testing common.FailNow"} {
		if !callable.found[want] {
			t.Errorf("%s is not among the %d functions that never return", want, len(callable.found))
		}
	}
}

// standardUnits returns the packages of the standard library as the go command
// describes them, but without C.
func standardUnits(t *testing.T, dir string) []*unit {
	t.Helper()
	list := exec.Command("go", "list", "-deps", "-json=ImportPath,Dir,GoFiles,Imports,ImportMap", "std")
	list.Env = append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=", "GOWORK=off", "GOOS="+*system)
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	var units []*unit
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p struct {
			ImportPath, Dir  string
			GoFiles, Imports []string
			ImportMap        map[string]string
		}
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return units
		} else if err != nil {
			t.Fatal(err)
		}
		if p.ImportPath == "unsafe" || len(p.GoFiles) == 0 {
			continue // The go command does not ask for these.
		}
		u := &unit{
			Dir: p.Dir, ImportPath: p.ImportPath, VetxOnly: true, GoVersion: goVersion(),
			ImportMap: make(map[string]string), PackageVetx: make(map[string]string),
			VetxOutput: vetxOf(dir, p.ImportPath),
		}
		for _, f := range p.GoFiles {
			u.GoFiles = append(u.GoFiles, filepath.Join(p.Dir, f))
		}
		for _, path := range p.Imports {
			u.ImportMap[path] = path
			if path != "unsafe" {
				u.PackageVetx[path] = vetxOf(dir, path)
			}
		}
		for source, path := range p.ImportMap {
			delete(u.ImportMap, path)
			u.ImportMap[source] = path
		}
		if !u.declares() {
			t.Errorf("%s is not taken for a package of the standard library", p.ImportPath)
		}
		units = append(units, u)
	}
}

// goVersion returns the language version of the toolchain, as go1.26.
func goVersion() string {
	parts := strings.SplitN(runtime.Version(), ".", 3)
	return strings.Join(parts[:min(2, len(parts))], ".")
}

func vetxOf(dir, path string) string {
	return filepath.Join(dir, strings.ReplaceAll(path, "/", "_")+".vetx")
}

// callables are the functions of the standard library that never return and
// that code outside of it can call, as the driver has found them.
type callables struct {
	sync.Mutex
	found map[string]bool // rows of the table
	paths map[fact]bool
}

// A fact is a gobFact that can be compared: it says that a function never
// returns.
type fact struct {
	pkg    string
	object objectpath.Path
}

func newCallables() *callables {
	return &callables{found: make(map[string]bool), paths: make(map[fact]bool)}
}

// compare has a unit written twice and returns what differs.
func (c *callables) compare(u *unit) error {
	if err := u.export(); err != nil {
		return err
	}
	ours, err := os.ReadFile(u.VetxOutput)
	if err != nil {
		return err
	}
	theirs, err := driven(u)
	if err != nil {
		return err
	}
	ourTypes, ourFacts, err := splitVetx(ours)
	if err != nil {
		return err
	}
	theirTypes, theirFacts, err := splitVetx(theirs)
	if err != nil {
		return err
	}
	if !bytes.Equal(ourTypes, theirTypes) {
		return fmt.Errorf("%d bytes of types, but the driver wrote %d other ones", len(ourTypes), len(theirTypes))
	}
	read := make(map[string]*types.Package)
	pkg, err := readVetx(u.VetxOutput, token.NewFileSet(), read, u.ImportPath)
	if err != nil {
		return err
	}
	got, err := readFacts(ourFacts)
	if err != nil {
		return err
	}
	all, err := readFacts(theirFacts)
	if err != nil {
		return err
	}
	// Of facts about what the package's types do not refer to, an importer has
	// no use; they differ, for the two do not read the same imports.
	unused := func(f fact) bool { return read[f.pkg] == nil }
	got, all = slices.DeleteFunc(got, unused), slices.DeleteFunc(all, unused)
	want := c.callable(pkg, all)
	if !slices.Equal(got, want) {
		return fmt.Errorf("the table has %v, the driver found %v", names(pkg, got), names(pkg, want))
	}
	return nil
}

// driven returns what the driver writes of a unit.
func driven(u *unit) ([]byte, error) {
	again := *u
	again.VetxOutput += ".driver"
	text, err := json.Marshal(again)
	if err != nil {
		return nil, err
	}
	file := u.VetxOutput + ".cfg"
	if err := os.WriteFile(file, text, 0o600); err != nil {
		return nil, err
	}
	driver := exec.Command(os.Args[0])
	driver.Env = append(os.Environ(), driverVariable+"="+file)
	if out, err := driver.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("the driver: %w\n%s", err, out)
	}
	return os.ReadFile(again.VetxOutput)
}

func readFacts(text []byte) ([]fact, error) {
	if len(text) == 0 {
		return nil, nil
	}
	var read []gobFact
	if err := gob.NewDecoder(bytes.NewReader(text)).Decode(&read); err != nil {
		return nil, err
	}
	var facts []fact
	for _, f := range read {
		facts = append(facts, fact{f.PkgPath, f.Object})
	}
	return facts, nil
}

// callable returns the facts about functions that code outside of the standard
// library can call.
func (c *callables) callable(pkg *types.Package, all []fact) []fact {
	c.Lock()
	defer c.Unlock()
	var out []fact
	for _, f := range all {
		if f.pkg == pkg.Path() && !strings.Contains("/"+f.pkg+"/", "/internal/") && !strings.HasPrefix(f.pkg, "vendor/") {
			if fn := function(pkg, f.object); fn != nil && exported(fn) {
				c.paths[f] = true
				c.found[row(fn)] = true
			}
		}
		if c.paths[f] {
			out = append(out, f)
		}
	}
	return out
}

func function(pkg *types.Package, path objectpath.Path) *types.Func {
	o, err := objectpath.Object(pkg, path)
	if err != nil {
		return nil
	}
	return o.(*types.Func)
}

// exported reports whether the function is exported or a method of a type that
// is, be it one that the type embeds.
func exported(fn *types.Func) bool {
	switch {
	case !fn.Exported():
		return false
	case fn.Signature().Recv() == nil:
		return true
	}
	scope := fn.Pkg().Scope()
	return slices.ContainsFunc(scope.Names(), func(name string) bool {
		of, isType := scope.Lookup(name).(*types.TypeName)
		if !isType || !of.Exported() {
			return false
		}
		found, _, _ := types.LookupFieldOrMethod(of.Type(), true, fn.Pkg(), fn.Name())
		return found == fn
	})
}

// row returns the row of the table for a function.
func row(fn *types.Func) string {
	name := fn.Name()
	if recv := fn.Signature().Recv(); recv != nil {
		of := recv.Type()
		if p, isPointer := of.(*types.Pointer); isPointer {
			of = p.Elem()
		}
		name = of.(*types.Named).Obj().Name() + "." + name
	}
	return fn.Pkg().Path() + " " + name
}

// names returns facts as rows of the table; those of other packages as paths.
func names(pkg *types.Package, facts []fact) []string {
	rows := make(map[string]bool)
	for _, f := range facts {
		if fn := function(pkg, f.object); f.pkg == pkg.Path() && fn != nil {
			rows[row(fn)] = true
		} else {
			rows[f.pkg+" at "+string(f.object)] = true
		}
	}
	return slices.Sorted(maps.Keys(rows))
}
