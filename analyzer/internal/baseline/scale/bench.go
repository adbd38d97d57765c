package main

import (
	"bufio"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"example.com/purposevet/analyzer/internal/layered"
)

// bench runs vet tools on a module.
type bench struct {
	dir    string // for the tools
	module string
}

// commands are the packages of the tools, from the root of the repository.
var commands = map[string]string{
	"ssaonly":    "./analyzer/internal/baseline/ssaonly",
	"purposevet": "./cmd/purposevet",
	"nothing":    "./analyzer/internal/baseline/nothing",
	"peak":       "./analyzer/internal/baseline/peak",
}

func newBench(dir string) (*bench, error) {
	b := &bench{dir: dir}
	return b, b.build("peak")
}

func (b *bench) bin(tool string) string { return filepath.Join(b.dir, "bin", tool) }

// build builds a tool with an identity that it never had: the go command has no
// results of it.
func (b *bench) build(tool string) error {
	id := fmt.Sprintf("0x%016x", rand.Uint64())
	_, err := command("", nil, "go", "build", "-ldflags", "-B "+id, "-o", b.bin(tool), commands[tool])
	return err
}

// compile fills the build cache, since analysis needs what it imports compiled.
func (b *bench) compile() error {
	_, err := command(b.module, nil, "go", "build", "./...")
	return err
}

// A cost is what a run of a vet tool took.
type cost struct {
	wall, cpu time.Duration // CPU time is that of the tool alone
	peak      int           // bytes of memory of one process
	facts     int           // bytes, of the module's packages
	largest   int           // of one package
}

// cold runs a tool that has not run before.
func (b *bench) cold(tool string) (cost, error) {
	if err := b.build(tool); err != nil {
		return cost{}, err
	}
	log := filepath.Join(b.dir, "log")
	if err := os.RemoveAll(log); err != nil {
		return cost{}, err
	}
	// The go command asks a tool for its name.
	stand := filepath.Join(b.dir, "peak", tool)
	if err := link(b.bin("peak"), stand); err != nil {
		return cost{}, err
	}
	start := time.Now()
	env := []string{"PEAK_TOOL=" + b.bin(tool), "PEAK_LOG=" + log}
	if _, err := command(b.module, env, "go", "vet", "-vettool="+stand, "./..."); err != nil {
		return cost{}, err
	}
	c := cost{wall: time.Since(start)}
	return c, c.read(log)
}

func link(from, to string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	if err := os.RemoveAll(to); err != nil {
		return err
	}
	return os.Link(from, to)
}

// read adds up what peak has written of each process.
func (c *cost) read(log string) error {
	text, err := os.ReadFile(log)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(text)) {
		var peak, cpu, facts int
		var pkg string
		if _, err := fmt.Sscanf(line, "%d %d %d %q", &peak, &cpu, &facts, &pkg); err != nil {
			continue // a process that analysed no package
		}
		c.peak = max(c.peak, peak<<10)
		c.cpu += time.Duration(cpu) * time.Microsecond
		if strings.HasPrefix(pkg, layered.Path) {
			c.facts += facts
			c.largest = max(c.largest, facts)
		}
	}
	return nil
}

// command runs a command in a directory. A status that says that something was
// found is none that it failed with.
func command(dir string, env []string, name string, args ...string) (*exec.Cmd, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), append(env, "GOWORK=off", "GOFLAGS=-buildvcs=false")...)
	out, err := cmd.CombinedOutput()
	if err != nil && !found(out) {
		return nil, fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, out)
	}
	return cmd, nil
}

// found reports whether a command printed findings.
func found(out []byte) bool {
	for s := bufio.NewScanner(bytes.NewReader(out)); s.Scan(); {
		if strings.Contains(s.Text(), "collected for security") {
			return true
		}
	}
	return false
}
