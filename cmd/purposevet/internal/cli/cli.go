// Package cli is the command line of purposevet: what the arguments ask for,
// and the exit status.
package cli

import (
	"fmt"
	"io"
	"os"

	"example.com/purposevet/cmd/purposevet/internal/text"
	"example.com/purposevet/cmd/purposevet/internal/vettool"
)

// The exit statuses.
const (
	clean  = 0
	failed = 1 // the run itself
	found  = 3
)

// A command is one run: its arguments and where it prints.
type command struct {
	args           []string
	stdout, stderr io.Writer
}

// Main runs purposevet with the arguments and returns the exit status.
func Main(args []string) int {
	if vettool.Asked(args) {
		return vettool.Main(args)
	}
	c := &command{stdout: os.Stdout, stderr: os.Stderr}
	name := ""
	if len(args) > 0 {
		name = args[0]
	}
	run, ok := map[string]func() int{
		"init":    c.init,
		"policy":  c.policy,
		"allows":  c.allows,
		"explain": c.explain,
	}[name]
	if !ok {
		run = c.check
	} else {
		args = args[1:]
	}
	c.args = args
	return run()
}

// fail prints why the run failed.
func (c *command) fail(err error) int {
	fmt.Fprintf(c.stderr, "purposevet: %s\n", text.Sanitize(err.Error()))
	return failed
}
