package policy

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// full has every section, as SPEC section 3 shows them.
const full = `version: 1
generated: skip
rules:
  - collected: security
    forbidden: [advertising, analytics]
  - collected: support
    allowed: [support, security]
sources:
  - field: example.com/id/idpb.Account.RecoveryEmail
    purpose: security
    kind: email
  - func: (*example.com/id.Store).LookupPhone
    results: [0]
    purpose: [security.recovery, support]
  - type: example.com/id.Contact
    purpose: security,support
  - var: example.com/id.Admin
    purpose: security
  - column: accounts.phone
    purpose: security
    kind: phone
sinks:
  - func: (*example.com/adsdk.Client).Upload
    params: [list]
    purpose: advertising
  - field: example.com/adsdk.Event.User
    purpose: analytics
  - type: example.com/adsdk.Sender
    purpose: advertising
  - var: example.com/adsdk.Hook
    params: list
    purpose: advertising
  - package: example.com/adsdk/events
    purpose: advertising
  - package: example.com/adsdk/...
    purpose: advertising
sanitizers:
  - func: example.com/stats.KAnonymous
    purpose: advertising
guards:
  - func: (example.com/consent.Checker).Allowed
    purpose: advertising
    subject: userID
tags:
  - key: datapolicy
    value: security-key
    purpose: security
flows:
  - func: example.com/native.Normalize
    from: [arg0, recv]
    to: [result0, arg1]
`

