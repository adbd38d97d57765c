package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"example.com/purposevet/analyzer/internal/layered"
)

// policies differ in a rule that changes no verdict: what an edit costs is that
// every verdict is asked for again.
var policies = []string{
	"version: 1\nrules:\n  - collected: security\n    forbidden: [advertising]\n",
	"version: 1\nrules:\n  - collected: security\n    forbidden: [advertising, analytics]\n",
}

// edits prints what a run costs after each of some edits: with go vet, with the
// command by itself, and with a tool that does nothing.
func (b *bench) edits(m layered.Module) error {
	fmt.Printf("%d packages\n\n| | cold | warm | policy edited | body of a low package edited |\n| --- | ---: | ---: | ---: | ---: |\n", m.Packages)
	for _, tool := range []string{"nothing", "ssaonly", "purposevet"} {
		err := b.sequence("`go vet` with "+tool, tool, "go", "vet", "-vettool="+b.bin(tool), "./...")
		if err != nil {
			return err
		}
	}
	return b.sequence("`purposevet ./...`", "purposevet", b.bin("purposevet"), "./...")
}

// sequence prints what the runs of one command take.
func (b *bench) sequence(title, tool string, command ...string) error {
	if err := b.build(tool); err != nil {
		return err
	}
	fmt.Printf("| %s |", title)
	for _, before := range []func() error{
		func() error { return b.policy(0) },
		func() error { return nil },
		func() error { return b.policy(1) },
		b.editBody,
	} {
		if err := before(); err != nil {
			return err
		}
		wall, cpu, err := timed(b.module, command)
		if err != nil {
			return err
		}
		fmt.Printf(" %.1f s (%.1f s) |", wall.Seconds(), cpu.Seconds())
	}
	fmt.Println()
	return nil
}

func (b *bench) policy(i int) error {
	return os.WriteFile(filepath.Join(b.module, ".purposevet.yml"), []byte(policies[i]), 0o644)
}

// editBody adds a line to a function, so that the others move.
func (b *bench) editBody() error {
	file := filepath.Join(b.module, "p0", "p.go")
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	const first = "func Upload(s string) {"
	return os.WriteFile(file, bytes.Replace(text, []byte(first), []byte(first+"\n\ts += \"x\"\n"), 1), 0o644)
}

// timed returns the wall time of a command, and the CPU time with that of all
// commands that it ran.
func timed(dir string, args []string) (wall, cpu time.Duration, err error) {
	start := time.Now()
	cmd, err := command(dir, nil, args[0], args[1:]...)
	if err != nil {
		return 0, 0, err
	}
	return time.Since(start), cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), nil
}
