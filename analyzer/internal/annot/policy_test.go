package annot

import (
	"go/types"
	"slices"
	"strings"
	"testing"

	"example.com/purposevet/analyzer/internal/wire"
)

const policyProgram = `
-- lib/stub.s --
// Functions of this package may have no body.
-- lib/lib.go --
package lib

import "context"

type Account struct {
	Phone string
	Home  *struct{ Mail []struct{ Text string } }
	Hook  func(to, text string)
	event string
}

type Store struct{}

func (*Store) Lookup(id string) (string, error) { return "", nil }
func (Store) Name() string

type Checker interface{ Allowed(ctx context.Context, userID string) bool }

type Repo[T any] struct{}

func (*Repo[T]) Get(k string) T { var t T; return t }

type Client struct{}

func (c *Client) Upload(list, region string) {}
func (c *Client) Close()                     {}

type Secret string

// What cannot be named by these:
type Alias = Account
type Outer struct {
	Account
	Inner Account
	*Store
}
type Outmost struct{ *Outer }
type Wide interface{ Checker }

var Boss Account

//purpose:guard advertising subject=id
func May(id, other string) bool { return false }

var Admin string
var Fire func(to, text string)

func Count(list []string) int { return 0 }
func hidden(s string)         {}
-- lib/sub/sub.go --
package sub

func Emit(s string)  {}
func inside(s string) {}
-- lib/idle/idle.go --
package idle

func Version() string { return "" }

func inside(s string) {}
-- lib/methods/methods.go --
package methods

type emitter struct{}

func (emitter) Emit(s string) {}
-- use/use.go --
package use

import (
	"net/http"

	"example.com/m/lib"
	"example.com/m/lib/sub"
)

var (
	_ lib.Account
	_ = sub.Emit
	_ http.Client
)
-- policy.yml --
version: 1
rules:
  - collected: support
    forbidden: [advertising, analytics]
sources:
  - field: example.com/m/lib.Account.Phone
    purpose: security
    kind: phone
  - field: example.com/m/lib.Account.Phone
    purpose: support
  - field: example.com/m/lib.Account.Home.Mail.Text
    purpose: security
  - func: (*example.com/m/lib.Store).Lookup
    results: [0]
    purpose: security
  - func: example.com/m/lib.Repo.Get
    purpose: support
  - type: example.com/m/lib.Secret
    purpose: security
  - var: example.com/m/lib.Admin
    purpose: security
  - column: accounts.phone
    purpose: security
    kind: phone
sinks:
  - func: (*example.com/m/lib.Client).Upload
    params: [list]
    purpose: advertising
  - field: example.com/m/lib.Account.Hook
    params: [text]
    purpose: advertising
  - field: example.com/m/lib.Account.event
    purpose: advertising
  - var: example.com/m/lib.Fire
    params: text
    purpose: analytics
  - func: example.com/m/lib.hidden
    purpose: advertising
  - package: example.com/m/lib/...
    purpose: analytics
  - func: (*net/http.Client).Post
    params: [body]
    purpose: advertising
  - type: net/http.Header
    purpose: analytics
  - package: net/url
    purpose: advertising
sanitizers:
  - func: example.com/m/lib.Count
    purpose: advertising
guards:
  - func: (example.com/m/lib.Checker).Allowed
    purpose: advertising
    subject: userID
flows:
  - func: (example.com/m/lib.Store).Name
    from: [recv]
    to: [result0]
`

// A table answers from the policy for packages that were never analysed: no set
// of lib, sub or net/http is given here.
func TestPolicyWithoutSets(t *testing.T) {
	p := newProgram(t, policyProgram)
	lib := p.load("example.com/m/lib")
	use := p.load("example.com/m/use")
	for name, pkgs := range map[string][]*types.Package{"source": {lib.Types}, "export data": use.Types.Imports()} {
		t.Run(name, func(t *testing.T) {
			testPolicyTable(t, p.table(), pkgs, name == "source")
		})
	}
}

