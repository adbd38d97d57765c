package plugin

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/golangci/plugin-module-register/register"

	"example.com/purposevet/analyzer"
)

func TestRegistered(t *testing.T) {
	newPlugin, err := register.GetPlugin(Name)
	if err != nil {
		t.Fatal(err)
	}
	p, err := newPlugin(map[string]any{})
	if err != nil {
		t.Fatal(err)
	}
	if got := p.GetLoadMode(); got != register.LoadModeTypesInfo {
		t.Errorf("load mode %q, want %q", got, register.LoadModeTypesInfo)
	}
	analyzers, err := p.BuildAnalyzers()
	if err != nil {
		t.Fatal(err)
	}
	if len(analyzers) != 1 || analyzers[0].Name != Name {
		t.Errorf("analyzers %v, want one of the name %s: golangci-lint puts any other name into each message", analyzers, Name)
	}
}

func TestDecode(t *testing.T) {
	dir := inDir(t)
	write(t, filepath.Join(dir, "p.yml"), "version: 1\n")
	tests := []struct {
		name     string
		conf     any
		file     string
		contains []string // what the policy's text contains
		flags    []flagValue
	}{
		{name: "none"},
		{name: "empty", conf: map[string]any{}},
		{name: "file", conf: map[string]any{"policy": "p.yml"}, file: filepath.Join(dir, "p.yml")},
		{
			name: "keys",
			conf: map[string]any{
				"version": 1,
				"rules":   []any{map[string]any{"collected": "support", "allowed": []any{"support"}}},
			},
			contains: []string{"version: 1\n", "collected: support\n", "allowed:\n"},
		},
		{
			name:  "match",
			conf:  map[string]any{"match": "strict", "policy": "p.yml"},
			file:  filepath.Join(dir, "p.yml"),
			flags: []flagValue{{"match", "strict"}},
		},
		{
			name:     "unknown key, for the policy parser to refuse",
			conf:     map[string]any{digestKey: "written by a user"},
			contains: []string{digestKey},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, err := decode(test.conf)
			if err != nil {
				t.Fatal(err)
			}
			if s.file != test.file {
				t.Errorf("file %q, want %q", s.file, test.file)
			}
			if len(test.contains) == 0 && s.text != "" {
				t.Errorf("text %q, want none", s.text)
			}
			for _, want := range test.contains {
				if !strings.Contains(s.text, want) {
					t.Errorf("text %q, want %q in it", s.text, want)
				}
			}
			if len(s.flags) != len(test.flags) || len(s.flags) > 0 && s.flags[0] != test.flags[0] {
				t.Errorf("flags %v, want %v", s.flags, test.flags)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	tests := []struct {
		name string
		conf any
		want string
	}{
		{"no mapping", []any{"policy"}, "must be a mapping"},
		{"no text", map[string]any{"policy": 1}, "policy must be a text"},
		{"missing file", map[string]any{"policy": "absent.yml"}, "there is no absent.yml"},
		{"file and keys", map[string]any{"policy": "absent.yml", "rules": []any{}}, "cannot stand beside it"},
		{"unknown match", map[string]any{"match": "sometimes"}, "match"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			inDir(t)
			_, err := New(test.conf)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("New(%v): %v, want an error with %q", test.conf, err, test.want)
			}
		})
	}
}

// The digest is what makes golangci-lint forget what it found under a policy.
func TestDigest(t *testing.T) {
	dir := inDir(t)
	file := filepath.Join(dir, "p.yml")
	conf := map[string]any{"policy": "p.yml"}
	digestOf := func(text string) any {
		t.Helper()
		write(t, file, text)
		if _, err := New(conf); err != nil {
			t.Fatal(err)
		}
		if conf[digestKey] == nil {
			t.Fatalf("settings %v, want %s among them", conf, digestKey)
		}
		return conf[digestKey]
	}
	one := digestOf("version: 1\n")
	if again := digestOf("version: 1\n"); again != one {
		t.Errorf("the same policy has the digests %v and %v", one, again)
	}
	if other := digestOf("version: 1\nrules: []\n"); other == one {
		t.Errorf("two policies have one digest, %v", one)
	}
}

// A file that nobody named counts as well, and is an error where golangci-lint
// has no settings to write its digest into.
func TestFoundFile(t *testing.T) {
	dir := inDir(t)
	write(t, filepath.Join(dir, "go.mod"), "module example.com/m\n")
	write(t, filepath.Join(dir, analyzer.PolicyFileName), "version: 1\n")
	sub := filepath.Join(dir, "sub")
	if err := os.Mkdir(sub, 0o777); err != nil {
		t.Fatal(err)
	}
	t.Chdir(sub)

	conf := map[string]any{}
	if _, err := New(conf); err != nil {
		t.Fatal(err)
	}
	if conf[digestKey] == nil {
		t.Errorf("settings %v, want %s among them", maps.Clone(conf), digestKey)
	}
	if _, err := New(nil); err == nil || !strings.Contains(err.Error(), "policy: "+analyzer.PolicyFileName) {
		t.Errorf("New(nil): %v, want an error that says to name %s", err, analyzer.PolicyFileName)
	}
}

// What looks like a policy and is none is an error here, too.
func TestMistakenFile(t *testing.T) {
	for name, place := range map[string]func(dir string) error{
		"renamed": func(dir string) error { return os.WriteFile(filepath.Join(dir, ".purposevet.yaml"), nil, 0o666) },
		"link":    func(dir string) error { return os.Symlink("nowhere", filepath.Join(dir, analyzer.PolicyFileName)) },
	} {
		t.Run(name, func(t *testing.T) {
			if err := place(inDir(t)); err != nil {
				t.Skip(err)
			}
			if _, err := New(map[string]any{}); err == nil || !strings.Contains(err.Error(), ".purposevet.y") {
				t.Errorf("New: %v, want an error about the file", err)
			}
		})
	}
}

// inDir makes a new directory the working directory, without a policy above it.
func inDir(t *testing.T) string {
	t.Helper()
	t.Setenv(analyzer.PolicyVariable, "")
	dir := t.TempDir()
	t.Chdir(dir)
	return dir
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
