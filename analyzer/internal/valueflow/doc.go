// Package valueflow follows values through the functions of one package: an
// abstract interpretation of each function's SSA form gives its summary, which
// callers instantiate with what they know of the arguments.
//
// # The value domain
//
// The types are those of package summary.
//
//   - A Value is what a register or a piece of memory may hold: copies of inputs
//     (Alias), references to objects (Ptrs), functions (Funcs), concrete types in an
//     interface (Dyn), the content of parts (Kids), and Labels for what it was
//     computed from as a whole. Values are immutable; nil holds nothing of interest.
//   - A Sym names an input of the function: a root (parameter, free variable, package
//     variable, result of an open call, or something unknown from outside) and the
//     steps of an access path. Syms are interned, so equal ones are the same pointer.
//     The nodes of a list or tree are one Sym.
//   - An Object is a piece of memory: one that the function or a callee allocates, or
//     the memory behind an input. The state at a point of a function (memory) maps
//     objects to values. One object may stand for several at run time.
//   - A Label says that data comes from an annotated source, or from an input that
//     callers will fill in. Its Kind tells whether the value itself flows or has been
//     compared (a match). It has permits, and the route by which it came.
//
// # The order of Analyze
//
//  1. components: the strongly connected components of the call graph, callees first.
//  2. solve: the functions of each component are analysed until their summaries are
//     stable. Calls of functions that a caller will supply stay open.
//  3. standIns: functions with open calls that no caller in the package resolves are
//     analysed again, with what is known to be kept in the place from which the callee
//     is read, or converted to its interface.
//  4. meet: what methods store in long-lived memory is joined with what others read
//     from it, here and in imported packages.
//  5. answer: open calls that packages below left open are interpreted with what is
//     known here.
//  6. result: one finding is chosen for each source, sink call and kind, findings that
//     consent asked elsewhere takes back are dropped, and the facts are encoded.
//
// # One function
//
// The type function is the interpretation of one function. analyze runs it:
//
//   - inputs gives parameters and free variables their Syms.
//   - iterate interprets the blocks in reverse postorder until the memory at each
//     block's entry is stable; step interprets one instruction. What control
//     dependences (control) say of a block adds matches to what happens in it, and
//     what guards (permitsAt) say adds permits.
//   - inMeanwhile finds what goroutines write while the function runs, and iterates
//     again if that is new.
//   - finish interprets what may run later: goroutines, and functions that leave as
//     values.
//   - summarize collects the summary, and keep what is left in long-lived memory.
//   - compact makes a large summary small where no annotation is seen; crude adds what
//     the signature lets through if a bound was reached.
//
// A call with a summary is instantiated by a frame, which translates the callee's
// inputs, objects and labels into the caller's terms. Functions of the standard library
// have rows of package model instead, interpreted by modelCall.
//
// # What a summary says
//
// A summary.Summary has, in terms of the function's inputs: its results; writes to
// memory behind inputs; the objects that it made and that callers reach; the sinks that
// inputs reach (Sinks); calls whose callee is an input (Opens); what its outcomes permit
// (Answers); and goroutines and handlers that go on after its return (Running). Sources
// that reach a sink inside the function are findings, and not part of it.
//
// # Bounds
//
// Work is counted in steps (exhausted in activate.go), never timed, so every run ends at
// the same place. limits in crude.go has the bounds on the work on one function;
// bounds on single searches are constants max... beside the code that uses them.
// Access paths, labels and values are bounded in package summary. Where the bound on
// work is reached, the function is marked as bounded, and crude takes everything that
// goes in to come out; where a value comes from more than is told apart, it is marked
// as full. Both are reported.
//
// # Where things are
//
//	the package          package, callgraph, explain
//	a function           function, iterate, instr, conversion, builtin, summarize
//	memory               memory, element, inplace, literal, focus, survive, sweep*,
//	                     moved, shared, captured, reinterpret, flatten
//	types                typekey, typed, generic, boxed, narrow, viaiface, inner, flag
//	calls                call, dynamic, choice, instantiate, recall, pending, activate,
//	                     wide, matchcall, use, handfunc, promoted, route, wrapped,
//	                     seenagain
//	open calls           opencall, openhere, fold, unresolved, asked, standin, predicate
//	callbacks            callback, callbacks, valuegraph, valuecalls
//	matches              match, control, branch, loopexit, outcomes, refusal, named,
//	                     naming, ledger, pattern, fixed, tables, substitute, edge
//	consent              guard*, cleared, subject, owner, ownpart, which, said*,
//	                     keptfield, foundindex, refused, askedaround
//	sources and sinks    collect, placeholder, sinkwrite, fillabroad, stub
//	goroutines           later, started, running, sent, registered, worker
//	long-lived memory    state, linked, keptindex, meet, held, holder, whereto,
//	                     elements, setter
//	standard library     std*, context, sequence, jsonkeys
//	bounds               crude, crudecall, compact (and activate, wide)
//	facts                facts, library, export, exporttypes, handon
package valueflow
