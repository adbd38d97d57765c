package annot

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// TestProblems has one file per case. A comment "// want: TEXT" on a line stands
// for a problem there with that text.
func TestProblems(t *testing.T) {
	const head = "package p\n\n"
	tests := map[string]string{
		"misspelt": head + "//purpose:sorce security // want: did you mean \"source\"?\nvar V string",
		"spaced":   head + "// purpose:source security // want: without spaces\nvar V string",
		"purpose":  head + "//purpose:source securty // want: did you mean \"security\"?\nvar V string",
		"statement": head + `func f() {
	//purpose:source security // want: misplaced
	x := 1
	_ = x //purpose:sink advertising // want: misplaced
}`,
		"floating in a body": head + "func f() {\n\t//purpose:source security // want: misplaced\n}",
		"floating":           head + "//purpose:source security // want: misplaced\n\nvar V string",
		"at the end":         head + "var V string\n\n//purpose:source security // want: misplaced",
		"import":             head + "//purpose:source security // want: cannot annotate an import\nimport _ \"fmt\"",
		"import line":        head + "import (\n\t_ \"fmt\" //purpose:source security // want: cannot annotate an import\n)",
		"constant":           head + "//purpose:source security // want: cannot annotate a constant\nconst C = 1",
		"local variable":     head + "func f() {\n\tvar x string //purpose:source security // want: cannot annotate a local variable\n\t_ = x\n}",
		"alias":              head + "//purpose:source security // want: cannot annotate an alias\ntype A = string",
		"empty group":        head + "//purpose:source security // want: misplaced\nvar ()",
		"blank variable":     head + "//purpose:source security // want: cannot annotate what has no name\nvar _ string",
		"blank among others": head + "//purpose:source security\nvar a, _ string\n\ntype T struct {\n\tA, _ string //purpose:source security\n}",
		"blank field":        head + "type T struct {\n\t_ string //purpose:source security // want: what has no name\n}",
		"blank function":     head + "//purpose:sink advertising // want: what has no name\nfunc _(s string) {}",
		"blank type":         head + "//purpose:source security // want: what has no name\ntype _ string",
		"parameter": head + `func f(
	x string, //purpose:source security // want: misplaced
) {
}`,
		"behind a parameter": head + `func f(x string, //purpose:source security // want: misplaced
	y string,
) {
}`,
		"behind a result": head + `func f() (x string, //purpose:source security // want: misplaced
	y string,
) {
	return
}`,
		"behind a type parameter": head + `type T[A any, //purpose:source security // want: misplaced
	B any] struct{}`,
		"behind a statement": head + `var F = func() { println() //purpose:sink advertising // want: misplaced
}`,
		"group line": head + `var ( //purpose:source security // want: misplaced
	V string
)`,
		"constant of several lines": head + `const C = "a" + //purpose:source security // want: cannot annotate a constant
	"b"`,
		"package clause": "//purpose:source security // want: cannot annotate a package clause\npackage p",
		"package params": "//purpose:sink advertising params=a // want: params is for functions\npackage p",
		"guard on a field": head + `type T struct {
	A string //purpose:guard advertising // want: cannot annotate a field
}`,
		"sanitizer on a type": head + "//purpose:sanitizer advertising // want: cannot annotate a type\ntype T string",
		"guard on a variable": head + "//purpose:guard advertising // want: cannot annotate a variable\nvar V string",
		"results of a field": head + `type T struct {
	A string //purpose:source security results=0 // want: are for functions
}`,
		"params of a string": head + `type T struct {
	A string //purpose:sink advertising params=a // want: params is for functions
}`,
		"sink on a string":      head + "//purpose:sink advertising // want: only if it is a function\nvar V string",
		"sink on a func type":   head + "//purpose:sink advertising // want: no method of this type takes anything\ntype T func(string)",
		"sink on an idle type":  head + "//purpose:sink advertising // want: no method of this type takes anything\ntype T struct{ N int }\n\nfunc (T) Close() {}",
		"sink on an embedding":  head + "//purpose:sink advertising\ntype T struct{ u }\n\ntype u struct{}\n\nfunc (*u) Add(s string) {}",
		"sink takes a context":  head + "import \"context\"\n\n//purpose:sink advertising // want: takes nothing\nfunc F(ctx context.Context) {}",
		"sink names a context":  head + "import \"context\"\n\n//purpose:sink advertising params=ctx\nfunc F(ctx context.Context) {}",
		"sink without exports":  "//purpose:sink advertising // want: no exported function\npackage p\n\nfunc F() {}\n\nfunc f(s string) {}",
		"package of methods":    "//purpose:sink advertising\npackage p\n\ntype t struct{}\n\nfunc (*t) M(s string) {}",
		"source of errors":      head + "//purpose:source security // want: only bools and errors\nfunc F() (bool, error) { return false, nil }",
		"source names an error": head + "//purpose:source security results=0\nfunc F() error { return nil }",
		"params of interfaces":  head + "type I interface {\n\tF(s string) //purpose:source security params=s // want: annotate the methods that implement it\n}",
		"embedded interface": head + `import "fmt"

type I interface {
	fmt.Stringer //purpose:source security // want: cannot annotate an embedded interface
}`,
		"unknown param":         head + "//purpose:sink advertising params=lst // want: did you mean \"list\"?\nfunc F(list string) {}",
		"unknown source param":  head + "//purpose:source security params=x // want: there is no parameter \"x\"\nfunc F(msg string) {}",
		"blank param":           head + "//purpose:sink advertising params=_ // want: cannot be named\nfunc F(_ string) {}",
		"hint of a blank":       head + "//purpose:sink advertising params=x // want: there is no parameter \"x\"\nfunc F(_ string) {}",
		"params twice":          head + "//purpose:sink advertising params=s,s // want: s is there twice\nfunc F(s string) {}",
		"indented":              head + "//\tpurpose:source security // want: without spaces\nvar V string",
		"indented on the line":  head + "var V string //\tpurpose:source security // want: without spaces",
		"indented below":        head + "//purpose:source security\n//     purpose:sink advertising // want: without spaces\nvar V func()",
		"shown as code":         head + "// V is annotated by\n//\n//\tpurpose:source security\nvar V string",
		"of another tool":       head + "// @purpose:source security // want: without spaces\nvar V string\n\n//+purpose:source security // want: without spaces\nvar W string",
		"unknown subject":       head + "//purpose:guard advertising subject=usr // want: did you mean \"user\"?\nfunc F(user string) bool { return false }",
		"guard without answer":  head + "//purpose:guard advertising // want: must be a bool or an error\nfunc F() string { return \"\" }",
		"guard without results": head + "//purpose:guard advertising // want: must be a bool or an error\nfunc F() {}",
		"no such result":        head + "//purpose:source security results=1 // want: no result 1\nfunc F() string { return \"\" }",
		"no results":            head + "//purpose:source security // want: returns nothing\nfunc F() {}",
		"sink without params":   head + "//purpose:sink advertising // want: takes nothing\nfunc F() {}",
		"sanitizes nothing":     head + "//purpose:sanitizer advertising // want: returns nothing\nfunc F(s string) {}",
		"kind":                  head + "//purpose:source security kind=fax // want: email or phone\nvar V string",
		"no reason":             head + "func f() {\n\t//purpose:allow advertising\n\tf() // want-above: needs a reason\n}",
		"comment as reason":     head + "func f() {\n\tf() //purpose:allow advertising // want: needs a reason\n}",
		"behind a comment":      head + "type T struct {\n\tA string // for login codes //purpose:source security // want: stands behind other text\n}",
		"behind nolint":         head + "//nolint:lll //purpose:sink advertising // want: stands behind other text\nfunc F(s string) {}",
		"behind an allow":       head + "func f() {\n\tf() // TODO //purpose:allow advertising why // want: stands behind other text\n}",
		"spoken of":             head + "type T struct {\n\tA string // see //purpose:source security in the manual\n}",
		"allow for what":        head + "func f() {\n\t//purpose:allow advertizing because // want: did you mean \"advertising\"?\n\tf()\n}",
		"two kinds":             head + "//purpose:source security kind=email\n//purpose:source support.x,security kind=email // want: no rule names the purpose \"support.x\"\nvar V string",
		"two unknown purposes":  head + "//purpose:source x,security,y // want: no rule names the purpose \"x\"\n// want-above: no rule names the purpose \"y\"\nvar V string",
		"one known of a list":   head + "//purpose:source x,security kind=email // want: no rule names\n//purpose:source security kind=phone // want: another kind\nvar V string",
		"contradicting kinds":   head + "//purpose:source security kind=email\n//purpose:source security kind=phone // want: another kind\nvar V string",
		"contradicting params":  head + "//purpose:sink advertising params=a\n//purpose:sink advertising.own params=b // want: other params\nfunc F(a, b string) {}",
		"contradicting subject": head + "//purpose:guard advertising subject=a\n//purpose:guard advertising // want: another subject\nfunc F(a string) bool { return false }",
		"several fields, one problem": head + `type T struct {
	A, B string //purpose:guard advertising // want: cannot annotate a field
}`,
		"malformed tag":     head + "type T struct {\n\tA string `purpose: \"security\"` // want: malformed struct tag\n}",
		"unquoted tag":      head + "type T struct {\n\tA string `purpose:security` // want: malformed struct tag\n}",
		"after commas":      head + "type T struct {\n\tA string `json:\"a\",purpose:\"security\"` // want: malformed struct tag\n}",
		"tag purpose":       head + "type T struct {\n\tA string `purpose:\"securty\"` // want: did you mean \"security\"?\n}",
		"tag option":        head + "type T struct {\n\tA string `purpose:\"security,knd=email\"` // want: did you mean \"kind\"?\n}",
		"tag misspelt":      head + "type T struct {\n\tA string `purposes:\"security\"` // want: write purpose:\n}",
		"tag in capitals":   head + "type T struct {\n\tA string `Purpose:\"security,kind=phone\"` // want: write purpose:\n}",
		"another tag":       head + "type T struct {\n\tA string `purposes:\"other\" propose:\"x\" json:\"security\"`\n}",
		"tag twice":         head + "type T struct {\n\tA string `purpose:\"security\" purpose:\"advertising\"` // want: there twice\n}",
		"prose":             head + "// F has a purpose: sink costs.\nfunc F() {}",
		"other tools":       head + "//go:noinline\n//nolint:purposevet\nfunc F() {}",
		"//line":            head + "//line other.go:3\ntype T string\n//line p.go:3\nfunc f() {} //purpose:source security // want: returns nothing",
		"text of a string":  head + "var V = `\n//purpose:sorce security\n`",
		"block comment":     head + "/*\n\tThe number.\n\t//purpose:source security // want: line comment\n*/\nvar V string",
		"block in a body":   head + "func f() {\n\t/*\n\t * The number.\n\t * @purpose:source security // want: line comment\n\t */\n}",
		"block at a //line": head + "//line other.go:300\n/*\n\tThe number.\n\t//purpose:source security // want: line comment\n*/\nvar V string",
		"behind a blank":    head + "//purpose: source security // want: write //purpose:source\nvar V string",
		"purpose twice":     head + "//purpose:source security,security // want: is there twice\nvar V string",
	}
	names := slices.Sorted(maps.Keys(tests))
	archive := ""
	for i, name := range names {
		archive += fmt.Sprintf("-- p%d/p.go --\n%s\n", i, tests[name])
	}
	p := newProgram(t, archive)
	pkgs := p.loadAll()
	for i, name := range names {
		src, pkg := tests[name], pkgs[fmt.Sprintf("example.com/m/p%d", i)]
		t.Run(name, func(t *testing.T) {
			_, problems := p.check(pkg)
			var got []string
			for _, x := range problems {
				got = append(got, fmt.Sprintf("%d: %s", p.fset.PositionFor(x.Pos, false).Line, x.Message))
			}
			var want []string
			for i, line := range strings.Split(src, "\n") {
				if _, text, ok := strings.Cut(line, "// want: "); ok {
					want = append(want, fmt.Sprintf("%d: %s", i+1, text))
				}
				if _, text, ok := strings.Cut(line, "// want-above: "); ok {
					want = append(want, fmt.Sprintf("%d: %s", i, text))
				}
			}
			matches := slices.EqualFunc(got, want, func(got, want string) bool {
				line, text, _ := strings.Cut(want, " ")
				return strings.HasPrefix(got, line) && strings.Contains(got, text)
			})
			if !matches {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}
