package plugin

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"

	"go.yaml.in/yaml/v4"

	"example.com/purposevet/analyzer"
)

// digestKey is the setting that New adds. Its value has a type of its own,
// so that a user's setting of that name is still an unknown key.
const digestKey = "policy-digest"

type digest string

// settings are the linter's settings, decoded.
type settings struct {
	conf  map[string]any // as golangci-lint holds them; nil if there are none
	file  string         // absolute path of the policy file, or ""
	text  string         // the policy itself, or ""
	flags []flagValue
}

// A flagValue is a setting that is a flag of the analyzer.
type flagValue struct{ name, value string }

// decode splits the settings. Unknown ones are left to the policy parser, whose keys they
// may be.
func decode(conf any) (*settings, error) {
	s := &settings{}
	switch conf := conf.(type) {
	case nil:
	case map[string]any:
		s.conf = conf
	default:
		return nil, failed("must be a mapping of keys to values, not %T", conf)
	}
	rest := maps.Clone(s.conf)
	if _, ok := rest[digestKey].(digest); ok {
		delete(rest, digestKey) // of an earlier call with the same settings
	}
	named, err := take(rest, "policy")
	if err != nil {
		return nil, err
	}
	match, err := take(rest, "match")
	if err != nil {
		return nil, err
	}
	if match != "" {
		s.flags = append(s.flags, flagValue{"match", match})
	}
	if len(rest) == 0 {
		s.file, err = policyFile(named)
		return s, err
	}
	if named != "" {
		return nil, failed("policy names a file, so the policy's own keys cannot stand beside it")
	}
	text, err := yaml.Marshal(rest)
	if err != nil {
		return nil, failed("%w", err)
	}
	s.text = string(text)
	return s, nil
}

// take removes a text setting and returns it.
func take(rest map[string]any, key string) (string, error) {
	val, ok := rest[key]
	if !ok {
		return "", nil
	}
	delete(rest, key)
	text, ok := val.(string)
	if !ok || text == "" {
		return "", failed("%s must be a text", key)
	}
	return text, nil
}

// pin writes the digest of the policy file into golangci-lint's settings.
func (s *settings) pin() error {
	if s.conf != nil {
		delete(s.conf, digestKey)
	}
	if s.file == "" {
		return nil
	}
	text, err := os.ReadFile(s.file)
	if err != nil {
		return failed("cannot read the policy: %w", err)
	}
	if s.conf == nil {
		return failed("golangci-lint's cache does not see edits of %s unless the settings name it: add settings with policy: %[1]s",
			filepath.Base(s.file))
	}
	sum := sha256.Sum256(text)
	s.conf[digestKey] = digest(hex.EncodeToString(sum[:]))
	return nil
}

// policyFile returns the absolute path of the policy file that the settings
// name, or else of the one that the analyzer would find, or "".
func policyFile(named string) (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", failed("%w", err)
	}
	if named != "" {
		path, err := nearest(dir, named)
		if err == nil && path == "" {
			return "", failed("policy: there is no %s here or in a directory above", named)
		}
		return path, err
	}
	path, err := analyzer.FindPolicy(dir)
	if err != nil {
		return "", failed("%w", err)
	}
	return path, nil
}

// nearest returns the file with that relative path in dir or in the nearest directory
// above it that has one, or "" if there is none. An absolute path is returned as it is.
func nearest(dir, name string) (string, error) {
	if filepath.IsAbs(name) {
		return name, nil
	}
	for {
		path := filepath.Join(dir, name)
		if _, err := os.Stat(path); err == nil {
			return path, nil
		} else if !errors.Is(err, fs.ErrNotExist) {
			return "", failed("%w", err)
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", nil
		}
		dir = parent
	}
}

// failed returns an error that says where in .golangci.yml the settings are.
func failed(format string, args ...any) error {
	return fmt.Errorf("linters.settings.custom.purposevet.settings: "+format, args...)
}
