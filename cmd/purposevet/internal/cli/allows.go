package cli

import (
	"errors"
	"fmt"

	"example.com/purposevet/cmd/purposevet/internal/text"
)

// allows lists the allow directives with their reasons and what each hides.
func (c *command) allows() int {
	o, patterns, err := c.parse("C tags test policy match")
	if errors.Is(err, errHelp) {
		return clean
	}
	if err == nil {
		err = o.findPolicy()
	}
	if err != nil {
		return c.fail(o.short(err))
	}
	r, err := c.vet(o, patterns)
	if err != nil {
		return c.fail(err)
	}
	p := c.printer(o)
	list := r.Allows()
	hidden := 0
	for _, a := range list {
		fmt.Fprintf(c.stdout, "%s: %s\n", p.Place(a.Posn), text.Sanitize(a.Reason))
		for _, d := range a.Hides {
			fmt.Fprintf(c.stdout, "\thides %s: %s\n", p.Place(d.Posn), text.Sanitize(d.Message))
		}
		if len(a.Hides) == 0 {
			fmt.Fprintln(c.stdout, "\thides nothing")
		}
		hidden += len(a.Hides)
	}
	fmt.Fprintf(c.stderr, "purposevet: %s in %s, hiding %s\n",
		plural(len(list), "allow"), plural(r.Counts().Packages, "package"), plural(hidden, "finding"))
	_, problems := split(r.Findings())
	return c.problems(o, r.Failed, problems)
}

// problems prints what is wrong with the policy and returns the exit status of
// a run that may have failed.
func (c *command) problems(o options, broken bool, list []string) int {
	for _, p := range list {
		c.fail(o.short(errors.New(p)))
	}
	if broken || len(list) > 0 {
		return failed
	}
	return clean
}
