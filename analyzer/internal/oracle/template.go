package oracle

import (
	"embed"
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"
)

//go:embed features
var featureFiles embed.FS

// A template is a feature given as text: see features/README.
type template struct {
	decls []section
	body  []string
}

// A section is declarations for one package.
type section struct {
	pkg   string
	names []string
	lines []string
}

// templates parses the files of features.
func templates() []feature {
	var text strings.Builder
	files, err := featureFiles.ReadDir("features")
	if err != nil {
		panic(err)
	}
	for _, f := range files {
		if path.Ext(f.Name()) == ".txt" {
			data, _ := featureFiles.ReadFile("features/" + f.Name())
			text.WriteString("\n" + string(data))
		}
	}
	var list []feature
	for _, part := range strings.Split(text.String(), "\n## ")[1:] {
		lines := strings.Split(strings.TrimSpace(part), "\n")
		head := strings.Fields(lines[0])
		weight := 2
		if len(head) > 1 {
			weight, _ = strconv.Atoi(head[1])
		}
		list = append(list, feature{head[0], weight, parseTemplate(lines[1:]).gen})
	}
	return list
}

func parseTemplate(lines []string) *template {
	t := &template{}
	to := &t.body
	for _, line := range lines {
		words := strings.Fields(line)
		if len(words) > 0 && words[0] == "+" {
			if words[1] == "body" {
				to = &t.body
				continue
			}
			t.decls = append(t.decls, section{pkg: words[1], names: words[2:]})
			to = &t.decls[len(t.decls)-1].lines
			continue
		}
		*to = append(*to, line)
	}
	return t
}

var (
	hole  = regexp.MustCompile(`\$\(([^()]*(?:\(\))?[^()]*)\)|\$[scm]\b`)
	local = regexp.MustCompile(`%%|%\.?(\w+)`)
)

// gen writes the template into a scope.
func (t *template) gen(g *generator, f *scope) {
	names := map[string]string{}
	for _, s := range t.decls {
		pkg := s.pkg
		if pkg == "low" || rank(pkg) > rank(f.pkg) {
			pkg = g.below(f.pkg)
		}
		for _, name := range s.names {
			names[name] = g.name("@" + pkg + "." + name)
		}
		g.declare(pkg, "%s", fill(g, strings.Join(s.lines, "\n"), names))
	}
	before := len(f.vars)
	var made []variable
	for _, line := range t.body {
		t.line(g, f, line, names, &made)
	}
	// The template's own variables are read, but not by what comes later.
	f.keep(0, f.vars[before:]...)
	f.vars = append(f.vars[:before], made...)
	if len(made) > 0 && g.chance(2) {
		g.sink(f, g.value(&scope{g: g, pkg: f.pkg, vars: made}, "string"), "string")
	}
}

// fill replaces the names of a template.
func fill(g *generator, text string, names map[string]string) string {
	return local.ReplaceAllStringFunc(text, func(s string) string {
		key := s[1:]
		if strings.HasPrefix(key, ".") {
			_, name, _ := strings.Cut(names[key[1:]], ".")
			return "@prefix" + name
		}
		switch {
		case key == "%":
			return key
		case names[key] != "":
		case strings.HasPrefix(key, "Sink"):
			names[key] = g.name("@prefixSink")
		default:
			names[key] = g.name("v")
		}
		return names[key]
	})
}

// line writes one line of the body.
func (t *template) line(g *generator, f *scope, line string, names map[string]string, made *[]variable) {
	line = fill(g, strings.TrimSpace(line), names)
	line = hole.ReplaceAllStringFunc(line, func(s string) string {
		switch s {
		case "$s":
			return g.value(f, "string")
		case "$m":
			return g.contact(f)
		case "$c":
			return g.plain("string")
		}
		return g.value(f, hole.FindStringSubmatch(s)[1])
	})
	switch mark, rest, _ := strings.Cut(line, " "); mark {
	case "...":
		f.block("", "", func() { g.statements(f, 1+g.r.IntN(3)) })
	case "=>":
		typ, value, _ := strings.Cut(rest, " := ")
		f.define(typ, value)
		*made = append(*made, f.vars[len(f.vars)-1])
	case ":":
		name, typ, _ := strings.Cut(rest, " ")
		f.add(name, typ, true)
		f.emit("_ = %s", name)
	case "!":
		typ, value, _ := strings.Cut(rest, " := ")
		if typ == "" {
			g.sink(f, g.value(f, "string"), "string")
			return
		}
		g.sink(f, value, typ)
	default:
		f.emit("%s", line)
	}
}

// sink hands a value to a sink of its own.
func (g *generator) sink(f *scope, value, typ string) {
	g.n++
	n := g.n
	if !fits(typ, "ads") {
		typ = "any"
	}
	name := fmt.Sprint("Sink", n)
	switch g.r.IntN(6) {
	case 0:
		g.declare("ads", "//purpose:sink advertising\nfunc @ads.%s(xs ...%s) { rec.Sink(\"@prefix%s\", xs) }", name, typ, name)
	case 1:
		g.declare("ads", `type @ads.Audience%[1]d struct{ region string }

//purpose:sink advertising params=x
func (c *@ads.Audience%[1]d) @prefixSink%[1]d(region string, x %[2]s) { rec.Sink("@prefixSink%[1]d", x) }`, n, typ)
		f.emit("(&@ads.Audience%d{}).@prefixSink%d(%s, %s)", n, n, g.text(f), value)
		return
	default:
		g.declare("ads", "//purpose:sink advertising\nfunc @ads.%s(x %s) { rec.Sink(\"@prefix%s\", x) }", name, typ, name)
	}
	call := fmt.Sprintf("@ads.%s(%s)", name, value)
	if g.chance(8) {
		call = "defer " + call
	}
	f.emit("%s", call)
}
