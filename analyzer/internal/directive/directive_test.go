package directive

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// known are the purposes that rules name in these tests.
func known(p string) bool {
	return slices.Contains([]string{"security", "support", "advertising"}, p)
}

func TestParse(t *testing.T) {
	source := &Directive{Kind: Source, Purposes: []string{"security"}}
	for _, test := range []struct {
		comment string
		want    *Directive
	}{
		{"//purpose:source security", source},
		{"//purpose:source security   ", source},
		{"//purpose:source\tsecurity", source},
		{"//purpose:source security\r", source},
		{"//purpose:source security // why it was asked for", source},
		{"//purpose:source support,security", &Directive{Kind: Source, Purposes: []string{"security", "support"}}},
		{"//purpose:source security.recovery kind=email", &Directive{Kind: Source, Purposes: []string{"security.recovery"}, Contact: "email"}},
		{"//purpose:source security results=0,2 kind=phone", &Directive{Kind: Source, Purposes: []string{"security"}, Contact: "phone", Results: []int{0, 2}}},
		{"//purpose:source security params=msg", &Directive{Kind: Source, Purposes: []string{"security"}, Params: []string{"msg"}}},
		{"//purpose:sink advertising params=list,region", &Directive{Kind: Sink, Purposes: []string{"advertising"}, Params: []string{"list", "region"}}},
		{"//purpose:sanitizer advertising", &Directive{Kind: Sanitizer, Purposes: []string{"advertising"}}},
		{"//purpose:guard advertising subject=user", &Directive{Kind: Guard, Purposes: []string{"advertising"}, Subject: "user"}},
		{"//purpose:allow advertising see ticket 7 // legal agreed", &Directive{Kind: Allow, Purposes: []string{"advertising"}, Reason: "see ticket 7"}},
		{"//purpose:allow advertising https://example.com/7", &Directive{Kind: Allow, Purposes: []string{"advertising"}, Reason: "https://example.com/7"}},
		{"// The purpose: source of the matter.", nil},
		{"// purpose of this: to sink", nil},
		{"//go:generate purpose", nil},
		{"/* text */", nil},
		{"// Purpose: guard against nil.", nil},
		{"// purpose: since security matters", nil},
		{"// Purposes, such as security", nil},
		{"//\t//purpose:source security is how it is written", nil},
		{"//     purpose:source security", nil},
		{"// see //purpose:source security in the manual", nil},
		{"// see //purpose:source in the manual", nil},
		{"// see //purpose:source", nil},
		{"// see \"//purpose:source security\"", nil},
		{"// see `//purpose:source security kind=email`", nil},
		{"// annotate it by //purpose:source security.", nil},
		{"// see //purpose:source securty", nil},
		{"// //purpose:source security", nil},
		{"////purpose:source security", nil},
		{"//\tsee //purpose:source security", nil},
		{"// see https://purpose:source security", nil},
		{"// purpose", nil},
		{"//purpose, as it is", nil},
		{"// @purpose of this", nil},
		{"// +purpose: sink", nil},
		{"//go:purposes", nil},
		{"/* As in\n\t//purpose:source security\n*/", nil},
		{"/*\n * see //purpose:source security in the manual\n */", nil},
		{"/* The directive is\n\n\t//purpose:source security\n\nand so on. */", nil},
		{"/*\n * purpose:sink of the matter\n */", nil},
		{"", nil},
	} {
		t.Run(test.comment, func(t *testing.T) {
			got, err := Parse(test.comment, known)
			if err != nil || !reflect.DeepEqual(got, test.want) {
				t.Errorf("got %+v, %v, want %+v", got, err, test.want)
			}
		})
	}
}

