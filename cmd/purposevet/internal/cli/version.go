package cli

import (
	"errors"
	"fmt"
	"runtime/debug"
)

// version prints the version of this build.
func (c *command) version() int {
	_, rest, err := c.parse("C")
	if errors.Is(err, errHelp) {
		return clean
	}
	if err == nil && len(rest) > 0 {
		err = errors.New("version takes no packages")
	}
	if err != nil {
		return c.fail(err)
	}
	c.printVersion()
	return clean
}

func (c *command) printVersion() {
	text := "unknown"
	if info, ok := debug.ReadBuildInfo(); ok {
		text = info.Main.Version + " " + info.GoVersion
	}
	fmt.Fprintln(c.stdout, "purposevet", text)
}