func TestParse(t *testing.T) {
	p, err := Parse("policy.yml", []byte(full))
	if err != nil {
		t.Fatal(err)
	}
	if !p.SkipGenerated || len(p.Sources) != 5 || len(p.Sinks) != 6 || len(p.Sanitizers) != 1 || len(p.Guards) != 1 || len(p.Flows) != 1 {
		t.Errorf("got %+v", p)
	}
	want := Entry{
		What: Func, Symbol: "(*example.com/id.Store).LookupPhone", Purposes: []string{"security.recovery", "support"},
		Results: []int{0}, Line: 12, Col: 11, values: []optionValue{{"results", "0", 13, 15}},
	}
	if got := p.Sources[1]; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got, want := p.Tags[0], (Tag{Key: "datapolicy", Value: "security-key", Purposes: []string{"security"}}); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got, want := p.Flows[0].To, []string{"result0", "arg1"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got, want := p.Sinks[3].Params, []string{"list"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got, want := p.Errorf(&p.Sources[1], "no such thing").Error(), "policy.yml:12:11: no such thing"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// Values have a place of their own, if the file shows where they begin.
func TestPlace(t *testing.T) {
	p, err := Parse("p.yml", []byte(head+`sinks:
  - func: a.B
    params: [x,
      y]
    purpose: advertising
  - func: a.C
    params: xé,y
    purpose: advertising
  - func: a.D
    params: "x,y"
    purpose: advertising
`))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"5:7", "8:16", "11:13"} {
		line, col := p.Sinks[i].Place("params", "y")
		if got := fmt.Sprintf("%d:%d", line, col); got != want {
			t.Errorf("%s: got %s, want %s", p.Sinks[i].Symbol, got, want)
		}
	}
	if line, col := p.Sinks[0].Place("params", "z"); line != 3 || col != 11 {
		t.Errorf("what the entry does not have: got %d:%d", line, col)
	}
}

// A policy without rules leaves the default rule.
func TestOnlyVersion(t *testing.T) {
	p, err := Parse("p.yml", []byte("version: 1\n"))
	if err != nil {
		t.Fatal(err)
	}
	if _, _, ok := p.Rules.Forbidden([]string{"security"}, []string{"advertising"}); !ok {
		t.Error("the default rule does not hold")
	}
}

func TestSymbols(t *testing.T) {
	for symbol, want := range map[string][2]string{
		"(*example.com/id.Store).Lookup":    {"example.com/id", "Store.Lookup"},
		"(example.com/id.Store).Lookup":     {"example.com/id", "Store.Lookup"},
		"example.com/id.Lookup":             {"example.com/id", "Lookup"},
		"net/http.Get":                      {"net/http", "Get"},
		"fmt.Println":                       {"fmt", "Println"},
		"gopkg.in/yaml.v3.Marshal":          {"gopkg.in/yaml.v3", "Marshal"},
		"(*gopkg.in/yaml.v3.Node).Decode":   {"gopkg.in/yaml.v3", "Node.Decode"},
		"example.com/api/v1.0.Account.Name": {"example.com/api/v1.0", "Account.Name"},
		"example.com/id.Account.Home.Phone": {"example.com/id", "Account.Home.Phone"},
	} {
		e := &Entry{What: Func, Symbol: symbol}
		if strings.Count(want[1], ".") == 1 && !strings.HasPrefix(symbol, "(") || strings.Count(want[1], ".") == 2 {
			e.What = Field
		}
		if e.Package() != want[0] || e.Name() != want[1] {
			t.Errorf("%s: got %s and %s, want %s and %s", symbol, e.Package(), e.Name(), want[0], want[1])
		}
	}
}

const head = "version: 1\n"

func sink(rest string) string { return head + "sinks:\n  - " + rest }

// broken has policies and the error for each. What lies beyond a JSON schema is
// marked.
var broken = map[string]struct {
	text, want string
	beyond     bool
}{
	"no version":             {"rules: []\n", "p.yml:1:1: the policy has no version", false},
	"empty":                  {"", "p.yml:1:1: the policy has no version", false},
	"only a comment":         {"\n# only a comment\n", "p.yml:1:1: the policy has no version", false},
	"only a mark":            {"---\n", "p.yml:1:1: the policy has no version", false},
	"null":                   {"null\n", "p.yml:1:1: the policy has no version", false},
	"other version":          {"version: 2\n", `p.yml:1:10: version "2" is unknown`, false},
	"unknown key":            {head + "sorces: []\n", `p.yml:2:1: unknown key "sorces" in the policy; did you mean "sources"?`, false},
	"unknown key inside":     {sink("fnc: a.B\n    purpose: advertising\n"), `p.yml:3:5: unknown key "fnc" in an entry of sinks; did you mean "func"?`, false},
	"key of another section": {sink("func: a.B\n    purpose: advertising\n    kind: email\n"), `p.yml:5:5: unknown key "kind"`, false},
	"key twice":              {head + "tags: []\ntags: []\n", "p.yml:3:1: ", true},
	"not a mapping":          {"- a\n", "p.yml:1:1: the policy must be a mapping", false},
	"not a list":             {head + "sinks: a\n", "p.yml:2:8: sinks must be a list", false},
	"entry not a mapping":    {head + "sinks:\n  - a\n", "p.yml:3:5: an entry of sinks must be a mapping", false},
	"syntax":                 {head + "sinks: [\n", "p.yml:", true},
	"tab":                    {head + "sinks:\n\t- func: a.B\n", "p.yml:3:", true},
	"control character":      {head + "rules:\n  - collected: a\n# é\x01\n", "p.yml:4:4: control characters are not allowed", true},
	"not UTF-8":              {head + "\r\nrules:\n  - \xff\n", "p.yml:4:5: invalid leading UTF-8 octet", true},
	"half of a character":    {head + "rules: \xe2\x82", "p.yml:2:8: incomplete UTF-8", true},
	"half a surrogate pair":  {head + "# \xed\xa0\x80\n", "p.yml:2:3: invalid Unicode character", true},
	"escape":                 {head + "rules: \"a\n\n  b\\q\"\n", "p.yml:4:", true},
	"second document":        {head + "---\nversion: 1\n", "p.yml:2:1: a policy is one YAML document", true},
	"no symbol":              {sink("purpose: advertising\n"), "p.yml:3:5: the entry names no symbol: it has none of field, func, type, var, package", false},
	"two symbols":            {sink("func: a.B\n    var: a.B\n    purpose: advertising\n"), "two", false},
	"no purpose":             {sink("func: a.B\n"), "p.yml:3:5: the entry has no purpose", false},
	"purpose without rule":   {sink("func: a.B\n    purpose: advertizing\n"), `p.yml:4:14: no rule names the purpose "advertizing"; did you mean "advertising"?`, true},
	"second purpose":         {sink("func: a.B\n    purpose: [advertising, sales]\n"), `p.yml:4:28: no rule names the purpose "sales": they name`, true},
	"second of a text":       {sink("func: a.B\n    purpose: advertising, sales\n"), `p.yml:4:27: no rule names the purpose "sales"`, true},
	"second of a block":      {sink("func: a.B\n    purpose:\n      - advertising\n      - advertisers\n"), `p.yml:6:9: no rule names the purpose "advertisers"; did you mean "advertising"?`, true},
	"second is no name":      {sink("func: a.B\n    purpose: advertising, a b\n"), `p.yml:4:27: "a b" is not the name of a purpose`, false},
	"purpose twice":          {sink("func: a.B\n    purpose: [advertising, advertising]\n"), `p.yml:4:28: the purpose "advertising" is there twice`, false},
	"purpose twice in text":  {sink("func: a.B\n    purpose: advertising,advertising\n"), `p.yml:4:26: the purpose "advertising" is there twice`, true},
	"forbidden twice":        {head + "rules:\n  - collected: a\n    forbidden: [b, c, b]\n", `p.yml:4:23: the purpose "b" is there twice`, false},
	"param twice":            {sink("func: a.B\n    params: [x, y, x]\n    purpose: advertising\n"), "p.yml:4:20: x is there twice", false},
	"result twice":           {head + "sources:\n  - func: a.B\n    results: [0, 1, 0]\n    purpose: security\n", "p.yml:4:21: 0 is there twice", true},
	"purpose without name":   {sink("func: a.B\n    purpose: ''\n"), "p.yml:4:14: a purpose is a name", false},
	"purpose list empty":     {sink("func: a.B\n    purpose: []\n"), "p.yml:4:14: ", false},
	"no purpose of a tag":    {head + "tags:\n  - {key: a, value: b}\n", "p.yml:3:5: the entry has no purpose", false},
	"bad func":               {sink("func: Upload\n    purpose: advertising\n"), `p.yml:3:11: "Upload" is not a func`, false},
	"bad receiver":           {sink("func: (*a.B.C\n    purpose: advertising\n"), "is not a func", false},
	"bad field":              {sink("field: a.B\n    purpose: advertising\n"), "is not a field: write example.com/p.Type.Field", false},
	"bad package":            {sink("package: a b\n    purpose: advertising\n"), "is not a package", false},
	"bad pattern":            {sink("package: a/.../b\n    purpose: advertising\n"), "is not a package", false},
	"bad column":             {head + "sources:\n  - column: phone\n    purpose: security\n", "write table.column", false},
	"bad kind":               {head + "sources:\n  - var: a.B\n    purpose: security\n    kind: emial\n", `did you mean "email"?`, false},
	"params of a type":       {sink("type: a.B\n    params: [x]\n    purpose: advertising\n"), "params is for functions", false},
	"params of a source":     {head + "sources:\n  - var: a.B\n    params: [x]\n    purpose: security\n", "params is for functions", false},
	"params empty":           {sink("func: a.B\n    params: []\n    purpose: advertising\n"), "params is empty", false},
	"results of a variable":  {head + "sources:\n  - var: a.B\n    results: [0]\n    purpose: security\n", "results is for functions", false},
	"result not a number":    {head + "sources:\n  - func: a.B\n    results: [first]\n    purpose: security\n", `p.yml:4:15: "first" is not the number`, false},
	"result in quotes":       {head + "sources:\n  - func: a.B\n    results: ['0']\n    purpose: security\n", "not the number", false},
	"purpose is a number":    {sink("func: a.B\n    purpose: 12\n"), "p.yml:4:14: a purpose is a name", false},
	"purpose is a truth":     {head + "rules:\n  - collected: true\n    forbidden: [a]\n", "a purpose is a name", false},
	"key of a tag is a date": {head + "tags:\n  - {key: 1, value: b, purpose: security}\n", "key must be a text", false},
	"key of no tag":          {head + "tags:\n  - {key: a b, value: b, purpose: security}\n", `p.yml:3:11: "a b" is not the key of a struct tag`, false},
	"key with a colon":       {head + "tags:\n  - {key: 'a:', value: b, purpose: security}\n", `"a:" is not the key of a struct tag`, false},
	"key with a quote":       {head + "tags:\n  - {key: 'a\"', value: b, purpose: security}\n", `is not the key of a struct tag`, false},
	"our own key of a tag":   {head + "tags:\n  - key: purpose\n    value: b\n    purpose: security\n", `p.yml:3:10: the tag purpose needs no entry`, false},
	"alias of itself":        {"version: 1\nsinks: &a\n  - *a\n", "an entry of sinks must be a mapping", true},
	"result negative":        {head + "sources:\n  - func: a.B\n    results: [-1]\n    purpose: security\n", "not the number", false},
	"rule without effect":    {head + "rules:\n  - collected: a\n", "p.yml:3:5: a rule says what is forbidden", false},
	"rule without subject":   {head + "rules:\n  - forbidden: [a]\n", "p.yml:3:5: the entry has no collected", false},
	"rule of nothing":        {head + "rules:\n  - collected:\n    forbidden: [a]\n", "a purpose is a name", false},
	"bad name in a rule":     {head + "rules:\n  - collected: a b\n    forbidden: [c]\n", `"a b" is not the name`, false},
	"flow without from":      {head + "flows:\n  - func: a.B\n    to: [result0]\n", "the entry has no from", false},
	"flow from a result":     {head + "flows:\n  - func: a.B\n    from: [result0]\n    to: [arg0]\n", "comes from arguments", false},
	"flow from nowhere":      {head + "flows:\n  - func: a.B\n    from: []\n    to: [arg0]\n", "from is empty", false},
	"flow to nowhere known":  {head + "flows:\n  - func: a.B\n    from: [arg0]\n    to: [out0]\n", `p.yml:5:10: "out0" is not a place`, false},
	"generated":              {head + "generated: ignore\n", "p.yml:2:12: generated is skip or report", false},
}

func TestErrors(t *testing.T) {
	for name, test := range broken {
		t.Run(name, func(t *testing.T) {
			p, err := Parse("p.yml", []byte(test.text))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Fatalf("got %v, %v, want an error with %q", p, err, test.want)
			}
			if e, ok := errors.AsType[*Error](err); !ok || e.Line < 1 || e.Column < 1 {
				t.Errorf("%#v has no position", err)
			}
		})
	}
}

// What YAML makes of strange input is an error with a position, or a policy.
func FuzzParse(f *testing.F) {
	f.Add(full)
	f.Add("version: 1\nsinks: &a\n  - *a\n")
	f.Add("version: 1\n? [a]\n: b\n")
	f.Add("version: 1\n<<: {tags: []}\n")
	f.Fuzz(func(t *testing.T, text string) {
		p, err := Parse("p.yml", []byte(text))
		if (p == nil) == (err == nil) {
			t.Fatalf("got %v and %v", p, err)
		}
		if e, ok := errors.AsType[*Error](err); err != nil && (!ok || e.Line < 1 || e.Column < 1) {
			t.Errorf("%#v has no position", err)
		}
	})
}
