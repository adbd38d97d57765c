// Package model says what the functions of the standard library do with the
// data they are given. They are modelled, not analysed: pools, reflection and
// locks inside std join calls that have nothing to do with each other.
//
// A function without a row has the default of its signature: every argument and
// the receiver flow into every result but bool, error and number ones, and
// into the memory behind every pointer, slice, map and io.Writer argument and
// receiver. The rows, in models/*.txt, say what the others do.
//
// # Rows
//
// A row is one line; # begins a comment:
//
//	NAME: EFFECT; EFFECT; ...
//	since 1.27 NAME: ...
//
// The second form is of functions that the Go version in go.mod lacks.
//
// NAME is the types.Func.FullName of the function's origin: fmt.Sprintf,
// (*strings.Builder).WriteString, (io.Reader).Read, (*sync/atomic.Pointer[T]).Load.
// The effects are
//
//	FROM -> TO             derived: data computed from anything inside FROM, however deep, is in TO
//	FROM => TO             copied: TO holds FROM itself; its structure and its pointers are kept
//	A ~ B -> TO            matched: TO says whether or where A was found in B, or is what was found
//	call F(X, Y) => P, Q   the function value F is called with X and Y; its results go to P and Q
//	call F.M(X) => P       the method M of the value F is called
//	start F(X)             the same, in a goroutine: F runs while, and after, the caller goes on
//	later F.M(X)           the same, when something happens, and as often as that does: F is
//	                       registered for requests, for the end of a test and the like
//	recall F.M(X)          the same as call, but for a call with nothing of interest: the row of
//	                       the function that registered F has made that one
//	write W(X, Y)          data computed from X and Y is written to the writer W
//	read R(X)              what the reader R yields is in X
//	fresh TO               TO is a new value, or is emptied: it holds nothing else
//	make TO                TO refers to new memory, which all copies of TO share
//	own TO                 TO refers to memory that nobody else has, with what any of its objects held
//	bind NAME(X) => TO     TO is a function that does what the row NAME says, given X first
//	columns FROM -> TO     TO holds the columns that the constant query FROM returns, each for itself
//	pairs FROM -> TO       TO holds attributes, whose Key and Value are FROM's arguments in turn
//	each FROM -> rest      the first of what FROM holds is in the first variadic argument, and so on
//	set FROM -> TO         derived, but what FROM holds of unknown origin makes TO of unknown origin,
//	                       and so does what nobody knows anything of, unless it is constant
//	part FROM -> TO        TO is some part of FROM, or refers to one: of what type is not known
//	fill TO                TO gets data that none of the arguments has: input, or what is random
//	touch TO               TO is changed, though perhaps by nothing of interest
//	answer FROM -> TO      TO says what FROM is, if FROM is an answer, or was selected by one
//	none                   nothing flows
//
// FROM and TO of derived, copied and fresh effects may be comma-separated lists,
// which stand for every pair. In a call, "_" is an argument that holds nothing
// of interest; in a match it is something that is not followed. "-" skips a result, and "=> ..." is left out if all are dropped.
// A bool result that a call puts into a place selects what is there: the
// predicate of slices.DeleteFunc decides which elements remain.
//
// Effects hold in order: a fresh effect comes before what fills the place.
//
// # Places
//
// A place is arg0, arg1, …, recv, result0, …, rest (each element of the
// variadic slice; the parameter is no argN), tmp (memory that lasts as long as
// the call), or panic (what the function panics with), and an optional path of
//
//	[]      an element: of a slice, array or channel, a map's value, what an
//	        iter.Seq yields, the second that an iter.Seq2 yields, and for any
//	        other function (the next of iter.Pull) what it returns first
//	[key]   a map's key; the first value that an iter.Seq2 yields
//	.name   a field, or a virtual field of an object whose insides are not
//	        modelled: .val (what it holds), .w and .r (the writer and reader
//	        that it wraps), .buf (memory that several objects share), .ctx
//	.*      what a pointer refers to, in a FROM that is copied
//	.(argN) the field whose name is argN, or all of it if that is not constant
//
// A FROM of a derived effect, or of a write, may end in a view: "arg0|json" is
// what encoding/json takes of the value, going by its type: not the fields that
// are unexported or tagged "-", and the answer of a MarshalJSON method in place
// of the fields. The views are json, xml, gob, log (what handlers of log/slog
// write), fmt (what %v prints), and verbs (what is printed by the verbs of the last
// fixed argument, if it is constant).
//
// Pointers are followed on the way. A TO whose value is a pointer, slice, map or
// interface is what that refers to, in derived effects; a copied effect
// replaces or joins the value itself.
package model
