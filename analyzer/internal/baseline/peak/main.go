// Peak runs the vet tool that PEAK_TOOL names and appends to the file that
// PEAK_LOG names what the process took: peak memory in KiB, CPU time in
// microseconds, bytes of facts, and the package. Its own name must be the tool's.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strconv"

	"example.com/purposevet/analyzer/internal/usage"
)

func main() {
	cmd := exec.Command(os.Getenv("PEAK_TOOL"), os.Args[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	err := cmd.Run()
	if cmd.ProcessState == nil {
		fmt.Fprintln(os.Stderr, "peak:", err)
		os.Exit(1)
	}
	if err := note(cmd.ProcessState); err != nil {
		fmt.Fprintln(os.Stderr, "peak:", err)
		os.Exit(1)
	}
	os.Exit(cmd.ProcessState.ExitCode())
}

func note(state *os.ProcessState) error {
	f, err := os.OpenFile(os.Getenv("PEAK_LOG"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	cpu := (state.UserTime() + state.SystemTime()).Microseconds()
	pkg, facts := analysed(os.Args[len(os.Args)-1])
	_, err = fmt.Fprintf(f, "%d %d %d %s\n", usage.PeakOf(state)>>10, cpu, facts, pkg)
	return err
}

// analysed returns the package that a configuration of the go command describes,
// or what the argument is instead, and how many bytes of facts were written.
func analysed(arg string) (pkg string, facts int64) {
	text, err := os.ReadFile(arg)
	if err != nil {
		return arg, 0
	}
	var cfg struct{ ID, VetxOutput string }
	if err := json.Unmarshal(text, &cfg); err != nil {
		return arg, 0
	}
	if info, err := os.Stat(cfg.VetxOutput); err == nil {
		facts = info.Size()
	}
	return strconv.Quote(cfg.ID), facts
}