func TestParseErrors(t *testing.T) {
	for comment, want := range map[string]string{
		"//purpose:sorce security":                                   `did you mean "source"?`,
		"//purpose:sanitiser advertising":                            `did you mean "sanitizer"?`,
		"//purpose:Source security":                                  "did you mean \"source\"?",
		"//purpose:":                                                 "//purpose: lacks its directive: it is one of source, sink, sanitizer, guard, allow",
		"//purpose: source security":                                 "no blank may stand in a directive's name: write //purpose:source",
		"//purpose:\tsorce security":                                 "write //purpose:source",
		"//purpose: of this":                                         "lacks its directive",
		"//purpose:x security":                                       "unknown directive //purpose:x",
		"//purpose:source security,support,security":                 `"security" is there twice`,
		"//purpose:allow advertising,advertising why":                `"advertising" is there twice`,
		"// purpose:source security":                                 "without spaces",
		"//Purpose:source security":                                  "lower case",
		"/*purpose:source security*/":                                "line comment",
		"/* purpose:source security */":                              "line comment",
		"/*\n\tThe number.\n\t//purpose:source security\n\t*/":       "line comment",
		"/*\n * The number.\n * //purpose:source security\n */":      "line comment",
		"// purpose:sorce security":                                  "write //purpose:source",
		"//Purpose:sorce security":                                   "write //purpose:source",
		"//PURPOSE:SOURCE security":                                  "lower case",
		"//purpose source security":                                  "write //purpose:source",
		"//purpose=sink advertising":                                 "write //purpose:sink",
		"//purpose-sink advertising":                                 "write //purpose:sink",
		"//purposes:sink advertising,security":                       "write //purpose:sink",
		"//pupose:sink advertising":                                  "write //purpose:sink",
		"// purpose: guard advertising":                              "write //purpose:guard",
		"// purpose:allow":                                           "write //purpose:allow",
		"// for login codes //purpose:source security":               "stands behind other text",
		"// for login codes // purpose:source security kind=phone":   "stands behind other text",
		"// for login codes. //purpose:source security // as said":   "stands behind other text",
		"// for login // codes //purpose:sorce security":             "misplaced directive: //purpose:source stands",
		"// TODO //purpose:allow advertising our own test account's": "stands behind other text",
		"// TODO //purpose:allow advertising":                        "stands behind other text",
		"//nolint:lll //purpose:source security":                     "stands behind other text",
		"//nolint:lll//purpose:sink advertising params=list":         "stands behind other text",
		"//purpose:source security //purpose:sink advertising":       "//purpose:sink stands behind other text",
		"/* for login codes //purpose:source security */":            "stands behind other text",
		"//+purpose:source security":                                 "write //purpose:source",
		"// +purpose:source":                                         "write //purpose:source",
		"// @purpose:source security":                                "write //purpose:source",
		"// @purpose sink advertising":                               "write //purpose:sink",
		"//go:purpose:source security":                               "write //purpose:source",
		"//purpose":                                                  "what it is for is missing",
		"//purpose  ":                                                "what it is for is missing",
		"/*\tpurpose:source security */":                             "line comment",
		"/*\npurpose:source security\n*/":                            "line comment",
		"/*\n\t\tpurpose:source security\n\t*/":                      "line comment",
		"/*\n\t\tThe number.\n\t\t//purpose:source security\n\t*/":   "line comment",
		"/*\n * The number.\n * @purpose:source security\n */":       "line comment",
		"/*\n * for login codes //purpose:source security\n */":      "stands behind other text",
		"//purpose:sink advertising params=s,s":                      "s is there twice",
		"//purpose:source security results=0,1,0":                    "0 is there twice",
		"//purpose:source":                                           "needs a purpose",
		"//purpose:source  ":                                         "needs a purpose",
		"//purpose:source ,":                                         "single commas",
		"//purpose:source security,":                                 "without spaces",
		"//purpose:source kind=email":                                "purposes come first",
		"//purpose:source security, support":                         "without spaces",
		"//purpose:source security support":                          "neither an option",
		"//purpose:source security knd=email":                        `did you mean "kind"?`,
		"//purpose:source security kind=fax":                         "email or phone",
		"//purpose:source security kind=email kind=email":            "twice",
		"//purpose:source security kind=":                            "no value",
		"//purpose:source security results=x":                        "number of a result",
		"//purpose:source security results=-1":                       "number of a result",
		"//purpose:source security results=0,":                       "number of a result",
		"//purpose:source security subject=u":                        "unknown option",
		"//purpose:sink advertising params=a,,b":                     "empty",
		"//purpose:sink advertising kind=email":                      "unknown option",
		"//purpose:sanitizer advertising params=a":                   "takes no options",
		"//purpose:allow advertising":                                "needs a reason",
		"//purpose:allow advertising   ":                             "needs a reason",
		"//purpose:allow advertising // legal agreed":                "needs a reason",
		"//purpose:allow advertising\t//legal agreed":                "needs a reason",
		"//purpose:allow advertising //":                             "needs a reason",
		"//purpose:allow // legal agreed":                            "needs a purpose",
		"//purpose:allow":                                            "needs a purpose",
	} {
		t.Run(comment, func(t *testing.T) {
			got, err := Parse(comment, known)
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("got %+v, %v, want an error with %q", got, err, want)
			}
		})
	}
}

// What is wrong in a comment of several lines has a place in it.
func TestLineError(t *testing.T) {
	for comment, want := range map[string]string{
		"/* purpose:source security */":                        "",
		"/*\n\tThe number.\n\t//purpose:source security\n\t*/": "2:1",
		"/*\n * The number.\n * @purpose:source security\n */": "2:3",
		"/*\n\n\n\tsee it //purpose:source security\n*/":       "3:1",
	} {
		_, err := Parse(comment, known)
		got := ""
		if e, ok := errors.AsType[*LineError](err); ok {
			got = fmt.Sprintf("%d:%d", e.Line, e.Column)
		}
		if err == nil || got != want {
			t.Errorf("%q: got %q, %v, want %q", comment, got, err, want)
		}
	}
}

