package purpose

import (
	"slices"
	"testing"
)

func TestForbidden(t *testing.T) {
	none := NewRules()
	file := NewRules(
		Rule{Collected: "security", Forbidden: []string{"advertising", "analytics"}},
		Rule{Collected: "security.login", Forbidden: []string{"analytics"}},
		Rule{Collected: "support", Allowed: []string{"support", "security"}},
		Rule{Collected: "mixed", Allowed: []string{"ads.own"}, Forbidden: []string{"ads"}},
		Rule{Collected: "sealed", Allowed: []string{}},
	)
	other := NewRules(Rule{Collected: "security.recovery", Forbidden: []string{"analytics"}})
	for _, test := range []struct {
		name            string
		rules           *Rules
		collected, uses []string
		want            string // "c u", or "" if it is permitted
	}{
		{"default", none, []string{"security"}, []string{"advertising"}, "security advertising"},
		{"default, dotted", none, []string{"security.recovery"}, []string{"advertising.matching"}, "security.recovery advertising.matching"},
		{"no rule", none, []string{"marketing"}, []string{"advertising"}, ""},
		{"a name that only begins alike", none, []string{"securityx"}, []string{"advertising"}, ""},
		{"a use that only begins alike", none, []string{"security"}, []string{"advertisingx"}, ""},
		{"above what a rule names", none, []string{"security"}, []string{"analytics"}, ""},
		{"second of the forbidden", file, []string{"security"}, []string{"analytics"}, "security analytics"},
		{"the most specific rule decides", file, []string{"security.login"}, []string{"advertising"}, ""},
		{"and below it", file, []string{"security.login.sms"}, []string{"analytics"}, "security.login.sms analytics"},
		{"its sibling keeps the general rule", file, []string{"security.recovery"}, []string{"advertising"}, "security.recovery advertising"},
		{"allowed", file, []string{"support"}, []string{"security.recovery"}, ""},
		{"anything else", file, []string{"support"}, []string{"anything"}, "support anything"},
		{"specific permission", file, []string{"mixed"}, []string{"ads.own.mail"}, ""},
		{"general prohibition", file, []string{"mixed"}, []string{"ads.sold"}, "mixed ads.sold"},
		{"nothing is allowed", file, []string{"sealed"}, []string{"sealed"}, "sealed sealed"},
		{"the default stands beside other rules", other, []string{"security"}, []string{"advertising"}, "security advertising"},
		{"but not where a rule names the purpose", other, []string{"security.recovery"}, []string{"advertising"}, ""},
		{"first pair", file, []string{"marketing", "security", "support"}, []string{"billing", "analytics", "advertising"}, "security analytics"},
		{"nothing used", file, []string{"security"}, nil, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, u, ok := test.rules.Forbidden(test.collected, test.uses)
			got := ""
			if ok {
				got = c + " " + u
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestKnown(t *testing.T) {
	r := NewRules(Rule{Collected: "support", Allowed: []string{"billing.internal"}})
	for name, want := range map[string]bool{
		"security": true, "security.recovery": true, "advertising": true, "support": true,
		"billing.internal.eu": true, "billing": false, "sales": false, "supporting": false, "": false,
	} {
		if got := r.Known(name); got != want {
			t.Errorf("Known(%q) = %v, want %v", name, got, want)
		}
	}
	if want := []string{"advertising", "billing.internal", "security", "support"}; !slices.Equal(r.Names(), want) {
		t.Errorf("Names() = %v, want %v", r.Names(), want)
	}
}

func TestRulesAddUp(t *testing.T) {
	r := NewRules(Rule{Collected: "a", Forbidden: []string{"x"}}, Rule{Collected: "a", Forbidden: []string{"y"}})
	for _, use := range []string{"x", "y"} {
		if _, _, ok := r.Forbidden([]string{"a"}, []string{use}); !ok {
			t.Errorf("%s is permitted", use)
		}
	}
}

func TestParse(t *testing.T) {
	for list, want := range map[string]string{
		"security": "", "b,a,b": "", "security.recovery": "", "a-b_c.9": "",
		"a,": "!", "": "!", "a..b": "!", ".a": "!", "a b": "!", "käse": "!",
	} {
		names, _, ok := Parse(list)
		if ok != (want == "") {
			t.Errorf("Parse(%q) = %v, %v", list, names, ok)
		}
		if ok && !(slices.IsSorted(names) && len(slices.Compact(slices.Clone(names))) == len(names)) {
			t.Errorf("Parse(%q) = %v: not sorted or not unique", list, names)
		}
	}
}
