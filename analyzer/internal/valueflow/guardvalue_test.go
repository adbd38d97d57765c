package valueflow

import (
	"fmt"
	"go/constant"
	"go/token"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

var comparisons = []token.Token{token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ}

// comparing returns a comparison of what an expression says with a constant, and in the
// other order.
func comparing(t *testing.T, param, expr, c string) (out []*ssa.BinOp) {
	t.Helper()
	var src strings.Builder
	src.WriteString("package p\n")
	for i, op := range comparisons {
		fmt.Fprintf(&src, "func f%d(%s) bool { return %s %s %s }\nfunc g%d(%s) bool { return %s %s %s }\n", i, param, expr, op, c, i, param, c, op, expr)
	}
	pkg := compile(t, src.String())
	for i := range comparisons {
		for _, name := range []string{"f", "g"} {
			out = append(out, instructions[*ssa.BinOp](pkg.Func(fmt.Sprint(name, i)))...)
		}
	}
	return out
}

// TestClaims checks that a comparison which has an outcome says just what it is true of.
func TestClaims(t *testing.T) {
	numbers := []constant.Value{constant.MakeInt64(-1), constant.MakeInt64(0), constant.MakeInt64(1), constant.MakeInt64(2), constant.MakeInt64(3), constant.MakeInt64(4)}
	texts := []constant.Value{constant.MakeString(""), constant.MakeString("a"), constant.MakeString("b"), constant.MakeString("c")}
	tests := []struct {
		param, expr, c string
		values         []constant.Value
	}{
		{"x int", "x", "2", numbers},
		{"x uint8", "x", "0", numbers[1:]},
		{"x string", "x", `"b"`, texts},
		{"x string", "x", `""`, texts},
		{"x []int", "len(x)", "0", numbers[1:]},
		{"x []int", "len(x)", "1", numbers[1:]},
		{"x []int", "len(x)", "2", numbers[1:]},
	}
	for _, tt := range tests {
		list := comparing(t, tt.param, tt.expr, tt.c)
		if len(list) != 2*len(comparisons) {
			t.Fatalf("%d comparisons of %s", len(list), tt.expr)
		}
		for _, cmp := range list {
			for _, outcome := range []bool{true, false} {
				of, said := claimed(cmp, outcome)
				if of != cmp.Parent().Params[0] || (said.is == ofLength) != strings.HasPrefix(tt.expr, "len") {
					t.Fatalf("%s says %q of %v", cmp, said.is, of)
				}
				for _, v := range tt.values {
					if got, want := said.holds(v), compares(cmp, v) == outcome; got != want {
						t.Errorf("%s is %v: of %s it says %v", cmp, outcome, v, got)
					}
				}
				if said.is == ofLength {
					checkLengths(t, fmt.Sprintf("%s is %v", cmp, outcome), said)
				} else if by, ok := said.outcome(0); ok {
					checkOutcome(t, said, by, tt.values)
				} else if said.op == token.EQL || said.op == token.NEQ {
					t.Errorf("%s is %v: no outcome", cmp, outcome)
				}
			}
		}
	}
	// Not told: what is no constant, and what the length is of that is no list.
	for _, not := range []struct{ param, expr, c string }{{"x, y int", "x", "y"}, {"x string", "len(x)", "0"}, {"x map[int]int", "len(x)", "0"}} {
		for _, cmp := range comparing(t, not.param, not.expr, not.c) {
			if of, said := claimed(cmp, true); of != nil {
				t.Errorf("%s says %v of %s", cmp, said, of)
			}
		}
	}
}

// compares evaluates a comparison where what is compared with a constant has a value.
func compares(cmp *ssa.BinOp, v constant.Value) bool {
	if c := constantOf(cmp.Y); c != nil {
		return constant.Compare(v, cmp.Op, c.Value)
	}
	return constant.Compare(constantOf(cmp.X).Value, cmp.Op, v)
}

// checkLengths compares what a claim says of lists with and without elements with what it
// says of lengths.
func checkLengths(t *testing.T, what string, c claim) {
	t.Helper()
	some := false
	for n := range int64(9) {
		some = some || n > 0 && c.holds(constant.MakeInt64(n))
	}
	empty := c.holds(constant.MakeInt64(0))
	if c.empty() != empty || !c.some() && some {
		t.Errorf("%s: says of the empty list %v, of others %v, want %v and %v", what, c.empty(), c.some(), empty, some)
	}
	if by, ok := c.outcome(3); ok && (by.result != 3 || by.is != ofLength || by.on == summary.Granted && some || by.on == summary.Refused && empty) {
		t.Errorf("%s: has the outcome %v", what, by)
	}
}

// checkOutcome checks that the outcome Granted is that a result is the constant, and Refused
// that it is another one.
func checkOutcome(t *testing.T, c claim, by outcomeBy, values []constant.Value) {
	t.Helper()
	for _, v := range values {
		if is := v.ExactString() == by.is; c.holds(v) != (is == (by.on == summary.Granted)) {
			t.Errorf("%v of %s has the outcome %v", c, v, by)
		}
	}
}

// TestClaimsExclude checks of which values a claim is known not to hold.
func TestClaimsExclude(t *testing.T) {
	pkg := compile(t, `package p
type Reason string
func text(s string) []any { return nil }
func r0(s string) string { return "" }
func r1(s string) string { return "no" }
func r2(s string) string { return "no: " + s }
func r3(s string) string { return s + "" }
func r4(s string) string { return s }
func r5(s string) Reason { return Reason("no") }
func l0(l []string) []string { return nil }
func l1(l []string) []string { return []string{"a"} }
func l2(l []string) []string { return append(l, "a") }
func l3(l []string) []string { return l }
func l4(l []string) []string { return []string{"a", "b"}[1:] }
func l5(l []string) []string { return append([]string{"a"}, l...) }
func l6(l []string) []string { return append(l, l...) }
func l7(l []string) []string { return []string{} }
`)
	empty := claim{`""`, constant.MakeString(""), token.EQL}
	said := claim{`""`, constant.MakeString(""), token.NEQ}
	none := claim{ofLength, constant.MakeInt64(0), token.EQL}
	some := claim{ofLength, constant.MakeInt64(0), token.NEQ}
	for _, tt := range []struct {
		c    claim
		want string // of which results it does not hold
	}{
		{empty, "r1 r2 r5"},
		{said, "r0"},
		{none, "l1 l2 l5"},
		{some, "l0"},
	} {
		var got []string
		for _, name := range strings.Fields("r0 r1 r2 r3 r4 r5 l0 l1 l2 l3 l4 l5 l6 l7") {
			ret := instructions[*ssa.Return](pkg.Func(name))[0]
			if (name[0] == 'l') == (tt.c.is == ofLength) && tt.c.excludes(ret.Results[0]) {
				got = append(got, name)
			}
		}
		if got := strings.Join(got, " "); got != tt.want {
			t.Errorf("%v %s does not hold of %q, want %q", tt.c.op, tt.c.is, got, tt.want)
		}
	}
}
