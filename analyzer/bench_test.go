package analyzer

import (
	"go/types"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"example.com/purposevet/analyzer/internal/corpus"
	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/usage"
)

// The benchmarks below run the pass, and beside it one that only builds the SSA
// form, on the same packages: see docs/performance.md.

// A bench has packages whose imports are analysed already.
type bench struct {
	checker *checker
	passes  map[string]*analysis.Pass // by import path
	order   []string                  // imports first
	fact    int                       // bytes of facts of the last pass
}

// newBench analyses packages and all that they import, once.
func newBench(b testing.TB, pkgs []*packages.Package, opts Options) *bench {
	b.Helper()
	r := &bench{checker: newChecker(opts), passes: make(map[string]*analysis.Pass)}
	a := r.checker.analyzer()
	var mu sync.Mutex
	run := a.Run
	a.Run = func(pass *analysis.Pass) (any, error) {
		if !model.Modelled(pass.Pkg.Path()) {
			mu.Lock()
			r.passes[pass.Pkg.Path()] = r.again(pass)
			r.order = append(r.order, pass.Pkg.Path())
			mu.Unlock()
		}
		return run(pass)
	}
	if _, err := runOn(a, pkgs, true); err != nil {
		b.Fatal(err)
	}
	return r
}

// again returns a pass like one that has run, to be run any number of times.
func (r *bench) again(pass *analysis.Pass) *analysis.Pass {
	c := *pass
	facts := make(map[string]Fact)
	for _, imp := range pass.Pkg.Imports() {
		var f Fact
		if pass.ImportPackageFact(imp, &f) {
			facts[imp.Path()] = f
		}
	}
	c.Report = func(analysis.Diagnostic) {}
	c.ImportPackageFact = func(imp *types.Package, to analysis.Fact) bool {
		f, ok := facts[imp.Path()]
		*to.(*Fact) = f
		return ok
	}
	c.ExportPackageFact = func(f analysis.Fact) { r.fact += len(f.(*Fact).Data) }
	return &c
}

// compare benchmarks both passes on some packages, one after the other in one
// process.
func (r *bench) compare(b *testing.B, paths ...string) {
	measure(b, "pass=ssa", func(*testing.B) {
		for _, path := range paths {
			r.checker.built(r.passes[path])
		}
	})
	measure(b, "pass=purposevet", func(b *testing.B) {
		r.fact = 0
		for _, path := range paths {
			if _, err := r.checker.run(r.passes[path]); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(r.fact), "fact-B")
	})
}

// measure benchmarks a function. It reports CPU time, too, which says more than
// the clock on a machine that does something else besides.
func measure(b *testing.B, name string, f func(*testing.B)) {
	b.Run(name, func(b *testing.B) {
		b.ReportAllocs()
		before := usage.CPU()
		for b.Loop() {
			f(b)
		}
		b.ReportMetric(float64(usage.CPU()-before)/float64(b.N)/1e6, "cpu-ms/op")
	})
}

// byPackage benchmarks each package, and all of them.
func (r *bench) byPackage(b *testing.B) {
	b.Run("pkg=all", func(b *testing.B) { r.compare(b, r.order...) })
	for _, path := range r.order {
		b.Run("pkg="+strings.ReplaceAll(path, "/", "."), func(b *testing.B) { r.compare(b, path) })
	}
}

// toolsPackages are packages of x/tools, small and large ones.
var toolsPackages = []string{
	"golang.org/x/tools/go/analysis/unitchecker",
	"golang.org/x/tools/go/ast/astutil",
	"golang.org/x/tools/go/callgraph/vta",
	"golang.org/x/tools/go/packages",
}

// BenchmarkTools is about packages without annotations, as most of those that a
// program depends on are.
func BenchmarkTools(b *testing.B) {
	pkgs, err := corpus.Load(".", toolsPackages...)
	if err != nil {
		b.Fatal(err)
	}
	newBench(b, pkgs, Options{PolicyText: "version: 1\n"}).byPackage(b)
}

// BenchmarkBroad is about the same packages with annotations everywhere.
func BenchmarkBroad(b *testing.B) {
	pkgs, err := corpus.Load(".", toolsPackages...)
	if err != nil {
		b.Fatal(err)
	}
	for _, p := range corpus.All(pkgs) {
		corpus.Annotate(p)
	}
	newBench(b, pkgs, Options{PolicyText: corpus.Policy}).byPackage(b)
}

// BenchmarkIncident is about the bundled example: a service like a user's.
func BenchmarkIncident(b *testing.B) {
	dir := filepath.Join("..", "testdata", "incident")
	pkgs, err := corpus.Load(dir, "./...")
	if err != nil {
		b.Fatal(err)
	}
	newBench(b, pkgs, Options{PolicyFile: filepath.Join(dir, ".purposevet.yml")}).byPackage(b)
}
