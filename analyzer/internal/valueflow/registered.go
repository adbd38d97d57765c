package valueflow

import (
	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// A registered function, such as a handler of requests, is called any number of times. It
// is interpreted where it is registered, with the memory there, and again at the end of
// the function and of its callers, if what it can reach has changed by then. Most
// handlers reach nothing that changes in sight of the function that registers them: what
// they do to each other's server is what its methods do to each other.

// A held is what an object held when something that can reach it was interpreted.
type held struct {
	object *summary.Object
	value  *summary.Value
}

// heldFor returns what the objects hold to which values lead: those that the function
// made, and those of inputs that are no long-lived memory of their own.
func (x *function) heldFor(vals ...*summary.Value) []held {
	var out []held
	seen := make(map[*summary.Object]bool)
	var visit func(v *summary.Value)
	reach := func(o *summary.Object) {
		if o == nil || seen[o] || o.Sym != nil && len(placeOf(o.Sym)) > 0 || isMux(o) {
			return
		}
		seen[o] = true
		v := x.content(o)
		out = append(out, held{o, v})
		visit(v)
	}
	visit = func(v *summary.Value) {
		walk(v, func(v *summary.Value) {
			for _, l := range v.Ptrs {
				reach(l.Object)
			}
			for _, s := range v.Alias {
				reach(x.ofSym[s.Child(selDeref)])
			}
		})
	}
	for _, v := range vals {
		visit(v)
	}
	return out
}

// isMux reports whether handlers are registered with an object: that more are registered
// by now is no news for the earlier ones.
func isMux(o *summary.Object) bool {
	return o.Type != nil && typeKey(deref(o.Type)) == "net/http.ServeMux"
}

// sameHeld reports whether objects still hold the same.
func sameHeld(now, before []held) bool {
	if len(now) != len(before) {
		return false
	}
	for i, h := range now {
		b := before[i]
		if h.object != b.object || h.value != b.value && !summary.Equal(h.value, b.value) {
			return false
		}
	}
	return true
}

// newsShare bounds repeating: registered functions are interpreted again only while less
// than 1/newsShare of the work bound is used. Most of that work is then repeated, and a
// function is not to be given up for it.
const newsShare = 3

// news reports whether what a registered function can reach has changed since it was last
// interpreted, and remembers the new state.
func (x *function) news(last *[]held, vals ...*summary.Value) bool {
	if x.work > x.maxWork/newsShare {
		return false
	}
	now := x.heldFor(vals...)
	if sameHeld(now, *last) {
		return false
	}
	*last = now
	return true
}

// registers records that a call registers a function, which is interpreted next.
func (x *function) registers(i ssa.CallInstruction, fn *summary.Value) {
	x.goesOn(i)
	if x.final {
		return
	}
	for _, l := range x.later {
		if l.instr == i {
			l.fn, l.last = fn, x.heldFor(fn)
		}
	}
}

// registered remembers what functions registered by a callee can reach once it has
// returned.
func (f *frame) registered() {
	if f.final {
		return
	}
	for i, r := range f.sum.Running {
		if st := f.started[objectKey{f.s.instr, f.s.key + "|" + f.sum.Key, i}]; r.Later && st != nil {
			st.last = f.heldFor(st.reached()...)
		}
	}
}
