package vettool

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestAsked(t *testing.T) {
	for line, want := range map[string]bool{
		"-V=full":               true,
		"-flags":                true,
		"-json -notes /b/x.cfg": true,
		"":                      false,
		"-V":                    false,
		"./...":                 false,
		"-json ./...":           false,
	} {
		if got := Asked(strings.Fields(line)); got != want {
			t.Errorf("%q: got %t", line, got)
		}
	}
}

func TestPolicyFlag(t *testing.T) {
	for line, want := range map[string]string{
		"go vet -vettool=p ./...":                   "",
		"go vet -policy=a.yml ./...":                "a.yml",
		"go vet --policy=a.yml ./...":               "a.yml",
		"go vet -policy a.yml ./...":                "a.yml",
		"go vet -purposevet.policy=a.yml":           "a.yml",
		"go vet --purposevet.policy a.yml":          "a.yml",
		"go vet -policy=a.yml -policy=b.yml":        "b.yml",
		"go vet -policy":                            "",
		"go vet -nopolicy=a.yml ./policy":           "",
		"go vet -policy=with=signs.yml":             "with=signs.yml",
		"go vet -policyfile a.yml -match=off ./...": "",
	} {
		if got := policyFlag(strings.Fields(line)); got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
}

// TestUnit checks in which role and with which files packages are analysed.
func TestUnit(t *testing.T) {
	for _, test := range []struct {
		name, flags, unit string
		files             []string // of the package's directory
		want              string   // files, and whether it is silent; "" for nothing
	}{
		{"asked for", "", `{"GoFiles": ["a.go", "a_test.go"], "ModulePath": "m"}`, nil, "a.go a_test.go"},
		{"without tests", "-test=false", `{"GoFiles": ["a.go", "a_test.go"], "ModulePath": "m"}`, nil, "a.go"},
		{"nothing but tests", "-test=false", `{"GoFiles": ["a_test.go"], "ModulePath": "m"}`, nil, ""},
		{"with tests after all", "-test=false -test", `{"GoFiles": ["a_test.go"], "ModulePath": "m"}`, nil, "a_test.go"},
		{"imported", "", `{"GoFiles": ["a.go"], "ModulePath": "m", "VetxOnly": true}`, nil, "a.go"},
		{"imported, tests beside it", "", `{"GoFiles": ["a.go"], "ModulePath": "m", "VetxOnly": true}`, []string{"out_test.go"}, "a.go"},
		{"imported, tests inside", "", `{"GoFiles": ["a.go"], "ModulePath": "m", "VetxOnly": true}`, []string{"in_test.go"}, "a.go silent"},
		{"imported, tests inside but not built", "", `{"GoFiles": ["a.go"], "ModulePath": "m", "VetxOnly": true}`, []string{"tagged_test.go"}, "a.go"},
		{"imported, tests inside and built", "-tags=x,y", `{"GoFiles": ["a.go"], "ModulePath": "m", "VetxOnly": true}`, []string{"tagged_test.go"}, "a.go silent"},
		{"imported, tests inside but wanted", "-deps", `{"GoFiles": ["a.go"], "ModulePath": "m", "VetxOnly": true}`, []string{"in_test.go"}, "a.go"},
		{"of another module", "", `{"GoFiles": ["a.go"], "ModulePath": "o", "ModuleVersion": "v1.0.0", "VetxOnly": true}`, nil, "a.go silent"},
		{"of another module, wanted", "-deps", `{"GoFiles": ["a.go"], "ModulePath": "o", "ModuleVersion": "v1.0.0", "VetxOnly": true}`, nil, "a.go"},
		{"of the standard library", "-deps", `{"GoFiles": ["a.go"], "VetxOnly": true}`, nil, "a.go silent"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			texts := map[string]string{
				"out_test.go": "package a_test\n", "in_test.go": "package a\n", "tagged_test.go": "//go:build x && y\n\npackage a\n",
			}
			for _, f := range test.files {
				if err := os.WriteFile(filepath.Join(dir, f), []byte(texts[f]), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			before := map[string]any{"Dir": dir, "Kept": "as it is"}
			if err := json.Unmarshal([]byte(test.unit), &before); err != nil {
				t.Fatal(err)
			}
			got := prepared(t, test.flags, before)
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// TestDeclares checks of which units no more than the declarations are read.
func TestDeclares(t *testing.T) {
	for _, test := range []struct {
		name, unit string
		want       bool
	}{
		{"imported", `{"ImportPath": "net/http", "VetxOnly": true}`, true},
		{"vendored by it", `{"ImportPath": "vendor/golang.org/x/net/idna", "VetxOnly": true}`, true},
		{"asked for", `{"ImportPath": "net/http"}`, false},
		{"with tests, imported by them", `{"ImportPath": "net/http [net/http.test]", "VetxOnly": true}`, false},
		{"a module of a like name", `{"ImportPath": "log", "ModulePath": "log", "VetxOnly": true}`, false},
		{"in GOPATH", `{"ImportPath": "shop/account", "VetxOnly": true}`, false},
		{"files on the command line", `{"ImportPath": "command-line-arguments", "VetxOnly": true}`, false},
		{"modelled, but in a module", `{"ImportPath": "google.golang.org/protobuf/proto", "ModulePath": "google.golang.org/protobuf", "ModuleVersion": "v1.36.0", "VetxOnly": true}`, false},
		{"modelled, but in GOPATH", `{"ImportPath": "google.golang.org/protobuf/proto", "VetxOnly": true}`, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			u := new(unit)
			if err := json.Unmarshal([]byte(test.unit), u); err != nil {
				t.Fatal(err)
			}
			if got := u.declares(); got != test.want {
				t.Errorf("got %t, want %t", got, test.want)
			}
		})
	}
}

func prepared(t *testing.T, flags string, before map[string]any) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "vet.cfg")
	text, err := json.Marshal(before)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, text, 0o644); err != nil {
		t.Fatal(err)
	}
	u, err := readUnit(file)
	if err != nil {
		t.Fatal(err)
	}
	some, err := readSettings(strings.Fields(flags)).prepare(u)
	if err != nil {
		t.Fatal(err)
	}
	if !some {
		return ""
	}
	if text, err = os.ReadFile(file); err != nil {
		t.Fatal(err)
	}
	var after struct {
		GoFiles  []string
		VetxOnly bool
		Kept     string
	}
	if err := json.Unmarshal(text, &after); err != nil {
		t.Fatal(err)
	}
	if after.Kept != "as it is" {
		t.Errorf("the description lost what is no concern of ours: %s", slices.Sorted(maps.Keys(before)))
	}
	got := strings.Join(after.GoFiles, " ")
	if after.VetxOnly {
		got += " silent"
	}
	return got
}

func TestNote(t *testing.T) {
	home := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", home)
	t.Setenv("HOME", home)
	t.Setenv("LocalAppData", home)
	if n, known := recall(); known {
		t.Fatalf("there is a note already: %v", n)
	}
	want := note{policy: "/a b/\nstrange.yml", flag: "strange.yml"}
	if err := want.leave(); err != nil {
		t.Fatal(err)
	}
	if got, known := recall(); !known || got != want {
		t.Errorf("got %q, %t", got, known)
	}
	if err := (note{}).leave(); err != nil {
		t.Fatal(err)
	}
	if got, known := recall(); !known || got != (note{}) {
		t.Errorf("got %q, %t, want the later note", got, known)
	}
}
