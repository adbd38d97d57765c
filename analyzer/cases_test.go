package analyzer_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/purposevet/cmd/built"
)

// TestCases runs the built command through go vet on the module in
// ../testdata/cases and compares what it finds with the comments there:
//
//	// want flow(Account.Phone) match(Account.Email)   on this line, exactly these
//	// want-next directive                             on the next line
//	// want-above directive                            on the line above
//	// want-one NAME flow(Account.Phone)               on at least one of the folder's
//	                                                   lines that say so with that NAME
//	// want-missing match(Account.Phone)               on this line by right, but not found
//	                                                   yet: once it is, the mark must go
//
// A want is a diagnostic's category, with the first word of its message, which
// names the source, in parentheses. Every folder of the module is a subtest.
func TestCases(t *testing.T) {
	compareModule(t, "cases")
}

// TestColumns does the same where a policy names columns of a database.
func TestColumns(t *testing.T) {
	compareModule(t, "columns")
}

// compareModule compares what is found with the comments in one module of
// ../testdata, or in some folders of it. Each folder is a subtest.
func compareModule(t *testing.T, name string, only ...string) {
	t.Helper()
	if testing.Short() {
		t.Skip("builds the command and runs go vet")
	}
	dir, err := filepath.Abs(filepath.Join("..", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	wants := readWants(t, dir)
	patterns := []string{"./..."}
	if len(only) > 0 {
		patterns = nil
	}
	for _, folder := range only {
		patterns = append(patterns, "./"+folder+"/...")
	}
	found := vetFindings(t, dir, patterns...)

	folders := map[string]bool{}
	for _, l := range wants.folders {
		folders[l] = true
	}
	for k := range found {
		folders[k.folder()] = true
	}
	for _, folder := range slices.Sorted(maps.Keys(folders)) {
		if len(only) > 0 && !slices.Contains(only, folder) {
			continue
		}
		t.Run(folder, func(t *testing.T) { wants.compare(t, folder, found) })
	}
}

// A caseKey is one finding, expected or reported.
type caseKey struct {
	file string // slash-separated, relative to the module of the cases
	line int
	what string // "flow(Account.Phone)", "directive"
}

func (k caseKey) folder() string { folder, _, _ := strings.Cut(k.file, "/"); return folder }

func (k caseKey) compare(l caseKey) int {
	if c := strings.Compare(k.file, l.file); c != 0 {
		return c
	}
	if k.line != l.line {
		return k.line - l.line
	}
	return strings.Compare(k.what, l.what)
}

// A choice is what the comments want-one with the same name and folder want.
type choice struct{ folder, name, what string }

// caseWants are the expectations of all folders.
type caseWants struct {
	exact   map[caseKey]int
	missing map[caseKey]bool
	one     map[choice][]caseKey
	folders []string
}

var wantComment = regexp.MustCompile(`^// want(-next|-above|-one|-missing)? (.*)$`)

// readWants collects the want comments of all Go files below dir. Positions
// are adjusted by //line directives, as those of diagnostics are.
func readWants(t *testing.T, dir string) caseWants {
	t.Helper()
	w := caseWants{exact: map[caseKey]int{}, missing: map[caseKey]bool{}, one: map[choice][]caseKey{}}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		w.folders = append(w.folders, caseKey{file: filepath.ToSlash(rel)}.folder())
		return w.readFile(dir, path)
	})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func (w *caseWants) readFile(dir, path string) error {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, path, nil, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	for _, group := range file.Comments {
		for _, comment := range group.List {
			m := wantComment.FindStringSubmatch(comment.Text)
			if m == nil {
				continue
			}
			posn := fset.Position(comment.Pos())
			rel, err := filepath.Rel(dir, posn.Filename)
			if err != nil {
				return err
			}
			key := caseKey{file: filepath.ToSlash(rel), line: posn.Line}
			if err := w.add(key, m[1], strings.Fields(m[2])); err != nil {
				return fmt.Errorf("%s: %w", posn, err)
			}
		}
	}
	return nil
}

var wantWord = regexp.MustCompile(`^[a-z]+(\([\w.]+\))?$`)

func (w *caseWants) add(key caseKey, kind string, words []string) error {
	name := ""
	switch kind {
	case "-next":
		key.line++
	case "-above":
		key.line--
	case "-one":
		if len(words) < 2 {
			return errors.New("want-one needs a name and a finding")
		}
		name, words = words[0], words[1:]
	}
	for _, word := range words {
		if !wantWord.MatchString(word) {
			return fmt.Errorf("want %q is no category with a source in parentheses", word)
		}
		key.what = word
		switch kind {
		case "-one":
			c := choice{key.folder(), name, word}
			w.one[c] = append(w.one[c], key)
		case "-missing":
			w.missing[key] = true
		default:
			w.exact[key]++
		}
	}
	return nil
}

// compare reports what is missing and what is unexpected in one folder.
func (w caseWants) compare(t *testing.T, folder string, found map[caseKey][]string) {
	optional := map[caseKey]bool{}
	for c, keys := range w.one {
		if c.folder != folder {
			continue
		}
		met := false
		for _, k := range keys {
			optional[k] = true
			met = met || len(found[k]) > 0
		}
		if !met {
			t.Errorf("%s:%d: missing %s, here or at another want-one %s", keys[0].file, keys[0].line, c.what, c.name)
		}
	}
	all := maps.Clone(w.exact)
	for k := range found {
		all[k] += 0
	}
	for _, k := range slices.SortedFunc(maps.Keys(all), caseKey.compare) {
		if k.folder() != folder {
			continue
		}
		want, got := w.exact[k], found[k]
		if optional[k] {
			want = min(1, len(got))
		}
		for range want - len(got) {
			t.Errorf("%s:%d: missing %s", k.file, k.line, k.what)
		}
		for _, message := range got[min(want, len(got)):] {
			if w.missing[k] {
				t.Errorf("%s:%d: %s is found and still marked as missing", k.file, k.line, k.what)
				continue
			}
			t.Errorf("%s:%d: unexpected %s: %s", k.file, k.line, k.what, message)
		}
	}
}

// vetFindings runs go vet with the built command as its tool. The findings of
// a package's test variants are the same as its own and count once.
func vetFindings(t *testing.T, dir string, patterns ...string) map[caseKey][]string {
	t.Helper()
	tool := built.Command(t)
	cmd := exec.Command("go", append([]string{"vet", "-vettool=" + tool, "-json"}, patterns...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=", "PURPOSEVET_POLICY=")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Errorf("go vet: %v\n%s", err, stderr.Bytes())
	}
	found, err := parseVet(dir, &stdout)
	if err != nil {
		t.Fatalf("output of go vet: %v\n%s", err, stderr.Bytes())
	}
	return found
}

// parseVet reads what go vet -json prints: one tree for each package, each
// with the diagnostics, or the error, of each analyzer.
func parseVet(dir string, r io.Reader) (map[caseKey][]string, error) {
	type diagnostic struct{ Posn, Category, Message string }
	seen := map[diagnostic]bool{}
	found := map[caseKey][]string{}
	for dec := json.NewDecoder(r); ; {
		var tree map[string]map[string]json.RawMessage
		if err := dec.Decode(&tree); err == io.EOF {
			return found, nil
		} else if err != nil {
			return nil, err
		}
		for pkg, analyzers := range tree {
			for name, raw := range analyzers {
				var list []diagnostic
				if err := json.Unmarshal(raw, &list); err != nil {
					return nil, fmt.Errorf("%s: %s: %s", pkg, name, raw)
				}
				for _, d := range list {
					if seen[d] {
						continue
					}
					seen[d] = true
					k, err := keyOf(dir, d.Posn, d.Category, d.Message)
					if err != nil {
						return nil, err
					}
					found[k] = append(found[k], d.Message)
				}
			}
		}
	}
}

// keyOf turns a diagnostic into what a want comment would say of it.
func keyOf(dir, posn, category, message string) (caseKey, error) {
	m := regexp.MustCompile(`^(.*?):(\d+)(:\d+)?$`).FindStringSubmatch(posn)
	if m == nil {
		return caseKey{}, fmt.Errorf("no position: %q", posn)
	}
	file, err := filepath.Rel(dir, m[1])
	if err != nil {
		return caseKey{}, err
	}
	line, err := strconv.Atoi(m[2])
	if err != nil {
		return caseKey{}, err
	}
	what := category
	if category == "flow" || category == "match" {
		source, _, _ := strings.Cut(message, " ")
		what += "(" + source + ")"
	}
	return caseKey{filepath.ToSlash(file), line, what}, nil
}
