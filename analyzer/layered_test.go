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

// TestFactsGrowth checks how the bytes of facts grow with the layers of a module.
// In ordinary code, with sources and sinks in a few packages, a package hands on what
// calls through it may reach, and that is bounded: it costs about the same in any layer,
// once there are as many types of services as are told apart. If every package has a
// source, a sink and long-lived memory, each hands on what is kept in the packages below
// it, but only once, however many ways lead there.
func TestFactsGrowth(t *testing.T) {
	for _, tt := range []struct {
		name      string
		sparse    bool
		width     int
		few, many int     // layers
		most      float64 // times the bytes of a package
	}{
		{"ordinary", true, 4, 16, 48, 2},
		{"annotated everywhere", false, width, 4, 16, 6},
	} {
		t.Run(tt.name, func(t *testing.T) {
			few := factsOf(t, layered.Module{Packages: tt.few * tt.width, Width: tt.width, Sparse: tt.sparse})
			many := factsOf(t, layered.Module{Packages: tt.many * tt.width, Width: tt.width, Sparse: tt.sparse})
			if ratio := many / few; ratio > tt.most {
				t.Errorf("%d layers have %.1f times the bytes of facts a package that %d layers have, want %.1f", tt.many, ratio, tt.few, tt.most)
			}
		})
	}
}

// factsOf returns the bytes of facts of a module's packages, on average.
func factsOf(t *testing.T, m layered.Module) float64 {
	t.Helper()
	facts := layeredFacts(t, writeModule(t, m), true)
	if len(facts) != m.Packages {
		t.Fatalf("facts of %d packages, want %d", len(facts), m.Packages)
	}
	sum := 0
	for _, data := range facts {
		sum += len(data)
	}
	t.Logf("%d packages in %d layers: %d bytes of facts, %d a package", m.Packages, m.Layers(), sum, sum/m.Packages)
	return float64(sum) / float64(m.Packages)
}
