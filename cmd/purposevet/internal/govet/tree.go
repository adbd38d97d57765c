// Package govet runs go vet with this program as its tool and reads what comes back. In
// this way the Go build cache keeps the results of each package, and only what has
// changed is analysed again.
package govet

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// Name is the analyzer's name in the tree of results.
const Name = "purposevet"

// The categories of notes, which are not findings. go vet reports them only on request.
const (
	counts  = "counts"
	allowed = "allowed"
	explain = "explain"
)

// Two categories of diagnostics that are not findings either, but have to be seen: the
// policy does not fit the code, and a bound stopped the analysis.
const (
	policy = "policy"
	bound  = "bound"
)

// A Diagnostic is one result as go vet -json prints it.
type Diagnostic struct {
	Category string    `json:"category"`
	Posn     string    `json:"posn"`
	Message  string    `json:"message"`
	Related  []Related `json:"related"`

	raw json.RawMessage
}

// A Related is one step of a finding's route.
type Related struct {
	Posn    string `json:"posn"`
	Message string `json:"message"`
}

// Policy reports whether the diagnostic says what is wrong with the policy.
func (d *Diagnostic) Policy() bool { return d.Category == policy }

// Told reports whether the diagnostic says no more than that a function was too large to be
// followed wholly: that is no finding.
func (d *Diagnostic) Told() bool {
	return d.Category == bound && !strings.HasPrefix(d.Message, "internal error")
}

func (d *Diagnostic) note() bool {
	return d.Category == counts || d.Category == allowed || d.Category == explain
}

// A Package is what go vet says of one package, or of its test variant.
type Package struct {
	ID          string // example.com/p [example.com/p.test]
	Diagnostics []Diagnostic
	Err         string // the analyzer failed
}

// A tree is one document of what go vet -json prints.
type tree map[string]map[string]json.RawMessage

func (t tree) packages() ([]*Package, error) {
	var out []*Package
	for _, id := range slices.Sorted(maps.Keys(t)) {
		raw, ok := t[id][Name]
		if !ok {
			continue
		}
		p, err := parsePackage(id, raw)
		if err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, nil
}

func parsePackage(id string, raw json.RawMessage) (*Package, error) {
	p := &Package{ID: id}
	if !bytes.HasPrefix(raw, []byte("[")) {
		var failed struct{ Error string }
		err := json.Unmarshal(raw, &failed)
		p.Err = failed.Error
		return p, err
	}
	var list []json.RawMessage
	if err := json.Unmarshal(raw, &list); err != nil {
		return nil, err
	}
	for _, text := range list {
		d := Diagnostic{raw: text}
		if err := json.Unmarshal(text, &d); err != nil {
			return nil, err
		}
		p.Diagnostics = append(p.Diagnostics, d)
	}
	return p, nil
}

// JSON returns the results as go vet -json prints them, without notes: one
// tree for all packages, those without findings left out.
func (r *Result) JSON() ([]byte, error) {
	all := make(map[string]map[string]any)
	for _, p := range r.Packages {
		if p.Err != "" {
			all[p.ID] = map[string]any{Name: map[string]string{"error": p.Err}}
			continue
		}
		var list []json.RawMessage
		for _, d := range p.Diagnostics {
			if !d.note() {
				list = append(list, d.raw)
			}
		}
		if len(list) > 0 {
			all[p.ID] = map[string]any{Name: list}
		}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "\t")
	err := e.Encode(all)
	return b.Bytes(), err
}

// path returns the import path of a package without the mark of a test variant.
func (p *Package) path() string {
	path, _, _ := strings.Cut(p.ID, " ")
	return path
}

// of returns the import path of the package that a package is, or tests: example.com/p
// for example.com/p_test [example.com/p.test].
func (p *Package) of() string {
	if _, test, ok := strings.Cut(p.ID, " ["); ok {
		return strings.TrimSuffix(test, ".test]")
	}
	return strings.TrimSuffix(p.ID, "_test")
}
