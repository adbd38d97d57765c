package analyzer

import (
	"testing"

	"example.com/purposevet/analyzer/internal/layered"
)

// width is how many packages a layer of a generated module has.
const width = 10

// writeLayered writes a module of n packages in layers.
func writeLayered(t testing.TB, n int) string {
	t.Helper()
	return writeModule(t, layered.Module{Packages: n, Width: width})
}

func writeModule(t testing.TB, m layered.Module) string {
	t.Helper()
	dir := t.TempDir()
	if err := m.Write(dir); err != nil {
		t.Fatal(err)
	}
	return dir
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
