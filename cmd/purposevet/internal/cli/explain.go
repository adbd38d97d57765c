package cli

import (
	"errors"
	"fmt"
	"slices"

	"example.com/purposevet/cmd/purposevet/internal/govet"
	"example.com/purposevet/cmd/purposevet/internal/text"
)

// explain prints what is known of a symbol: for a function what it does with its inputs,
// for a source or sink also where else it is mentioned.
func (c *command) explain() int {
	o, rest, err := c.parse("C tags test policy match")
	if errors.Is(err, errHelp) {
		return clean
	}
	if err == nil && len(rest) == 0 {
		err = errors.New("explain needs the name of a symbol, such as Account.Phone or example.com/ads.Upload")
	}
	if err == nil {
		err = o.findPolicy()
	}
	if err != nil {
		return c.fail(o.short(err))
	}
	name, patterns := rest[0], rest[1:]
	if len(patterns) == 0 {
		patterns = []string{"./..."}
	}
	o.explain = true
	r, err := c.vet(o, patterns)
	if err != nil {
		return c.fail(err)
	}
	p, symbols := c.printer(o), r.Symbols()
	named := govet.Pick(symbols, name)
	for _, s := range named {
		c.printSymbol(p, s, "does nothing with its inputs that a caller or a sink could see")
	}
	keys := govet.Keys(named)
	for _, s := range symbols {
		if s.Sentences = s.About(keys); len(s.Sentences) > 0 && !slices.Contains(keys, s.Key) {
			c.printSymbol(p, s, "")
		}
	}
	findings, problems := split(r.Findings())
	for _, d := range findings {
		if d.Concerns(named) {
			fmt.Fprintf(c.stdout, "finding %s: %s\n", p.Place(d.Posn), text.Sanitize(d.Message))
		}
	}
	status := c.problems(o, r.Failed, problems)
	if len(named) == 0 {
		return c.fail(fmt.Errorf("nothing is known of %s: no function, source or sink of that name is in the packages, or in those that they import", name))
	}
	return status
}

func (c *command) printSymbol(p *text.Printer, s govet.Symbol, none string) {
	fmt.Fprintf(c.stdout, "%s (%s)\n", text.Sanitize(s.Key), p.Place(s.Posn))
	for _, line := range s.Sentences {
		fmt.Fprintf(c.stdout, "\t%s\n", text.Sanitize(line.Text))
	}
	if len(s.Sentences) == 0 {
		fmt.Fprintf(c.stdout, "\t%s\n", none)
	}
}
