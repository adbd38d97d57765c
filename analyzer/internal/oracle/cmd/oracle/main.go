// Command oracle checks purposevet against the execution of random programs.
//
//	go run ./analyzer/internal/oracle/cmd/oracle -n 1000 -seed 1
//
// It prints what was missed, and a table by feature.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"example.com/purposevet/analyzer/internal/oracle"
)

// options are the command's flags.
type options struct {
	n, batch            int
	seed                uint64
	tool, dir           string
	without, match      string
	limit               time.Duration
	reduce, unconfirmed bool
}

func main() {
	log.SetFlags(0)
	var o options
	flag.IntVar(&o.n, "n", 100, "number of programs")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of the first program")
	flag.IntVar(&o.batch, "batch", 25, "programs in one module")
	flag.StringVar(&o.tool, "tool", "", "the purposevet to ask; empty means build it")
	flag.StringVar(&o.dir, "dir", "", "directory that is emptied, and keeps the last module")
	flag.BoolVar(&o.reduce, "reduce", false, "make the first of what is found in each program small, and print it")
	flag.StringVar(&o.without, "without", "", "features to leave out, with commas between them")
	flag.StringVar(&o.match, "match", "all", "purposevet's -match: strict leaves out some influence by intent")
	flag.DurationVar(&o.limit, "limit", 5*time.Minute, "time to make one program small")
	flag.BoolVar(&o.unconfirmed, "unconfirmed", false, "print also what is reported as flow, and no run shows")
	flag.Parse()
	if err := o.run(context.Background()); err != nil {
		log.Fatal(err)
	}
}

func (o *options) run(ctx context.Context) error {
	tmp, err := os.MkdirTemp("", "oracle")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	if o.tool == "" {
		o.tool = filepath.Join(tmp, "purposevet.exe")
		build := exec.CommandContext(ctx, "go", "build", "-o", o.tool, "example.com/purposevet/cmd/purposevet")
		build.Stderr = os.Stderr
		if err := build.Run(); err != nil {
			return err
		}
	}
	if o.tool, err = filepath.Abs(o.tool); err != nil {
		return err
	}
	if o.dir == "" {
		o.dir = filepath.Join(tmp, "module")
	}
	r := &oracle.Runner{Dir: o.dir, Tool: o.tool, Match: o.match}
	var table oracle.Table
	for done := 0; done < o.n; done += o.batch {
		if err := o.runBatch(ctx, r, &table, o.seed+uint64(done), min(o.batch, o.n-done)); err != nil {
			return err
		}
	}
	table.Print(os.Stdout)
	return nil
}

func (o *options) runBatch(ctx context.Context, r *oracle.Runner, table *oracle.Table, seed uint64, n int) error {
	var programs []*oracle.Program
	for i := range n {
		programs = append(programs, oracle.Generate(seed+uint64(i), strings.Split(o.without, ",")...))
	}
	outcome, err := r.Batch(ctx, programs)
	if err != nil {
		return err
	}
	for i, why := range outcome.Broken {
		fmt.Printf("seed %d: not judged: %s\n", programs[i].Seed, why)
	}
	worst := oracle.WrongKind
	if o.unconfirmed {
		worst = oracle.LooseFlow
	}
	list := table.Add(programs, outcome, worst)
	for i, j := range list {
		fmt.Printf("seed %d: %s\n", programs[j.Program].Seed, j)
		if o.reduce && (i == 0 || list[i-1].Program != j.Program) {
			if err := o.printSmall(ctx, r, programs[j.Program], j); err != nil {
				return err
			}
		}
	}
	return nil
}

// printSmall prints the smallest program with the same verdict.
func (o *options) printSmall(ctx context.Context, r *oracle.Runner, p *oracle.Program, j oracle.Judged) error {
	ctx, cancel := context.WithTimeout(ctx, o.limit)
	defer cancel()
	reducer, err := oracle.NewReducer(ctx, r)
	if err != nil {
		return err
	}
	if p, err = reducer.Reduce(ctx, p, j); err != nil {
		return err
	}
	fmt.Printf("%s\n", p.Text())
	return nil
}
