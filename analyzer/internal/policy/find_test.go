package policy

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tree writes empty files and returns their root.
func tree(t *testing.T, files ...string) string {
	t.Helper()
	root := t.TempDir()
	for _, f := range files {
		path := filepath.Join(root, filepath.FromSlash(f))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("version: 1\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestFind(t *testing.T) {
	for _, test := range []struct {
		name      string
		files     []string
		dir       string
		env, work string
		want      string
	}{
		{name: "none", files: []string{"go.mod", "a/x"}, dir: "a"},
		{name: "at the root", files: []string{"go.mod", ".purposevet.yml", "a/b/x"}, dir: "a/b", want: ".purposevet.yml"},
		{name: "nearest", files: []string{"go.mod", ".purposevet.yml", "a/.purposevet.yml", "a/b/x"}, dir: "a/b", want: "a/.purposevet.yml"},
		{name: "not above the module", files: []string{".purposevet.yml", "m/go.mod", "m/a/x"}, dir: "m/a"},
		{name: "up to the workspace", files: []string{".purposevet.yml", "go.work", "m/go.mod", "m/a/x"}, dir: "m/a", want: ".purposevet.yml"},
		{name: "no workspace", files: []string{".purposevet.yml", "go.work", "m/go.mod", "m/a/x"}, dir: "m/a", work: "off"},
		{name: "the environment names it", files: []string{"go.mod", ".purposevet.yml", "other.yml"}, dir: ".", env: "other.yml", want: "other.yml"},
		{name: "even one that is not there", files: []string{"go.mod", ".purposevet.yml"}, dir: ".", env: "absent.yml", want: "absent.yml"},
	} {
		t.Run(test.name, func(t *testing.T) {
			root := tree(t, test.files...)
			t.Setenv(Variable, test.env)
			t.Setenv("GOWORK", test.work)
			got, err := Find(filepath.Join(root, filepath.FromSlash(test.dir)))
			if err != nil {
				t.Fatal(err)
			}
			want := test.want
			if want != "" {
				want = filepath.Join(root, filepath.FromSlash(want))
			}
			if got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// What was meant to be the policy and is not read is an error.
func TestFindMistaken(t *testing.T) {
	t.Setenv(Variable, "")
	root := tree(t, "go.mod", ".purposevet.yaml", "a/x")
	if _, err := Find(filepath.Join(root, "a")); err == nil || !strings.Contains(err.Error(), ".purposevet.yaml: a policy file has the name .purposevet.yml") {
		t.Errorf("another ending: got %v", err)
	}
	if path, err := Find(filepath.Join(tree(t, "go.mod", ".purposevet.yaml", "a/.purposevet.yml"), "a")); err != nil || path == "" {
		t.Errorf("another ending above: got %q, %v", path, err)
	}
	link := filepath.Join(tree(t, "go.mod", "a/x"), FileName)
	if err := os.Symlink("nowhere.yml", link); err != nil {
		t.Skip(err)
	}
	path, err := Find(filepath.Join(filepath.Dir(link), "a"))
	if err != nil || path != link {
		t.Fatalf("a link to nowhere: got %q, %v", path, err)
	}
	if _, err := Load(path); err == nil || !strings.Contains(err.Error(), "it is a link to nowhere.yml: ") {
		t.Errorf("a link to nowhere: got %v", err)
	}
}

func TestLoad(t *testing.T) {
	root := tree(t, FileName)
	path := filepath.Join(root, FileName)
	if _, err := Load(path); err != nil {
		t.Error(err)
	}
	absent := filepath.Join(root, "absent.yml")
	if _, err := Load(absent); err == nil || !strings.HasPrefix(err.Error(), absent+": cannot read the policy") {
		t.Errorf("got %v", err)
	}
	if _, err := Load(root); err == nil {
		t.Error("a directory is no policy")
	}
}

func TestDigest(t *testing.T) {
	path := filepath.Join(tree(t, FileName), FileName)
	one, err := Digest(path)
	if err != nil || one == "" {
		t.Fatal(one, err)
	}
	if err := os.WriteFile(path, []byte("version: 1\n# edited\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if two, err := Digest(path); err != nil || two == one {
		t.Errorf("an edit leaves the digest %s, %v", two, err)
	}
	if none, err := Digest(""); none != "" || err != nil {
		t.Errorf("without a policy: %q, %v", none, err)
	}
}
