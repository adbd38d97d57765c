package analyzer

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/purposevet/analyzer/internal/corpus"
)

// BenchmarkGrowth shows how the cost of the pass grows with the size of what it
// analyses, in one way at a time.
func BenchmarkGrowth(b *testing.B) {
	for _, shape := range []struct {
		name  string
		body  func(n int) string
		sizes []int
	}{
		{"functions", manyFunctions, []int{10, 100, 1000}},
		{"depth", deepCalls, []int{10, 100, 1000}},
		{"fields", manyFields, []int{10, 100, 1000}},
		{"cycle", callCycle, []int{10, 100}},
		{"constructors", deepConstructors, []int{4, 8, 16}},
		{"branches", manyBranches, []int{10, 100, 1000}},
		{"state", manyMoves, []int{10, 100, 1000}},
		{"sources", manySources, []int{2, 5, 10}},
	} {
		for _, n := range shape.sizes {
			dir := writeGrown(b, shape.body(n))
			b.Run(fmt.Sprintf("of=%s/n=%d", shape.name, n), func(b *testing.B) { benchModule(b, dir) })
		}
	}
	for _, n := range []int{width, 4 * width, 16 * width} {
		dir := writeLayered(b, n)
		b.Run(fmt.Sprintf("of=packages/n=%d", n), func(b *testing.B) { benchModule(b, dir) })
	}
}

func benchModule(b *testing.B, dir string) {
	pkgs, err := corpus.Load(dir, "./...")
	if err != nil {
		b.Fatal(err)
	}
	r := newBench(b, pkgs, Options{PolicyText: "version: 1\n"})
	r.compare(b, r.order...)
}

// writeGrown writes a module of one package with a source, a sink and a body.
func writeGrown(b testing.TB, body string) string {
	b.Helper()
	dir := b.TempDir()
	writeFiles(b, dir, map[string]string{
		"go.mod":   "module example.com/grown\n\ngo 1.26\n",
		"grown.go": "package grown\n" + sourceAndSink + body,
	})
	return dir
}

// sourceAndSink declares a source and a sink, in a package without other names.
const sourceAndSink = `
type Account struct {
	ID    string
	Phone string //purpose:source security
}

//purpose:sink advertising
func Upload(s string) { sent = append(sent, s) }

var sent []string

`

// writeFiles writes texts by the paths of their files in a directory.
func writeFiles(b testing.TB, dir string, texts map[string]string) {
	b.Helper()
	for name, text := range texts {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
}

// repeat joins the lines of a text for each number below n.
func repeat(n int, text func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(text(i))
	}
	return b.String()
}

// manyFunctions do not call each other.
func manyFunctions(n int) string {
	return repeat(n, func(i int) string {
		return fmt.Sprintf("func f%d(a *Account, m map[string]string) string {\n\tfor k, v := range m {\n\t\tif k == a.ID {\n\t\t\tUpload(v)\n\t\t\treturn a.Phone\n\t\t}\n\t}\n\treturn a.ID\n}\n\n", i)
	})
}

// deepCalls each call the next one.
func deepCalls(n int) string {
	return repeat(n, func(i int) string {
		return fmt.Sprintf("func f%d(s string) string { return f%d(s + \"x\") }\n\n", i, i+1)
	}) + fmt.Sprintf("func f%d(s string) string { return s }\n\nfunc top(a *Account) { Upload(f0(a.Phone)) }\n", n)
}

// manyFields are copied one by one.
func manyFields(n int) string {
	return "type wide struct {\n" + repeat(n, func(i int) string { return fmt.Sprintf("\tF%d string\n", i) }) +
		"}\n\nfunc fill(a *Account) *wide {\n\tw := &wide{}\n" +
		repeat(n, func(i int) string { return fmt.Sprintf("\tw.F%d = a.Phone\n", i) }) +
		"\treturn w\n}\n\nfunc use(a *Account) {\n\tw := fill(a)\n" +
		repeat(n, func(i int) string { return fmt.Sprintf("\tUpload(w.F%d)\n", i) }) + "}\n"
}

// callCycle has methods that each call two others, as those of a parser do.
func callCycle(n int) string {
	return "type parser struct {\n\tat   *Account\n\tlast string\n\tnext *parser\n}\n\n" + repeat(n, func(i int) string {
		return fmt.Sprintf("func (p *parser) m%d(s string) string {\n\tif s == p.last {\n\t\treturn p.m%d(s)\n\t}\n\tp.last = p.at.Phone\n\tUpload(s)\n\treturn p.next.m%d(s + p.at.ID)\n}\n\n",
			i, (i+1)%n, (i*7+3)%n)
	})
}

// deepConstructors each call the next one three times.
func deepConstructors(n int) string {
	return repeat(n, func(i int) string {
		return fmt.Sprintf("type t%d struct{ a, b, c *t%d }\n\nfunc new%d(p *Account) *t%d { return &t%d{new%d(p), new%d(p), new%d(p)} }\n\n",
			i, i+1, i, i, i, i+1, i+1, i+1)
	}) + fmt.Sprintf("type t%d struct{ s string }\n\nfunc new%d(p *Account) *t%d { return &t%d{p.Phone} }\n", n, n, n, n)
}

// manyBranches compare and return early.
func manyBranches(n int) string {
	return "func branch(list []*Account, s string) string {\n\tfor _, a := range list {\n" + repeat(n, func(i int) string {
		return fmt.Sprintf("\t\tif a.Phone == s+\"%d\" {\n\t\t\tUpload(a.ID)\n\t\t\tcontinue\n\t\t}\n", i)
	}) + "\t}\n\treturn s\n}\n"
}

// manyMoves are methods that each move what one field of a service keeps to the
// next, and use it.
func manyMoves(n int) string {
	return "type service struct {\n" + repeat(n+1, func(i int) string { return fmt.Sprintf("\tF%d map[string]string\n", i) }) +
		"}\n\nfunc (s *service) keep(a *Account) { s.F0[a.ID] = a.Phone }\n\n" + repeat(n, func(i int) string {
		return fmt.Sprintf("func (s *service) m%d(k string) {\n\ts.F%d[k] = s.F%d[k]\n\tUpload(s.F%d[k])\n}\n\n", i, i+1, i, i)
	})
}

// manySources are fields of types that refer to each other, and what is handed
// through functions that call each other.
func manySources(n int) string {
	return repeat(n, func(i int) string {
		return fmt.Sprintf("type t%d struct {\n\ts string //purpose:source security\n\ta *t%d\n\tb []*t%d\n}\n\n", i, (i+1)%n, (i*7+3)%n) +
			fmt.Sprintf("func (t *t%d) m(s string) string {\n\tif s == t.s {\n\t\tt.a.s = t.b[0].s\n\t}\n\tUpload(s)\n\treturn t.b[0].m(t.a.m(s + t.s))\n}\n\n", i)
	})
}
