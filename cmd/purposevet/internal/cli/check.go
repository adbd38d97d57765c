package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/mattn/go-colorable"

	"example.com/purposevet/analyzer"
	"example.com/purposevet/cmd/purposevet/internal/govet"
	"example.com/purposevet/cmd/purposevet/internal/text"
)

// checkFlags has the names of the flags that check takes: all that there are.
const checkFlags = "json C tags test policy match color V"

// check analyses packages and prints the findings.
func (c *command) check() int {
	o, patterns, err := c.parse(checkFlags)
	if errors.Is(err, errHelp) {
		return clean
	}
	if err == nil {
		err = o.findPolicy()
	}
	if err != nil {
		return c.fail(o.short(err))
	}
	o.everything = o.policy != "" && slices.ContainsFunc(patterns, func(p string) bool { return strings.Contains(p, "...") })
	r, err := c.vet(o, patterns)
	if err != nil {
		return c.fail(err)
	}
	findings, problems := split(r.Findings())
	if o.json {
		out, err := r.JSON()
		if err != nil {
			return c.fail(err)
		}
		fmt.Fprintf(c.stdout, "%s", text.SanitizeJSON(out))
	} else {
		c.printer(o).Findings(findings)
	}
	status := c.problems(o, r.Failed, problems)
	c.unused(o, r.Seen)
	c.sum(r.Counts(), status == failed)
	if status == clean && !o.json && slices.ContainsFunc(findings, func(d govet.Diagnostic) bool { return !d.Told() }) {
		return found
	}
	return status
}

// unused warns of policy entries that can have no effect, if the run covers all packages
// below a directory (./...).
func (c *command) unused(o options, packages []string) {
	if !o.everything || packages == nil {
		return
	}
	unused, err := analyzer.UnusedPolicy(o.policy, packages)
	if err != nil {
		return // It was read before, so it is being edited: the next run will tell.
	}
	for _, e := range unused {
		c.fail(fmt.Errorf("warning: %w", o.short(e)))
	}
}

// split separates findings from mistakes in the policy, which several packages may
// report.
func split(list []govet.Diagnostic) (findings []govet.Diagnostic, problems []string) {
	seen := make(map[string]bool)
	for _, d := range list {
		switch {
		case !d.Policy():
			findings = append(findings, d)
		case !seen[d.Message]:
			seen[d.Message] = true
			problems = append(problems, d.Message)
		}
	}
	return findings, problems
}

// vet runs go vet, and shows its progress on a terminal.
func (c *command) vet(o options, patterns []string) (*govet.Result, error) {
	config := o.config(patterns)
	here := o.here()
	p := newProgress(c.stderr, func(line string) string { return text.Rebase(here, o.dir, line) })
	defer p.stop()
	config.News = p
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return govet.Run(ctx, config)
}

func (c *command) printer(o options) *text.Printer {
	p := &text.Printer{Out: c.stdout, Dir: o.here(), Frames: o.color == "always" || o.color == "auto" && terminal(c.stdout)}
	p.Color = o.color == "always" || p.Frames && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	if f, ok := p.Out.(*os.File); ok && p.Frames {
		p.Out = colorable.NewColorable(f)
	}
	return p
}

// sum warns if there was nothing to check, and prints the closing line.
func (c *command) sum(n govet.Counts, broken bool) {
	if n.Packages > 0 || !broken { // otherwise the run has said why, and annotations are not the question
		c.warnOf(n.Sources, "source")
		c.warnOf(n.Sinks, "sink")
	}
	fmt.Fprintf(c.stderr, "purposevet: %s, %s, %s: %s, %d allowed, %s analysed only partly\n",
		plural(n.Packages, "package"), plural(n.Sources, "source"), plural(n.Sinks, "sink"),
		plural(n.Findings, "finding"), n.Allowed, plural(n.Bounded, "function"))
}

func (c *command) warnOf(n int, what string) {
	if n == 0 {
		fmt.Fprintf(c.stderr, "purposevet: warning: there is no %s in any package, so nothing was checked\n", what)
	}
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
