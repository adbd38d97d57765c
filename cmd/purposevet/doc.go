// Purposevet reports data collected for one purpose that reaches a function
// serving a forbidden other. What it finds, and how code is annotated, is told
// by the documentation of [example.com/purposevet/analyzer]; this page is about
// the command.
//
// # Usage
//
//	purposevet [flags] [packages]
//	purposevet allows [flags] [packages]
//	purposevet explain [flags] SYMBOL [packages]
//	purposevet policy [flags]
//	purposevet init [flags]
//	purposevet version
//	go vet -vettool=$(which purposevet) [flags] [packages]
//
// Flags stand before packages and symbols, and may stand before the name of a
// subcommand. Packages are named as for the go command. Without any it is the one in the
// working directory, for explain ./... .
//
// The first form analyses packages and prints what it finds. It starts go vet
// with itself as the tool, so results are kept by package in the Go build
// cache, and only what has changed is analysed again. The go command must be
// installed.
//
// allows lists every //purpose:allow with its reason, and the findings that it
// hides. explain says in words what is known of a symbol: of a function what it
// does with its inputs, and which calls stay open because its callers decide
// what is called; of a source or sink where it is handed on or reached, and what
// was found. The symbol is spelt as in a policy (example.com/id.Account.Phone),
// or by the end of that (Account.Phone). policy prints the policy in force, as a
// policy, with where each entry comes from. init writes a commented policy to
// begin with, and leaves one alone that is there.
//
// # Flags
//
//	-C dir         run as if started in dir; -policy is relative to it, too
//	-color when    auto (on a terminal), always or never
//	-json          print the tree that go vet -json prints
//	-match mode    which influence of a match counts: off, strict or all
//	-policy file   the policy, instead of .purposevet.yml in this directory or above
//	-tags list     build tags
//	-test=false    leave out the files of tests
//	-V             print the version
//	-help          print a summary
//
// Under go vet the analyzer's flags are -match, -policy, -test and -deps (see
// below). -policy needs an operating system that shows the command line of
// another process, as Linux does; elsewhere the run fails with a message, and
// the environment variable PURPOSEVET_POLICY does the same.
//
// # Output
//
// Findings go to standard output. On a terminal each step of a finding's route
// is shown with its source line and a caret; elsewhere a finding is one line,
//
//	file:line:column: category: message
//
// and its steps follow, each in a line that begins with a tab. NO_COLOR, set to
// anything, turns colours off. What the analysed code says is printed without
// control characters and marks of direction: those are spelt as escapes.
//
// Everything else goes to standard error: what the go command says of packages
// that do not load, what is wrong with the policy, and at the end one line that
// counts packages, sources, sinks, findings, accepted findings, and functions at
// which a bound stopped the analysis. Sources and sinks count as far as the
// packages see them: in the packages below them and in the policy, too. A run
// without a source or without a sink has checked nothing, and says so. A run on
// all packages of something (./...) also warns of each entry of the policy whose
// symbol is in no package that is analysed, since it does nothing.
//
// # Exit status
//
//	0  nothing was found, or -json
//	3  there are findings
//	1  the run failed: packages do not load, the policy is broken, a wrong flag
//
// Packages that do not load do not keep the others from being analysed, nor
// their findings from being printed.
//
// # Limitations
//
// The go command caches what a tool printed of a package without regard to
// whether the package was asked for or only imported by others, so a tool that
// is silent on imported packages would stay silent when they are asked for
// later. Under go vet purposevet therefore reports what is in imported packages
// of the main module, too, and the standalone command sorts out what was asked
// for. Imported packages of other modules, and those with tests inside of them,
// are silent under go vet without -deps. Two cases are left in which go vet can
// be silent on a package until it changes: one of another module that was
// imported first and is asked for later, and one whose last test file inside of
// it was removed. The standalone command has neither.
//
// With -toolexec, or where no directory for the user's caches can be written,
// go vet does not find the main module's policy for packages of other modules;
// PURPOSEVET_POLICY with an absolute path helps.
//
// -test=false leaves out the files of tests, but the go command loads what they
// import, and the run fails if that is not there.
package main
