package valueflow

import (
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"
)

// sweepSource has loops that overwrite all elements of a collection, in functions whose names
// begin with All, and others that may leave some as they were.
const sweepSource = `package p

type T struct { X, Y string; In struct{ Z string } }

func c(int) bool
func clearIt(t *T)

func AllByIndex(l []T)          { for i := 0; i < len(l); i++ { l[i].X = "" } }
func AllByRange(l []T)          { for i := range l { l[i].X = "" } }
func AllWhole(l []T)            { for i := range l { l[i] = T{} } }
func AllInner(l []T)            { for i := range l { l[i].In.Z = "" } }
func AllPointers(l []*T)        { for _, t := range l { t.X = "" } }
func AllPointersByIndex(l []*T) { for i := range l { l[i].X = "" } }
func AllOfArray(l *[4]T)        { for i := range l { l[i].X = "" } }
func AllCounted(l *[4]T)        { for i := 0; i < 4; i++ { l[i].X = "" } }
func AllOfMap(m map[string]*T)  { for _, t := range m { t.X = "" } }
func AllKeys(m map[string]T)    { for k := range m { m[k] = T{} } }
func AllHelped(l []*T)          { for _, t := range l { clearIt(t) } }
func AllHelpedByIndex(l []T)    { for i := range l { clearIt(&l[i]) } }
func AllBeside(l []T)           { for i := range l { if c(i) { l[i].Y = "" }; l[i].X = "" } }
func AllOrPanic(l []T)          { for i := range l { if c(i) { panic(0) }; l[i].X = "" } }
func AllOrReturn(l []T)         { for i := range l { if c(i) { return }; l[i].X = "" } }
func AllOfInner(m [][]T)        { for _, l := range m { for i := range l { l[i].X = "" } } }

func SomeIf(l []T)              { for i := range l { if c(i) { l[i].X = "" } } }
func SomeContinue(l []T)        { for i := range l { if c(i) { continue }; l[i].X = "" } }
func SomeBreak(l []T)           { for i := range l { if c(i) { break }; l[i].X = "" } }
func SomeFrom(l []T)            { for i := 1; i < len(l); i++ { l[i].X = "" } }
func SomeTo(l []T)              { for i := 0; i < len(l)-1; i++ { l[i].X = "" } }
func SomeFew(l *[4]T)           { for i := 0; i < 3; i++ { l[i].X = "" } }
func SomeEven(l []T)            { for i := 0; i < len(l); i += 2 { l[i].X = "" } }
func SomeSkipped(l []T)         { for i := 0; i < len(l); i++ { l[i].X = ""; if c(i) { i++ } } }
func SomeDown(l []T)            { for i := len(l)-1; i > 0; i-- { l[i].X = "" } }
func SomeFirst(l []T)           { for range l { l[0].X = "" } }
func SomeShifted(l []T)         { for i := range l { l[i/2].X = "" } }
func SomeOther(l, m []T)        { for i := range l { m[i].X = "" } }
func SomeCopies(l []T)          { for _, t := range l { t.X = ""; _ = t } }
func SomeWhile(l []T)           { for i := 0; c(i); i++ { l[i].X = "" } }
func SomeLeft(l []T)            { for i := range l { if c(i) { goto end }; l[i].X = "" }; end: c(0) }
func SomeOfMap(m map[string]T)  { for range m { m["a"] = T{} } }
func SomeOfText(s string, l []T) { for i := range s { l[i].X = "" } }
`

// TestFindSweep checks which loops overwrite all elements.
func TestFindSweep(t *testing.T) {
	pkg := compile(t, sweepSource)
	for name, m := range pkg.Members {
		f, ok := m.(*ssa.Function)
		if !ok || !strings.HasPrefix(name, "All") && !strings.HasPrefix(name, "Some") {
			continue
		}
		var found []*sweep
		c := newControl(f)
		for header := range c.loops {
			if s := c.findSweep(header); s != nil {
				found = append(found, s)
			}
		}
		if want := strings.HasPrefix(name, "All"); len(found) > 1 || (len(found) == 1) != want {
			t.Errorf("%s: %d loops", name, len(found))
		}
		for _, s := range found {
			if len(s.stores) != 1 || c.loopAt(s.done) != nil && name != "AllOfInner" || s.over != f.Params[0] && name != "AllOfInner" {
				t.Errorf("%s: %d stores, to %v, done in block %v", name, len(s.stores), s.over, s.done)
			}
		}
	}
}
