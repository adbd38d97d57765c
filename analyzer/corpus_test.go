package analyzer

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	driver "golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"example.com/purposevet/analyzer/internal/corpus"
	"example.com/purposevet/analyzer/internal/usage"
)

var (
	corpusDir      = flag.String("corpus.dir", "", "analyse the packages of the module in `directory`, dependencies included")
	corpusPatterns = flag.String("corpus.patterns", "./...", "which packages, separated by spaces")
	corpusBroad    = flag.Bool("corpus.broad", false, "make every string field a source and everything that writes a sink")
	corpusRename   = flag.Bool("corpus.rename", false, "analyse the standard library as any other code")
	corpusPanic    = flag.Bool("corpus.panic", false, "end with the trace of the first panic")
	corpusFindings = flag.String("corpus.findings", "", "write the diagnostics of all packages into `file`")
)

// TestCorpus analyses a module that the flag -corpus.dir names in this process,
// one package after another. It fails if the analysis of a function panics, and
// says what there was, what it took, and which functions took longest.
func TestCorpus(t *testing.T) {
	if *corpusDir == "" {
		t.Skip("-corpus.dir is not set")
	}
	pkgs := loadCorpus(t)
	policy := "version: 1\n"
	if *corpusBroad && !*corpusRename {
		policy = corpus.Policy
	}
	times := newFunctionTimes()
	defer times.tellSlow(t)()
	c := newChecker(Options{PolicyText: policy, NoRelated: true})
	s := &corpusSummary{}
	a := s.counting(c.analyzer())
	c.watch, c.notes, c.letPanic = times.watch, true, *corpusPanic // not before: the analyzer's flags set their defaults
	before, start := usage.CPU(), time.Now()
	if _, err := runOn(a, pkgs, true); err != nil {
		t.Fatal(err)
	}
	t.Logf("%v of CPU, %v by the clock, peak memory %d MB", (usage.CPU() - before).Round(time.Millisecond), time.Since(start).Round(time.Millisecond), usage.Peak()>>20)
	t.Logf("%d packages, %d functions analysed %d times", s.packages, len(times.took), times.calls)
	t.Logf("%d sources, %d sinks, %d findings, %d functions that hit a bound", s.count["sources"], s.count["sinks"], s.count["findings"], s.count["bounded"])
	t.Logf("%d flows, %d matches, %d directives that are not right", s.categories["flow"], s.categories["match"], s.categories["directive"])
	for _, name := range times.slowest(25) {
		t.Logf("%10v %s", times.took[name].Round(time.Millisecond), name)
	}
	for _, message := range s.broken {
		t.Error(message)
	}
	s.write(t)
}

func loadCorpus(t *testing.T) []*packages.Package {
	t.Helper()
	pkgs, err := corpus.Load(*corpusDir, strings.Fields(*corpusPatterns)...)
	if err != nil {
		t.Fatal(err)
	}
	if *corpusRename {
		if err := corpus.Rename(pkgs); err != nil {
			t.Fatal(err)
		}
	}
	if *corpusBroad {
		for _, p := range corpus.All(pkgs) {
			corpus.Annotate(p)
		}
	}
	return pkgs
}

// A corpusSummary adds up what is said of all packages, dependencies included,
// whose diagnostics drivers do not print.
type corpusSummary struct {
	packages   int
	count      map[string]int // from the notes of category counts
	categories map[string]int // of the other diagnostics
	broken     []string       // failures of the analysis
	lines      []string
}

// counting returns an analyzer that does the same and adds up what it reports.
func (s *corpusSummary) counting(a *analysis.Analyzer) *analysis.Analyzer {
	s.count, s.categories = make(map[string]int), make(map[string]int)
	run := a.Run
	a.Run = func(pass *analysis.Pass) (any, error) {
		inner := *pass
		inner.Report = func(d analysis.Diagnostic) { s.add(pass, d) }
		return run(&inner)
	}
	return a
}

var count = regexp.MustCompile(`([\w-]+)=(\d+)`)

func (s *corpusSummary) add(pass *analysis.Pass, d analysis.Diagnostic) {
	if d.Category == "counts" {
		s.packages++
		for _, m := range count.FindAllStringSubmatch(d.Message, -1) {
			n, _ := strconv.Atoi(m[2])
			s.count[m[1]] += n
		}
		return
	}
	s.categories[d.Category]++
	line := fmt.Sprintf("%s: %s: %s", pass.Fset.Position(d.Pos), d.Category, d.Message)
	if strings.Contains(d.Message, "internal error") || strings.Contains(d.Message, "cannot be read") {
		s.broken = append(s.broken, line)
	}
	s.lines = append(s.lines, line)
}

// write writes the diagnostics into the file that a flag names.
func (s *corpusSummary) write(t *testing.T) {
	t.Helper()
	if *corpusFindings == "" {
		return
	}
	slices.Sort(s.lines)
	if err := os.WriteFile(*corpusFindings, []byte(strings.Join(s.lines, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
}

func runOn(a *analysis.Analyzer, pkgs []*packages.Package, sequential bool) (*driver.Graph, error) {
	return driver.Analyze([]*analysis.Analyzer{a}, pkgs, &driver.Options{Sequential: sequential})
}
