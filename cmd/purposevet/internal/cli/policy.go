package cli

import (
	"errors"
	"fmt"
	"path/filepath"

	"example.com/purposevet/analyzer"
	"example.com/purposevet/cmd/purposevet/internal/text"
)

// policy prints the policy in force, as a policy file that says in comments
// where each part comes from.
func (c *command) policy() int {
	o, rest, err := c.parse("C policy")
	if errors.Is(err, errHelp) {
		return clean
	}
	if err == nil && len(rest) > 0 {
		err = errors.New("policy takes no packages: it is one for all")
	}
	if err == nil {
		err = o.findPolicy()
	}
	if err != nil {
		return c.fail(o.short(err))
	}
	parts, err := analyzer.PolicyParts(o.policy)
	if err != nil {
		return c.fail(err)
	}
	c.printPolicy(text.Short(o.here(), o.policy), parts)
	return clean
}

func (c *command) printPolicy(path string, parts []analyzer.PolicyPart) {
	head := "# There is no policy file. This is what holds without one."
	if path != "" {
		head = "# The policy in force is that of " + text.Sanitize(path) + "."
	}
	fmt.Fprintf(c.stdout, "%s\nversion: 1\n", head)
	section := ""
	for _, p := range parts {
		from := "by default"
		if p.Line > 0 {
			from = fmt.Sprintf("%s:%d", filepath.Base(path), p.Line)
		}
		switch {
		case p.Section == "generated":
			fmt.Fprintf(c.stdout, "generated: %s # %s\n", p.Text, text.Sanitize(from))
			continue
		case p.Section != section:
			section = p.Section
			fmt.Fprintf(c.stdout, "%s:\n", section)
		}
		fmt.Fprintf(c.stdout, "  - %s # %s\n", text.Sanitize(p.Text), text.Sanitize(from))
	}
}
