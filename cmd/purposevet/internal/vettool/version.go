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

// version answers -V=full. The go command makes the answer part of the key under which it
// caches verdicts, so the answer covers what they depend on apart from the package and
// the flags: this program and the policy. A broken policy ends the run here, with one
// message and before anything is cached.
func version() error {
	n, err := policyOfRun()
	if err != nil {
		return err
	}
	h := sha256.New()
	if err := hashProgram(h); err != nil {
		return err
	}
	if n.policy != "" {
		if err := hashPolicy(h, n.policy); err != nil {
			return err
		}
	}
	if err := n.leave(); err != nil {
		return err
	}
	name := strings.Join(strings.Fields(filepath.Base(os.Args[0])), "_")
	fmt.Printf("%s version devel purposevet buildID=%x\n", name, h.Sum(nil))
	return nil
}

// policyOfRun returns the policy that the flag names, or that is found from the
// working directory of the go command, which this call shares.
func policyOfRun() (n note, err error) {
	n.flag = flaggedAtParent()
	n.policy = n.flag
	if n.flag == "" {
		n.policy, err = analyzer.FindPolicy(".")
	}
	if n.policy != "" && err == nil {
		n.policy, err = filepath.Abs(n.policy) // packages are analysed in other directories
	}
	return n, err
}

func hashProgram(h hash.Hash) error {
	exe, err := os.Executable()
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

func hashPolicy(h hash.Hash, policy string) error {
	if err := analyzer.CheckPolicy(policy); err != nil {
		return err
	}
	text, err := os.ReadFile(policy)
	if err != nil {
		return err
	}
	fmt.Fprintf(h, "\x00policy %d ", len(text))
	h.Write(text)
	return nil
}
