package model

import (
	"fmt"
	"go/types"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

// An end is where data goes in or comes out of a call: "recv", "arg0", "rest",
// "result0", or "call" for what functions among the arguments are called with.
type end string

// A link is data that goes from one end of a call to another.
type link struct{ from, to end }

// An execution is what one call with markers left behind.
type execution struct {
	at       map[end]string // what is seen of each end afterwards
	panicked bool
}

// A subject is a function of std that is executed.
type subject struct {
	name string
	fn   reflect.Value
	sig  *types.Signature
	ends []end // of the inputs, in their order
	runs int   // executions that did not panic and can be repeated
}

func newSubject(name string, fn any, sig *types.Signature) *subject {
	s := &subject{name: name, fn: reflect.ValueOf(fn), sig: sig}
	if sig.Recv() != nil {
		s.ends = append(s.ends, "recv")
	}
	for i := range sig.Params().Len() {
		e := end(fmt.Sprint("arg", i))
		if sig.Variadic() && i == sig.Params().Len()-1 {
			e = "rest"
		}
		s.ends = append(s.ends, e)
	}
	if fn != nil { // a handle leaves out last arguments that it has no use for
		s.ends = s.ends[:s.fn.Type().NumIn()]
	}
	return s
}

// observed returns the links that executions show: an input is changed from one
// marker to another, and what comes out differently follows.
func (s *subject) observed() map[link]bool {
	links := make(map[link]bool)
	for n, w := range worlds {
		for _, targets := range []bool{false, true} {
			base, again := s.execute(w, n, -1, targets), s.execute(w, n, -1, targets)
			if base == nil || base.panicked || !maps.Equal(base.at, again.at) {
				continue // not with such inputs, or not the same every time
			}
			s.runs++
			for i, from := range s.ends {
				changed := s.execute(w, n, i, targets)
				if changed.panicked {
					continue
				}
				for to, seen := range base.at {
					if to != from && changed.at[to] != seen && (kindOf(s.sig, to) != "error" || quotes(seen, w.a)) {
						links[link{from, to}] = true
					}
				}
			}
		}
	}
	return links
}

// minQuoted is how much of a text an error has to hold to quote it: less than that
// says where it is wrong.
const minQuoted = 5

// quotes reports whether an error holds part of a text.
func quotes(err, text string) bool {
	for i := 0; i+minQuoted <= len(text); i++ {
		if strings.Contains(err, text[i:i+minQuoted]) {
			return true
		}
	}
	return false
}

// maxCall is far more than any of the calls takes.
const maxCall = 5 * time.Second

// execute calls the function with the markers of a world, one input changed to
// the other marker. It returns nil if there is no value for some input.
func (s *subject) execute(w world, n, changed int, targets bool) *execution {
	var calls []string
	args := make([]reflect.Value, len(s.ends))
	for i := range args {
		in := &input{world: w, n: n, text: w.a, number: 1, calls: &calls, target: targets && i != 0}
		if i == changed {
			in.text, in.number, in.flipped = w.b, 2, true
		}
		v, ok := in.make(s.fn.Type().In(i))
		if !ok {
			return nil
		}
		args[i] = v
	}
	done := make(chan *execution, 1)
	go func() { done <- s.call(args, &calls) }()
	select {
	case e := <-done:
		return e
	case <-time.After(maxCall):
		panic("model: " + s.name + " does not return")
	}
}

func (s *subject) call(args []reflect.Value, calls *[]string) (e *execution) {
	e = &execution{at: make(map[end]string)}
	defer func() {
		if recover() != nil {
			e.panicked = true
		}
	}()
	call := s.fn.Call
	if s.fn.Type().IsVariadic() {
		call = s.fn.CallSlice
	}
	for i, r := range call(args) {
		e.at[end(fmt.Sprint("result", i))] = observe(r)
	}
	e.at["call"] = strings.Join(*calls, "|")
	for i, a := range args {
		if a.Kind() != reflect.Func {
			e.at[s.ends[i]] = observe(a)
		}
	}
	return e
}

// TestExecution calls the functions of the registry with markers, and checks
// that whatever is seen to come out, and where, is what the row of the function
// says, or the default of its signature.
func TestExecution(t *testing.T) {
	if testing.Short() {
		t.Skip("calls some hundred thousand functions")
	}
	funcs := loadStd(t)
	var n struct{ rows, executed, confirmed, argued, defaults int }
	ran := make(map[string]bool)
	for _, name := range sortedKeys(registry()) {
		s := newSubject(name, registry()[name], funcs[name].Signature())
		seen := s.observed()
		want := byDefault(s.sig)
		effects, hasRow := Lookup(name)
		if hasRow {
			want = claimed(effects)
			ran[name] = s.runs > 0
			n.executed += count(s.runs > 0)
			n.confirmed += count(includes(seen, want))
		} else {
			n.defaults += count(s.runs > 0)
		}
		for _, l := range sortedLinks(seen) {
			if !want[l] && !s.excepted(l) {
				t.Errorf("%s: what %s holds comes out at %s, and the model does not say so", name, l.from, l.to)
			}
		}
	}
	used := make(map[string]bool)
	for _, r := range allRows(t) {
		if funcs[r.name] == nil {
			continue
		}
		n.rows++
		if ran[r.name] {
			continue
		}
		if begin := argument(r.name); begin != "" {
			used[begin] = true
			n.argued++
			continue
		}
		t.Errorf("%s: the row of %s was not executed", r.at, r.name)
	}
	for begin := range unexecuted {
		if !used[begin] {
			t.Errorf("%q argues for no row", begin)
		}
	}
	t.Logf("%d rows: %d executed, of %d all that they say was seen; %d argued; %d functions without a row executed",
		n.rows, n.executed, n.confirmed, n.argued, n.defaults)
}

// argument returns the beginning of a name that argues why its row is not
// executed, the longest that there is.
func argument(name string) string {
	found := ""
	for begin := range unexecuted {
		if strings.HasPrefix(name, begin) && len(begin) > len(found) {
			found = begin
		}
	}
	return found
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func includes(seen, want map[link]bool) bool {
	for l := range want {
		if !seen[l] {
			return false
		}
	}
	return true
}

// excepted reports whether a link is one that the model leaves out on purpose: the
// influence of sizes, positions and
// options; how often a function is called; and those that are argued.
func (s *subject) excepted(l link) bool {
	if s.counts(l.from) {
		return true
	}
	if i := slices.Index(s.ends, l.from); i >= 0 && isFunc(inputs(s.sig)[i]) && l.to == "call" {
		return true
	}
	return argued[s.name+" "+string(l.from)] != ""
}

// byDefault returns the links that the default of a signature allows.
func byDefault(sig *types.Signature) map[link]bool {
	s := newSubject("", nil, sig)
	links := make(map[link]bool)
	ts := inputs(sig)
	for i, from := range s.ends {
		for j, to := range s.ends {
			if i != j && fillable(ts[j]) {
				links[link{from, to}] = true
			}
		}
		for r := range sig.Results().Len() {
			to := end(fmt.Sprint("result", r))
			if kindOf(sig, to) == "data" {
				links[link{from, to}] = true
			}
		}
		links[link{from, "call"}] = true
	}
	return links
}

// fillable reports whether the default fills what an input of the type refers to.
func fillable(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Slice, *types.Map, *types.Interface:
		return true
	}
	return false
}

// counts reports whether an input is a number or bool among others that are
// not: a size, a position or an option, and not content.
func (s *subject) counts(e end) bool {
	ts := inputs(s.sig)
	i := slices.Index(s.ends, e)
	return i >= 0 && isBasic(ts[i], types.IsInteger|types.IsBoolean)
}

func sortedLinks(m map[link]bool) []link {
	return slices.SortedFunc(maps.Keys(m), func(a, b link) int {
		return strings.Compare(string(a.from+" "+a.to), string(b.from+" "+b.to))
	})
}

// kindOf tells data from answers, errors and numbers.
func kindOf(sig *types.Signature, e end) string {
	i := 0
	if _, err := fmt.Sscanf(string(e), "result%d", &i); err != nil {
		return "memory"
	}
	t := sig.Results().At(i).Type()
	switch {
	case isBasic(t, types.IsBoolean):
		return "bool"
	case isBasic(t, types.IsNumeric):
		return "number"
	case types.Identical(t, types.Universe.Lookup("error").Type()):
		return "error"
	}
	return "data"
}

// inputs returns the types of the receiver and the parameters, that of the
// elements for a variadic one.
func inputs(sig *types.Signature) []types.Type {
	var in []types.Type
	if sig.Recv() != nil {
		in = append(in, sig.Recv().Type())
	}
	for v := range sig.Params().Variables() {
		in = append(in, v.Type())
	}
	if sig.Variadic() {
		if s, ok := in[len(in)-1].(*types.Slice); ok {
			in[len(in)-1] = s.Elem()
		}
	}
	return in
}

func isBasic(t types.Type, info types.BasicInfo) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&info != 0
}

func isFunc(t types.Type) bool {
	_, ok := t.Underlying().(*types.Signature)
	return ok
}
