// Package sm is a state machine.
package sm

// State is a step.
type State[C any] func(C) (State[C], error)

// Run runs.
func Run[C any](c C, s State[C]) error {
	var err error
	for s != nil {
		if s, err = s(c); err != nil {
			return err
		}
	}
	return nil
}

// Table is a table of transitions.
type Table[S comparable, E comparable] struct {
	m  map[S]map[E]S
	on map[S]func(any)
}

// NewTable returns one.
func NewTable[S, E comparable]() *Table[S, E] {
	return &Table[S, E]{m: map[S]map[E]S{}, on: map[S]func(any){}}
}

// Add adds a transition.
func (t *Table[S, E]) Add(from S, e E, to S) *Table[S, E] {
	if t.m[from] == nil {
		t.m[from] = map[E]S{}
	}
	t.m[from][e] = to
	return t
}

// Enter sets what happens on entering.
func (t *Table[S, E]) Enter(s S, f func(any)) *Table[S, E] { t.on[s] = f; return t }

// Fire fires.
func (t *Table[S, E]) Fire(s S, e E, payload any) S {
	to, ok := t.m[s][e]
	if !ok {
		return s
	}
	if f := t.on[to]; f != nil {
		f(payload)
	}
	return to
}
