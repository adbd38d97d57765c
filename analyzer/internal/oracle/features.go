package oracle

import (
	"fmt"
	"slices"
	"strings"
)

// allFeatures returns everything that a program can be made of.
func allFeatures() []feature {
	return append([]feature{
		{"assign", 8, (*generator).assign},
		{"new value", 6, (*generator).newValue},
		{"call", 10, (*generator).call},
		{"call again", 4, (*generator).callAgain},
		{"sink", 9, (*generator).sinkAny},
	}, templates()...)
}

// assign stores a value in a variable or a part of one.
func (g *generator) assign(f *scope) {
	if len(f.vars) == 0 {
		return
	}
	places := g.places(pick(g, f.vars))
	if len(places) == 0 {
		return
	}
	p := pick(g, places)
	if !fits(p.typ, f.pkg) {
		return
	}
	f.emit("%s = %s", p.name, g.value(f, p.typ))
}

func (g *generator) newValue(f *scope) {
	typ := g.anyType(f.pkg)
	f.define(typ, g.value(f, typ))
}

func (g *generator) sinkAny(f *scope) {
	if g.chance(3) && len(f.vars) > 0 {
		v := pick(g, f.vars)
		if v.typ != "func() string" && !strings.HasPrefix(v.typ, "chan") {
			g.sink(f, v.name, v.typ)
			return
		}
	}
	g.sink(f, g.text(f), "string")
}

// call declares a new function and calls it.
func (g *generator) call(f *scope) {
	if f.depth > 3 {
		return
	}
	pkg := g.below(f.pkg)
	var params []string
	for range 1 + g.r.IntN(3) {
		typ := "string"
		if len(f.vars) > 0 && !g.chance(4) {
			typ = pick(g, f.vars).typ
		}
		if fits(typ, pkg) {
			params = append(params, typ)
		}
	}
	inner := f.function(pkg, params)
	signature := inner.signature(len(params))
	g.statements(inner, 1+g.r.IntN(4))
	var results, values []string
	for range 1 + g.r.IntN(2) {
		typ := "string"
		if g.chance(2) {
			typ = g.anyType(pkg)
		}
		results = append(results, typ)
		values = append(values, g.value(inner, typ))
	}
	inner.keep(0)
	inner.emit("return %s", strings.Join(values, ", "))
	d := &funcDecl{g.name("@" + pkg + ".F"), pkg, params, results}
	g.declare(pkg, "func %s(%s) (%s) {\n%s}", d.name, signature, strings.Join(results, ", "), inner.text())
	g.funcs = append(g.funcs, d)
	g.callOf(f, d)
}

// callOf calls a function with values in scope and keeps its results.
func (g *generator) callOf(f *scope, d *funcDecl) {
	var args, names []string
	for _, typ := range d.params {
		args = append(args, g.value(f, typ))
	}
	text := fmt.Sprintf("%s(%s)", d.name, strings.Join(args, ", "))
	hot := f.hot(text)
	for _, typ := range d.results {
		names = append(names, f.declared(typ, hot))
	}
	f.emit("%s := %s", strings.Join(names, ", "), text)
}

// callAgain calls a function that was declared before.
func (g *generator) callAgain(f *scope) {
	may := slices.Clone(g.funcs)
	may = slices.DeleteFunc(may, func(d *funcDecl) bool { return rank(d.pkg) > rank(f.pkg) })
	if len(may) > 0 {
		g.callOf(f, pick(g, may))
	}
}
