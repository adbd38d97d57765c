package vettool

import (
	"bytes"
	"fmt"
	"os"
	"strings"
)

// flaggedAtParent returns the value of the flag -policy on the command line of the parent
// process, the go command, which does not pass the flags on when it asks for the version.
// Only Linux and similar systems show the command line of another process; elsewhere no
// flag is found.
func flaggedAtParent() string {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", os.Getppid()))
	if err != nil {
		return ""
	}
	var args []string
	for arg := range bytes.SplitSeq(bytes.TrimSuffix(text, []byte{0}), []byte{0}) {
		args = append(args, string(arg))
	}
	return policyFlag(args)
}

// startOfParent returns the start time of the parent process, as a suffix; it is empty
// where that cannot be seen.
func startOfParent() string {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", os.Getppid()))
	if err != nil {
		return ""
	}
	// The name of the program, in parentheses, may hold anything.
	fields := bytes.Fields(text[bytes.LastIndexByte(text, ')')+1:])
	if len(fields) <= startField {
		return ""
	}
	return "-" + string(fields[startField])
}

// startField is the index of the start time after the program's name.
const startField = 19

// policyFlag returns the value of -policy among arguments. The last one holds.
func policyFlag(args []string) string {
	value := ""
	for i, arg := range args {
		name, val, given := strings.Cut(arg, "=")
		switch name {
		case "-policy", "--policy", "-purposevet.policy", "--purposevet.policy":
			if given {
				value = val
			} else if i+1 < len(args) {
				value = args[i+1]
			}
		}
	}
	return value
}
