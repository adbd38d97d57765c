// Package annot knows what the code under analysis and the policy file declare:
// which fields, types, variables and functions are sources, sinks, sanitizers
// and guards.
//
// A Set is what one package adds; a Table is the union of the sets that a
// package sees, its own included, and answers the engine's questions about
// go/types objects. Sets are plain data that travel between packages inside the
// package fact.
package annot

// A Source declares that a value was collected for some purposes.
type Source struct {
	Key      string   // canonical key of the declared symbol, unique in the program
	Name     string   // short name for messages: "Account.Phone", "LookupPhone"
	Kind     string   // "email", "phone", or "" when not stated
	Purposes []string // sorted, without duplicates
	Pos      Position // of the declaration
}

// A Sink declares that what is handed to a function, or written into a field or
// variable, is used for some purposes.
type Sink struct {
	Key      string
	Name     string // short name for messages: "ads.Upload", "ads.Client.Upload"
	Purposes []string
	Params   []int // parameter indices without the receiver; nil means every parameter but context.Context
	Pos      Position
}

// A Sanitizer declares that a function's results may be used for some purposes.
type Sanitizer struct {
	Purposes []string
}

// A Guard declares that a function's last result answers whether a use for some
// purposes is permitted.
type Guard struct {
	Purposes []string
	Subject  int // index of the parameter whose consent is asked, -1 for none, -2 for the receiver
}

// A Func is all that is declared of one function, method or interface method.
// Nil parts are not declared.
type Func struct {
	ResultSource *Source // its results hold data of this source
	Results      []int   // the results to which ResultSource applies; nil means all but errors
	ParamSource  *Source // inside the function the parameters ParamIndex hold such data
	ParamIndex   []int
	Sink         *Sink
	Sanitizer    *Sanitizer
	Guard        *Guard
}
