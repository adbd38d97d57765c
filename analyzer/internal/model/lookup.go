package model

import (
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"strings"
	"sync"
)

//go:generate sh -c "go list std > std.txt"

//go:embed std.txt
var stdText string

//go:embed models/*.txt
var tables embed.FS

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

var rows = sync.OnceValue(func() map[string][]Effect {
	list, err := readTables()
	if err != nil {
		panic("model: " + err.Error()) // the tables are part of the program
	}
	return maps.Collect(func(yield func(string, []Effect) bool) {
		for _, r := range list {
			if !yield(r.Name, r.Effects) {
				return
			}
		}
	})
})

// Lookup returns what the function does, in order, and whether the table has a
// row for it. A function with a row and no effects lets nothing through.
func Lookup(fullName string) (effects []Effect, ok bool) {
	effects, ok = rows()[fullName]
	return effects, ok
}

// readTables parses all tables, in the order of their names.
func readTables() ([]row, error) {
	files, err := fs.Glob(tables, "models/*.txt")
	if err != nil {
		return nil, err
	}
	var all []row
	seen := make(map[string]string)
	for _, file := range files {
		text, err := tables.ReadFile(file)
		if err != nil {
			return nil, err
		}
		list, err := parseTable(file, string(text))
		if err != nil {
			return nil, err
		}
		for _, r := range list {
			if first, ok := seen[r.Name]; ok {
				return nil, fmt.Errorf("%s: %s has a row in %s already", file, r.Name, first)
			}
			seen[r.Name] = file
		}
		all = append(all, list...)
	}
	return all, nil
}
