package model

import (
	"fmt"
	"strings"
)

// expand replaces the short forms "write" and "read" by the effects that they
// stand for, and returns all other texts as they are.
//
// A writer keeps what it gets in .buf, since it may be one that is modelled, such
// as a hash.Hash, whose Write has no body; and its Write is called, since it may
// be one of the user's. What one call writes has a place of its own, .out, so that
// a later call is not given what an earlier one wrote.
func expand(text string) ([]string, error) {
	if rest, ok := strings.CutPrefix(text, "write "); ok {
		w, from, err := cutCall(rest)
		if err != nil {
			return nil, err
		}
		base, _, _ := strings.Cut(w, ".")
		return []string{
			from + " -> " + w + ".buf",
			"fresh " + base + ".out",
			from + " -> " + base + ".out",
			"call " + w + ".Write(" + base + ".out)",
		}, nil
	}
	if rest, ok := strings.CutPrefix(text, "read "); ok {
		r, to, err := cutCall(rest)
		if err != nil {
			return nil, err
		}
		list := []string{r + " -> " + to}
		for p := range strings.SplitSeq(to, ",") {
			list = append(list, "call "+r+".Read("+strings.TrimSpace(p)+")")
		}
		return list, nil
	}
	return []string{text}, nil
}

func cutCall(text string) (fn, args string, err error) {
	fn, args, ok := strings.Cut(text, "(")
	args, closed := strings.CutSuffix(args, ")")
	if !ok || !closed || fn == "" || args == "" {
		return "", "", fmt.Errorf("want F(X, Y), got %q", text)
	}
	return fn, args, nil
}
