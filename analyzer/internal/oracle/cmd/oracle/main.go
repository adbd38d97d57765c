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

	"example.com/purposevet/analyzer/internal/oracle"
)

func main() {
	log.SetFlags(0)
	n := flag.Int("n", 100, "number of programs")
	seed := flag.Uint64("seed", 1, "seed of the first program")
	batch := flag.Int("batch", 25, "programs in one module")
	tool := flag.String("tool", "", "the purposevet to ask; empty means build it")
	keep := flag.String("dir", "", "directory that keeps the last module")
	reduce := flag.Bool("reduce", false, "make each program with a bug small, and print it")
	flag.Parse()
	if err := run(*n, *seed, *batch, *tool, *keep, *reduce); err != nil {
		log.Fatal(err)
	}
}

func run(n int, seed uint64, batch int, tool, dir string, reduce bool) error {
	tmp, err := os.MkdirTemp("", "oracle")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	if tool == "" {
		tool = filepath.Join(tmp, "purposevet.exe")
		build := exec.Command("go", "build", "-o", tool, "example.com/purposevet/cmd/purposevet")
		build.Stderr = os.Stderr
		if err := build.Run(); err != nil {
			return err
		}
	}
	if tool, err = filepath.Abs(tool); err != nil {
		return err
	}
	if dir == "" {
		dir = filepath.Join(tmp, "module")
	}
	r := &oracle.Runner{Dir: dir, Tool: tool}
	var table oracle.Table
	for done := 0; done < n; done += batch {
		var programs []*oracle.Program
		for i := range min(batch, n-done) {
			programs = append(programs, oracle.Generate(seed+uint64(done+i)))
		}
		o, err := r.Batch(context.Background(), programs)
		if err != nil {
			return err
		}
		bugs := table.Add(programs, o)
		for i, j := range bugs {
			fmt.Printf("seed %d: %s\n", programs[j.Program].Seed, j)
			if reduce && (i == 0 || bugs[i-1].Program != j.Program) {
				if err := printSmall(r, programs[j.Program], j); err != nil {
					return err
				}
			}
		}
	}
	table.Print(os.Stdout)
	return nil
}

// printSmall prints the smallest program with the bug.
func printSmall(r *oracle.Runner, p *oracle.Program, bug oracle.Judged) error {
	ctx := context.Background()
	reducer, err := oracle.NewReducer(ctx, r)
	if err != nil {
		return err
	}
	if p, err = reducer.Reduce(ctx, p, bug); err != nil {
		return err
	}
	fmt.Printf("%s\n", p.Text())
	return nil
}
