package vettool

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

// keep is how long notes are kept: longer than any run of go vet lasts.
const keep = 7 * 24 * time.Hour

// notes returns the directory of the notes, which only this user can write.
func notes() (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(cache, "purposevet", "runs"), nil
}

func noteFile(dir string) string { return filepath.Join(dir, strconv.Itoa(os.Getppid())) }

// note notes the policy of the run that the parent process is. Every run asks
// for the version before it analyses anything, so what an earlier process with
// the same ID left is overwritten.
func note(policy string) error {
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
	_, err = tmp.WriteString(policy)
	err = errors.Join(err, tmp.Close())
	if err == nil {
		err = os.Rename(tmp.Name(), noteFile(dir))
	}
	if err != nil {
		os.Remove(tmp.Name())
	}
	return err
}

// recall returns the policy that was noted for this run, and whether there is
// a note at all.
func recall() (policy string, known bool) {
	dir, err := notes()
	if err != nil {
		return "", false
	}
	text, err := os.ReadFile(noteFile(dir))
	return string(text), err == nil
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
			os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}
