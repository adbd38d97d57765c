// Command golangci-lint is golangci-lint with the linter purposevet built in,
// for those who do not run golangci-lint custom:
//
//	go build -C plugin/golangci-lint -o ../../custom-gcl .
//
// It is a module of its own because golangci-lint brings some 400 modules that
// the users of purposevet itself need not download.
package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/golangci/golangci-lint/v2/pkg/commands"
	"github.com/golangci/golangci-lint/v2/pkg/exitcodes"

	_ "example.com/purposevet/plugin"
)

func main() {
	info, err := buildInfo()
	if err == nil {
		err = commands.Execute(info)
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "The command is terminated due to an error: %v\n", err)
		os.Exit(exitcodes.Failure)
	}
}

// buildInfo returns the version, which is part of golangci-lint's cache key. It ends in a
// digest of the executable, so that another purposevet is another version and does not
// show what its predecessor found.
func buildInfo() (commands.BuildInfo, error) {
	sum, err := executableSum()
	if err != nil {
		return commands.BuildInfo{}, err
	}
	return commands.BuildInfo{
		GoVersion: runtime.Version(),
		Version:   upstream() + "-purposevet." + sum[:12],
		Commit:    "(unknown)",
		Date:      "(unknown)",
	}, nil
}

// upstream returns the version of golangci-lint that is built in, without the v.
func upstream() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, dep := range info.Deps {
			if dep.Path == "github.com/golangci/golangci-lint/v2" {
				return strings.TrimPrefix(dep.Version, "v")
			}
		}
	}
	return "devel"
}

func executableSum() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
