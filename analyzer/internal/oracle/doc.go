// Package oracle checks purposevet against the execution of random programs.
//
// Generate writes a well-typed Go program, which ends, with annotated contacts
// and sinks. Runner.Batch writes a number of them into one module, runs them,
// and runs them again with the contacts of one source changed at a time: what
// arrives at a sink then in another way was influenced by that source. Every
// such pair of a source and a sink must be reported by go vet with purposevet.
// Every sink has one call, so pairs need no positions.
//
// What is permitted never shows in the runs: guards say no, but for an account
// whose contacts are the same in all runs, and sanitizers return constants. A
// contact keeps its length and its place in the order of all strings, so that
// what only says that it exists does not show either.
package oracle
