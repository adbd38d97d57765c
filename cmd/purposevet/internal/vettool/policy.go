package vettool

import (
	"os"
	"path/filepath"
)

// PolicyFile returns the policy file of a run in dir, or "" if there is none.
func PolicyFile(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	if path := os.Getenv(policyVariable); path != "" {
		if !filepath.IsAbs(path) {
			path = filepath.Join(dir, path)
		}
		return path, nil
	}
	for {
		if path := filepath.Join(dir, ".purposevet.yml"); exists(path) {
			return path, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir || exists(filepath.Join(dir, "go.work")) || exists(filepath.Join(dir, "go.mod")) {
			return "", nil
		}
		dir = parent
	}
}
