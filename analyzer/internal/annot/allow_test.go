package annot

import (
	"fmt"
	"go/token"
	"slices"
	"testing"
)

const allows = `package p

func sink(s ...string) {}

// f is excused as a whole.
//
//purpose:allow advertising.own the whole function
func f() {
	sink()
}

func g() {
	//purpose:allow advertising above
	sink()
	sink() //purpose:allow advertising beside

	sink(
		"a", //purpose:allow advertising inside
	)
	//purpose:allow advertising first of two
	//purpose:allow advertising.mail second of two
	sink()
	//purpose:allow advertising
	sink()
	//purpose:allow unknown,advertising one known of two
	sink()
	//purpose:allow unknown,other none known of two
	sink()
//line other.go:100
	//purpose:allow advertising under a line directive
	sink()
}
`

func TestAllows(t *testing.T) {
	p := newProgram(t, "-- p/p.go --\n"+allows)
	pkg := p.load("example.com/m/p")
	list := Allows(p.fset, pkg.Files, p.pol.Rules)
	file := p.fset.PositionFor(pkg.Files[0].Name.Pos(), false).Filename
	var got []string
	for _, a := range list {
		got = append(got, fmt.Sprintf("%d: %d-%d %s", a.Line, a.CoversFrom, a.CoversTo, a.Reason))
		if a.File != file {
			t.Errorf("%s: file %s", a.Reason, a.File)
		}
	}
	want := []string{
		"7: 7-10 the whole function", "13: 13-14 above", "15: 15-15 beside", "18: 18-18 inside",
		"20: 20-22 first of two", "21: 21-22 second of two", "25: 25-26 one known of two",
		"30: 30-31 under a line directive",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	for i, want := range map[int]string{0: "in this function", 1: "on the line below", 2: "on this line", 4: "on the line below"} {
		if got := list[i].Where(); got != want {
			t.Errorf("%s: accepts what is %s, want %s", list[i].Reason, got, want)
		}
	}
	at := func(line int) token.Position { return token.Position{Filename: file, Line: line} }
	if a := list[0]; !a.Covers(at(9)) || a.Covers(at(11)) || a.Covers(token.Position{Filename: "q.go", Line: 9}) {
		t.Error("the doc comment covers its function, and nothing else")
	}
	if a := list[0]; a.Accepts("advertising") || !a.Accepts("advertising.own.x") {
		t.Error("an allow speaks of its purpose and what lies below")
	}
	// The finding is at the line of the call, which a comment further down in it
	// does not reach.
	if list[3].Covers(at(17)) {
		t.Error("a comment inside a call covers its first line")
	}
}
