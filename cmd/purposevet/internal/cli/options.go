package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"example.com/purposevet/analyzer"
	"example.com/purposevet/cmd/purposevet/internal/govet"
	"example.com/purposevet/cmd/purposevet/internal/text"
)

const usage = `purposevet reports data collected for one purpose that reaches a function
serving a forbidden other.

Usage:

	purposevet [flags] [packages]
	purposevet allows [flags] [packages]    list accepted findings, with their reasons
	purposevet explain [flags] SYMBOL [packages]
	                                        say what is known of a function, a source or a sink
	purposevet policy [flags]               print the policy in force, and where it comes from
	purposevet init [flags]                 write a commented policy file to begin with
	purposevet version                      print the version
	go vet -vettool=$(which purposevet) [packages]

Packages are named as for the go command; without any it is the one in the
working directory.

Flags:

`

const status = `
Exit status: 0 nothing found, 3 findings, 1 the run itself failed.
`

// options are what the flags say.
type options struct {
	json    bool
	dir     string
	tags    string
	test    bool
	policy  string
	match   flag.Value // as the analyzer has it
	color   colorMode
	version bool

	// These are not flags.
	explain    bool // what the analyzer knows of each symbol is wanted
	everything bool // entries of the policy that do nothing are worth a warning
}

type colorMode string

func (m *colorMode) String() string { return string(*m) }
func (m *colorMode) Set(s string) error {
	switch s {
	case "auto", "always", "never":
		*m = colorMode(s)
		return nil
	}
	return fmt.Errorf("it is auto, always or never, not %q", s)
}

// errHelp says that the help or the version was printed, and nothing else is to be done.
var errHelp = errors.New("help")

// parse reads the flags that names lists. patterns are the remaining arguments.
func (c *command) parse(names string) (o options, patterns []string, err error) {
	fs := o.flags(names)
	err = fs.Parse(c.args)
	switch {
	case errors.Is(err, flag.ErrHelp) || err == nil && fs.Arg(0) == "help":
		fmt.Fprint(c.stdout, usage)
		fs.SetOutput(c.stdout)
		fs.PrintDefaults()
		fmt.Fprint(c.stdout, status)
		return o, nil, errHelp
	case err != nil:
		return o, nil, fmt.Errorf("%w; see purposevet -help", err)
	case o.version:
		c.printVersion()
		return o, nil, errHelp
	}
	for _, arg := range fs.Args() {
		if strings.HasPrefix(arg, "-") {
			return o, nil, fmt.Errorf("%s is no package: flags stand before the packages", arg)
		}
	}
	return o, fs.Args(), o.resolve()
}

// flags returns the named flags, which set the options.
func (o *options) flags(names string) *flag.FlagSet {
	o.match, o.color = analyzer.New(analyzer.Options{}).Flags.Lookup("match").Value, "auto"
	all := flag.NewFlagSet("purposevet", flag.ContinueOnError)
	all.BoolVar(&o.json, "json", false, "print findings as go vet -json does; the exit status is then 0, unless the run failed")
	all.StringVar(&o.dir, "C", "", "run as if started in `dir`")
	all.StringVar(&o.tags, "tags", "", "build `tags`, with commas between them")
	all.BoolVar(&o.test, "test", true, "analyse the files of tests, too")
	all.StringVar(&o.policy, "policy", "", "policy `file`, instead of "+analyzer.PolicyFileName+" in this directory or above")
	all.Var(o.match, "match", "which influence of a match counts, the `mode`: off, strict or all")
	all.Var(&o.color, "color", "colours and source lines, `when`: auto (on a terminal), always or never")
	all.BoolVar(&o.version, "V", false, "print the version")
	fs := flag.NewFlagSet("purposevet", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	for name := range strings.FieldsSeq(names) {
		f := all.Lookup(name)
		fs.Var(f.Value, name, f.Usage)
	}
	return fs
}

// resolve makes the directory an absolute path.
func (o *options) resolve() (err error) {
	if o.dir, err = filepath.Abs(o.dir); err != nil {
		return err
	}
	if info, err := os.Stat(o.dir); err != nil {
		return err
	} else if !info.IsDir() {
		return fmt.Errorf("%s is not a directory", o.dir)
	}
	return nil
}

// findPolicy replaces the policy by the path of its file, and reads it.
func (o *options) findPolicy() (err error) {
	switch {
	case o.policy == "":
		o.policy, err = analyzer.FindPolicy(o.dir)
	case !filepath.IsAbs(o.policy):
		o.policy = filepath.Join(o.dir, o.policy)
	}
	if err != nil || o.policy == "" {
		return err
	}
	return analyzer.CheckPolicy(o.policy)
}

// here returns the working directory, or "." if it is unknown.
func (o *options) here() string {
	if dir, err := os.Getwd(); err == nil {
		return dir
	}
	return o.dir
}

// short names the policy in an error as one would from the working directory.
func (o *options) short(err error) error {
	if rest, ok := strings.CutPrefix(err.Error(), o.policy+":"); ok && o.policy != "" {
		return errors.New(text.Short(o.here(), o.policy) + ":" + rest)
	}
	return err
}

// config returns how go vet is to run.
func (o *options) config(patterns []string) govet.Config {
	c := govet.Config{
		Dir: o.dir, Patterns: patterns, Policy: o.policy, Imports: o.everything,
		Flags: []string{"-match=" + o.match.String(), fmt.Sprintf("-test=%t", o.test)},
	}
	if o.explain {
		c.Flags = append(c.Flags, "-explain")
		c.All = true
	}
	if o.tags != "" {
		c.Build = []string{"-tags=" + o.tags}
	}
	return c
}
