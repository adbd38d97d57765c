package valueflow

import (
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A login that finds a wrong code refuses: it returns an error, panics, or answers the
// request with an error. That the code after it runs only says that all was right.

// maxRefusal bounds how many blocks are examined to tell whether a branch refuses, and
// maxRefusing how deep helpers are nested that answer with an error.
const (
	maxRefusal  = 32
	maxRefusing = 3
)

// denies reports whether control that comes from a condition to block b refuses,
// whichever way it goes on: it panics, returns an error that is not nil, or answers a
// request with an error. A way into the next round of a loop does not refuse.
func (c *control) denies(b, cond *ssa.BasicBlock) bool {
	way := [2]*ssa.BasicBlock{b, cond}
	known, ok := c.refusals[way]
	if !ok {
		known = refusesBehind(b, cond, 0)
		c.refusals[way] = known
	}
	return known
}

// refusesBehind reports whether every way from a block refuses before it ends or comes to
// the condition again.
func refusesBehind(b, cond *ssa.BasicBlock, depth int) bool {
	seen := make(map[*ssa.BasicBlock]bool)
	var all func(b *ssa.BasicBlock) bool
	all = func(b *ssa.BasicBlock) bool {
		if seen[b] || refuses(b, depth) {
			return true
		}
		seen[b] = true
		next := cond != nil && b.Dominates(cond)
		if len(seen) > maxRefusal || len(b.Succs) == 0 || next {
			return false
		}
		for _, s := range b.Succs {
			if !all(s) {
				return false
			}
		}
		return true
	}
	return all(b)
}

func refuses(b *ssa.BasicBlock, depth int) bool {
	for _, instr := range b.Instrs {
		if call, ok := instr.(*ssa.Call); ok && answersError(&call.Call, depth) {
			return true
		}
	}
	switch last := last(b).(type) {
	case *ssa.Panic:
		return true
	case *ssa.Return:
		if n := len(last.Results); n > 0 && isError(last.Results[n-1].Type()) {
			c, ok := last.Results[n-1].(*ssa.Const)
			return !ok || !c.IsNil()
		}
	}
	return false
}

// answersError reports whether a call ends the process, or answers a request with an
// error: it is given an error status, or calls a helper of this package that does so.
func answersError(c *ssa.CallCommon, depth int) bool {
	if givesErrorStatus(c) {
		return true
	}
	fn := c.StaticCallee()
	if fn == nil {
		return false
	}
	if obj, ok := fn.Object().(*types.Func); ok && obj.Pkg() != nil && obj.Signature().Recv() == nil && endsRequest(obj.Pkg().Path(), obj.Name()) {
		return true
	}
	return depth < maxRefusing && fn.Signature.Results().Len() == 0 && len(fn.Blocks) > 0 && refusesBehind(fn.Blocks[0], nil, depth+1)
}

// endsRequest reports whether a standard library function answers a request with an
// error, or ends the process.
func endsRequest(path, name string) bool {
	switch path {
	case "net/http":
		return name == "Error" || name == "NotFound" || name == "Redirect"
	case "os":
		return name == "Exit"
	case "log":
		return strings.HasPrefix(name, "Fatal")
	}
	return false
}

// givesErrorStatus reports whether a call gets the HTTP status of an error, and not just a number
// of that size: as a parameter with such a name, or beside an http.ResponseWriter.
func givesErrorStatus(c *ssa.CallCommon) bool {
	params := c.Signature().Params()
	receivers := len(c.Args) - params.Len()
	for i, a := range c.Args {
		if !isErrorStatus(a) {
			continue
		}
		if i >= receivers && isStatusName(params.At(i-receivers).Name()) {
			return true
		}
		if c.IsInvoke() && writesResponse(c.Value) || slices.ContainsFunc(c.Args, writesResponse) {
			return true
		}
	}
	return false
}

func isStatusName(name string) bool {
	return slices.ContainsFunc(camelWords(name), func(word string) bool {
		return word == "status" || word == "code" || word == "statuscode"
	})
}

// writesResponse reports whether a value is an http.ResponseWriter, or something like it.
func writesResponse(v ssa.Value) bool {
	m, _, _ := types.LookupFieldOrMethod(v.Type(), true, nil, "WriteHeader")
	_, ok := m.(*types.Func)
	return ok
}

// isErrorStatus reports whether a value is the constant HTTP status of an error.
func isErrorStatus(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.Int {
		return false
	}
	status, ok := constant.Int64Val(c.Value)
	return ok && 400 <= status && status < 600
}
