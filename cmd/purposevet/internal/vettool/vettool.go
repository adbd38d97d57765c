// Package vettool is purposevet as the go command's vet tool: it answers what go vet asks
// of its tools, and analyses one package at a time.
//
// One run has one policy, that of the main module. The go command asks for the tool's
// version in its own working directory, so the tool can find the policy there. But it
// analyses each package in the package's directory, which may be in the module cache or
// in GOROOT. So the policy found for the version is noted under the process ID of the go
// command, which is the parent of both.
//
// The go command has its tool look at every package of the closure. Those of the standard
// library are modelled, so unless they are asked for, only their declarations are read.
package vettool

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis/unitchecker"

	"example.com/purposevet/analyzer"
)

// Asked reports whether the arguments are what the go command asks of a vet
// tool.
func Asked(args []string) bool {
	if len(args) == 0 {
		return false
	}
	last := args[len(args)-1]
	return last == "-V=full" || last == "-flags" || strings.HasSuffix(last, ".cfg")
}

// Main answers the go command. It does not return if a package is analysed.
func Main(args []string) int {
	if err := answer(args[:len(args)-1], args[len(args)-1]); err != nil {
		fmt.Fprintf(os.Stderr, "purposevet: %v\n", err)
		return 1
	}
	return 0
}

// answer does what the go command asks: it answers a query, or analyses the package whose
// description asked names. It returns only if there was no package to analyse, or only
// declarations were wanted.
func answer(flags []string, asked string) error {
	var opts analyzer.Options
	switch asked {
	case "-V=full":
		return version()
	case "-flags":
	default:
		s := readSettings(flags)
		var err error
		if opts, err = policyOptions(s.policy); err != nil {
			return err
		}
		u, err := readUnit(asked)
		if err != nil {
			return err
		}
		if u.declares() {
			// No such unit has enough garbage to be worth collecting.
			percent := debug.SetGCPercent(-1)
			if u.export() == nil {
				return nil
			}
			// The driver can handle what export cannot, or reports what is wrong.
			debug.SetGCPercent(percent)
		}
		if some, err := s.prepare(u); !some || err != nil {
			return err
		}
		defer runtime.KeepAlive(readyHeap())
	}
	a := analyzer.New(opts)
	if asked != "-flags" {
		// The policy of this run is known, and is the one that the flag names.
		a.Flags.Lookup("policy").Value = new(ignored)
	}
	// The driver names the flags purposevet.policy and so on. Since there is only one
	// analyzer, short names will do.
	a.Flags.VisitAll(func(f *flag.Flag) { flag.Var(f.Value, f.Name, f.Usage) })
	flag.Bool("test", true, "analyse the files of tests, too")
	flag.Bool("deps", false, "report what is found in imported packages of other modules, too")
	unitchecker.Main(a)
	return nil
}

// settings are the flags that matter before the driver reads them.
type settings struct {
	policy      string
	tests, deps bool
	tags        []string
}

func readSettings(flags []string) settings {
	s := settings{policy: policyFlag(flags), tests: true}
	for i, arg := range flags {
		if !strings.HasPrefix(arg, "-") {
			continue
		}
		name, value, given := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		switch name {
		case "test":
			s.tests = isTrue(value, given)
		case "deps":
			s.deps = isTrue(value, given)
		case "tags":
			if !given && i+1 < len(flags) {
				value = flags[i+1]
			}
			s.tags = strings.FieldsFunc(value, func(r rune) bool { return r == ',' || r == ' ' })
		}
	}
	return s
}

func isTrue(value string, given bool) bool {
	yes, err := strconv.ParseBool(value)
	return !given || yes && err == nil
}

// An ignored is a flag without effect.
type ignored struct{}

func (*ignored) String() string   { return "" }
func (*ignored) Set(string) error { return nil }

// policyOptions returns the analyzer's options with the policy of this run;
// flagged is what the flag -policy names.
func policyOptions(flagged string) (analyzer.Options, error) {
	n, known := recall()
	if flagged != "" && (!known || flagged != n.flag) {
		return analyzer.Options{}, fmt.Errorf("go vet would keep the verdicts of an edited policy that a flag names: set %s instead of -policy", analyzer.PolicyVariable)
	}
	switch {
	case !known:
		return analyzer.Options{}, nil
	case n.policy == "":
		return analyzer.Options{PolicyText: noPolicy}, nil
	}
	return analyzer.Options{PolicyFile: n.policy}, nil
}

// noPolicy is a policy that says nothing. It keeps the analyzer from taking the policy of
// a dependency for the main module's.
const noPolicy = "version: 1\n"
