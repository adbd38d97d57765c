package summary

import (
	"slices"
	"strings"
	"testing"

	"example.com/purposevet/analyzer/internal/annot"
)

func TestWords(t *testing.T) {
	sp := NewSpace()
	a := sp.Root(Root{Kind: Param, Index: 0}, nil)
	phone := a.Child(Sel{Kind: Deref}).Child(Sel{Kind: Field, Name: "Phone"})
	second := sp.Root(Root{Kind: Param, Index: 1}, nil)
	source := &annot.Source{Key: "example.com/id.Account.Phone", Name: "Account.Phone"}
	sink := &annot.Sink{Key: "example.com/ads.Upload", Name: "ads.Upload", Purposes: []string{"advertising"}}
	own := &Object{ID: 1}
	label := func(kind Kind, s *Sym) *Label { return &Label{Sym: s, Kind: kind} }
	ofSource := &Label{Source: source, Base: a, Implied: true}

	for _, test := range []struct {
		name    string
		summary Summary
		want    []string // lines, with the keys that they are about behind them
	}{
		{"nothing", Summary{}, nil},
		{"copies", Summary{Results: []*Value{nil, OfSym(phone)}}, []string{"result 1 may be a.Phone"}},
		{"what was there stays", Summary{Writes: []Write{{a, OfSym(a)}}}, nil},
		{"writes", Summary{Writes: []Write{{phone, OfSym(second)}}}, []string{"on return a.Phone may be parameter 1"}},
		{"labels by kind, each once", Summary{Results: []*Value{OfLabels([]*Label{
			label(Match, second), label(Flow, phone), ofSource, label(Flow, phone), label(IfMatch, second)})}},
			[]string{
				"result 0 is computed from a.Phone, Account.Phone of a (if it has one) | example.com/id.Account.Phone",
				"result 0 is selected by parameter 1",
				"result 0 tells the answer, if there is one, in parameter 1",
			}},
		{"sinks", Summary{Sinks: []*Use{
			{Sink: sink, Labels: []*Label{label(Flow, phone), label(Match, second)}, Permit: []Permit{{Purpose: "advertising", Subject: a}}},
			{Sink: sink}}},
			[]string{
				"hands a.Phone to ads.Upload, a sink for advertising, where use for advertising of data of a is permitted | example.com/ads.Upload",
				"lets parameter 1 select what it hands to ads.Upload, a sink for advertising, where use for advertising of data of a is permitted | example.com/ads.Upload",
				"calls ads.Upload, a sink for advertising, with nothing of its inputs | example.com/ads.Upload",
			}},
		{"open calls", Summary{
			Opens:   []*OpenCall{{ID: 3, Callee: OfSym(a), Method: "Send", Args: []*Value{OfSym(second)}}},
			Results: []*Value{OfSym(sp.Root(Root{Kind: OpenResult, Index: 3}, nil))}},
			[]string{
				"result 0 may be what Send returns",
				"calls a.Send with parameter 1: which function that is, its callers decide",
			}},
		{"memory of its own", Summary{
			Results: []*Value{{Ptrs: []Loc{{Object: own}}}},
			Objects: []Content{{own, &Value{Kids: []Kid{{Sel{Kind: Field, Name: "To"}, OfSym(phone)}}}}}},
			[]string{"result 0.To may be a.Phone"}},
		{"guards and bounds", Summary{
			Answers: []Answer{
				{On: Granted, Result: 1, Permit: Permit{Purpose: "advertising"}},
				{On: Refused, Is: `"no"`, Permit: Permit{Purpose: "advertising"}},
			}, Bounded: true,
			Sinks: []*Use{{Sink: sink, Permit: []Permit{{If: second}}}}},
			[]string{
				"calls ads.Upload, a sink for advertising, where parameter 1 permits it, with nothing of its inputs | example.com/ads.Upload",
				"result 1 says whether use for advertising is permitted",
				`if result 0 is not "no", use for advertising is permitted`,
				"is too large or too deeply nested to be analysed wholly: more may happen than is said here",
			}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, l := range test.summary.Words(Names{Params: []string{"a", "_"}}) {
				got = append(got, strings.Join(append([]string{l.Text}, l.About...), " | "))
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(test.want, "\n"))
			}
		})
	}
}

func TestShort(t *testing.T) {
	for key, want := range map[string]string{
		"example.com/ads.Upload":      "ads.Upload",
		"(*example.com/id.Store).Get": "(*id.Store).Get",
		"(example.com/id.Store).Get":  "(id.Store).Get",
		"main.f":                      "main.f",
		"":                            "",
	} {
		if got := short(key); got != want {
			t.Errorf("%q: got %q, want %q", key, got, want)
		}
	}
}
