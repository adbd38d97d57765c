package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Every front end finds the same: here golangci-lint and go vet, on the
// incident and under its own policy.
func TestIncidentAsVet(t *testing.T) {
	dir := repository(t, "testdata", "incident")
	settings := ""
	if _, err := os.Stat(filepath.Join(dir, ".purposevet.yml")); err == nil {
		settings = "policy: .purposevet.yml"
	}
	p := newProject(t, dir, settings)
	want := p.vet(t)
	if len(want) == 0 {
		t.Error("go vet finds nothing in the incident")
	}
	if got := p.lint(t); !slices.Equal(got, want) {
		t.Errorf("golangci-lint finds\n\t%s\ngo vet finds\n\t%s",
			strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// small is a module with one use that the default rule forbids.
var small = map[string]string{
	"go.mod": "module example.com/small\n\ngo 1.26\n",
	"id/id.go": `package id

type Account struct {
	ID string
	//purpose:source security
	Phone string
}
`,
	"ads/ads.go": `package ads

//purpose:sink advertising
func Upload(list ...string) {}
`,
	"main.go": `package main

import (
	"example.com/small/ads"
	"example.com/small/id"
)

func main() { export(&id.Account{}) }

func export(a *id.Account) {
	ads.Upload(a.Phone)
}
`,
}

// use is where the forbidden use in small is.
const use = "main.go:11: "

// permit is a policy that permits that use, and forbid one that does not.
const (
	permit = "version: 1\nrules:\n  - collected: security\n    allowed: [security, advertising]\n"
	forbid = "version: 1\nrules:\n  - collected: security\n    forbidden: [advertising]\n"
)

// newSmall returns a project of its own with the module small.
func newSmall(t *testing.T, settings string) *project {
	t.Helper()
	dir := t.TempDir()
	for name, text := range small {
		writeFile(t, filepath.Join(dir, filepath.FromSlash(name)), text)
	}
	return newProject(t, dir, settings)
}

func (p *project) expect(t *testing.T, when string, finding bool) {
	t.Helper()
	got := p.lint(t)
	if !finding && len(got) > 0 {
		t.Errorf("%s: findings %q, want none", when, got)
	}
	if finding && (len(got) != 1 || !strings.HasPrefix(got[0], use)) {
		t.Errorf("%s: findings %q, want one at %s", when, got, use)
	}
}

// golangci-lint's cache must not show what was found under another policy.
func TestPolicyEdit(t *testing.T) {
	t.Run("in a file", func(t *testing.T) {
		p := newSmall(t, "policy: policies/ours.yml")
		file := filepath.Join(p.dir, "policies", "ours.yml")
		writeFile(t, file, forbid)
		p.expect(t, "forbidden", true)
		p.expect(t, "forbidden, from the cache", true)
		writeFile(t, file, permit)
		p.expect(t, "permitted by an edit", false)
		writeFile(t, file, forbid)
		p.expect(t, "forbidden again", true)
	})
	t.Run("in the settings", func(t *testing.T) {
		p := newSmall(t, forbid)
		p.expect(t, "forbidden", true)
		p.settings(t, permit)
		p.expect(t, "permitted by an edit", false)
	})
}

func TestNolint(t *testing.T) {
	p := newSmall(t, "")
	p.expect(t, "without a comment", true)
	text := strings.Replace(small["main.go"], "(a.Phone)", "(a.Phone) //nolint:purposevet // they asked for it", 1)
	writeFile(t, filepath.Join(p.dir, "main.go"), text)
	p.expect(t, "with nolint", false)
}

// A policy that cannot be used ends the run; it is not a run without findings.
func TestBrokenSettings(t *testing.T) {
	tests := []struct{ name, settings, want string }{
		{"missing file", "policy: absent.yml", "there is no absent.yml"},
		{"file and keys", "policy: absent.yml\nrules: []", "cannot stand beside it"},
		{"file that the cache's key lacks", "", "policy: .purposevet.yml"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := newSmall(t, test.settings)
			writeFile(t, filepath.Join(p.dir, ".purposevet.yml"), permit)
			out, err := p.command().CombinedOutput()
			if err == nil {
				t.Error("golangci-lint succeeds")
			}
			if !strings.Contains(string(out), test.want) {
				t.Errorf("output %q, want %q in it", out, test.want)
			}
		})
	}
}

// The version is part of golangci-lint's cache's key; it names the executable.
func TestVersion(t *testing.T) {
	p := newSmall(t, "")
	cmd := p.command()
	cmd.Args = []string{golangciLint, "version", "--short"}
	out := strings.TrimSpace(string(output(t, cmd)))
	if !regexp.MustCompile(`^2\.\d+\.\d+-purposevet\.[0-9a-f]{12}$`).MatchString(out) {
		t.Errorf("version %q", out)
	}
}
