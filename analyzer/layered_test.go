package analyzer

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// width is how many packages a layer of a generated module has. Each imports
// three packages of the layer below.
const width = 10

// writeLayered writes a module of n packages in layers. Each package has a
// source, a sink, a service that keeps data and calls the services below it
// through interfaces, and some functions that hand data on.
func writeLayered(t testing.TB, n int) string {
	t.Helper()
	dir := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("go.mod", "module example.com/layered\n\ngo 1.26\n")
	for i := range n {
		write(fmt.Sprintf("p%d/p.go", i), layeredPackage(i))
	}
	return dir
}

func layeredPackage(i int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "package p%d\n\n", i)
	below := layeredImports(i)
	for _, j := range below {
		fmt.Fprintf(&b, "import \"example.com/layered/p%d\"\n", j)
	}
	b.WriteString(`
type Account struct {
	ID string
	//purpose:source security
	Phone string
}

//purpose:sink advertising
func Upload(s string) { sent = append(sent, s) }

var sent []string

type Sender interface{ Send(to string) string }

type Service struct {
	cache map[string]string
	next  []Sender
}

func (s *Service) Send(to string) string {
	s.cache[to] = to
	for _, n := range s.next {
		to = n.Send(to)
	}
	return to
}

func (s *Service) Keep(a *Account) { s.cache[a.ID] = a.Phone }

func (s *Service) Flush() {
	for _, v := range s.cache {
		Upload(v)
	}
}
`)
	b.WriteString("\nfunc New() *Service {\n\ts := &Service{cache: map[string]string{}}\n")
	for _, j := range below {
		fmt.Fprintf(&b, "\ts.next = append(s.next, p%d.New())\n", j)
	}
	b.WriteString("\treturn s\n}\n\nfunc Normal(s string) string {\n\ts += \"x\"\n")
	for _, j := range below {
		fmt.Fprintf(&b, "\ts = p%d.Normal(s)\n", j)
	}
	b.WriteString("\treturn s\n}\n\nfunc Hand(a *Account) string { return Normal(a.ID) + Normal(a.Phone) }\n")
	return b.String()
}

// layeredImports returns the packages that package i imports.
func layeredImports(i int) []int {
	layer, at := i/width, i%width
	if layer == 0 {
		return nil
	}
	var list []int
	for k := range 3 {
		list = append(list, (layer-1)*width+(at+k)%width)
	}
	slices.Sort(list)
	return list
}

// TestFactsGrowth checks that the facts of a module stay within what a service
// costs that can be called through all the services above it: what each package
// hands on grows with the packages below it, and not with the ways to them.
func TestFactsGrowth(t *testing.T) {
	total := func(n int) (sum int) {
		facts := layeredFacts(t, writeLayered(t, n), true)
		if len(facts) != n {
			t.Fatalf("facts of %d packages, want %d", len(facts), n)
		}
		most := 0
		for _, data := range facts {
			sum += len(data)
			most = max(most, len(data))
		}
		t.Logf("%4d packages: %7d bytes of facts, %6d a package, at most %d", n, sum, sum/n, most)
		return sum
	}
	small, large := total(4*width), total(16*width)
	if large > 40*small {
		t.Errorf("4 times the layers has %.1f times the bytes of facts", float64(large)/float64(small))
	}
}
