// Package flow drives a sign-up through its states.
package flow

import (
	"errors"
	"fmt"

	"example.com/cases/id"
)

// State is where a sign-up is.
type State uint8

// The states.
const (
	Fresh State = iota
	Asked
	Confirmed
	Closed
)

// String implements fmt.Stringer.
func (s State) String() string { return [...]string{"fresh", "asked", "confirmed", "closed"}[s] }

// Event moves a sign-up on.
type Event struct {
	Name    string
	Payload string
}

// Context is what the actions work on.
type Context struct {
	Account *id.Account
	Trail   []string
	Secret  string
	Plan    string
}

type edge struct {
	from State
	on   string
}

type action func(*Context, Event) (State, error)

// Machine has a table of actions.
type Machine struct {
	state   State
	table   map[edge]action
	onEnter [4][]func(*Context)
}

// New returns a machine with the usual table.
func New() *Machine {
	m := &Machine{}
	m.table = map[edge]action{
		{Fresh, "ask"}:     m.ask,
		{Asked, "confirm"}: (*Context).confirm,
		{Asked, "plan"}: func(c *Context, e Event) (State, error) {
			c.Plan = e.Payload
			return Asked, nil
		},
		{Confirmed, "close"}: stay(Closed),
	}
	return m
}

func stay(s State) action { return func(*Context, Event) (State, error) { return s, nil } }

func (m *Machine) ask(c *Context, e Event) (State, error) {
	c.Trail = append(c.Trail, e.Name)
	c.Secret = c.Account.Phone
	return Asked, nil
}

func (c *Context) confirm(e Event) (State, error) {
	if c.Secret == "" {
		return Closed, errors.New("no secret")
	}
	c.Trail = append(c.Trail, e.Name)
	return Confirmed, nil
}

// OnEnter registers what runs when s is entered.
func (m *Machine) OnEnter(s State, f func(*Context)) { m.onEnter[s] = append(m.onEnter[s], f) }

// Fire handles one event.
func (m *Machine) Fire(c *Context, e Event) error {
	act, ok := m.table[edge{m.state, e.Name}]
	if !ok {
		return fmt.Errorf("no %s in %v", e.Name, m.state)
	}
	next, err := act(c, e)
	if err != nil {
		return err
	}
	m.state = next
	for _, f := range m.onEnter[next] {
		f(c)
	}
	return nil
}

// Now returns the state.
func (m *Machine) Now() State { return m.state }
