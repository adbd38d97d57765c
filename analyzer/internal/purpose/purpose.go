// Package purpose has the names of purposes and the rules about them: for what data that
// was collected for one purpose must not be used.
//
// Purposes may be dotted: security.recovery lies below security, and what a rule says of
// security holds for it too, unless a rule names it.
package purpose

import (
	"slices"
	"strings"
)

// A Rule says what data collected for one purpose may be used for. If Allowed
// is not nil, everything else is forbidden.
type Rule struct {
	Collected string
	Allowed   []string
	Forbidden []string
}

// Rules are the rules of one run.
type Rules struct {
	list []Rule
}

// The default rule holds unless a policy states a rule for security itself.
const (
	security    = "security"
	advertising = "advertising"
)

// NewRules returns the rules together with the default one, unless they replace it. Rules
// for the same purpose add up.
func NewRules(list ...Rule) *Rules {
	r := &Rules{}
	for _, rule := range list {
		i := slices.IndexFunc(r.list, func(o Rule) bool { return o.Collected == rule.Collected })
		if i < 0 {
			r.list = append(r.list, rule)
			continue
		}
		r.list[i].Allowed = slices.Concat(r.list[i].Allowed, rule.Allowed)
		r.list[i].Forbidden = slices.Concat(r.list[i].Forbidden, rule.Forbidden)
	}
	if !slices.ContainsFunc(r.list, func(o Rule) bool { return o.Collected == security }) {
		r.list = append(r.list, Rule{Collected: security, Forbidden: []string{advertising}})
	}
	return r
}

// All returns the rules, the default one included.
func (r *Rules) All() []Rule { return slices.Clone(r.list) }

// Below reports whether name is the purpose above, or lies below it.
func Below(name, above string) bool {
	return name == above || strings.HasPrefix(name, above) && name[len(above)] == '.'
}

// Forbidden returns the first pair of a purpose of collection and a use that the rules
// forbid.
func (r *Rules) Forbidden(collected, uses []string) (c, u string, forbidden bool) {
	for _, c := range collected {
		rule := r.ruleFor(c)
		if rule == nil {
			continue
		}
		for _, u := range uses {
			if rule.forbids(u) {
				return c, u, true
			}
		}
	}
	return "", "", false
}

// ruleFor returns the most specific rule about data collected for a purpose.
func (r *Rules) ruleFor(collected string) *Rule {
	var best *Rule
	for i := range r.list {
		rule := &r.list[i]
		if Below(collected, rule.Collected) && (best == nil || len(rule.Collected) > len(best.Collected)) {
			best = rule
		}
	}
	return best
}

// forbids decides by the most specific purpose, among those that the rule names, that is
// the use or lies above it. If the rule both allows and forbids that purpose, it is
// forbidden.
func (r *Rule) forbids(use string) bool {
	allowed, forbidden := longest(use, r.Allowed), longest(use, r.Forbidden)
	if forbidden == 0 && allowed == 0 {
		return r.Allowed != nil
	}
	return forbidden >= allowed
}

func longest(use string, names []string) int {
	n := 0
	for _, name := range names {
		if Below(use, name) {
			n = max(n, len(name))
		}
	}
	return n
}

// Names returns the purposes that the rules name, sorted.
func (r *Rules) Names() []string {
	var names []string
	for _, rule := range r.list {
		names = append(names, rule.Collected)
		names = append(names, rule.Allowed...)
		names = append(names, rule.Forbidden...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// Known reports whether a rule names the purpose, or one above it.
func (r *Rules) Known(name string) bool {
	for _, n := range r.Names() {
		if Below(name, n) {
			return true
		}
	}
	return false
}

// Valid reports whether a name may be a purpose: letters, digits, hyphens and
// underscores, in parts separated by dots.
func Valid(name string) bool {
	for part := range strings.SplitSeq(name, ".") {
		if part == "" {
			return false
		}
		for _, c := range part {
			letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
			if !letter && c != '-' && c != '_' {
				return false
			}
		}
	}
	return true
}

// Parse splits a comma-separated list of purposes. It returns the sorted names,
// and the first one that is not valid.
func Parse(list string) (names []string, invalid string, ok bool) {
	for name := range strings.SplitSeq(list, ",") {
		name = strings.TrimSpace(name)
		if !Valid(name) {
			return nil, name, false
		}
		names = append(names, name)
	}
	slices.Sort(names)
	return slices.Compact(names), "", true
}

// Repeated returns the first name that is in a list twice, "" if none is: something
// else was meant.
func Repeated(names []string) string {
	for i, name := range names {
		if slices.Contains(names[:i], name) {
			return name
		}
	}
	return ""
}
