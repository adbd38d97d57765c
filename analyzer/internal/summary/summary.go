// Package summary has the values of the analysis, and what is kept of a function once it
// has been analysed: how its results, the memory that it writes and the sinks that it
// reaches depend on its inputs.
package summary

import (
	"go/token"
	"go/types"

	"example.com/purposevet/analyzer/internal/annot"
)

// A Summary is what callers need to know of a function.
type Summary struct {
	Key     string
	Name    string   // for messages: "ads.Upload", "(*Client).Send"
	Results []*Value // over the function's inputs and Objects
	Writes  []Write  // memory behind inputs that may hold something else on return
	Moved   []*Sym   // elements of callers' lists and tables that are moved among each other
	Objects []Content
	Sinks   []*Use
	Opens   []*OpenCall
	Answers []Answer
	Running []*Running
	Bounded bool // a bound stopped the analysis of this function
	Stubs   int  // bit mask of the results that are an annotated struct without contacts
}

// A Write is the content, on return, of memory to which an input refers.
type Write struct {
	To    *Sym
	Value *Value
}

// A Content is the content, on return, of an object that the function made.
type Content struct {
	Object *Object
	Value  *Value
}

// A Use is a call (or write) through which inputs of the function reach a sink. A Use
// without labels is kept too, since a match in a caller may decide whether it happens.
type Use struct {
	Sink   *annot.Sink
	Pos    token.Pos       // of the deepest call in the package under analysis
	Far    *annot.Position // of the sink's call, if that is in another package
	Labels []*Label        // inputs only; their routes lead to the sink
	Args   []*Sym          // inputs passed to the sink, to tell whether a match has to do with them
	Permit []Permit        // permits that hold where the sink is called
	Call   *Step           // the route from this function's call to the sink
}

// An OpenCall is a call whose callee is an input: a function value, or a method
// of an interface value.
type OpenCall struct {
	ID      int
	Callee  *Value
	Method  string // of the interface; empty for a function value
	Key     string // full name of the interface's method
	Iface   string // the interface type, to find implementations that may stand in
	Args    []*Value
	Results int              // the number of results
	Carries int              // bit mask of the results that carry data
	Sig     *types.Signature // nil if the call is in another package
	Pos     token.Pos
	Far     *annot.Position
	When    []*Label // matches that decide whether the call happens
	Permit  []Permit
	Used    []string // purposes for which the method itself is declared a sink
	Via     string
	Maybe   bool // it may not happen, or happen more than once
	// TypeParam is one more than the number of the type parameter whose method
	// is called; 0 if the callee is an interface or function value.
	TypeParam int
	// Fold is not 0 if all elements of a list are called in turn, forward or backward,
	// each with the result of the one before it as argument FoldArg.
	Fold, FoldArg int
	// Sources are the keys of the sources in the arguments. Inherited are those that were
	// in them already in the function from which the call comes.
	Sources, Inherited []string
	// At is where the last of the sources was passed to the call, in a package below.
	At *annot.Position
}

// A Running is a call that goes on after the function's return: in a goroutine that it
// started, or of a function that it registered. It sees what callers put into memory
// later.
type Running struct {
	Key  string // of the function
	Args []*Value
	Free []*Value
	// TypeArgs spells the type arguments for the function's body.
	TypeArgs []string
	Pos      token.Pos
	Far      *annot.Position
	// Permit has the permits that held where it was started.
	Permit []Permit
	// Later says that no goroutine was started: the function is called on some event.
	Later bool
}

// A Method says what a method of a concrete type is, and how its receiver is reached from
// a value of that type.
type Method struct {
	Key   string // of the method that is called
	Iface bool   // it is promoted from an embedded interface
	Path  []Hop
}

// A Hop is one step from a value to an embedded one.
type Hop struct {
	Sel     Sel
	Address bool // to a pointer to the part, not to the part
}

// An Outcome is a result of a call that permits may depend on.
type Outcome uint8

// The outcomes of calls.
const (
	Granted  Outcome = iota // a result is true, or a nil error
	Refused                 // a result is false
	Returned                // whatever the results are
)

// An Answer says that a use is permitted where a call of the function has an outcome.
type Answer struct {
	On     Outcome
	Result int // the result that is true, nil or false
	// Is is set for a text, a number or a list: the constant that the result is if it is
	// granted, and is not if it is refused. For a list, "len" stands for no elements.
	Is string
	// Checked says that this holds only if the function's last result is a nil error.
	Checked bool
	Permit  Permit
}
