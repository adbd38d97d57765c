package oracle

import (
	"fmt"
	"strings"
)

// A structType is a generated struct.
type structType struct {
	name   string // @data.Rec3
	fields []field
}

type field struct{ name, typ string }

// accountFields are what can be read from an account.
var accountFields = []field{
	{"ID", "string"}, {"Src0", "string"}, {"Src1", "string"}, {"Src2", "[]string"}, {"@prefixContact", "@data.Contact"},
	{"Src3", "string"}, {"Backup", "*@data.Contact"}, {"Name", "string"},
}

var contactFields = []field{{"Src3", "string"}, {"City", "string"}}

// accounts declares where the contacts are.
func (g *generator) accounts() {
	g.declare("data", `// Contact holds one contact.
type @data.Contact struct {
	//purpose:source security
	Src3 string
	City string
}

// Account is one user.
type @data.Account struct {
	ID, Name string
	//purpose:source security
	Src0 string
	Src1 string `+"`purpose:\"security\"`"+`
	Src2 []string //purpose:source security
	@data.Contact
	Backup *@data.Contact
}

// Load returns one account.
func @data.Load(i int) *@data.Account {
	return &@data.Account{
		ID: fmt.Sprint("id", i), Name: fmt.Sprint("name", i),
		Src0: rec.Mark(0, i), Src1: rec.Mark(1, i), Src2: []string{rec.Mark(2, i)},
		@data.Contact: @data.Contact{Src3: rec.Mark(3, i), City: "Bonn"},
		Backup: &@data.Contact{Src3: rec.Mark(3, i), City: "Kiel"},
	}
}

//purpose:source security
func @data.Src4() string { return rec.Mark(4, 0) }

//purpose:source security
var @data.Src5 = rec.Mark(5, 0)

// Uploads returns what an advertiser knows.
func @data.Uploads() []string {
	var list []string
	for source := range 6 {
		list = append(list, rec.Base(source, 0), rec.Base(source, 2))
	}
	return list
}`)
}

var fieldTypes = []string{
	"string", "string", "string", "[]string", "map[string]string", "[]byte", "any", "error", "func() string",
	"*string", "[2]string",
}

// newStruct declares a struct with some fields, the first of them a string.
func (g *generator) newStruct() {
	s := &structType{name: g.name("@data.Rec")}
	types := fieldTypes
	for _, o := range g.structs {
		types = append(types[:len(types):len(types)], o.name, "*"+o.name)
	}
	s.fields = []field{{"F0", "string"}}
	for i := range 1 + g.r.IntN(3) {
		s.fields = append(s.fields, field{fmt.Sprint("F", i+1), pick(g, types)})
	}
	var b strings.Builder
	for _, x := range s.fields {
		fmt.Fprintf(&b, "\t%s %s\n", x.name, x.typ)
	}
	g.declare("data", "type %s struct {\n%s}", s.name, b.String())
	g.structs = append(g.structs, s)
}

// fieldsOf returns the fields of a struct type or a pointer to one.
func (g *generator) fieldsOf(typ string) []field {
	typ = strings.TrimPrefix(typ, "*")
	switch typ {
	case "@data.Account":
		return accountFields
	case "@data.Contact":
		return contactFields
	}
	for _, s := range g.structs {
		if s.name == typ {
			return s.fields
		}
	}
	return nil
}

// anyType returns a random type that code of pkg can use.
func (g *generator) anyType(pkg string) string {
	types := append([]string{"*@data.Account"}, fieldTypes...)
	for _, s := range g.structs {
		types = append(types, s.name, "*"+s.name, "[]"+s.name, "[]*"+s.name, "map[string]*"+s.name)
	}
	return pick(g, types)
}

// value returns an expression of the type.
func (g *generator) value(f *scope, typ string) string {
	if v := g.read(f, typ); v != "" && !g.chance(6) {
		return v
	}
	return g.literal(f, typ, 2)
}

// contact returns a string expression for what is compared: often the contact
// as it was collected, since nothing else is like another's.
func (g *generator) contact(f *scope) string {
	if g.chance(3) {
		return g.value(f, "string")
	}
	var list []string
	for _, v := range f.vars {
		for _, x := range g.parts(v.name, v.typ, 3) {
			if x.typ == "string" && strings.Contains(x.name, "Src") {
				list = append(list, x.name)
			}
		}
	}
	if len(list) == 0 {
		return g.value(f, "string")
	}
	return pick(g, list)
}

