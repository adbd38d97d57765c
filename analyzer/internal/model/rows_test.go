package model

import (
	"fmt"
	"go/types"
	"io/fs"
	"strings"
	"testing"
)

// A tableRow is a row with where it stands.
type tableRow struct {
	row
	file string
	at   string // file:line
}

// allRows returns the rows of std in all tables, and fails on lines that are
// none.
func allRows(t *testing.T) []tableRow {
	t.Helper()
	names, err := fs.Glob(files, "models/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var rows []tableRow
	for _, file := range names {
		text, err := files.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for line := range strings.Lines(string(text)) {
			n++
			at := fmt.Sprintf("%s:%d", file, n)
			r, ok, err := cutRow(line)
			if err != nil {
				t.Errorf("%s: %v", at, err)
			}
			if ok && IsStd(packageOf(r.name)) {
				rows = append(rows, tableRow{r, file, at})
			}
		}
	}
	return rows
}

// TestRows checks that every row can be found, names a function of std, and
// speaks of arguments and results that it has.
func TestRows(t *testing.T) {
	funcs := loadStd(t)
	seen := make(map[string]string)
	rows := allRows(t)
	bound := boundRows(t, rows)
	for _, r := range rows {
		if first := seen[r.name]; first != "" {
			t.Errorf("%s: %s has a row already, at %s", r.at, r.name, first)
		}
		seen[r.name] = r.at
		if want := fileOf(packageOf(r.name)); r.file != want {
			t.Errorf("%s: the row of %s is looked for in %s", r.at, r.name, want)
		}
		effects, err := parseEffects(r.effects)
		if err != nil {
			t.Errorf("%s: %s: %v", r.at, r.name, err)
			continue
		}
		fn := funcs[r.name]
		if fn == nil {
			if r.since == "" && !bound[r.name] {
				t.Errorf("%s: std has no %s", r.at, r.name)
			}
			continue
		}
		for _, e := range effects {
			for _, p := range placesOf(e) {
				if err := fits(p, fn.Signature()); err != nil {
					t.Errorf("%s: %s: %s: %v", r.at, r.name, e, err)
				}
			}
		}
	}
}

// boundRows returns the names of the rows that are of functions which other
// functions return.
func boundRows(t *testing.T, rows []tableRow) map[string]bool {
	t.Helper()
	names := make(map[string]bool)
	for _, r := range rows {
		effects, _ := parseEffects(r.effects)
		for _, e := range effects {
			if e.Kind != Bind {
				continue
			}
			if _, ok := Lookup(e.Method); !ok {
				t.Errorf("%s: %s binds %s, which has no row", r.at, r.name, e.Method)
			}
			names[e.Method] = true
		}
	}
	return names
}

// placesOf returns all places that an effect speaks of.
func placesOf(e Effect) []Place {
	places := append(append([]Place{}, e.From...), e.To...)
	if e.Kind == Call {
		places = append(places, e.Func)
	}
	return places
}

// fits reports what a place needs and a signature lacks.
func fits(p Place, sig *types.Signature) error {
	fixed := sig.Params().Len()
	if sig.Variadic() {
		fixed--
	}
	switch {
	case p.Base == Arg && p.Index >= fixed:
		return fmt.Errorf("no %s", p)
	case p.Base == Result && p.Index >= sig.Results().Len():
		return fmt.Errorf("no %s", p)
	case p.Base == Recv && sig.Recv() == nil:
		return fmt.Errorf("no receiver")
	case p.Base == Rest && !sig.Variadic():
		return fmt.Errorf("not variadic")
	}
	return nil
}

// TestSince checks the form of rows for functions of newer Go versions.
func TestSince(t *testing.T) {
	r, ok, err := cutRow("since 1.99 strings.Shuffle: arg0 -> result0 # not yet\n")
	want := row{name: "strings.Shuffle", effects: "arg0 -> result0", since: "1.99"}
	if err != nil || !ok || r != want {
		t.Errorf("got %+v, %v, %v, want %+v", r, ok, err, want)
	}
}
