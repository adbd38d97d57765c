package vettool

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
	"strings"

	"example.com/purposevet/analyzer"
)

// version answers -V=full. The go command makes the answer part of the key by
// which it caches verdicts, so it covers what they depend on beside the
// package and the flags: this program and the policy.
func version() int {
	policy, err := analyzer.FindPolicy(".")
	h := sha256.New()
	if err == nil {
		err = hashProgram(h)
	}
	if err == nil {
		hashPolicy(h, policy)
		err = note(policy)
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "purposevet: %v\n", err)
		return 1
	}
	name := strings.Join(strings.Fields(filepath.Base(os.Args[0])), "_")
	fmt.Printf("%s version devel purposevet buildID=%x\n", name, h.Sum(nil))
	return 0
}

func hashProgram(h hash.Hash) error {
	exe, err := executable()
	if err != nil {
		return err
	}
	f, err := os.Open(exe)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(h, f)
	return err
}

// hashPolicy hashes the policy's content. A policy that cannot be read is
// hashed as that: the analyzer reports it, and the verdict changes once it can
// be read.
func hashPolicy(h hash.Hash, policy string) {
	if policy == "" {
		return
	}
	text, err := os.ReadFile(policy)
	if err != nil {
		fmt.Fprintf(h, "\x00unreadable %v", err)
		return
	}
	fmt.Fprintf(h, "\x00policy %d ", len(text))
	h.Write(text)
}
