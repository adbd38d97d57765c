package model

import (
	"encoding"
	"expvar"
	"flag"
	"fmt"
	"io"
	"time"
)

// setFlag defines a flag in a new set, sets it, and returns its variable.
func setFlag[T any](define func(s *flag.FlagSet, name, usage string, v T) *T) any {
	return func(_ int, name string, v T, usage string) any { return define(newFlags(), "f", usage, v) }
}

func setVar[T any](define func(s *flag.FlagSet, p *T, name string, v T)) any {
	return func(_ int, p *T, name string, v T) { define(newFlags(), p, "f", v) }
}

// globalFlag is setFlag for the set of the process, which is replaced.
func globalFlag[T any](define func(name string, v T, usage string) *T) any {
	return func(name string, v T, usage string) any {
		defer alone()()
		return define("f", v, usage)
	}
}

func globalVar[T any](define func(p *T, name string, v T, usage string)) any {
	return func(p *T, name string, v T) {
		defer alone()()
		define(p, "f", v, "u")
	}
}

// alone gives the process a set of flags of its own for a while.
func alone() func() {
	old := flag.CommandLine
	flag.CommandLine = newFlags()
	return func() { flag.CommandLine = old }
}

func newFlags() *flag.FlagSet {
	s := flag.NewFlagSet("x", flag.ContinueOnError)
	s.SetOutput(io.Discard)
	return s
}

// shown is a value of a flag that shows what it was set to.
type shown struct{ Text string }

func (s *shown) String() string               { return s.Text }
func (s *shown) Set(text string) error        { s.Text = text; return nil }
func (s *shown) MarshalText() ([]byte, error) { return []byte(s.Text), nil }
func (s *shown) UnmarshalText(b []byte) error { s.Text = string(b); return nil }

