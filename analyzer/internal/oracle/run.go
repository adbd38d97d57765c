package oracle

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

//go:embed rec/rec.go
var recSource []byte

// numSources is the number of sources that every program has.
const numSources = 6

// A Pair is a source and a sink of one program.
type Pair struct {
	Program, Source, Sink int
}

// A Truth is what the runs say of a pair.
type Truth int

// The changed contact did nothing, changed what arrived, or arrived as text.
const (
	Silent Truth = iota
	Influenced
	Arrived
)

// A Report is what purposevet said of a pair.
type Report struct {
	Flow, Match bool
	Message     string
}

// An Outcome is what a batch of programs did and what purposevet said of it.
type Outcome struct {
	Truth   map[Pair]Truth
	Called  map[[2]int]bool // by program and sink: it was called in some run
	Reports map[Pair]Report
	Bounded map[int]bool   // programs of which purposevet said that a bound stopped it
	Broken  map[int]string // programs that could not be judged, and why
}

// A Runner runs batches in a directory of its own.
type Runner struct {
	Dir   string // emptied by every batch
	Tool  string // the built purposevet
	Match string // its flag -match; "all" if empty: in the others, some influence is not reported by intent
}

// module is the import path of the module that a batch is written into.
const module = "example.com/o"

// Batch writes the programs into one module, runs and checks them.
func (r *Runner) Batch(ctx context.Context, programs []*Program) (*Outcome, error) {
	if err := r.Write(programs); err != nil {
		return nil, err
	}
	binary := filepath.Join(r.Dir, "programs.exe")
	if out, err := r.command(ctx, "go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		return nil, fmt.Errorf("go build: %w\n%s", err, out)
	}
	o := &Outcome{Truth: map[Pair]Truth{}, Called: map[[2]int]bool{}, Reports: map[Pair]Report{}, Bounded: map[int]bool{}, Broken: map[int]string{}}
	if err := r.execute(ctx, binary, o); err != nil {
		return nil, err
	}
	return o, r.vet(ctx, o)
}

func (r *Runner) command(ctx context.Context, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = r.Dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=", "PURPOSEVET_POLICY=")
	return cmd
}

// prefix marks the names of a program in the packages that it shares.
func prefix(program int) string { return fmt.Sprintf("P%d", program) }

// Write writes the programs into one module.
func (r *Runner) Write(programs []*Program) error {
	if err := os.RemoveAll(r.Dir); err != nil {
		return err
	}
	files := map[string]string{
		"go.mod":     "module " + module + "\n\ngo 1.26\n",
		"rec/rec.go": string(recSource),
	}
	for _, pkg := range layers {
		files[pkg+"/doc.go"] = "package " + pkg + "\n"
	}
	var calls strings.Builder
	for i, p := range programs {
		for _, pkg := range layers {
			if len(p.decls[pkg]) > 0 || p.files != nil {
				files[fmt.Sprintf("%s/p%d.go", pkg, i)] = p.File(pkg, module, prefix(i))
			}
		}
		fmt.Fprintf(&calls, "\trun(%d, app.%sMain)\n", i, prefix(i))
	}
	files["main.go"] = fmt.Sprintf(mainText, calls.String())
	for name, text := range files {
		path := filepath.Join(r.Dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			return err
		}
	}
	return nil
}

const mainText = `package main

import (
	"fmt"
	"os"
	"time"

	"example.com/o/app"
)

func main() {
%s}

// run runs one program, and says so when it does not end as it should.
func run(n int, program func()) {
	done := make(chan any)
	go func() {
		defer func() { done <- recover() }()
		program()
	}()
	select {
	case p := <-done:
		if p != nil {
			fmt.Fprintln(os.Stderr, n, p)
		}
	case <-time.After(5 * time.Second):
		fmt.Fprintln(os.Stderr, n, "hangs")
	}
}
`

// arrivals are the calls of each sink in one run, sorted.
type arrivals map[[2]int][]string

// execute runs the programs with each contact changed, and some times without.
func (r *Runner) execute(ctx context.Context, binary string, o *Outcome) error {
	base, err := r.once(ctx, binary, "", o)
	if err != nil {
		return err
	}
	for range 3 {
		again, err := r.once(ctx, binary, "", o)
		if err != nil {
			return err
		}
		for _, key := range changed(base, again) {
			o.Broken[key[0]] = "differs from run to run"
		}
	}
	for source := range numSources {
		for _, letter := range []string{"A", "B"} {
			got, err := r.once(ctx, binary, fmt.Sprint(source, letter), o)
			if err != nil {
				return err
			}
			mark := regexp.MustCompile(fmt.Sprintf(`(?i)s%do\dqq[xy]`, source))
			for _, key := range changed(base, got) {
				truth := Influenced
				if mark.MatchString(strings.Join(got[key], "\n")) {
					truth = Arrived
				}
				pair := Pair{key[0], source, key[1]}
				o.Truth[pair] = max(o.Truth[pair], truth)
			}
		}
	}
	return nil
}

// changed returns the sinks that were called otherwise.
func changed(a, b arrivals) [][2]int {
	var keys [][2]int
	for key := range b {
		if !slices.Equal(a[key], b[key]) {
			keys = append(keys, key)
		}
	}
	for key := range a {
		if b[key] == nil {
			keys = append(keys, key)
		}
	}
	return keys
}

var sinkName = regexp.MustCompile(`^P(\d+)Sink(\d+)$`)

// once runs the programs in one variant.
func (r *Runner) once(ctx context.Context, binary, variant string, o *Outcome) (arrivals, error) {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Minute)
	defer cancel()
	cmd := r.command(ctx, binary)
	cmd.Env = append(cmd.Env, "ORACLE_VARIANT="+variant)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("running the programs as %q: %w\n%s", variant, err, stderr.String())
	}
	for line := range strings.Lines(stderr.String()) {
		var n int
		if _, err := fmt.Sscan(line, &n); err != nil {
			return nil, errors.New(stderr.String())
		}
		o.Broken[n] = strings.TrimSpace(line)
	}
	got := arrivals{}
	for dec := json.NewDecoder(&stdout); ; {
		var a struct {
			Sink string
			Args []string
		}
		if err := dec.Decode(&a); err == io.EOF {
			break
		} else if err != nil {
			return nil, err
		}
		key := numbers(sinkName, a.Sink)
		o.Called[key] = true
		got[key] = append(got[key], strings.Join(a.Args, " "))
	}
	for _, calls := range got {
		slices.Sort(calls)
	}
	return got, nil
}

// numbers returns the two numbers in what the expression matches.
func numbers(re *regexp.Regexp, text string) (n [2]int) {
	m := re.FindStringSubmatch(text)
	for i := range n {
		if _, err := fmt.Sscan(m[i+1], &n[i]); err != nil {
			panic(err)
		}
	}
	return n
}
