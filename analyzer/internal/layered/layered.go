// Package layered writes modules of many packages in layers, to measure what
// grows with the width and the depth of the import graph.
package layered

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A Module is the shape of a generated module: layers of Width packages, each
// of which imports three packages of the layer below. Each package has a service
// that keeps data and calls the services below it through interfaces, and some
// functions that hand data on.
type Module struct {
	Packages int
	Width    int
	// Sparse leaves only the first packages of the lowest layer with a source and
	// a sink, as in ordinary code; else every package has both.
	Sparse bool
}

// Path is the import path of every generated module.
const Path = "example.com/layered"

// annotated is how many packages of a sparse module have a source and a sink.
const annotated = 3

// Write writes the module to a directory.
func (m Module) Write(dir string) error {
	files := map[string]string{"go.mod": "module " + Path + "\n\ngo 1.26\n"}
	for i := range m.Packages {
		files[fmt.Sprintf("p%d/p.go", i)] = m.source(i)
	}
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// Layers returns how many layers the module has.
func (m Module) Layers() int { return (m.Packages + m.Width - 1) / m.Width }

// imports returns the packages that package i imports.
func (m Module) imports(i int) []int {
	layer, at := i/m.Width, i%m.Width
	if layer == 0 {
		return nil
	}
	var list []int
	for k := range 3 {
		list = append(list, (layer-1)*m.Width+(at+k)%m.Width)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

const body = `
type Account struct {
	ID string
	SOURCE
	Phone string
}

SINK
func Upload(s string) { sent = append(sent, s) }

var sent []string

type Sender interface{ Send(to string) string }

type Service struct {
	cache map[string]string
	next  []Sender
}

func (s *Service) Send(to string) string {
	s.cache[to] = to
	for _, n := range s.next {
		to = n.Send(to)
	}
	return to
}

func (s *Service) Keep(a *Account) { s.cache[a.ID] = a.Phone }

func (s *Service) Flush() {
	for _, v := range s.cache {
		Upload(v)
	}
}
`

func (m Module) source(i int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "package p%d\n\n", i)
	below := m.imports(i)
	for _, j := range below {
		fmt.Fprintf(&b, "import \"%s/p%d\"\n", Path, j)
	}
	source, sink := "//purpose:source security", "//purpose:sink advertising"
	if m.Sparse && i >= annotated {
		source, sink = "// given by the user", "// and kept"
	}
	b.WriteString(strings.NewReplacer("SOURCE", source, "SINK", sink).Replace(body))
	b.WriteString("\nfunc New() *Service {\n\ts := &Service{cache: map[string]string{}}\n")
	for _, j := range below {
		fmt.Fprintf(&b, "\ts.next = append(s.next, p%d.New())\n", j)
	}
	b.WriteString("\treturn s\n}\n\nfunc Normal(s string) string {\n\ts += \"x\"\n")
	for _, j := range below {
		fmt.Fprintf(&b, "\ts = p%d.Normal(s)\n", j)
	}
	b.WriteString("\treturn s\n}\n\nfunc Hand(a *Account) string { return Normal(a.ID) + Normal(a.Phone) }\n")
	return b.String()
}
