// Package flowastvalues parses rules into trees of values, and evaluates and prints them.
package flowastvalues

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

type Person struct {
	ID    string
	Phone string `purpose:"security"`
}

//purpose:sink advertising
func Put(s string) {}

// Expressions of a language of rules, as values.
type Expr interface {
	String() string
	Eval(env map[string]string) bool
}

type (
	Lit struct{ Key, Val string }
	Not struct{ E Expr }
	And struct{ L, R Expr }
	Or  struct{ List []Expr }
)

func (l Lit) String() string { return l.Key + "=" + l.Val }
func (n Not) String() string { return "!" + n.E.String() }
func (a And) String() string { return a.L.String() + "&" + a.R.String() }
func (o Or) String() string {
	var parts []string
	for _, e := range o.List {
		parts = append(parts, e.String())
	}
	return strings.Join(parts, "|")
}

func (l Lit) Eval(env map[string]string) bool { return env[l.Key] == l.Val }
func (n Not) Eval(env map[string]string) bool { return !n.E.Eval(env) }
func (a And) Eval(env map[string]string) bool { return a.L.Eval(env) && a.R.Eval(env) }
func (o Or) Eval(env map[string]string) bool {
	for _, e := range o.List {
		if e.Eval(env) {
			return true
		}
	}
	return false
}

type parser struct {
	tokens []string
	at     int
}

var errEnd = errors.New("end")

func (p *parser) next() string {
	if p.at >= len(p.tokens) {
		return ""
	}
	p.at++
	return p.tokens[p.at-1]
}

func (p *parser) peek() string {
	if p.at >= len(p.tokens) {
		return ""
	}
	return p.tokens[p.at]
}

func (p *parser) or() (Expr, error) {
	l, err := p.and()
	if err != nil {
		return nil, err
	}
	list := []Expr{l}
	for p.peek() == "or" {
		p.next()
		r, err := p.and()
		if err != nil {
			return nil, err
		}
		list = append(list, r)
	}
	if len(list) == 1 {
		return l, nil
	}
	return And{list[0], list[1]}, nil
}

func (p *parser) and() (Expr, error) {
	l, err := p.unary()
	if err != nil {
		return nil, err
	}
	for p.peek() == "and" {
		p.next()
		r, err := p.unary()
		if err != nil {
			return nil, err
		}
		l = And{l, r}
	}
	return l, nil
}

func (p *parser) unary() (Expr, error) {
	switch t := p.next(); t {
	case "":
		return nil, errEnd
	case "not":
		e, err := p.unary()
		if err != nil {
			return nil, fmt.Errorf("not: %w", err)
		}
		return Not{e}, nil
	case "(":
		e, err := p.or()
		if err != nil {
			return nil, err
		}
		p.next()
		return e, nil
	default:
		k, v, _ := strings.Cut(t, "=")
		return Lit{k, v}, nil
	}
}

func Parse(s string) (Expr, error) { return (&parser{tokens: strings.Fields(s)}).or() }

func negated(e Expr, n int) Expr {
	for range n {
		e = Not{e}
	}
	return e
}

func twice(e Expr) Expr {
	for range 2 {
		e = both(e, e)
	}
	return e
}

func both(l, r Expr) Expr { return And{l, r} }

func rest(words []string) Expr {
	if len(words) == 1 {
		return Lit{"", words[0]}
	}
	return And{Lit{"", words[0]}, rest(words[1:])}
}

func run() {
	p := Person{"p1", os.Args[1]}
	e, err := Parse("plan=free and not phone=" + p.ID)
	if err != nil {
		panic(err)
	}
	Put(e.String())
	if e.Eval(map[string]string{"phone": p.Phone, "plan": "free"}) {
		Put(p.ID) // want match(Person.Phone)
	}
	if e.Eval(map[string]string{"phone": "", "plan": "free"}) {
		Put(p.ID)
	}
	s, _ := Parse("phone=" + p.Phone)
	Put(s.String())             // want flow(Person.Phone)
	Put(negated(s, 3).String()) // want flow(Person.Phone)
	Put(negated(e, 3).String())
	Put(twice(s).String()) // want flow(Person.Phone)
	Put(twice(e).String())
	Put(rest([]string{"a", p.Phone}).String()) // want flow(Person.Phone)
	Put(rest([]string{"a", p.ID}).String())
}