// read returns an expression that reads a value of the type out of some
// variable, or "". Hot ones come first most of the time.
func (g *generator) read(f *scope, typ string) string {
	var hot, all []string
	for _, v := range f.vars {
		for _, x := range g.parts(v.name, v.typ, 3) {
			if x.typ != typ {
				continue
			}
			all = append(all, x.name)
			if f.hot(x.name) {
				hot = append(hot, x.name)
			}
		}
	}
	if typ == "string" && g.chance(20) {
		return pick(g, []string{"@data.Src4()", "@data.Src5"})
	}
	if len(hot) > 0 && !g.chance(4) {
		return pick(g, hot)
	}
	if len(all) > 0 {
		return pick(g, all)
	}
	return ""
}

// parts returns what can be read from an expression, itself first.
func (g *generator) parts(expr, typ string, depth int) []field {
	list := []field{{expr, typ}}
	if depth == 0 {
		return list
	}
	sub := func(e, t string) { list = append(list, g.parts(e, t, depth-1)...) }
	for _, x := range g.fieldsOf(typ) {
		sub(expr+"."+x.name, x.typ)
	}
	switch typ {
	case "[]string":
		sub(expr+"[0]", "string")
		sub(fmt.Sprintf("strings.Join(%s, \",\")", expr), "string")
		sub(fmt.Sprintf("%s[len(%s)-1]", expr, expr), "string")
	case "[2]string":
		sub(expr+"[0]", "string")
		sub(expr+"[1]", "string")
	case "map[string]string":
		sub(expr+`["k"]`, "string")
	case "[]byte":
		sub("string("+expr+")", "string")
	case "any":
		sub("fmt.Sprint("+expr+")", "string")
	case "error":
		sub(expr+".Error()", "string")
	case "func() string":
		sub(expr+"()", "string")
	case "*string":
		sub("*"+expr, "string")
	}
	if t, ok := strings.CutPrefix(typ, "map[string]*"); ok {
		sub(expr+`["k"]`, "*"+t)
	} else if t, ok := strings.CutPrefix(typ, "[]"); ok && strings.Contains(t, "@") {
		sub(expr+"[0]", t)
	}
	return list
}

// text returns a string expression.
func (g *generator) text(f *scope) string { return g.value(f, "string") }

// literal builds a value of the type.
func (g *generator) literal(f *scope, typ string, depth int) string {
	part := func(t string) string {
		if depth > 0 {
			return g.value(f, t)
		}
		return g.plain(t)
	}
	switch typ {
	case "string":
		if depth == 0 || g.chance(2) {
			return g.plain(typ)
		}
		return part("string") + " + " + g.plain(typ)
	case "[]string", "[2]string":
		return typ + "{" + part("string") + ", " + part("string") + "}"
	case "map[string]string":
		return typ + `{"k": ` + part("string") + `, "j": ` + part("string") + "}"
	case "[]byte":
		return "[]byte(" + part("string") + ")"
	case "any":
		return "any(" + part(pick(g, []string{"string", "[]string"})) + ")"
	case "error":
		return "errors.New(" + part("string") + ")"
	case "func() string":
		if depth == 0 {
			return `func() string { return "c" }`
		}
		// It returns a variable, lest two functions call each other for ever.
		return "func() string { return " + f.define("string", part("string")) + " }"
	case "*string":
		return "new(" + part("string") + ")"
	case "*@data.Account":
		return "@data.Load(2)"
	}
	return g.composite(f, typ, depth)
}

// composite builds a value of a generated struct, or of something that holds them.
func (g *generator) composite(f *scope, typ string, depth int) string {
	if t, ok := strings.CutPrefix(typ, "map[string]"); ok {
		return typ + `{"k": ` + g.literal(f, t, depth) + "}"
	}
	if t, ok := strings.CutPrefix(typ, "[]"); ok {
		return typ + "{" + g.literal(f, t, depth) + "}"
	}
	if t, ok := strings.CutPrefix(typ, "*"); ok {
		return "&" + g.composite(f, t, depth)
	}
	var parts []string
	for _, x := range g.fieldsOf(typ) {
		v := g.literal(f, x.typ, depth-1)
		if depth > 0 {
			v = g.value(f, x.typ)
		}
		parts = append(parts, x.name+": "+v)
	}
	return typ + "{" + strings.Join(parts, ", ") + "}"
}

// plain returns a value that holds no contact.
func (g *generator) plain(typ string) string {
	if typ == "string" {
		return fmt.Sprintf("%q", fmt.Sprint("c", g.r.IntN(100)))
	}
	return g.literal(&scope{g: g, pkg: "app"}, typ, 0)
}

// places returns the assignable parts of a variable, with their types.
func (g *generator) places(v variable) []field {
	var list []field
	for _, x := range g.parts(v.name, v.typ, 3) {
		if strings.HasSuffix(x.name, ")") || strings.Contains(x.name, "()") || strings.Contains(x.name, "Src") ||
			x.name == v.name && strings.Contains(v.name, ".") {
			continue
		}
		list = append(list, x)
	}
	return list
}
