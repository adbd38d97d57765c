package analyzer

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	driver "golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/oracle"
)

// TestSameEverywhere checks that each package gets the same diagnostics in the
// same order, with the same steps, and the same bytes of facts, in every run: on
// one processor or on several, and in whatever order packages are analysed.
func TestSameEverywhere(t *testing.T) {
	if testing.Short() {
		t.Skip("analyses the cases several times")
	}
	modules := map[string]string{
		"cases":    filepath.Join("..", "testdata", "cases"),
		"incident": filepath.Join("..", "testdata", "incident"),
		"oracle":   writePrograms(t, 25),
	}
	for name, dir := range modules {
		t.Run(name, func(t *testing.T) {
			// Files are read in another order in each load.
			first, second := loadTests(t, dir), loadTests(t, dir)
			want := sayings(t, dir, first, 1)
			if len(want) == 0 {
				t.Fatal("no packages")
			}
			for i, pkgs := range [][]*packages.Package{second, first, second} {
				procs := []int{1, 2, 8}[i]
				rand.New(rand.NewPCG(1, uint64(i))).Shuffle(len(pkgs), func(i, j int) { pkgs[i], pkgs[j] = pkgs[j], pkgs[i] })
				got := sayings(t, dir, pkgs, procs)
				for path, s := range want {
					got[path].compare(t, fmt.Sprintf("%d processors: %s", procs, path), s)
				}
			}
		})
	}
}

func loadTests(t *testing.T, dir string) []*packages.Package {
	t.Helper()
	env := append(os.Environ(), "GOWORK=off", "GOFLAGS=")
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax, Dir: dir, Env: env, Tests: true}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	return pkgs
}

// writePrograms writes a module of random programs.
func writePrograms(t *testing.T, n int) string {
	t.Helper()
	var list []*oracle.Program
	for i := range n {
		list = append(list, oracle.Generate(uint64(1000+i)))
	}
	r := &oracle.Runner{Dir: t.TempDir()}
	if err := r.Write(list); err != nil {
		t.Fatal(err)
	}
	return r.Dir
}

// A saying is all that the analysis says of a package.
type saying struct {
	diagnostics []string
	fact        string
}

// sayings analyses the packages of a module: one after another on one processor,
// and as many at once as can be on several.
func sayings(t *testing.T, dir string, pkgs []*packages.Package, procs int) map[string]saying {
	t.Helper()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(procs))
	opts := Options{PolicyFile: filepath.Join(dir, ".purposevet.yml")}
	if _, err := os.Stat(opts.PolicyFile); err != nil {
		opts = Options{PolicyText: "version: 1\n"}
	}
	c := newChecker(opts)
	a := c.analyzer()
	c.notes = true
	graph, err := runOn(a, pkgs, procs == 1)
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]saying)
	for act := range graph.All() {
		if act.Analyzer == a && !model.Modelled(act.Package.PkgPath) {
			all[act.Package.ID] = sayingOf(t, act)
		}
	}
	return all
}

func sayingOf(t *testing.T, act *driver.Action) (s saying) {
	t.Helper()
	if act.Err != nil {
		t.Fatal(act.Err)
	}
	for _, d := range act.Diagnostics {
		s.diagnostics = append(s.diagnostics, spell(act, d))
	}
	var f Fact
	if act.PackageFact(act.Package.Types, &f) {
		s.fact = string(f.Data)
	}
	return s
}

// spell writes down all of a diagnostic.
func spell(act *driver.Action, d analysis.Diagnostic) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s: %s (%s)", act.Package.Fset.Position(d.Pos), d.Category, d.Message, d.URL)
	for _, r := range d.Related {
		fmt.Fprintf(&b, "\n\t%s: %s", act.Package.Fset.Position(r.Pos), r.Message)
	}
	return b.String()
}

// compare reports where two sayings differ first.
func (s saying) compare(t *testing.T, of string, want saying) {
	t.Helper()
	for i := range max(len(s.diagnostics), len(want.diagnostics)) {
		if at(s.diagnostics, i) != at(want.diagnostics, i) {
			t.Errorf("%s: diagnostic %d: got\n%s\nwant\n%s", of, i, at(s.diagnostics, i), at(want.diagnostics, i))
			break
		}
	}
	if s.fact != want.fact {
		t.Errorf("%s: facts of other bytes", of)
	}
}

func at(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return "none"
}
