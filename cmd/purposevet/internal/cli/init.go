package cli

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"example.com/purposevet/analyzer"
	"example.com/purposevet/cmd/purposevet/internal/text"
)

//go:embed starter.yml
var starter []byte

// init writes a policy file to begin with. An existing one is left alone.
func (c *command) init() int {
	o, rest, err := c.parse("C")
	if errors.Is(err, errHelp) {
		return clean
	}
	if err == nil && len(rest) > 0 {
		err = errors.New("init takes no packages")
	}
	if err != nil {
		return c.fail(err)
	}
	path := filepath.Join(o.dir, analyzer.PolicyFileName)
	if err := create(path, starter); errors.Is(err, fs.ErrExist) {
		return c.fail(fmt.Errorf("%s is there already, and is left as it is", text.Short(o.here(), path)))
	} else if err != nil {
		return c.fail(err)
	}
	fmt.Fprintf(c.stdout, "wrote %s\n", text.Sanitize(text.Short(o.here(), path)))
	return clean
}

func create(path string, text []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	return errors.Join(err, f.Close())
}
