package valueflow

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/query"
	"example.com/purposevet/analyzer/internal/summary"
)

// sought returns those of the variadic arguments of a query by which its constant statement
// finds rows, if the statement writes rows; told is false if it may find rows by all of them.
func (c *modelCall) sought() (v *summary.Value, told bool) {
	if !strings.HasPrefix(c.name, "sql.") {
		return nil, false
	}
	at := c.dispatched()
	texts := at.statements()
	for _, text := range texts {
		numbers, ok := query.Sought(text)
		if !ok {
			return nil, false
		}
		args, listed := at.listed()
		for _, n := range numbers {
			if !listed || n >= len(args) {
				return nil, false
			}
			v = summary.Join(v, args[n], c.project)
		}
	}
	return v, len(texts) > 0
}

// dispatched returns the call as it is written, if it is one of an interface's method and this
// is the method that it comes to.
func (c *modelCall) dispatched() *modelCall {
	call, ok := c.s.instr.(ssa.CallInstruction)
	if !ok || !call.Common().IsInvoke() || strings.ContainsAny(c.s.key, "|#") || !strings.HasSuffix(c.name, "."+call.Common().Method.Name()) {
		return c
	}
	written := *c
	written.s.key = ""
	return &written
}

// statements returns the constant texts of which a query is one, none if it may be another
// one: the last of the fixed arguments, or what a statement was prepared from here.
func (c *modelCall) statements() []string {
	if !strings.HasPrefix(c.name, "sql.Stmt.") {
		return constantTexts(c.lastArg(1), 0)
	}
	call, ok := c.s.instr.(ssa.CallInstruction)
	if !ok || c.s.key != "" || call.Common().IsInvoke() {
		return nil
	}
	prepared, ok := call.Common().Args[0].(*ssa.Extract)
	if !ok {
		return nil
	}
	by, ok := prepared.Tuple.(*ssa.Call)
	if !ok || !prepares(by) {
		return nil
	}
	return constantTexts(by.Call.Args[len(by.Call.Args)-1], 0)
}

// prepares reports whether a call is one of database/sql that prepares a statement.
func prepares(call *ssa.Call) bool {
	fn := call.Call.StaticCallee()
	if fn == nil {
		return false
	}
	obj, ok := fn.Object().(*types.Func)
	return ok && obj.Pkg() != nil && obj.Pkg().Path() == "database/sql" && strings.HasPrefix(obj.Name(), "Prepare")
}
