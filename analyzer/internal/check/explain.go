package check

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"example.com/purposevet/analyzer/internal/annot"
)

// Explain is the category of notes that say what is known of a symbol.
const Explain = "explain"

// ReportExplained notes what a package declares and what its functions do. The first line
// of a note is the symbol's key. Each other line is a sentence, preceded by the keys of
// the sources and sinks that it mentions, separated by tabs.
func ReportExplained(p Package) {
	places := NewPlaces(p.Fset, p.Pkg, p.Policy.File)
	for _, d := range declared(p.Own) {
		pos := places.Pos(d.pos)
		if !pos.IsValid() {
			pos = clause(p.Pass)
		}
		p.Report(analysis.Diagnostic{Pos: pos, Category: Explain, URL: "#hdr-" + headings[Explain], Message: clean(d.key) + "\n" + sentence(d.text, d.about)})
	}
	for _, e := range p.Result.Explain() {
		lines := []string{clean(e.Key)}
		for _, l := range e.Lines {
			lines = append(lines, sentence(l.Text, l.About...))
		}
		p.Report(analysis.Diagnostic{Pos: e.Pos, Category: Explain, URL: "#hdr-" + headings[Explain], Message: strings.Join(lines, "\n")})
	}
}

func sentence(text string, about ...string) string {
	var b strings.Builder
	for _, key := range about {
		b.WriteString(clean(key) + "\t")
	}
	return b.String() + clean(text)
}

// A declaration is an annotated symbol. About is the key of the source or sink that it
// is, which differs from the symbol's own.
type declaration struct {
	key, about, text string
	pos              annot.Position
}

func declared(set *annot.Set) []declaration {
	var out []declaration
	for _, sources := range []map[string]*annot.Source{set.Fields, set.Types, set.Vars} {
		for _, key := range slices.Sorted(maps.Keys(sources)) {
			if s := sources[key]; key == s.Key {
				out = append(out, declaration{key, s.Key, source("", s), s.Pos})
			}
		}
	}
	for i, sinks := range []map[string]*annot.Sink{set.FieldSinks, set.VarSinks, set.TypeSinks, set.PkgSinks} {
		for _, key := range slices.Sorted(maps.Keys(sinks)) {
			if s := sinks[key]; key == s.Key {
				what := [...]string{"is a sink", "is a sink", "has methods that are sinks", "has functions that are sinks"}[i]
				out = append(out, declaration{key, s.Key, what + " for " + strings.Join(s.Purposes, ", "), s.Pos})
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(set.Funcs)) {
		out = append(out, declaredOf(key, set.Funcs[key])...)
	}
	return out
}

func declaredOf(key string, f *annot.Func) []declaration {
	var out []declaration
	if s := f.ResultSource; s != nil {
		out = append(out, declaration{key, s.Key, source("returns what ", s), s.Pos})
	}
	if s := f.ParamSource; s != nil {
		out = append(out, declaration{key, s.Key, source("has parameters that hold what ", s), s.Pos})
	}
	if s := f.Sink; s != nil {
		out = append(out, declaration{key, s.Key, "is a sink for " + strings.Join(s.Purposes, ", "), s.Pos})
	}
	if s := f.Sanitizer; s != nil {
		out = append(out, declaration{key, key, "is a sanitizer for " + strings.Join(s.Purposes, ", "), annot.Position{}})
	}
	if g := f.Guard; g != nil {
		out = append(out, declaration{key, key, "is a guard for " + strings.Join(g.Purposes, ", "), annot.Position{}})
	}
	return out
}

func source(what string, s *annot.Source) string {
	text := what + "was collected for " + strings.Join(s.Purposes, ", ")
	if s.Kind != "" {
		text += " (" + s.Kind + ")"
	}
	return text
}
