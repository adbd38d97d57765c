// Package cli is the command line of purposevet: what the arguments ask for,
// and the exit status.
package cli

import (
	"fmt"
	"io"
	"os"
	"slices"

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
	name, args := subcommand(args)
	c.args = args
	switch name {
	case "init":
		return c.init()
	case "policy":
		return c.policy()
	case "allows":
		return c.allows()
	case "explain":
		return c.explain()
	case "version":
		return c.version()
	}
	return c.check()
}

var subcommands = []string{"init", "policy", "allows", "explain", "version"}

// subcommand takes the name of a subcommand out of the arguments. Flags may stand
// before it, as those of git and of the go command do; whether it has them is for it
// to say. What stands behind -- is a package, whatever its name.
func subcommand(args []string) (name string, rest []string) {
	fs := new(options).flags(checkFlags)
	if err := fs.Parse(args); err != nil || !slices.Contains(subcommands, fs.Arg(0)) {
		return "", args
	}
	at := len(args) - fs.NArg()
	if at > 0 && args[at-1] == "--" {
		return "", args
	}
	return args[at], slices.Concat(args[:at], args[at+1:])
}

// fail prints why the run failed.
func (c *command) fail(err error) int {
	fmt.Fprintf(c.stderr, "purposevet: %s\n", text.Sanitize(err.Error()))
	return failed
}