func testPolicyTable(t *testing.T, table *Table, pkgs []*types.Package, source bool) {
	wantFields := map[string]string{"Phone": "security,support(phone)", "Text": "security"}
	wantSinks := map[string]string{"Hook": "advertising 1", "event": "advertising"}
	wantFuncs := map[string]string{
		"Store.Lookup": "source security [0]; sink analytics", "Repo.Get": "source support []; sink analytics",
		"Client.Upload": "sink advertising 0", "hidden": "sink advertising", "Emit": "sink analytics",
		"Count": "sanitizer advertising; sink analytics", "Checker.Allowed": "sink analytics; guard advertising 1",
		"Client.Post": "sink advertising 2", "Header.Set": "sink analytics", "Header.writeSubset": "sink analytics",
		"PostForm": "",
	}
	fields, funcs := objects(pkgs...)
	for _, f := range fields {
		if f.Pkg() == nil || f.Pkg().Path() != "example.com/m/lib" {
			continue
		}
		if got, want := describe(table.Field(f)), wantFields[f.Name()]; got != want && !(got == "-" && want == "") {
			t.Errorf("field %s: got %s, want %s", f, got, want)
		}
		if got, want := describeSink(table.FieldSink(f)), wantSinks[f.Name()]; got != want && !(got == "-" && want == "") {
			t.Errorf("field %s: got sink %s, want %s", f, got, want)
		}
	}
	seen := make(map[string]bool)
	for _, f := range funcs {
		want, ok := wantFuncs[ShortFunc(f)]
		if !ok {
			continue
		}
		seen[ShortFunc(f)] = true
		if got := describeFunc(table.Func(f)); got != want {
			t.Errorf("%s: got %q, want %q", f.FullName(), got, want)
		}
		if ShortFunc(f) == "Store.Name" && len(table.Flows(f)) != 1 {
			t.Errorf("%s has no flow", f)
		}
	}
	i := slices.IndexFunc(pkgs, func(p *types.Package) bool { return p.Path() == "example.com/m/lib" })
	scope := pkgs[i].Scope()
	if got := describe(table.Type(scope.Lookup("Secret").(*types.TypeName))); got != "security" {
		t.Errorf("Secret: got %s", got)
	}
	if got := describe(table.Var(scope.Lookup("Admin").(*types.Var))); got != "security" {
		t.Errorf("Admin: got %s", got)
	}
	if got := describeSink(table.VarSink(scope.Lookup("Fire").(*types.Var))); got != "analytics 1" {
		t.Errorf("Fire: got %s", got)
	}
	if got := describe(table.Column("accounts.phone")); got != "security(phone)" {
		t.Errorf("column: got %s", got)
	}
	if got := table.Column("accounts.name"); got != nil {
		t.Errorf("another column: got %v", got)
	}
	for _, name := range []string{"Store.Lookup", "Client.Upload", "Checker.Allowed"} {
		if !seen[name] {
			t.Errorf("%s was not looked up", name)
		}
	}
	if !source && !seen["Client.Post"] {
		t.Error("net/http was not looked up")
	}
}

// The policy of a good program has no problems, wherever it is looked at.
func TestPolicyResolves(t *testing.T) {
	p := newProgram(t, policyProgram)
	p.collect("example.com/m/lib")
	p.collect("example.com/m/use")
}

// An entry must not contradict a directive, which only its package has.
func TestPolicyAgainstDirective(t *testing.T) {
	archive, _, _ := strings.Cut(policyProgram, "-- policy.yml --")
	p := newProgram(t, archive+"-- policy.yml --\nversion: 1\nguards:\n  - func: example.com/m/lib.May\n    purpose: advertising\n    subject: other\n")
	_, problems := p.check(p.load("example.com/m/lib"))
	if len(problems) != 1 || !strings.Contains(problems[0].Message, "policy.yml:3:11: a second guard of this symbol has another subject") {
		t.Errorf("got %+v", problems)
	}
}

// What is wrong is told to the packages above, too: the one that has the symbol
// may be one whose diagnostics nobody sees.
func TestFlawsTravel(t *testing.T) {
	archive, _, _ := strings.Cut(policyProgram, "-- policy.yml --")
	p := newProgram(t, archive+"-- policy.yml --\nversion: 1\nsinks:\n  - func: example.com/m/lib.hiden\n    purpose: advertising\n")
	set, own := p.check(p.load("example.com/m/lib"))
	above := p.table(DecodeSet(wire.NewReader(encode(set)))).Set()
	got := Flaws(p.pol, above, 1)
	want := `policy.yml:3:11: package example.com/m/lib has no "hiden"; did you mean "hidden"?`
	if len(own) != 1 || len(got) != 1 || got[0].Message != want || !got[0].Policy {
		t.Errorf("got %+v and above %+v", own, got)
	}
	if p.table(above, above).Set().Flaws[0].Message == "" || len(p.table(above, set).Set().Flaws) != 1 {
		t.Error("what two packages tell is told once")
	}
}

// A flow says what a function without source does: of one with a body it would
// silently say nothing.
func TestFlowOfBody(t *testing.T) {
	archive, _, _ := strings.Cut(policyProgram, "-- policy.yml --")
	p := newProgram(t, archive+"-- policy.yml --\nversion: 1\nflows:\n  - func: example.com/m/lib.Count\n    from: [arg0]\n    to: [result0]\n")
	_, problems := p.check(p.load("example.com/m/lib"))
	want := `policy.yml:3:11: example.com/m/lib.Count has a body, which is analysed: flows are for functions without source`
	if len(problems) != 1 || problems[0].Message != want || !problems[0].Policy {
		t.Errorf("got %+v, want %s", problems, want)
	}
}

