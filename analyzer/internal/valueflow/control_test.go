package valueflow

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"
)

// TestControl compares what control tells of random functions with what follows from the
// definitions by brute force.
func TestControl(t *testing.T) {
	const count = 160
	var src strings.Builder
	src.WriteString("package p\n\nfunc c(int) bool\nfunc s(int)\nfunc each(yield func(int) bool)\n")
	for i := range count {
		g := &flowWriter{rand: rand.New(rand.NewPCG(1, uint64(i))), left: 3 + i%20, jumps: i%2 == 1}
		g.block(0, "", false)
		labels := ""
		if strings.Contains(g.out.String(), "goto L0") {
			labels = "L0:\n\ts(0)\n"
		}
		fmt.Fprintf(&src, "func f%d() {\n%s%s}\n", i, labels, g.out.String())
	}
	pkg := compile(t, src.String())
	seen := make(map[string]bool) // what the functions have, so that the test tests something
	for i := range count {
		checkControl(t, pkg.Func(fmt.Sprintf("f%d", i)), seen)
		if t.Failed() {
			break
		}
	}
	for _, has := range []string{"dependence", "inner loop", "leaves", "meets", "endless", "irreducible", "ending", "earlier"} {
		if !seen[has] {
			t.Errorf("no function has: %s", has)
		}
	}
}

// A flowWriter writes the body of a function out of random statements.
type flowWriter struct {
	rand  *rand.Rand
	out   strings.Builder
	left  int // statements that may still be written
	calls int
	loops int
	jumps bool // with goto
}

func (g *flowWriter) cond() string {
	g.calls++
	return fmt.Sprintf("c(%d)", g.calls)
}

// block writes some statements: in a loop whose label is given, or in none.
func (g *flowWriter) block(depth int, loop string, inSwitch bool) {
	for range 1 + g.rand.IntN(3) {
		if g.left--; g.left < 0 {
			return
		}
		g.statement(depth, loop, inSwitch)
	}
}

func (g *flowWriter) statement(depth int, loop string, inSwitch bool) {
	kind := g.rand.IntN(12)
	if depth > 5 {
		kind = 0
	}
	write := func(format string, args ...any) { fmt.Fprintf(&g.out, format+"\n", args...) }
	inner := func(loop string, inSwitch bool) { g.block(depth+1, loop, inSwitch) }
	switch kind {
	case 1, 2:
		write("if %s {", g.cond())
		inner(loop, inSwitch)
		write("}")
	case 3:
		write("if %s && %s || %s {", g.cond(), g.cond(), g.cond())
		inner(loop, inSwitch)
		write("} else {")
		inner(loop, inSwitch)
		write("}")
	case 4, 5:
		g.loops++
		label := fmt.Sprintf("loop%d", g.loops)
		heads := []string{"for " + g.cond(), "for", "for range 3", "for x := range each"}
		head := heads[g.rand.IntN(len(heads))]
		write("%s:\n%s {\nif %s { continue %s }", label, strings.ReplaceAll(head, "x :=", "_ ="), g.cond(), label)
		inner(label, false)
		write("}")
	case 6:
		write("switch {\ncase %s:", g.cond())
		inner(loop, true)
		write("case %s:", g.cond())
		inner(loop, true)
		write("default:")
		inner(loop, true)
		write("}")
	case 7:
		write("if %s { return }", g.cond())
	case 8:
		write("if %s { panic(0) }", g.cond())
	case 9, 10:
		if loop == "" {
			write("s(0)")
			return
		}
		leave := []string{"break", "continue"}[g.rand.IntN(2)]
		write("if %s { %s %s }", g.cond(), leave, loop)
	case 11:
		if g.jumps && depth > 0 {
			write("if %s { goto L0 }", g.cond())
			return
		}
		if g.jumps { // a loop that is entered at two places
			g.loops++
			a, b := fmt.Sprintf("A%d", g.loops), fmt.Sprintf("B%d", g.loops)
			write("if %s { goto %s }\n%s:\ns(1)\n%s:\ns(2)\nif %s { goto %s }", g.cond(), b, a, b, g.cond(), a)
			return
		}
		write("s(0)")
	default:
		write("s(%d)", g.left)
	}
}

// A flowGraph is what control works on, found by reachability alone.
type flowGraph struct {
	f     *ssa.Function
	succs [][]int
	exit  int
	loops map[*ssa.BasicBlock]map[*ssa.BasicBlock]bool // header -> body
}

