package oracle

import (
	"cmp"
	"fmt"
	"slices"
)

// A Verdict compares what happened with what was said.
type Verdict int

// The verdicts. The first is a bug whatever else holds.
const (
	Missed     Verdict = iota // it happened, and nothing was said
	WrongKind                 // the contact arrived as text, and only a match was reported
	Found                     // it happened and was reported
	Announced                 // missed in a program of which was said that paths may be missing
	LooseFlow                 // a flow was reported, and no run shows any influence
	LooseMatch                // a match was reported, and no run shows any influence
	NotRun                    // something was reported of a sink that no run calls
	numVerdicts
)

// String returns the verdict in words.
func (v Verdict) String() string {
	return [...]string{"missed", "wrong kind", "found", "missed at a bound", "unconfirmed flow", "unconfirmed match", "not run"}[v]
}

// A Judged is a pair with its verdict.
type Judged struct {
	Pair
	Verdict Verdict
	Truth   Truth
	Report  Report
}

// String describes it in one line.
func (j Judged) String() string {
	truth := [...]string{"no influence", "influence", "contact arrived"}[j.Truth]
	return fmt.Sprintf("%s: Src%d at Sink%d: %s; reported flow=%v match=%v", j.Verdict, j.Source, j.Sink, truth, j.Report.Flow, j.Report.Match)
}

// Judge returns the verdicts of all pairs, in order, but those of broken programs.
func (o *Outcome) Judge() []Judged {
	var list []Judged
	add := func(p Pair) {
		t, rep := o.Truth[p], o.Reports[p]
		if o.Broken[p.Program] == "" {
			v := verdict(t, rep, o.Called[[2]int{p.Program, p.Sink}])
			if v <= WrongKind && o.Bounded[p.Program] {
				v = Announced
			}
			list = append(list, Judged{p, v, t, rep})
		}
	}
	for p := range o.Truth {
		add(p)
	}
	for p := range o.Reports {
		if o.Truth[p] == Silent {
			add(p)
		}
	}
	slices.SortFunc(list, func(a, b Judged) int {
		return cmp.Or(a.Program-b.Program, a.Sink-b.Sink, a.Source-b.Source)
	})
	return list
}

// verdict judges one pair; called says whether any run calls the sink.
func verdict(t Truth, rep Report, called bool) Verdict {
	switch {
	case t == Silent && !called:
		return NotRun
	case t == Silent && rep.Flow:
		return LooseFlow
	case t == Silent:
		return LooseMatch
	case !rep.Flow && !rep.Match:
		return Missed
	case t == Arrived && !rep.Flow:
		return WrongKind
	}
	return Found
}
