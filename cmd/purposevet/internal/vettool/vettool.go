// Package vettool is purposevet as the go command's vet tool: it answers what
// go vet asks of its tools, and analyses one package at a time.
//
// One run has one policy, that of the main module. The go command asks for the
// tool's version in its own working directory and so lets the tool find the
// policy, but analyses each package in the package's directory, be it in the
// module cache or in GOROOT. What the version was answered for is therefore
// noted under the process ID of the go command, which is the parent of both.
package vettool

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
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
	if args[len(args)-1] == "-V=full" {
		return version()
	}
	a, err := configured(args)
	if err != nil {
		fmt.Fprintf(os.Stderr, "purposevet: %v\n", err)
		return 1
	}
	// The driver names the flags purposevet.policy and so on. With one
	// analyzer the short names will do.
	a.Flags.VisitAll(func(f *flag.Flag) { flag.Var(f.Value, f.Name, f.Usage) })
	flag.Bool("test", true, "analyse the files of tests, too")
	if unit := args[len(args)-1]; unit != "-flags" && !tests(args) {
		some, err := withoutTests(unit)
		if err != nil {
			fmt.Fprintf(os.Stderr, "purposevet: %v\n", err)
			return 1
		}
		if !some {
			return 0
		}
	}
	unitchecker.Main(a)
	return 0
}

// tests returns what the arguments say of -test. The analysis of a package
// reads its description before it reads its flags.
func tests(args []string) bool {
	yes := true
	for _, arg := range args {
		name, value, given := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		if name == "test" && strings.HasPrefix(arg, "-") {
			b, err := strconv.ParseBool(value)
			yes = !given || err != nil || b
		}
	}
	return yes
}

// configured returns the analyzer with the policy of this run.
func configured(args []string) (*analysis.Analyzer, error) {
	if args[len(args)-1] == "-flags" {
		return analyzer.New(analyzer.Options{}), nil
	}
	for _, arg := range args {
		name, _, _ := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		if name == "policy" || name == "purposevet.policy" {
			return nil, fmt.Errorf("go vet would keep the verdicts of an edited policy that a flag names: set %s instead of -policy", analyzer.PolicyVariable)
		}
	}
	path, known := recall()
	switch {
	case !known:
		return analyzer.New(analyzer.Options{}), nil
	case path == "":
		return analyzer.New(analyzer.Options{PolicyText: noPolicy}), nil
	}
	return analyzer.New(analyzer.Options{PolicyFile: path}), nil
}

const (
	// noPolicy is a policy that says nothing. It keeps the analyzer from
	// taking the policy of a dependency for the main module's.
	noPolicy = "version: 1\n"
)

// executable is the path of the running program.
func executable() (string, error) {
	exe, err := os.Executable()
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(exe)
}
