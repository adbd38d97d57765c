package valueflow

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// A printed is an operand that notes which of its methods were called. It is a text, so that
// what is printed without them is seen.
type printed string

var methodCalls = make(map[printed]bool)

func (p printed) Error() string {
	methodCalls[p] = true
	return "-"
}

// TestParseVerbs compares what verbs are taken to do with what fmt does with their operands.
func TestParseVerbs(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	pick := func(from ...string) string { return from[r.IntN(len(from))] }
	seen := make(map[string]bool)
	for range 5_000 {
		format, args := "", []any(nil)
		for range r.IntN(5) {
			format += pick("", "text ", "é", "100%% ")
			verb := pick("v", "s", "q", "x", "X", "d", "T", "w", "t", "é", "U", "%")
			width := pick("", "", "", "5", "*", "12.3", ".*", "*.*", ".")
			for range strings.Count(width, "*") {
				args = append(args, 1)
			}
			flags := pick("", "", "+", "-", "#", "0", " ", "+#")
			if verb == "w" {
				flags = strings.TrimSuffix(flags, "#")
			}
			format += "%" + flags + width + verb
			if verb != "%" {
				args = append(args, printed(fmt.Sprintf("%q", byte('A'+len(args)))))
			}
		}
		for range r.IntN(2) { // for which there is no verb
			args = append(args, printed("extra"))
		}
		format += pick("", "", "", "end", "%", "%-")
		clear(methodCalls)
		err := fmt.Errorf(format, args...)
		verbs := parseVerbs(format)
		for i, a := range args {
			p, ok := a.(printed)
			if !ok {
				continue
			}
			verb := verbs.of(i)
			if methodCalls[p] && !verb.methods {
				t.Fatalf("%q calls the method of operand %d", format, i)
			}
			if !methodCalls[p] && strings.Contains(err.Error(), string(p)) && !verb.raw {
				t.Fatalf("%q prints operand %d: %s", format, i, err)
			}
			if verb.methods && !verb.raw && !methodCalls[p] {
				t.Fatalf("%q does not call the method of operand %d", format, i)
			}
			if wraps(err, p) && !verb.wraps {
				t.Fatalf("%q wraps operand %d", format, i)
			}
			if verb.wraps && !wraps(err, p) && !strings.Contains(err.Error(), "%!w") {
				t.Fatalf("%q does not wrap operand %d", format, i)
			}
			seen[fmt.Sprint(verb)] = true
		}
	}
	if len(seen) != 5 {
		t.Errorf("seen were %v", seen)
	}
}

// wraps reports whether an error is made of another one.
func wraps(err, inner error) bool {
	return errors.Is(err, inner)
}
