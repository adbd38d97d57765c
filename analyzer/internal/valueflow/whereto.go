package valueflow

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/model"
	"example.com/purposevet/analyzer/internal/summary"
)

// A whereTo says where a pointer may go according to the package's code: into which
// fields and variables, back to which callers, or anywhere.
type whereTo struct {
	*holders
	holds   map[string]int // how often it is stored in each holder
	escapes bool           // it is somewhere else, too
	// end is the function whose callers ask. That it returns the pointer is no escape.
	end  *ssa.Function
	up   map[*ssa.Function]bool // functions that made the pointer, or got it as a result
	down map[*ssa.Function]bool // functions that got it as an argument
	seen map[ssa.Value]bool
}

// only reports whether a pointer is in at most one holder, and nowhere else.
func (w *whereTo) only(holder string) bool {
	for h := range w.holds {
		if h != holder {
			return false
		}
	}
	return !w.escapes
}

// follow returns where a pointer may go. What end returns goes nowhere.
func (h *holders) follow(v ssa.Value, end *ssa.Function) *whereTo {
	w := &whereTo{
		holders: h, end: end, holds: make(map[string]int), seen: make(map[ssa.Value]bool),
		up: make(map[*ssa.Function]bool), down: make(map[*ssa.Function]bool),
	}
	w.rise(v.Parent())
	w.value(v)
	return w
}

// maxFollow bounds how many registers one pointer is followed through, and maxFollowed
// how many all pointers of a package are. What goes further may be anywhere.
const (
	maxFollow   = 500
	maxFollowed = 200_000
)

func (w *whereTo) value(v ssa.Value) {
	if w.seen[v] || w.escapes {
		return
	}
	w.seen[v] = true
	w.followed++
	w.escapes = len(w.seen) > maxFollow || w.followed > maxFollowed
	for _, r := range referrers(v) {
		w.use(v, r)
	}
}

// use follows a pointer through one instruction.
func (w *whereTo) use(v ssa.Value, r ssa.Instruction) {
	switch r := r.(type) {
	case *ssa.DebugRef, *ssa.BinOp, *ssa.FieldAddr, *ssa.IndexAddr, *ssa.UnOp:
	case *ssa.Store:
		if r.Val != v {
			return
		}
		w.stored(w.holder(r.Addr))
	case *ssa.MapUpdate:
		if r.Value != v {
			w.escapes = true
			return
		}
		w.stored(w.listOf(r.Map))
	case *ssa.Phi:
		w.value(r)
	case *ssa.Return:
		for i, result := range r.Results {
			if result == v {
				w.returned(r.Parent(), i)
			}
		}
	case ssa.CallInstruction:
		w.called(v, r)
	case *ssa.MakeClosure:
		w.bound(r)
	default:
		w.escapes = true
	}
}

func (w *whereTo) stored(holder string) {
	w.escapes = w.escapes || holder == ""
	w.holds[holder]++
}

// bound follows the receiver of a method value.
func (w *whereTo) bound(c *ssa.MakeClosure) {
	fn := c.Fn.(*ssa.Function)
	method, ok := fn.Object().(*types.Func)
	if !ok || !strings.HasPrefix(fn.Synthetic, "bound method") {
		w.escapes = true
		return
	}
	w.argument(nil, nil, objectName(method), 0)
}

func (w *whereTo) called(v ssa.Value, c ssa.CallInstruction) {
	fn := c.Common().StaticCallee()
	if fn == nil {
		w.escapes = true
		return
	}
	for i, a := range c.Common().Args {
		if a == v {
			w.argument(v, c, functionKey(fn), i)
		}
	}
}

// argument follows an argument of a call, or, if c is nil, of a call at an unknown time.
func (w *whereTo) argument(v ssa.Value, c ssa.CallInstruction, key string, i int) {
	if body := w.in.functions[key]; body != nil {
		w.down[body] = true
		w.escapes = w.escapes || w.up[body] || i >= len(body.Params)
		if !w.escapes {
			w.value(body.Params[i])
		}
		return
	}
	switch stays, back := w.in.leaves(key, i); {
	case !stays:
		w.escapes = true
	case back:
		call, ok := c.(*ssa.Call)
		if !ok {
			return
		}
		results := call.Call.Signature().Results()
		for r := range results.Variables() {
			if model.Modelled(packageOf(key)) && !types.Identical(r.Type(), v.Type()) {
				continue
			}
			if results.Len() > 1 {
				w.escapes = true
				return
			}
			w.value(call)
		}
	}
}

// returned follows a result of a function of the package to its callers.
func (w *whereTo) returned(f *ssa.Function, i int) {
	switch {
	case f == w.end:
		return
	case w.up[f] && !w.closed(f):
		w.escapes = true
		return
	}
	for _, site := range w.sites[f] {
		if w.up[f] {
			w.rise(site.Parent())
		}
		if call, ok := site.(*ssa.Call); ok {
			for _, r := range resultsOf(call, i) {
				w.value(r)
			}
		}
	}
}

// rise records that a pointer is in a function that did not get it as an argument.
func (w *whereTo) rise(f *ssa.Function) {
	w.up[f] = true
	w.escapes = w.escapes || w.down[f]
}

// resultsOf returns the registers that hold one of the results of a call.
func resultsOf(call *ssa.Call, i int) []ssa.Value {
	if call.Call.Signature().Results().Len() == 1 {
		return []ssa.Value{call}
	}
	var out []ssa.Value
	for _, r := range referrers(call) {
		if e, ok := r.(*ssa.Extract); ok && e.Index == i {
			out = append(out, e)
		}
	}
	return out
}

// closed reports whether a function is only called by its name, in this package.
func (h *holders) closed(f *ssa.Function) bool {
	obj, ok := f.Object().(*types.Func)
	return ok && h.in.methods.onlyNamed(functionKey(f)) && (!obj.Exported() || h.in.Pkg.Pkg.Name() == "main")
}

