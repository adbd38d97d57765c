// Package text prints findings for people: on a terminal with the source line
// and a caret for each step of the route, elsewhere one line for each.
package text

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/fatih/color"

	"example.com/purposevet/cmd/purposevet/internal/govet"
)

// A Printer prints findings.
type Printer struct {
	Out    io.Writer
	Frames bool // source lines, as terminals get them
	Color  bool
	Dir    string // file names are relative to it
	lines  map[string][]string
}

// Findings prints all of them.
func (p *Printer) Findings(list []govet.Diagnostic) {
	for i, d := range list {
		if i > 0 && p.Frames {
			fmt.Fprintln(p.Out)
		}
		p.finding(&d)
	}
}

func (p *Printer) finding(d *govet.Diagnostic) {
	fmt.Fprintf(p.Out, "%s: %s: %s\n", p.style(p.Place(d.Posn), color.Bold),
		p.style(d.Category, color.FgRed, color.Bold), Sanitize(d.Message))
	if p.Frames && len(d.Related) == 0 {
		p.frame("  ", govet.ParsePosition(d.Posn))
	}
	for i, r := range d.Related {
		if !p.Frames {
			fmt.Fprintf(p.Out, "\t%s: %s\n", p.Place(r.Posn), Sanitize(r.Message))
			continue
		}
		fmt.Fprintf(p.Out, "%4d. %s %s\n", i+1, Sanitize(r.Message), p.style(p.Place(r.Posn), color.Faint))
		p.frame("      ", govet.ParsePosition(r.Posn))
	}
}

// frame prints a source line and a caret below the column, if the line is
// there to be read.
func (p *Printer) frame(indent string, pos govet.Position) {
	line, ok := p.line(pos)
	if !ok {
		return
	}
	code := strings.TrimLeft(line, " \t")
	col := pos.Col - 1 - (len(line) - len(code))
	col = min(max(col, 0), len(code))
	number := fmt.Sprintf("%d", pos.Line)
	fmt.Fprintf(p.Out, "%s%s %s\n", indent, p.style(number+" |", color.FgBlue), Sanitize(code))
	before := len([]rune(Sanitize(code[:col])))
	fmt.Fprintf(p.Out, "%s%s %s%s\n", indent, p.style(strings.Repeat(" ", len(number))+" |", color.FgBlue),
		strings.Repeat(" ", before), p.style("^", color.FgGreen, color.Bold))
}

// maxFile bounds what is read of a file for the sake of a line of it.
const maxFile = 16 << 20

func (p *Printer) line(pos govet.Position) (string, bool) {
	lines, ok := p.lines[pos.File]
	if !ok {
		lines = read(pos.File)
		if p.lines == nil {
			p.lines = make(map[string][]string)
		}
		p.lines[pos.File] = lines
	}
	if pos.Line < 1 || pos.Line > len(lines) {
		return "", false
	}
	return lines[pos.Line-1], true
}

func read(file string) []string {
	info, err := os.Stat(file)
	if err != nil || !info.Mode().IsRegular() {
		return nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil
	}
	defer f.Close()
	var lines []string
	in := bufio.NewScanner(io.LimitReader(f, maxFile))
	in.Buffer(nil, maxFile)
	for in.Scan() {
		lines = append(lines, in.Text())
	}
	return lines
}

// Place spells a position relative to the working directory.
func (p *Printer) Place(posn string) string {
	pos := govet.ParsePosition(posn)
	file := Short(p.Dir, pos.File)
	if pos.Line > 0 {
		file = fmt.Sprintf("%s:%d", file, pos.Line)
	}
	if pos.Col > 0 {
		file = fmt.Sprintf("%s:%d", file, pos.Col)
	}
	return Sanitize(file)
}

// Short returns the name of a file relative to dir, where that is shorter.
func Short(dir, file string) string {
	rel, err := filepath.Rel(dir, file)
	if err != nil || len(rel) >= len(file) {
		return file
	}
	return rel
}

// Rebase returns a message of the go command, which ran in from, with the name
// of the file that it begins with relative to dir.
func Rebase(dir, from, message string) string {
	file, rest, ok := strings.Cut(message, ".go:")
	if !ok || strings.ContainsAny(file, " \t") && !filepath.IsAbs(file) {
		return message
	}
	file += ".go"
	if !filepath.IsAbs(file) {
		file = filepath.Join(from, file)
	}
	return Short(dir, file) + ":" + rest
}

func (p *Printer) style(s string, attrs ...color.Attribute) string {
	if !p.Color {
		return s
	}
	c := color.New(attrs...)
	c.EnableColor()
	return c.Sprint(s)
}
