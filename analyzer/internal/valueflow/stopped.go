package valueflow

import (
	"fmt"
	"go/token"
	"path"
	"reflect"
	"runtime"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// A Stopped is a function that was not analysed wholly.
type Stopped struct {
	Name string    // for messages
	Pos  token.Pos // invalid for a package's initializer
	// Cause is the panic that ended the analysis, with the place in our code that it came
	// from. It is "" if a bound did.
	Cause string
}

func stopped(f *ssa.Function, cause string) Stopped {
	return Stopped{Name: displayName(f), Pos: f.Pos(), Cause: cause}
}

// analyzeSafely returns nil if the analysis panicked, and notes why: a broken invariant
// of ours in one function must not keep go vet from the rest of the user's code.
func (x *function) analyzeSafely() (sum *summary.Summary) {
	if !x.LetPanic {
		defer func() {
			if r := recover(); r != nil {
				x.failed[x.f] = true
				x.causes[x.f] = fmt.Sprintf("%v at %s", r, panicked())
				sum = nil
			}
		}()
	}
	if x.Watch != nil {
		defer x.Watch(x.f)()
	}
	return x.analyze()
}

// panicked returns the innermost function of ours on the way to a panic that was
// just recovered from, with its file and line.
func panicked() string {
	own, _, _ := strings.Cut(reflect.TypeFor[Stopped]().PkgPath(), "/internal/")
	var pcs [64]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs[:])])
	for raised := false; ; {
		f, more := frames.Next()
		if raised && strings.HasPrefix(f.Function, own) {
			return fmt.Sprintf("%s (%s:%d)", path.Base(f.Function), path.Base(f.File), f.Line)
		}
		raised = raised || f.Function == "runtime.gopanic"
		if !more {
			return "an unknown place"
		}
	}
}