// reaches returns the nodes that are reached from one without passing another, which is -1
// for none.
func reaches(succs [][]int, from, but int) map[int]bool {
	seen := make(map[int]bool)
	var visit func(int)
	visit = func(n int) {
		if n == but || seen[n] {
			return
		}
		seen[n] = true
		for _, s := range succs[n] {
			visit(s)
		}
	}
	visit(from)
	return seen
}

func newFlowGraph(f *ssa.Function) *flowGraph {
	g := &flowGraph{f: f, loops: make(map[*ssa.BasicBlock]map[*ssa.BasicBlock]bool)}
	whole, back := make([][]int, len(f.Blocks)), make([][]int, len(f.Blocks))
	for _, b := range f.Blocks {
		for _, s := range b.Succs {
			whole[b.Index] = append(whole[b.Index], s.Index)
			back[s.Index] = append(back[s.Index], b.Index)
		}
	}
	isBack := func(b, header *ssa.BasicBlock) bool { return !reaches(whole, 0, header.Index)[b.Index] }
	latch := make(map[*ssa.BasicBlock]int)
	for _, b := range f.Blocks {
		for _, s := range b.Succs {
			if !isBack(b, s) {
				continue
			}
			if g.loops[s] == nil {
				latch[s] = len(f.Blocks) + len(latch)
				g.loops[s] = map[*ssa.BasicBlock]bool{s: true}
			}
			for n := range reaches(back, b.Index, s.Index) {
				g.loops[s][f.Blocks[n]] = true
			}
		}
	}
	g.exit = len(f.Blocks) + len(latch)
	g.succs = make([][]int, g.exit+1)
	edge := func(from int, b, to *ssa.BasicBlock) {
		n := to.Index
		if isBack(b, to) {
			n = latch[to]
		}
		g.succs[from] = append(g.succs[from], n)
	}
	for _, b := range f.Blocks {
		for _, s := range b.Succs {
			if p, ok := s.Instrs[len(s.Instrs)-1].(*ssa.Panic); !(ok && !p.Pos().IsValid() && len(b.Succs) == 2) {
				edge(b.Index, b, s)
			}
		}
	}
	for header, body := range g.loops {
		for _, s := range header.Succs {
			if !body[s] {
				edge(latch[header], header, s)
			}
		}
	}
	for n := range g.exit {
		if len(g.succs[n]) == 0 {
			g.succs[n] = []int{g.exit}
		}
	}
	return g
}

// after reports whether all ways from a node to the exit pass another one. Of a node from
// which no way leads there only itself is passed.
func (g *flowGraph) after(n, from int) bool {
	if n == from {
		return true
	}
	return reaches(g.succs, from, -1)[g.exit] && !reaches(g.succs, from, n)[g.exit]
}

// depends returns the dependences of every node: on the edges after which it is always passed
// while it is not always passed after their tails, and on what those depend on.
func (g *flowGraph) depends() []map[dependence]bool {
	deps := make([]map[dependence]bool, len(g.succs))
	for n := range deps {
		deps[n] = make(map[dependence]bool)
		for _, b := range g.f.Blocks {
			for i, s := range g.succs[b.Index] {
				if len(g.succs[b.Index]) > 1 && n != g.exit && g.after(n, s) && (n == b.Index || !g.after(n, b.Index)) {
					deps[n][dependence{b, i}] = true
				}
			}
		}
	}
	for changed := true; changed; {
		changed = false
		for n := range deps {
			size := len(deps[n])
			for d := range maps.Clone(deps[n]) {
				maps.Copy(deps[n], deps[d.Cond.Index])
			}
			changed = changed || len(deps[n]) > size
		}
	}
	return deps
}

// around returns the headers of the loops around a block, the innermost first.
func (g *flowGraph) around(b *ssa.BasicBlock) []*ssa.BasicBlock {
	var headers []*ssa.BasicBlock
	for header, body := range g.loops {
		if body[b] {
			headers = append(headers, header)
		}
	}
	slices.SortFunc(headers, func(a, b *ssa.BasicBlock) int { return len(g.loops[a]) - len(g.loops[b]) })
	return headers
}