// A purpose that no rule names has a hint, or a list that has an end.
func TestNoRule(t *testing.T) {
	for _, test := range []struct {
		name, want string
		known      []string
	}{
		{"securty", `no rule names the purpose "securty"; did you mean "security"?`, []string{"advertising", "security"}},
		{"agreed", `no rule names the purpose "agreed": they name advertising, security; add a rule to the policy for another one`, []string{"advertising", "security"}},
		{"x", `no rule names the purpose "x": they name aaaa, bbbb, cccc, dddd, eeee, ffff, gggg, hhhh and 1 more; add a rule to the policy for another one`,
			strings.Fields("aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii")},
	} {
		if got := NoRule(test.name, test.known); got != test.want {
			t.Errorf("got %s, want %s", got, test.want)
		}
	}
}

func TestParseTag(t *testing.T) {
	for _, test := range []struct {
		value, err string
		want       *Directive
	}{
		{value: "security", want: &Directive{Kind: Source, Purposes: []string{"security"}}},
		{value: "support, security", want: &Directive{Kind: Source, Purposes: []string{"security", "support"}}},
		{value: "security,kind=phone", want: &Directive{Kind: Source, Purposes: []string{"security"}, Contact: "phone"}},
		{value: "kind=email,security", want: &Directive{Kind: Source, Purposes: []string{"security"}, Contact: "email"}},
		{value: "", err: "not the name"},
		{value: "kind=email", err: "no purpose"},
		{value: "security,kind=email,security", err: `"security" is there twice`},
		{value: "security,", err: "not the name"},
		{value: "security,kind=fax", err: "email or phone"},
		{value: "security,kind=email,kind=email", err: "twice"},
		{value: "security,knd=email", err: `did you mean "kind"?`},
		{value: "security kind=email", err: "unknown option"},
	} {
		t.Run(test.value, func(t *testing.T) {
			got, err := ParseTag(test.value)
			if test.err != "" {
				if err == nil || !strings.Contains(err.Error(), test.err) {
					t.Errorf("got %+v, %v, want an error with %q", got, err, test.err)
				}
				return
			}
			if err != nil || !reflect.DeepEqual(got, test.want) {
				t.Errorf("got %+v, %v, want %+v", got, err, test.want)
			}
		})
	}
}

func TestPairs(t *testing.T) {
	for _, test := range []struct {
		tag, rest string
		want      []Pair
	}{
		{tag: ``},
		{tag: `json:"phone,omitempty" purpose:"security"`, want: []Pair{{"json", "phone,omitempty"}, {"purpose", "security"}}},
		{tag: `datapolicy:"security-key,token"`, want: []Pair{{"datapolicy", "security-key,token"}}},
		{tag: `a:"\"x\"" b:"y"`, want: []Pair{{"a", `"x"`}, {"b", "y"}}},
		{tag: `purpose:security`, rest: `purpose:security`},
		{tag: `purpose: "security"`, rest: `purpose: "security"`},
		{tag: `json:"x",purpose:"security"`, want: []Pair{{"json", "x"}, {",purpose", "security"}}},
		{tag: `json:"x" purpose:"security`, want: []Pair{{"json", "x"}}, rest: `purpose:"security`},
	} {
		t.Run(test.tag, func(t *testing.T) {
			got, rest := Pairs(test.tag)
			if !reflect.DeepEqual(got, test.want) || rest != test.rest {
				t.Errorf("got %q, %q, want %q, %q", got, rest, test.want, test.rest)
			}
			for _, p := range got {
				if v, _ := reflect.StructTag(test.tag).Lookup(p.Key); v != p.Value {
					t.Errorf("%s: got %q, reflect has %q", p.Key, p.Value, v)
				}
			}
		})
	}
}

// Whatever is parsed can be written down and parsed again.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"//purpose:source security kind=email results=0,1", "//purpose:sink advertising params=a,b",
		"//purpose:guard x subject=u", "//purpose:allow a.b because", "// purpose:source x", "//purpose:sanitizer x // y",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, comment string) {
		d, err := Parse(comment, known)
		if d == nil {
			return
		}
		if err != nil {
			t.Fatalf("both a directive and %v", err)
		}
		again, err := Parse(d.String(), known)
		if err != nil || !reflect.DeepEqual(d, again) {
			t.Errorf("%q is %+v, and %q is %+v, %v", comment, d, d, again, err)
		}
	})
}

func FuzzTag(f *testing.F) {
	f.Add(`json:"x" purpose:"security,kind=phone"`)
	f.Add(`purpose:"a,b" purpose:""`)
	f.Fuzz(func(t *testing.T, tag string) {
		pairs, _ := Pairs(tag)
		seen := make(map[string]bool)
		for _, p := range pairs {
			if v, ok := reflect.StructTag(tag).Lookup(p.Key); !seen[p.Key] && (!ok || v != p.Value) {
				t.Errorf("%q: %s is %q, and reflect has %q", tag, p.Key, p.Value, v)
			}
			seen[p.Key] = true
			if d, err := ParseTag(p.Value); err == nil && len(d.Purposes) == 0 {
				t.Errorf("%q: no purpose and no error", p.Value)
			}
		}
	})
}
