package oracle

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"text/tabwriter"
)

// A Table counts verdicts by the features of the programs.
type Table struct {
	rows            map[string]*row
	broken, bounded int
}

// A row counts pairs of a source and a sink.
type row struct {
	programs int
	counts   [numVerdicts]int
}

// Add counts a batch and returns the verdicts that are not above worst.
func (t *Table) Add(programs []*Program, o *Outcome, worst Verdict) []Judged {
	if t.rows == nil {
		t.rows = map[string]*row{"all": {}}
	}
	t.broken += len(o.Broken)
	t.bounded += len(o.Bounded)
	for _, p := range programs {
		for _, name := range append([]string{"all"}, p.Features...) {
			if t.rows[name] == nil {
				t.rows[name] = &row{}
			}
			t.rows[name].programs++
		}
	}
	var list []Judged
	for _, j := range o.Judge() {
		for _, name := range append([]string{"all"}, programs[j.Program].Features...) {
			t.rows[name].counts[j.Verdict]++
		}
		if j.Verdict <= worst && j.Verdict != Found {
			list = append(list, j)
		}
	}
	return list
}

// Print writes the table, with the features that miss most first.
func (t *Table) Print(w io.Writer) {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(tw, "feature\tprograms\treached\tmissed\twrong kind\tat a bound\tunconfirmed flow\tunconfirmed match\tnot run\t")
	names := slices.SortedFunc(maps.Keys(t.rows), func(a, b string) int {
		return cmp.Or(cmp.Compare(t.rows[b].counts[Missed], t.rows[a].counts[Missed]), cmp.Compare(a, b))
	})
	for _, name := range names {
		r := t.rows[name]
		reached := r.counts[Missed] + r.counts[WrongKind] + r.counts[Announced] + r.counts[Found]
		fmt.Fprintf(tw, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t\n", name, r.programs, reached,
			r.counts[Missed], r.counts[WrongKind], r.counts[Announced], r.counts[LooseFlow], r.counts[LooseMatch], r.counts[NotRun])
	}
	_ = tw.Flush() // as for the lines above: who prints a table looks at it
	fmt.Fprintf(w, "programs that could not be judged: %d; with a function that a bound stopped: %d\n", t.broken, t.bounded)
}
