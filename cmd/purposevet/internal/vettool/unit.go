package vettool

import (
	"encoding/json"
	"os"
	"strings"
)

// withoutTests rewrites the description of a package so that the files of its
// tests are left out, and returns false if no file is left. The variant of the
// package for its tests is then the package itself.
func withoutTests(config string) (some bool, err error) {
	text, err := os.ReadFile(config)
	if err != nil {
		return false, err
	}
	var unit map[string]json.RawMessage
	if err := json.Unmarshal(text, &unit); err != nil {
		return false, err
	}
	var files, kept []string
	if err := json.Unmarshal(unit["GoFiles"], &files); err != nil {
		return false, err
	}
	for _, f := range files {
		if !strings.HasSuffix(f, "_test.go") {
			kept = append(kept, f)
		}
	}
	if len(kept) == len(files) || len(kept) == 0 {
		return len(kept) > 0, nil
	}
	if unit["GoFiles"], err = json.Marshal(kept); err != nil {
		return false, err
	}
	if text, err = json.Marshal(unit); err != nil {
		return false, err
	}
	return true, os.WriteFile(config, text, 0o600)
}
