package annot

import (
	"bytes"
	"reflect"
	"testing"

	"example.com/purposevet/analyzer/internal/wire"
)

func encode(s *Set) []byte {
	w := new(wire.Writer)
	s.Encode(w)
	return w.Bytes()
}

// Sets survive the journey, and are the same bytes on every run.
func TestEncode(t *testing.T) {
	var first []byte
	for range 3 {
		p := newProgram(t, places)
		_, set := p.collect("example.com/m/id")
		data := encode(set)
		if first == nil {
			first = data
		}
		if !bytes.Equal(data, first) {
			t.Fatal("another run encodes other bytes")
		}
		r := wire.NewReader(data)
		got := DecodeSet(r)
		if r.Err() != nil || !reflect.DeepEqual(got, set) {
			t.Errorf("got %+v, %v, want %+v", got, r.Err(), set)
		}
		if bytes.Contains(data, []byte(p.dir)) {
			t.Error("the set names the directory of its checkout")
		}
	}
}

func TestCounts(t *testing.T) {
	p := newProgram(t, places)
	_, set := p.collect("example.com/m/id")
	n := p.table(set, set).Counts()
	if n.Sources != set.Sources() || n.Sinks != set.Sinks() || n.PolicySources != nil || n.PolicySinks != nil {
		t.Errorf("seen twice, %+v, %d sources, %d sinks", n, set.Sources(), set.Sinks())
	}
	if none := NewTable(p.pol); none.HasSources() || none.HasSinks() {
		t.Error("nothing is declared")
	}
}

// Entries of the policy count where a package can name what they annotate, and
// several for one symbol as one.
func TestCountsOfPolicy(t *testing.T) {
	p := newProgram(t, reachProgram)
	p.pol.Sources = append(p.pol.Sources, p.pol.Sources...)
	p.pol.Sinks = append(p.pol.Sinks, p.pol.Sinks...)
	_, id := p.collect("example.com/m/id")
	_, hidden := p.collect("example.com/m/hidden")
	for _, test := range []struct {
		pkg            string
		below          []*Set
		sources, sinks []int
	}{
		{"id", nil, []int{0}, nil},
		{"above", []*Set{hidden.Within(nil)}, []int{0}, nil},
		{"web", nil, nil, []int{0}},
		{"rows", []*Set{id}, []int{0, 1}, nil},
		{"consent/ask", nil, nil, []int{1}},
		{"aside", nil, nil, nil},
	} {
		_, own := p.collect("example.com/m/" + test.pkg)
		got := p.table(append(test.below, own)...).Counts()
		want := Counts{PolicySources: test.sources, PolicySinks: test.sinks}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %+v, want %+v", test.pkg, got, want)
		}
	}
	id.Fields["example.com/m/id.Account.Phone"] = &Source{Key: "example.com/m/id.Account.Phone"}
	if n := p.table(id).Counts(); n.Sources != 1 || n.PolicySources != nil {
		t.Errorf("a symbol that has a directive, too: got %+v", n)
	}
}

func FuzzDecodeSet(f *testing.F) {
	f.Add(encode(NewSet()))
	f.Add(encode(&Set{
		Fields: map[string]*Source{"p.T.F": {Key: "p.T.F", Purposes: []string{"a"}, Pos: Position{"p", "p.go", 1, 2}}},
		Funcs:  map[string]*Func{"p.F": {Sink: &Sink{Params: []int{}}, Guard: &Guard{Subject: -2}, Results: []int{1}}},
	}))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := wire.NewReader(data)
		s := DecodeSet(r)
		if r.Err() != nil {
			return
		}
		one := encode(s)
		again := wire.NewReader(one)
		if two := encode(DecodeSet(again)); again.Err() != nil || !bytes.Equal(one, two) {
			t.Errorf("encoded again, %x is %x, %v", one, two, again.Err())
		}
	})
}
