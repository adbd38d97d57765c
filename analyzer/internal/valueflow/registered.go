package valueflow

import (
	"golang.org/x/tools/go/ssa"

	"example.com/purposevet/analyzer/internal/summary"
)

// A function that is registered, for requests and the like, is called as often as they come.
// It is interpreted where it is registered, with what memory held there, and again at
// the function's end, and that of its callers, if what it can reach there holds something
// else by then. Most handlers reach what nobody changes in sight of the function that
// registers them: what they do to each other's server is what its methods do to each other.

// A held is what an object held when something was interpreted that can reach it.
type held struct {
	object *summary.Object
	value  *summary.Value
}

// heldFor returns what the objects hold that values lead to: those that the function made,
// and those of inputs that are no long-lived memory of their own.
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

// isMux reports whether an object is what handlers are registered with: that there are more of
// them by now is no news for the earlier ones.
func isMux(o *summary.Object) bool {
	return o.Type != nil && typeKey(deref(o.Type)) == "net/http.ServeMux"
}

// sameHeld reports whether objects hold what they held before.
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

// newsShare is the part of the work on a function that may have been done when what it
// registers is interpreted again: most of that is then done again too, and all of it is not
// to be given up for that.
const newsShare = 3

// news reports whether what a function can reach that is registered by a call holds
// something else than when it was interpreted last, and notes what that is.
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

// registers notes that a call registers a function, which is interpreted there next.
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

// registered notes what the functions can reach that a callee registered, once it has
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
