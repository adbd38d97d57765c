package vettool

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// keep is how long notes are kept: longer than any run of go vet lasts.
const keep = 7 * 24 * time.Hour

// A note says what the policy of a run is.
type note struct {
	policy string // path of the file, "" without one
	flag   string // what the flag -policy named
}

// notes returns the directory of the notes, which only this user can write.
func notes() (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(cache, "purposevet", "runs"), nil
}

// noteFile names the note by the parent process: by its ID and, if that can be seen, its
// start time. With a wrapper script around the tool, the parent is another one for each
// call, and may have the ID of an earlier process.
func noteFile(dir string) string {
	return filepath.Join(dir, strconv.Itoa(os.Getppid())+startOfParent())
}

// leave writes the note for the run of the parent process. Every run asks for the version
// before it analyses anything, so a note left by an earlier process with the same ID is
// overwritten.
func (n note) leave() error {
	dir, err := notes()
	if err != nil {
		return nil // No home, no notes: the analyzer looks for the policy itself.
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil // As above, for a home that cannot be written.
	}
	sweep(dir)
	tmp, err := os.CreateTemp(dir, "new")
	if err != nil {
		return nil // As above.
	}
	_, err = tmp.WriteString(n.policy + "\x00" + n.flag)
	err = errors.Join(err, tmp.Close())
	if err == nil {
		err = os.Rename(tmp.Name(), noteFile(dir))
	}
	if err != nil {
		err = errors.Join(err, os.Remove(tmp.Name()))
	}
	return err
}

// recall returns the note for this run, and whether there is one.
func recall() (n note, known bool) {
	dir, err := notes()
	if err != nil {
		return note{}, false
	}
	text, err := os.ReadFile(noteFile(dir))
	if err != nil {
		return note{}, false
	}
	n.policy, n.flag, known = strings.Cut(string(text), "\x00")
	return n, known
}

// sweep removes the notes of runs that are long over.
func sweep(dir string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		info, err := e.Info()
		if err == nil && time.Since(info.ModTime()) > keep {
			_ = os.Remove(filepath.Join(dir, e.Name())) // the next run tries again
		}
	}
}
