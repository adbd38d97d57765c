package oracle

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
)

// generator writes one random program. Everything it decides comes from r.
type generator struct {
	r        *rand.Rand
	n        int // names given out
	budget   int // statements left
	decls    map[string][]string
	structs  []*structType
	funcs    []*funcDecl
	used     map[string]bool // features
	features []feature
}

// A feature adds statements to a function, and declarations to the program.
type feature struct {
	name   string
	weight int
	gen    func(g *generator, f *scope)
}

// A funcDecl is a generated function that can be called again.
type funcDecl struct {
	name    string // @pkg.Name
	pkg     string
	params  []string
	results []string
}

// Generate returns the program of a seed. Features named in without are left out.
func Generate(seed uint64, without ...string) *Program {
	g := &generator{
		r: rand.New(rand.NewPCG(seed, 1)), decls: map[string][]string{}, used: map[string]bool{},
	}
	for _, f := range allFeatures() {
		if !slices.Contains(without, f.name) {
			g.features = append(g.features, f)
		}
	}
	g.budget = 3 + g.r.IntN(1+g.r.IntN(50)) // mostly small: they are understood sooner
	g.accounts()
	for range 1 + g.r.IntN(3) {
		g.newStruct()
	}
	g.main()
	return &Program{Seed: seed, Features: slices.Sorted(maps.Keys(g.used)), decls: g.decls}
}

// main declares app.Main, which calls some scenarios.
func (g *generator) main() {
	var calls []string
	for range 1 + g.budget/30 {
		name := g.name("@app.Run")
		f := &scope{g: g, pkg: "app"}
		f.add("a0", "*@data.Account", true)
		f.add("a1", "*@data.Account", true)
		g.statements(f, 3+g.r.IntN(7))
		g.sink(f, g.value(f, "string"), "string")
		f.keep(0)
		g.declare("app", "func %s(a0, a1 *@data.Account) {\n%s}", name, f.text())
		calls = append(calls, fmt.Sprintf("%s(@data.Load(%d), @data.Load(%d))\n", name, 2*len(calls), 2*len(calls)+1))
	}
	g.declare("app", "// Main is the program.\nfunc @app.Main() {\n%s}", strings.Join(calls, ""))
}

// name returns a new name that begins with kind.
func (g *generator) name(kind string) string {
	g.n++
	return fmt.Sprint(kind, g.n)
}

func (g *generator) declare(pkg, format string, args ...any) {
	g.decls[pkg] = append(g.decls[pkg], fmt.Sprintf(format, args...))
}

// chance is true once in n times.
func (g *generator) chance(n int) bool { return g.r.IntN(n) == 0 }

func pick[T any](g *generator, list []T) T { return list[g.r.IntN(len(list))] }

// below returns a package that pkg may import, or pkg itself, for new code.
func (g *generator) below(pkg string) string {
	var code []string
	for _, l := range layers[rank("lib"):] {
		if rank(l) <= rank(pkg) {
			code = append(code, l)
		}
	}
	return pick(g, code)
}

// fits tells whether code of a package can spell the type.
func fits(typ, pkg string) bool {
	for _, m := range symbol.FindAllStringSubmatch(typ, -1) {
		if rank(m[1]) > rank(pkg) {
			return false
		}
	}
	return true
}

// statements adds n random statements, as far as the budget allows.
func (g *generator) statements(f *scope, n int) {
	total := 0
	for _, x := range g.features {
		total += x.weight
	}
	for ; n > 0 && g.budget > 0 && f.depth < 5; n-- {
		g.budget--
		k := g.r.IntN(total)
		for _, x := range g.features {
			if k -= x.weight; k < 0 {
				g.used[x.name] = true
				x.gen(g, f)
				break
			}
		}
	}
}

// A scope is a function, or a part of one, that is being written.
type scope struct {
	g     *generator
	pkg   string
	depth int // of blocks and functions around
	vars  []variable
	lines []string
}

type variable struct {
	name, typ string
	hot       bool // probably holds a contact
}

func (f *scope) text() string { return strings.Join(f.lines, "\n") + "\n" }

func (f *scope) emit(format string, args ...any) {
	f.lines = append(f.lines, fmt.Sprintf(format, args...))
}

func (f *scope) add(name, typ string, hot bool) { f.vars = append(f.vars, variable{name, typ, hot}) }

// define declares a new variable.
func (f *scope) define(typ, value string) string {
	name := f.g.name("v")
	f.emit("%s := %s", name, value)
	f.add(name, typ, f.hot(value))
	return name
}

// declared adds a new variable that the caller's text declares.
func (f *scope) declared(typ string, hot bool) string {
	name := f.g.name("v")
	f.add(name, typ, hot)
	return name
}

var ident = regexp.MustCompile(`[\w.]+`)

// hot tells whether an expression probably holds a contact.
func (f *scope) hot(text string) bool {
	for _, word := range ident.FindAllString(text, -1) {
		if strings.Contains(word, "Src") {
			return true
		}
		base, _, _ := strings.Cut(word, ".")
		for _, v := range f.vars {
			if v.name == base && v.hot && !strings.HasPrefix(v.typ, "*@data.Account") {
				return true
			}
		}
	}
	return false
}

// block writes statements between an opening and a closing text. What they
// declare is not visible after it.
func (f *scope) block(open, end string, body func()) {
	vars := len(f.vars)
	f.emit("%s", open)
	start := len(f.lines)
	f.depth++
	body()
	f.depth--
	f.keep(start, f.vars[vars:]...)
	f.emit("%s", end)
	f.vars = f.vars[:vars]
}

// keep uses the variables that the lines from start on declare and never read.
func (f *scope) keep(start int, vars ...variable) {
	if len(vars) == 0 && start == 0 {
		vars = f.vars
	}
	for _, v := range vars {
		word := regexp.MustCompile(`\b` + v.name + `\b`)
		stored := regexp.MustCompile(`^\s*(var |(v\d+, )*` + v.name + `(, v\d+)* :?= )`)
		declared, read := false, false
		for _, line := range strings.Split(strings.Join(f.lines[start:], "\n"), "\n") {
			if word.MatchString(line) {
				declared = declared || stored.MatchString(line)
				read = read || !stored.MatchString(line)
			}
		}
		if declared && !read {
			f.emit("_ = %s", v.name)
		}
	}
}

// function writes a function of its own: its scope starts with the parameters.
func (f *scope) function(pkg string, params []string) *scope {
	inner := &scope{g: f.g, pkg: pkg, depth: f.depth + 1}
	for _, typ := range params {
		inner.declared(typ, true)
	}
	return inner
}

// signature spells the parameters that function gave a scope.
func (f *scope) signature(n int) string {
	var parts []string
	for _, v := range f.vars[:n] {
		parts = append(parts, v.name+" "+v.typ)
	}
	return strings.Join(parts, ", ")
}
