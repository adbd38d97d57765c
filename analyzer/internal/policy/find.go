package policy

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// FileName is the name of the policy file.
const FileName = ".purposevet.yml"

// Variable is the environment variable that names the policy file.
const Variable = "PURPOSEVET_POLICY"

// otherName is how those call the file who write .yaml elsewhere.
const otherName = ".purposevet.yaml"

// Find returns the path of the policy file for a run in dir: the one that
// Variable names, or the nearest FileName from dir upward to the root of the
// main module (or workspace), or "" if there is none. A file that Variable
// names need not exist for Find to return it: then reading it fails. So it does for a
// link that leads nowhere. A file with another ending is an error: it was meant to hold.
func Find(dir string) (string, error) {
	if path := os.Getenv(Variable); path != "" {
		if !filepath.IsAbs(path) {
			path = filepath.Join(dir, path)
		}
		return path, nil
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	root := rootOf(dir)
	for {
		path := filepath.Join(dir, FileName)
		if _, err := os.Lstat(path); err == nil {
			return path, nil
		} else if !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		if other := filepath.Join(dir, otherName); exists(other) {
			return "", &Error{File: other, Message: "a policy file has the name " + FileName + ": rename it, or nothing reads it"}
		}
		parent := filepath.Dir(dir)
		if dir == root || parent == dir {
			return "", nil
		}
		dir = parent
	}
}

// rootOf returns the directory at which the search ends: that of go.work, or else of
// go.mod; dir itself outside of modules.
func rootOf(dir string) string {
	module := ""
	for d := dir; ; d = filepath.Dir(d) {
		if os.Getenv("GOWORK") != "off" && exists(filepath.Join(d, "go.work")) {
			return d
		}
		if module == "" && exists(filepath.Join(d, "go.mod")) {
			module = d
		}
		if filepath.Dir(d) == d {
			break
		}
	}
	if module == "" {
		return dir
	}
	return module
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// Load reads a policy file.
func Load(path string) (*Policy, error) {
	text, err := read(path)
	if err != nil {
		return nil, err
	}
	return Parse(path, text)
}

func read(path string) ([]byte, error) {
	text, err := os.ReadFile(path)
	if err == nil {
		return text, nil
	}
	reason := err.Error()
	if pe, ok := errors.AsType[*fs.PathError](err); ok {
		reason = pe.Err.Error()
	}
	if to, linked := os.Readlink(path); linked == nil {
		reason = "it is a link to " + to + ": " + reason
	}
	return nil, &Error{File: path, Message: "cannot read the policy: " + reason}
}

// Digest identifies the content of a policy file; it is "" without one.
func Digest(path string) (string, error) {
	if path == "" {
		return "", nil
	}
	text, err := read(path)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), nil
}