// A package that takes nothing is told of by itself: of another one, export data
// need not have all.
func TestPolicyPackages(t *testing.T) {
	archive, _, _ := strings.Cut(policyProgram, "-- policy.yml --")
	for _, test := range []struct{ symbol, pkg, want string }{
		{"lib/idle", "lib/idle", "policy.yml:3:14: example.com/m/lib/idle: no exported function or method of this package takes anything that could be used"},
		{"lib/idle", "lib", ""},
		{"lib/...", "lib/idle", ""},
		{"lib/methods", "lib/methods", ""},
	} {
		p := newProgram(t, archive+"-- policy.yml --\nversion: 1\nsinks:\n  - package: example.com/m/"+test.symbol+"\n    purpose: advertising\n")
		_, problems := p.check(p.load("example.com/m/" + test.pkg))
		got := ""
		for _, x := range problems {
			got += x.Message
		}
		if got != test.want {
			t.Errorf("%s in %s: got %q, want %q", test.symbol, test.pkg, got, test.want)
		}
	}
}

func TestPolicyProblems(t *testing.T) {
	p := newProgram(t, policyProgram)
	pkgs := p.loadAll()
	for name, test := range map[string]struct{ entry, want string }{
		"no such field":       {"sources:\n  - field: example.com/m/lib.Account.Phne\n    purpose: security\n", `policy.yml:3:12: example.com/m/lib.Account.Phne: there is no field "Phne"; did you mean "Phone"?`},
		"no such type":        {"sources:\n  - type: example.com/m/lib.Acount\n    purpose: security\n", `policy.yml:3:11: package example.com/m/lib has no "Acount"; did you mean "Account"?`},
		"no such method":      {"sinks:\n  - func: (*example.com/m/lib.Client).Uplaod\n    purpose: advertising\n", `policy.yml:3:11: Client has no method "Uplaod"; did you mean "Upload"?`},
		"no such param":       {"sinks:\n  - func: (*example.com/m/lib.Client).Upload\n    params: [lst]\n    purpose: advertising\n", `policy.yml:4:14: there is no parameter "lst"; did you mean "list"?`},
		"no such result":      {"sources:\n  - func: example.com/m/lib.Count\n    results: [1]\n    purpose: security\n", `policy.yml:4:15: this function has no result 1: results are counted from 0`},
		"not a guard":         {"guards:\n  - func: example.com/m/lib.Count\n    purpose: advertising\n", `policy.yml:3:11: the last result of a guard is its answer: it must be a bool or an error`},
		"no such subject":     {"guards:\n  - func: (example.com/m/lib.Checker).Allowed\n    purpose: advertising\n    subject: user\n", `policy.yml:5:14: there is no parameter "user"; did you mean "userID"?`},
		"no such argument":    {"flows:\n  - func: example.com/m/lib.Count\n    from: [arg1]\n    to: [result0]\n", `policy.yml:4:12: example.com/m/lib.Count has no arg1: arguments are counted from arg0`},
		"no receiver":         {"flows:\n  - func: example.com/m/lib.Count\n    from: [recv]\n    to: [result0]\n", `policy.yml:4:12: example.com/m/lib.Count has no receiver`},
		"no second param":     {"sinks:\n  - func: (*example.com/m/lib.Client).Upload\n    params: [list, lst]\n    purpose: advertising\n", `policy.yml:4:20: there is no parameter "lst"; did you mean "list"?`},
		"no such source":      {"sources:\n  - func: example.com/m/lib.Count\n    purpose: security\n    params:\n      - lst\n", `policy.yml:6:9: there is no parameter "lst"; did you mean "list"?`},
		"no param of a field": {"sinks:\n  - field: example.com/m/lib.Account.Hook\n    params: to,txt\n    purpose: advertising\n", `policy.yml:4:16: there is no parameter "txt"; did you mean "text"?`},
		"no such place":       {"flows:\n  - func: (example.com/m/lib.Store).Name\n    from: [recv]\n    to: [result0, result1]\n", `policy.yml:5:19: (example.com/m/lib.Store).Name has no result1: results are counted from result0`},
		"not a function":      {"sinks:\n  - func: example.com/m/lib.Admin\n    purpose: advertising\n", `policy.yml:3:11: example.com/m/lib.Admin is not a function`},
		"not a variable":      {"sources:\n  - var: example.com/m/lib.Count\n    purpose: security\n", `policy.yml:3:10: example.com/m/lib.Count is not a variable`},
		"not a type":          {"sources:\n  - type: example.com/m/lib.Admin\n    purpose: security\n", `policy.yml:3:11: example.com/m/lib.Admin is not a type`},
		"params of a field":   {"sinks:\n  - field: example.com/m/lib.Account.Phone\n    params: [a]\n    purpose: advertising\n", `policy.yml:3:12: params is for functions, and example.com/m/lib.Account.Phone is a string`},
		"alias":               {"sources:\n  - type: example.com/m/lib.Alias\n    purpose: security\n", `policy.yml:3:11: example.com/m/lib.Alias is an alias: name example.com/m/lib.Account, for which it stands`},
		"field of an alias":   {"sources:\n  - field: example.com/m/lib.Alias.Phone\n    purpose: security\n", `policy.yml:3:12: example.com/m/lib.Alias.Phone: the field is one of Account: name it example.com/m/lib.Account.Phone`},
		"field below":         {"sources:\n  - field: example.com/m/lib.Outer.Inner.Phone\n    purpose: security\n", `policy.yml:3:12: example.com/m/lib.Outer.Inner.Phone: the field is one of Account: name it example.com/m/lib.Account.Phone`},
		"field of variable":   {"sources:\n  - field: example.com/m/lib.Boss.Phone\n    purpose: security\n", `policy.yml:3:12: example.com/m/lib.Boss.Phone: the field is one of Account: name it example.com/m/lib.Account.Phone`},
		"promoted field":      {"sources:\n  - field: example.com/m/lib.Outer.Phone\n    purpose: security\n", `policy.yml:3:12: example.com/m/lib.Outer.Phone is declared as example.com/m/lib.Account.Phone: name it so`},
		"promoted twice":      {"sources:\n  - field: example.com/m/lib.Outmost.Phone\n    purpose: security\n", `policy.yml:3:12: example.com/m/lib.Outmost.Phone is declared as example.com/m/lib.Account.Phone: name it so`},
		"promoted and below":  {"sources:\n  - field: example.com/m/lib.Outmost.Home.Mail.Text\n    purpose: security\n", `policy.yml:3:12: example.com/m/lib.Outmost.Home.Mail.Text is declared as example.com/m/lib.Account.Home.Mail.Text: name it so`},
		"no promoted field":   {"sources:\n  - field: example.com/m/lib.Outer.Lookup\n    purpose: security\n", `policy.yml:3:12: example.com/m/lib.Outer.Lookup: there is no field "Lookup"`},
		"promoted method":     {"sources:\n  - func: (example.com/m/lib.Outer).Lookup\n    purpose: security\n", `policy.yml:3:11: (example.com/m/lib.Outer).Lookup is declared as example.com/m/lib.Store.Lookup: name it so`},
		"embedded method":     {"guards:\n  - func: (example.com/m/lib.Wide).Allowed\n    purpose: advertising\n", `policy.yml:3:11: (example.com/m/lib.Wide).Allowed is declared as example.com/m/lib.Checker.Allowed: name it so`},
		"method of a value":   {"sources:\n  - func: example.com/m/lib.Boss.Lookup\n    purpose: security\n", `policy.yml:3:11: Boss is not a type, and has no methods`},
		"idle sink type":      {"sinks:\n  - type: example.com/m/lib.Secret\n    purpose: advertising\n", `policy.yml:3:11: no method of this type takes anything that could be used: a sink is a type by its methods`},
		"sink is a string":    {"sinks:\n  - var: example.com/m/lib.Admin\n    purpose: advertising\n", `policy.yml:3:10: misplaced directive: //purpose:sink can annotate a variable only if it is a function, and this is a string`},
		"two subjects":        {"guards:\n  - func: (example.com/m/lib.Checker).Allowed\n    purpose: advertising\n  - func: (example.com/m/lib.Checker).Allowed\n    purpose: advertising\n    subject: userID\n", `policy.yml:5:11: a second guard of this symbol has another subject`},
		"another package":     {"sinks:\n  - func: example.com/m/absent.F\n    purpose: advertising\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			p.setPolicy("version: 1\n" + test.entry)
			for _, path := range []string{"example.com/m/lib", "example.com/m/use"} {
				_, problems := p.check(pkgs[path])
				got := ""
				for _, x := range problems {
					got += x.Message
					if !x.Policy || !x.Pos.IsValid() {
						t.Errorf("%+v is not marked as one of the policy, or has no position", x)
					}
				}
				if got != test.want {
					t.Errorf("%s: got %q, want %q", path, got, test.want)
				}
			}
		})
	}
}
