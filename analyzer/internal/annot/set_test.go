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
	p := newProgram(t, policyProgram)
	sources, sinks := p.table().Counts()
	if sources != 7 || sinks != 9 {
		t.Errorf("got %d and %d", sources, sinks)
	}
	p = newProgram(t, places)
	_, set := p.collect("example.com/m/id")
	twice := p.table(set, set)
	if s, k := twice.Counts(); s != set.Sources() || k != set.Sinks() {
		t.Errorf("seen twice, %d and %d sources, %d and %d sinks", s, set.Sources(), k, set.Sinks())
	}
	if none := NewTable(p.pol); none.HasSources() || none.HasSinks() {
		t.Error("nothing is declared")
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
