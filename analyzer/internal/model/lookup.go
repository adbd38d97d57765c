package model

import (
	"embed"
	"slices"
	"strings"
	"sync"
)

// Other systems have packages of their own.
//
//go:generate sh -c "{ go list std; GOOS=darwin go list std; GOOS=windows go list std; GOOS=js GOARCH=wasm go list std; } | LC_ALL=C sort -u > std.txt"

//go:embed std.txt
var stdText string

//go:embed models/*.txt
var files embed.FS

var stdPackages = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	for line := range strings.Lines(stdText) {
		set[strings.TrimSpace(line)] = true
	}
	return set
})

// IsStd reports whether path is the import path of a package of the standard
// library. It goes by a list, since a user's module may have a name without a
// dot too.
func IsStd(path string) bool {
	return stdPackages()[path] || strings.HasPrefix(path, "vendor/golang.org/x/")
}

// Modelled reports whether the package of an import path is modelled and not analysed.
// These are the packages of the standard library, and two runtimes of generated code that
// work by reflection: protobuf's, on memory that it lays out itself, and gomock's.
func Modelled(path string) bool {
	return IsStd(path) || slices.ContainsFunc(runtimes, func(prefix string) bool { return strings.HasPrefix(path, prefix) })
}

var runtimes = []string{
	"google.golang.org/protobuf/", "github.com/golang/protobuf/",
	"go.uber.org/mock/gomock", "github.com/golang/mock/gomock",
}

// A table holds the rows of one file. Every go vet unit is a process of its own and calls
// few functions of few packages, so a file is read when one of its packages is first
// needed, and a row is parsed when it is.
type table struct {
	lines  map[string]string // the effects of each name, as they are written
	parsed map[string][]Effect
}

// tables are those read so far, by file. They are a cache of what is embedded and never
// change what Lookup answers.
var tables = struct {
	sync.Mutex
	byFile map[string]*table
}{byFile: make(map[string]*table)}

// Lookup returns what the function does, in order, and whether the tables have a
// row for it. A function with a row and no effects lets nothing through.
func Lookup(fullName string) (effects []Effect, ok bool) {
	file := fileOf(packageOf(fullName))
	tables.Lock()
	defer tables.Unlock()
	t := tables.byFile[file]
	if t == nil {
		t = readTable(file)
		tables.byFile[file] = t
	}
	text, ok := t.lines[fullName]
	if !ok {
		return nil, false
	}
	effects, ok = t.parsed[fullName]
	if !ok {
		var err error
		if effects, err = parseEffects(text); err != nil {
			panic("model: " + fullName + ": " + err.Error()) // the tables are part of the program
		}
		t.parsed[fullName] = effects
	}
	return effects, true
}

// readTable returns the rows of a file, none if there is no such file.
func readTable(file string) *table {
	t := &table{lines: make(map[string]string), parsed: make(map[string][]Effect)}
	text, err := files.ReadFile(file)
	if err != nil {
		return t // no package of the group has a row
	}
	for line := range strings.Lines(string(text)) {
		if r, ok, _ := cutRow(line); ok {
			t.lines[r.name] = r.effects
		}
	}
	return t
}

// fileOf returns the file with the rows of a package: all packages below one
// folder of std share one, but for a few large ones.
func fileOf(path string) string {
	switch {
	case path == "":
		return "models/builtin.txt"
	case path == "sync/atomic":
		return "models/sync-atomic.txt"
	case path == "net/http" || strings.HasPrefix(path, "net/http/"):
		return "models/net-http.txt"
	}
	top, _, _ := strings.Cut(path, "/")
	return "models/" + top + ".txt"
}

// packageOf returns the import path in the full name of a function or method.
func packageOf(fullName string) string {
	name := strings.TrimLeft(fullName, "(*")
	slash := strings.LastIndexByte(name, '/')
	path, _, ok := strings.Cut(name[slash+1:], ".")
	if strings.HasPrefix(fullName, "(error)") || !ok {
		return ""
	}
	return name[:slash+1] + path
}