// bodyOf returns a function of the package as it is analysed: the generic function for an
// instance.
func (p *Package) bodyOf(f *ssa.Function) *ssa.Function {
	if f == nil {
		return nil
	}
	return p.functions[functionKey(f)]
}

// leaves reports whether a function of another package keeps no reference to an argument,
// and whether it may return it.
func (p *Package) leaves(key string, i int) (stays, back bool) {
	sum := p.summaryOf(key)
	if sum == nil {
		return i == 0 && strings.HasPrefix(key, "(") && model.Modelled(packageOf(key)), true
	}
	if sum.Bounded {
		return false, false
	}
	is := func(v *summary.Value) bool {
		found := false
		walk(v, func(v *summary.Value) {
			found = found || slices.ContainsFunc(v.Alias, func(s *summary.Sym) bool { return isParam(s, i) }) ||
				slices.ContainsFunc(v.Ptrs, func(l summary.Loc) bool {
					return l.Path == "" && l.Object.Sym != nil && l.Object.Sym.Sel.Kind == summary.Deref && isParam(l.Object.Sym.Parent, i)
				})
		})
		return found
	}
	back = slices.ContainsFunc(sum.Results, is)
	rest := *sum
	rest.Results = nil
	stays = !slices.ContainsFunc(rootValues(&rest), is) &&
		!slices.ContainsFunc(sum.Objects, func(o summary.Content) bool { return is(o.Value) })
	return stays, back
}

func isParam(s *summary.Sym, i int) bool {
	return s != nil && s.Parent == nil && s.Root.Kind == summary.Param && s.Root.Index == i
}

// rootsOf returns the instructions that made what a value points to; ok says that all of
// them are known. What is read from holder was made for it already.
func (h *holders) rootsOf(v ssa.Value, holder string) (roots []ssa.Value, ok bool) {
	s := &rootSearch{holders: h, holder: holder, seen: make(map[ssa.Value]bool)}
	ok = s.find(v)
	return s.roots, ok
}

type rootSearch struct {
	*holders
	holder string
	roots  []ssa.Value
	seen   map[ssa.Value]bool
}

// find collects the instructions that made what v points to, and reports whether all are
// known.
func (s *rootSearch) find(v ssa.Value) bool {
	if s.seen[v] {
		return true
	}
	s.seen[v] = true
	switch v := v.(type) {
	case *ssa.Const:
		return true
	case *ssa.Phi:
		for _, e := range v.Edges {
			if !s.find(e) {
				return false
			}
		}
		return true
	case *ssa.Alloc:
		s.roots = append(s.roots, v)
		return true
	case *ssa.Call:
		s.roots = append(s.roots, v)
		return s.returnsNew(v, 0)
	case *ssa.Extract:
		if in, ok := v.Tuple.(*ssa.Lookup); ok {
			return s.find(in)
		}
		call, ok := v.Tuple.(*ssa.Call)
		s.roots = append(s.roots, v)
		return ok && s.returnsNew(call, v.Index)
	case *ssa.UnOp:
		return s.holder != "" && s.holders.holder(v.X) == s.holder
	case *ssa.Lookup:
		return s.holder != "" && s.listOf(v.X) == s.holder
	case *ssa.Parameter:
		return s.given(v)
	}
	return false
}

// given finds the arguments that a function's callers pass for a parameter.
func (s *rootSearch) given(v *ssa.Parameter) bool {
	f := v.Parent()
	if !s.closed(f) {
		return false
	}
	i := slices.Index(f.Params, v)
	for _, site := range s.sites[f] {
		if args := site.Common().Args; i >= len(args) || !s.find(args[i]) {
			return false
		}
	}
	return true
}

// returnsNew reports whether a call made one of its results and nothing else refers to
// it.
func (h *holders) returnsNew(call *ssa.Call, i int) bool {
	fn := call.Call.StaticCallee()
	if fn == nil {
		return false
	}
	body := h.in.bodyOf(fn)
	if body == nil {
		return h.in.makes(functionKey(fn), i)
	}
	if len(body.Blocks) == 0 || h.making[body] {
		return false
	}
	h.making[body] = true
	defer delete(h.making, body)
	for _, b := range body.Blocks {
		ret, ok := last(b).(*ssa.Return)
		if !ok {
			continue
		}
		roots, ok := h.rootsOf(ret.Results[i], "")
		if !ok {
			return false
		}
		for _, root := range roots {
			if root.Parent() != body || !h.follow(root, body).only("") {
				return false
			}
		}
	}
	return true
}

// makes is returnsNew for a function of another package.
func (p *Package) makes(key string, i int) bool {
	sum := p.summaryOf(key)
	if sum == nil {
		return strings.HasPrefix(key, "container/") // list.New
	}
	if sum.Bounded || i >= len(sum.Results) {
		return false
	}
	r := sum.Results[i]
	if r == nil || len(r.Alias)+len(r.Labels)+len(r.Funcs)+len(r.Dyn) > 0 {
		return false
	}
	refs := make(map[*summary.Object]int)
	count := func(in *summary.Object) func(v *summary.Value) {
		return func(v *summary.Value) {
			for _, l := range v.Ptrs {
				if l.Object != in || l.Path == "" {
					refs[l.Object]++
				}
			}
		}
	}
	for _, v := range rootValues(sum) {
		walk(v, count(nil))
	}
	for _, o := range sum.Objects {
		walk(o.Value, count(o.Object))
	}
	return !slices.ContainsFunc(r.Ptrs, func(l summary.Loc) bool {
		return l.Object.Sym != nil || l.Path != "" || refs[l.Object] != 1
	})
}
