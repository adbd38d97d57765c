// Scale prints what purposevet costs as the import graph grows, beside a pass
// that only builds SSA: the bytes of facts of all packages, wall and CPU time,
// and the peak memory of a process. It generates the modules, and runs in the
// root of this repository, whose commands it builds.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"example.com/purposevet/analyzer/internal/layered"
)

func main() {
	sizes := flag.String("n", "50,200,800", "numbers of `packages`, separated by commas")
	width := flag.Int("width", 10, "`packages` in a layer")
	sparse := flag.Bool("sparse", false, "annotate only a few packages of the lowest layer")
	edit := flag.Bool("edit", false, "measure what an edit costs instead")
	flag.Parse()
	if err := run(*sizes, layered.Module{Width: *width, Sparse: *sparse}, *edit); err != nil {
		fmt.Fprintln(os.Stderr, "scale:", err)
		os.Exit(1)
	}
}

func run(sizes string, m layered.Module, edit bool) error {
	dir, err := os.MkdirTemp("", "scale")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	b, err := newBench(dir)
	if err != nil {
		return err
	}
	for i, size := range strings.Split(sizes, ",") {
		if m.Packages, err = strconv.Atoi(size); err != nil {
			return err
		}
		b.module = filepath.Join(dir, "m"+size)
		if err := m.Write(b.module); err != nil {
			return err
		}
		if err := b.compile(); err != nil {
			return err
		}
		if edit {
			err = b.edits(m)
		} else {
			err = b.compare(m, i == 0)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// tools are compared, in this order.
var tools = []string{"ssaonly", "purposevet"}

// compare prints a row for each tool.
func (b *bench) compare(m layered.Module, first bool) error {
	if first {
		fmt.Println("| packages | layers | tool | facts | a package | largest | wall | CPU | peak of a process |")
		fmt.Println("| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
	}
	for _, tool := range tools {
		c, err := b.cold(tool)
		if err != nil {
			return err
		}
		fmt.Printf("| %d | %d | %s | %s | %s | %s | %.1f s | %.1f s | %d MB |\n", m.Packages, m.Layers(), tool,
			kB(c.facts), kB(c.facts/m.Packages), kB(c.largest), c.wall.Seconds(), c.cpu.Seconds(), c.peak>>20)
	}
	return nil
}

func kB(bytes int) string { return fmt.Sprintf("%.1f kB", float64(bytes)/1000) }
