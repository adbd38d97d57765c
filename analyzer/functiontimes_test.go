package analyzer

import (
	"cmp"
	"maps"
	"slices"
	"sync"
	"testing"
	"time"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/usage"
)

// functionTimes adds up how long the analyses of each function took.
type functionTimes struct {
	mu      sync.Mutex
	took    map[string]time.Duration
	calls   int
	now     string // the function that is being analysed
	started time.Time
}

func newFunctionTimes() *functionTimes {
	return &functionTimes{took: make(map[string]time.Duration)}
}

func (t *functionTimes) watch(f *ssa.Function) func() {
	start := usage.CPU()
	t.mu.Lock()
	defer t.mu.Unlock()
	t.now, t.started = f.String(), time.Now()
	t.calls++
	return func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		t.took[f.String()] += usage.CPU() - start
		t.now = ""
	}
}

// slow is how long the analysis of a function may take without being named.
const slow = 20 * time.Second

// tellSlow names functions whose analysis takes long while it is still running, since it
// may not end. The returned function stops it.
func (t *functionTimes) tellSlow(tb testing.TB) (stop func()) {
	tick := time.NewTicker(slow)
	done := make(chan bool)
	go func() {
		for {
			select {
			case <-done:
				return
			case <-tick.C:
			}
			t.mu.Lock()
			if t.now != "" && time.Since(t.started) > slow {
				tb.Logf("%v and on: %s", time.Since(t.started).Round(time.Second), t.now)
			}
			t.mu.Unlock()
		}
	}()
	return func() { tick.Stop(); close(done) }
}

func (t *functionTimes) slowest(n int) []string {
	names := slices.SortedFunc(maps.Keys(t.took), func(a, b string) int { return cmp.Compare(t.took[b], t.took[a]) })
	return names[:min(n, len(names))]
}
