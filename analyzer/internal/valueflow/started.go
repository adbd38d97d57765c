package valueflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// A started is what a go statement starts, or what a standard library function starts or
// registers: a function, or a method of an interface value, and its arguments.
type started struct {
	fn     *summary.Value
	method string // method of fn; empty if fn is a function
	args   []*summary.Value
	instr  ssa.CallInstruction
	later  bool
}

// startedBy returns the calls that a go statement, or a standard library function,
// starts, as far as their callees are known here.
func (x *function) startedBy(i ssa.CallInstruction) []*summary.Running {
	c := i.Common()
	if fn, e := startedByStd(c); fn != nil {
		return x.runningOf(started{fn: x.val(fn), method: e.Method, args: x.givenLater(i, e), instr: i, later: e.Later})
	}
	if _, ok := i.(*ssa.Go); !ok {
		return nil // of an interface's method, which may be the standard library's
	}
	s := started{fn: x.val(c.Value), instr: i}
	for _, a := range c.Args {
		s.args = append(s.args, x.val(a))
	}
	if c.IsInvoke() {
		s.method = c.Method.Name()
	}
	return x.runningOf(s)
}

// startedByStd returns the function that a standard library call runs in a goroutine, or
// on some event, and how; or the value whose method it runs.
func startedByStd(c *ssa.CallCommon) (ssa.Value, model.Effect) {
	f := c.StaticCallee()
	if f == nil {
		return nil, model.Effect{}
	}
	effects, _ := model.Lookup(functionKey(f))
	for _, e := range effects {
		if (e.Starts || e.Later) && e.Func.Base == model.Arg && len(e.Func.Path) == 0 {
			return argument(c, e.Func), e
		}
	}
	return nil, model.Effect{}
}

// argument returns an argument of a static call.
func argument(c *ssa.CallCommon, p model.Place) ssa.Value {
	i := p.Index
	if c.StaticCallee().Signature.Recv() != nil {
		i++
	}
	return c.Args[i]
}

// givenLater returns what the standard library passes to a function that it calls:
// arguments of the call that registered it. Data from outside, such as requests, is of no
// interest; what the function does with it is found where the function was registered.
func (x *function) givenLater(i ssa.CallInstruction, e model.Effect) []*summary.Value {
	args := make([]*summary.Value, len(e.From))
	for n, p := range e.From {
		if p.Base == model.Arg && len(p.Path) == 0 {
			args[n] = x.val(argument(i.Common(), p))
		}
	}
	return args
}

// runningOf returns the calls that something started makes, as far as its callees are
// known.
func (x *function) runningOf(s started) []*summary.Running {
	if s.method == "" {
		return s.functions(s.fn)
	}
	if s.fn == nil {
		return nil
	}
	var out []*summary.Running
	for _, typ := range s.fn.Dyn {
		m, ok := x.method(typ, s.method)
		if !ok || m.Iface || len(m.Path) > 0 {
			continue
		}
		self := x.assert(onlyDyn(s.fn, typ), typ)
		if callsItself(m.Key) {
			out = append(out, s.functions(self)...)
			continue
		}
		out = append(out, s.running(m.Key, x.typeKeys(x.receiverArgs(typ, s.method, m)), append([]*summary.Value{self}, s.args...), nil))
	}
	return out
}

// callsItself reports whether a method calls its own receiver, a function, as the method
// of http.HandlerFunc does.
func callsItself(key string) bool {
	effects, _ := model.Lookup(key)
	return slices.ContainsFunc(effects, func(e model.Effect) bool {
		return e.Kind == model.Call && e.Func.Base == model.Recv && len(e.Func.Path) == 0 && e.Method == ""
	})
}

func (s started) functions(v *summary.Value) []*summary.Running {
	var out []*summary.Running
	for _, fv := range v.Functions() {
		switch {
		case fv.Method != "":
		case fv.Recv:
			out = append(out, s.running(fv.Key, fv.TypeArgs, append(slices.Clone(fv.Bound), s.args...), nil))
		default:
			out = append(out, s.running(fv.Key, fv.TypeArgs, s.args, fv.Bound))
		}
	}
	return out
}

func (s started) running(key string, targs []string, args, free []*summary.Value) *summary.Running {
	return &summary.Running{Key: key, TypeArgs: targs, Args: args, Free: free, Pos: s.instr.Pos(), Later: s.later}
}
