package valueflow

import (
	"fmt"
	"go/token"
	"go/types"
	"path"
	"reflect"
	"runtime"
	"slices"
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

// touches reports whether a function that a bound stopped reads a source, reaches a sink, or
// hands on what one of them has to do with. A message about any other function would say
// nothing: what goes into it comes out, and no path begins or ends in it.
func (p *Package) touches(f *ssa.Function) bool {
	sum := p.own[functionKey(f)]
	if sum == nil || len(sum.Sinks) > 0 {
		return true
	}
	found := false
	values(sum, func(v *summary.Value) {
		found = found || slices.ContainsFunc(v.Labels, func(l *summary.Label) bool { return l.Source != nil })
	})
	return found || slices.ContainsFunc(f.Blocks, func(b *ssa.BasicBlock) bool { return slices.ContainsFunc(b.Instrs, p.isAnnotated) })
}

// isAnnotated reports whether an instruction reads or writes an annotated field, or calls a
// function that is annotated or has a sink.
func (p *Package) isAnnotated(instr ssa.Instruction) bool {
	if v, ok := instr.(ssa.Value); ok {
		if f := fieldTaken(v); f != nil && (p.Table.Field(f.Origin()) != nil || p.Table.FieldSink(f.Origin()) != nil) {
			return true
		}
	}
	call, ok := instr.(ssa.CallInstruction)
	if !ok {
		return false
	}
	c := call.Common()
	method := c.Method
	if f := c.StaticCallee(); f != nil {
		if sum := p.summaryOf(functionKey(f)); sum != nil && len(sum.Sinks) > 0 {
			return true
		}
		method, _ = f.Object().(*types.Func)
	}
	return method != nil && p.Table.Func(method.Origin()) != nil
}

// fieldTaken returns the field that an instruction takes of a struct, or the address of; nil if
// it is another one.
func fieldTaken(v ssa.Value) *types.Var {
	switch v := v.(type) {
	case *ssa.FieldAddr:
		return structField(deref(v.X.Type()), v.Field)
	case *ssa.Field:
		return structField(v.X.Type(), v.Field)
	}
	return nil
}