func checkControl(t *testing.T, f *ssa.Function, seen map[string]bool) {
	t.Helper()
	c, g := newControl(f), newFlowGraph(f)
	deps := g.depends()
	differ := func(what string, b *ssa.BasicBlock, got, want any) {
		t.Helper()
		if fmt.Sprint(got) != fmt.Sprint(want) {
			var text strings.Builder
			if _, err := f.WriteTo(&text); err != nil {
				t.Fatal(err)
			}
			t.Errorf("%s of block %d: got %v, want %v in\n%s", what, b.Index, got, want, text.String())
		}
	}
	for _, b := range f.Blocks {
		differ("dependences", b, spellDeps(c.deps[b.Index]), spellDeps(slices.Collect(maps.Keys(deps[b.Index]))))
		leaves := true
		for n := range g.exit {
			leaves = leaves && (n == b.Index || !g.after(n, b.Index))
		}
		differ("leaving", b, c.leaves(b), leaves)

		around := g.around(b)
		differ("depth", b, c.depth(b), len(around)+1)
		l := c.loopOf[b.Index]
		for _, header := range around {
			differ("a loop's header", b, l != nil && l.header == header && c.loopAt(header) == l, true)
			if t.Failed() {
				return
			}
			differ("a loop's body", b, spellBlocks(l.body), spellBlocks(g.loops[header]))
			l = l.outer
		}
		g.checkEarlier(c, b, deps, differ)
		for _, use := range f.Blocks {
			want := g.ending(b, use, deps)
			seen["ending"] = seen["ending"] || len(want) > 0
			differ(fmt.Sprintf("ending for block %d", use.Index), b, unique(c.ending(b, use)), spellDeps(slices.Collect(maps.Keys(want))))
		}
		seen["dependence"] = seen["dependence"] || len(deps[b.Index]) > 1
		seen["inner loop"] = seen["inner loop"] || len(around) > 1
		seen["leaves"] = seen["leaves"] || leaves && len(b.Succs) == 2
		seen["meets"] = seen["meets"] || !leaves && len(b.Succs) == 2
		seen["endless"] = seen["endless"] || g.loops[b] != nil && len(b.Succs) == 1
		seen["earlier"] = seen["earlier"] || len(c.earlier(b)) > 0
		for n := range reaches(g.succs, b.Index, -1) {
			seen["irreducible"] = seen["irreducible"] || n != b.Index && reaches(g.succs, n, -1)[b.Index]
		}
	}
}

// checkEarlier compares the conditions by which loops may have ended before.
func (g *flowGraph) checkEarlier(c *control, b *ssa.BasicBlock, deps []map[dependence]bool, differ func(string, *ssa.BasicBlock, any, any)) {
	want := make(map[dependence]bool)
	for _, header := range g.around(b) {
		for in := range g.loops[header] {
			for i, s := range in.Succs {
				stays := dependence{in, 1 - i}
				if len(in.Succs) == 2 && !g.loops[header][s] && !deps[b.Index][stays] {
					want[stays] = true
				}
			}
		}
	}
	differ("earlier rounds", b, unique(c.earlier(b)), spellDeps(slices.Collect(maps.Keys(want))))
}

// ending returns the conditions that decide whether control leaves a loop around def, and not
// around use, on a way to use.
func (g *flowGraph) ending(def, use *ssa.BasicBlock, deps []map[dependence]bool) map[dependence]bool {
	out := make(map[dependence]bool)
	whole := make([][]int, len(g.f.Blocks))
	for _, b := range g.f.Blocks {
		for _, s := range b.Succs {
			whole[b.Index] = append(whole[b.Index], s.Index)
		}
	}
	for _, header := range g.around(def) {
		body := g.loops[header]
		if body[use] {
			continue
		}
		for b := range body {
			for i, s := range b.Succs {
				if body[s] || !reaches(whole, s.Index, -1)[use.Index] {
					continue
				}
				for d := range deps[b.Index] {
					if body[d.Cond] {
						out[d] = true
					}
				}
				if len(b.Succs) > 1 {
					out[dependence{b, i}] = true
				}
			}
		}
	}
	return out
}

func spellDeps(deps []dependence) string {
	var list []string
	for _, d := range deps {
		list = append(list, fmt.Sprintf("%d.%d", d.Cond.Index, d.Succ))
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}

// unique spells dependences, of which some may be there twice.
func unique(deps []dependence) string {
	set := make(map[dependence]bool)
	for _, d := range deps {
		set[d] = true
	}
	return spellDeps(slices.Collect(maps.Keys(set)))
}

func spellBlocks(set map[*ssa.BasicBlock]bool) string {
	var list []int
	for b := range set {
		list = append(list, b.Index)
	}
	slices.Sort(list)
	return fmt.Sprint(list)
}
