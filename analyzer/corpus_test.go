package analyzer

import (
	"cmp"
	"flag"
	"maps"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	driver "golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/ssa"
)

var (
	corpusDir      = flag.String("corpus.dir", "", "analyse the packages of the module in `directory`, dependencies included")
	corpusPatterns = flag.String("corpus.patterns", "./...", "which packages, separated by spaces")
)

// functionTimes adds up how long the analyses of each function took.
type functionTimes struct {
	mu   sync.Mutex
	took map[string]time.Duration
}

func (t *functionTimes) watch(f *ssa.Function) func() {
	start := cpuTime()
	return func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		took := cpuTime() - start
		if took > 300*time.Millisecond {
			println("SLOW", f.String(), took.String(), f.Pkg.Pkg.Path())
		}
		t.took[f.String()] += took
	}
}

// cpuTime returns the CPU time that this process has used.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func (t *functionTimes) slowest(n int) []string {
	names := slices.SortedFunc(maps.Keys(t.took), func(a, b string) int { return cmp.Compare(t.took[b], t.took[a]) })
	return names[:min(n, len(names))]
}

// TestCorpus analyses a module that the flag -corpus.dir names in this process,
// one package after another, and says which functions took longest.
func TestCorpus(t *testing.T) {
	if *corpusDir == "" {
		t.Skip("-corpus.dir is not set")
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax, Dir: *corpusDir}, strings.Fields(*corpusPatterns)...)
	if err != nil {
		t.Fatal(err)
	}
	times := &functionTimes{took: make(map[string]time.Duration)}
	c := newChecker(Options{PolicyText: "version: 1\n"})
	c.watch = times.watch
	a := c.analyzer()
	start := time.Now()
	if _, err := runOn(a, pkgs, true); err != nil {
		t.Fatal(err)
	}
	t.Logf("%v for all", time.Since(start))
	for _, name := range times.slowest(25) {
		t.Logf("%10v %s", times.took[name].Round(time.Millisecond), name)
	}
}

func runOn(a *analysis.Analyzer, pkgs []*packages.Package, sequential bool) (*driver.Graph, error) {
	return driver.Analyze([]*analysis.Analyzer{a}, pkgs, &driver.Options{Sequential: sequential})
}