var flagHandles = map[string]any{
	"(*flag.FlagSet).Bool":        setFlag(func(s *flag.FlagSet, n, u string, v bool) *bool { return s.Bool(n, v, u) }),
	"(*flag.FlagSet).Int":         setFlag(func(s *flag.FlagSet, n, u string, v int) *int { return s.Int(n, v, u) }),
	"(*flag.FlagSet).Int64":       setFlag(func(s *flag.FlagSet, n, u string, v int64) *int64 { return s.Int64(n, v, u) }),
	"(*flag.FlagSet).Uint":        setFlag(func(s *flag.FlagSet, n, u string, v uint) *uint { return s.Uint(n, v, u) }),
	"(*flag.FlagSet).Uint64":      setFlag(func(s *flag.FlagSet, n, u string, v uint64) *uint64 { return s.Uint64(n, v, u) }),
	"(*flag.FlagSet).String":      setFlag(func(s *flag.FlagSet, n, u, v string) *string { return s.String(n, v, u) }),
	"(*flag.FlagSet).Float64":     setFlag(func(s *flag.FlagSet, n, u string, v float64) *float64 { return s.Float64(n, v, u) }),
	"(*flag.FlagSet).Duration":    setFlag(func(s *flag.FlagSet, n, u string, v time.Duration) *time.Duration { return s.Duration(n, v, u) }),
	"(*flag.FlagSet).BoolVar":     setVar(func(s *flag.FlagSet, p *bool, n string, v bool) { s.BoolVar(p, n, v, "u") }),
	"(*flag.FlagSet).IntVar":      setVar(func(s *flag.FlagSet, p *int, n string, v int) { s.IntVar(p, n, v, "u") }),
	"(*flag.FlagSet).Int64Var":    setVar(func(s *flag.FlagSet, p *int64, n string, v int64) { s.Int64Var(p, n, v, "u") }),
	"(*flag.FlagSet).UintVar":     setVar(func(s *flag.FlagSet, p *uint, n string, v uint) { s.UintVar(p, n, v, "u") }),
	"(*flag.FlagSet).Uint64Var":   setVar(func(s *flag.FlagSet, p *uint64, n string, v uint64) { s.Uint64Var(p, n, v, "u") }),
	"(*flag.FlagSet).StringVar":   setVar(func(s *flag.FlagSet, p *string, n, v string) { s.StringVar(p, n, v, "u") }),
	"(*flag.FlagSet).Float64Var":  setVar(func(s *flag.FlagSet, p *float64, n string, v float64) { s.Float64Var(p, n, v, "u") }),
	"(*flag.FlagSet).DurationVar": setVar(func(s *flag.FlagSet, p *time.Duration, n string, v time.Duration) { s.DurationVar(p, n, v, "u") }),
	"(*flag.FlagSet).TextVar":     func(_ int, p *shown, n string, v *shown) { newFlags().TextVar(p, "f", encoding.TextMarshaler(v), "u") },
	"(*flag.FlagSet).Var":         func(_ int, v *shown, n string) { newFlags().Var(v, "f", "u") },
	"(*flag.FlagSet).Func": func(_ int, _, _ string, f func(string)) {
		s := newFlags()
		s.Func("f", "u", func(t string) error { f(t); return nil })
		must(s.Parse([]string{"-f", "x"}))
	},
	"(*flag.FlagSet).BoolFunc": func(_ int, _, _ string, f func(string)) {
		s := newFlags()
		s.BoolFunc("f", "u", func(t string) error { f(t); return nil })
		must(s.Parse([]string{"-f"}))
	},
	"(*flag.FlagSet).Parse": func(h *held, args []string) error {
		s := newFlags()
		p := s.String("f", "", "")
		err := s.Parse([]string{"-f", args[0], args[0]})
		h.Content = *p + fmt.Sprint(s.Args())
		return err
	},
	"(*flag.FlagSet).Arg": func(h *held, _ int) string {
		s := newFlags()
		must(s.Parse([]string{"--", h.Content}))
		return s.Arg(0)
	},
	"(*flag.FlagSet).Args": func(h *held) []string {
		s := newFlags()
		must(s.Parse([]string{"--", h.Content}))
		return s.Args()
	},
	"(*flag.FlagSet).Name": func(h *held) string { return flag.NewFlagSet(h.Content, flag.ContinueOnError).Name() },
	"(*flag.FlagSet).Set": func(h *held, _, text string) error {
		s := newFlags()
		p := s.String("f", "", "")
		err := s.Set("f", text)
		h.Content = *p
		return err
	},
	"(*flag.FlagSet).Visit": func(h *held, f func(string)) {
		s := newFlags()
		s.String("f", "", h.Content)
		must(s.Parse([]string{"-f", "x"}))
		s.Visit(func(g *flag.Flag) { f(g.Usage) })
	},
	"(*flag.FlagSet).VisitAll": func(h *held, f func(string)) {
		s := newFlags()
		s.String("f", "", h.Content)
		s.VisitAll(func(g *flag.Flag) { f(g.Usage) })
	},
	"(flag.Value).Set": func(v *shown, s string) error { return flag.Value(v).Set(s) },

	"flag.Bool": globalFlag(flag.Bool), "flag.Int": globalFlag(flag.Int), "flag.Int64": globalFlag(flag.Int64), "flag.Uint": globalFlag(flag.Uint),
	"flag.Uint64": globalFlag(flag.Uint64), "flag.String": globalFlag(flag.String), "flag.Float64": globalFlag(flag.Float64), "flag.Duration": globalFlag(flag.Duration),
	"flag.BoolVar": globalVar(flag.BoolVar), "flag.IntVar": globalVar(flag.IntVar), "flag.Int64Var": globalVar(flag.Int64Var), "flag.UintVar": globalVar(flag.UintVar),
	"flag.Uint64Var": globalVar(flag.Uint64Var), "flag.StringVar": globalVar(flag.StringVar), "flag.Float64Var": globalVar(flag.Float64Var), "flag.DurationVar": globalVar(flag.DurationVar),
	"flag.TextVar": func(p *shown, n string, v *shown) { defer alone()(); flag.TextVar(p, "f", v, "u") },
	"flag.Var":     func(v *shown) { defer alone()(); flag.Var(v, "f", "u") },
	"flag.Func": func(_, _ string, f func(string)) {
		defer alone()()
		flag.Func("f", "u", func(t string) error { f(t); return nil })
	},
	"flag.BoolFunc": func(_, _ string, f func(string)) {
		defer alone()()
		flag.BoolFunc("f", "u", func(t string) error { f(t); return nil })
	},
	"flag.Visit":    func(f func()) { defer alone()(); flag.Visit(func(*flag.Flag) { f() }) },
	"flag.VisitAll": func(f func()) { defer alone()(); flag.VisitAll(func(*flag.Flag) { f() }) },

	"(*expvar.Float).Value": func(v float64) float64 { f := new(expvar.Float); f.Set(v); return f.Value() },
	"(*expvar.Int).Value":   func(v int64) int64 { i := new(expvar.Int); i.Set(v); return i.Value() },
	"(expvar.Func).String":  func(s string) string { return expvar.Func(func() any { return s }).String() },
	"(expvar.Func).Value":   func(s string) any { return expvar.Func(func() any { return s }).Value() },
	"(*expvar.Map).Do": func(h *held, f func(string)) {
		variables(h.Content).Do(func(kv expvar.KeyValue) { f(kv.Value.String()) })
	},
	"(*expvar.Map).Get": func(h *held, key string) any {
		return fmt.Sprint(variables(h.Content).Get("k"), variables(h.Content).Get(key) == nil)
	},
	"(*expvar.Map).String": func(h *held) string { return variables(h.Content).String() },
	"(*expvar.Map).Set": func(h *held, key, v string) {
		m := new(expvar.Map)
		s := new(expvar.String)
		s.Set(v)
		m.Set(key, s)
		h.Content = m.String()
	},
	"expvar.Do": func(f func()) { expvar.Do(func(expvar.KeyValue) { f() }) },
}

func variables(content string) *expvar.Map {
	m := new(expvar.Map)
	s := new(expvar.String)
	s.Set(content)
	m.Set("k", s)
	return m
}
