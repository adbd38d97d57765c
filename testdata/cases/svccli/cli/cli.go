// Package cli runs commands.
package cli

import "fmt"

// Command is one command.
type Command struct {
	Use   string
	Run   func(c *Command, args []string) error
	Pre   func(args []string)
	kids  []*Command
	flags map[string]*string
}

// Add adds commands.
func (c *Command) Add(kids ...*Command) { c.kids = append(c.kids, kids...) }

// String defines a flag.
func (c *Command) String(name, def string) *string {
	if c.flags == nil {
		c.flags = map[string]*string{}
	}
	s := def
	c.flags[name] = &s
	return &s
}

func (c *Command) find(args []string) (*Command, []string) {
	if len(args) > 0 {
		for _, k := range c.kids {
			if k.Use == args[0] {
				return k.find(args[1:])
			}
		}
	}
	return c, args
}

// Execute runs what args name.
func (c *Command) Execute(args []string) error {
	k, rest := c.find(args)
	if k.Run == nil {
		return fmt.Errorf("%s: no command", k.Use)
	}
	if k.Pre != nil {
		k.Pre(rest)
	}
	return k.Run(k, rest)
}
