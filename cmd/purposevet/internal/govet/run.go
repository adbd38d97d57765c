package govet

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"
)

// A Config says what to analyse.
type Config struct {
	Dir      string   // working directory of the go command
	Build    []string // build flags
	Flags    []string // flags of the analyzer
	Patterns []string
	Policy   string // path of the policy file, "" for none
	All      bool   // imported packages are part of the result
	Imports  bool   // Result.Seen includes their paths
	News     News

	ctx context.Context // of the run
}

// News is told of a run while it lasts.
type News interface {
	Message(line string) // a line that the go command prints
	Total(packages int)  // how many packages were asked for
	Done(pkg string)     // one was analysed, asked for or imported
}

// Run analyses the packages. If some cannot be loaded, the result is a failed one, but
// the others are analysed all the same.
func Run(ctx context.Context, c Config) (*Result, error) {
	c.ctx = ctx
	listed := make(chan *listing, 1)
	go func() { listed <- c.list() }()
	held := &holder{pass: c.News.Message}
	r, err := c.vet(c.Patterns, held)
	if err != nil {
		return nil, err
	}
	if r.Failed && len(held.lines) > 0 && len(r.Packages) == 0 {
		loaded, problems, err := c.load()
		if err == nil && len(problems) > 0 {
			held.lines = problems
			err = c.vetEach(r, loaded, held)
		}
		if err != nil {
			return nil, err
		}
	}
	held.release()
	list := <-listed
	r.Seen = list.seen
	if !c.All {
		r.keep(list.wanted)
	}
	return r, nil
}

// maxArgs bounds the bytes of a command line, by what Windows accepts.
const maxArgs = 16 << 10

// vetEach adds the results of the packages, all of which can be loaded.
func (c Config) vetEach(r *Result, packages []string, held *holder) error {
	for len(packages) > 0 {
		n, size := 0, 0
		for n < len(packages) && (n == 0 || size+len(packages[n]) < maxArgs) {
			size += len(packages[n]) + 1
			n++
		}
		more, err := c.vet(packages[:n], held)
		if err != nil {
			return err
		}
		r.Packages = append(r.Packages, more.Packages...)
		packages = packages[n:]
	}
	return nil
}

// vet runs go vet once on some packages and returns their results.
func (c Config) vet(patterns []string, held *holder) (*Result, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	args := slices.Concat([]string{"vet", "-vettool=" + self, "-json", "-notes", "-deps"}, c.Build, c.Flags, []string{"--"}, patterns)
	cmd := c.command(args...)
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	stderr, err := cmd.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("the go command is needed: %w", err)
	}
	messages := make(chan struct{})
	go func() {
		defer close(messages)
		held.read(stderr)
	}()
	r := &Result{}
	err = c.read(r, stdout, held)
	if err != nil {
		_, _ = io.Copy(io.Discard, stdout) // so that go vet can end
	}
	<-messages
	var exit *exec.ExitError
	switch failed := cmd.Wait(); {
	case c.ctx.Err() != nil:
		return nil, errors.New("interrupted")
	case errors.As(failed, &exit):
		r.Failed = true
	case failed != nil:
		return nil, failed
	case err != nil:
		return nil, fmt.Errorf("what go vet printed cannot be read: %w", err)
	}
	return r, nil
}

// patience is how long an interrupted go command has to end by itself.
const patience = 5 * time.Second

// command returns a go command that finds the policy of this run.
func (c Config) command(args ...string) *exec.Cmd {
	cmd := exec.CommandContext(c.ctx, "go", args...)
	cmd.Cancel = func() error {
		// The go command then ends its tools and removes its work directory.
		return cmd.Process.Signal(os.Interrupt)
	}
	cmd.WaitDelay = patience
	cmd.Dir = c.Dir
	cmd.Env = append(os.Environ(), "PURPOSEVET_POLICY="+c.Policy)
	return cmd
}

// read reads the trees that go vet prints, each when its package is done.
func (c Config) read(r *Result, stdout io.Reader, held *holder) error {
	for dec := json.NewDecoder(stdout); ; {
		var t tree
		if err := dec.Decode(&t); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		pkgs, err := t.packages()
		if err != nil {
			return err
		}
		for _, p := range pkgs {
			r.Failed = r.Failed || p.Err != ""
			r.Packages = append(r.Packages, p)
			c.News.Done(p.path())
		}
	}
}

// A holder keeps back what the go command says, until it is known whether a better
// description replaces it. Mere news is passed on.
type holder struct {
	pass  func(line string)
	lines []string
}

func (h *holder) read(r io.Reader) {
	for in := bufio.NewReader(r); ; {
		line, err := in.ReadString('\n')
		if line = strings.TrimRight(line, "\r\n"); strings.HasPrefix(line, "go: downloading ") {
			h.pass(line)
		} else if line != "" {
			h.lines = append(h.lines, line)
		}
		if err != nil {
			return
		}
	}
}

func (h *holder) release() {
	for _, line := range h.lines {
		h.pass(line)
	}
	h.lines = nil
}
