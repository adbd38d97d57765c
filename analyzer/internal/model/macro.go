package model

import (
	"fmt"
	"strings"
)

// expand replaces the short forms "write" and "read" by the effects for which they stand,
// and returns all other texts as they are.
//
// The Write method of a writer is called with what is written, in memory of its own, so
// that a later call does not get what an earlier one wrote. A writer of unknown type
// keeps what it gets: the row of (io.Writer).Write says so.
func expand(text string) ([]string, error) {
	if rest, ok := strings.CutPrefix(text, "write "); ok {
		w, from, err := cutCall(rest)
		if err != nil {
			return nil, err
		}
		return []string{"fresh out", from + " -> out", "call " + w + ".Write(out)"}, nil
	}
	if rest, ok := strings.CutPrefix(text, "read "); ok {
		r, to, err := cutCall(rest)
		if err != nil {
			return nil, err
		}
		return []string{"fresh tmp", "call " + r + ".Read(tmp)", "tmp -> " + to}, nil
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
