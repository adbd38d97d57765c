// Package svcinterp interprets small programs over accounts.
package svcinterp

import (
	"fmt"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type env struct {
	up   *env
	vars map[string]value
}

type value any

func (e *env) get(k string) value {
	for ; e != nil; e = e.up {
		if v, ok := e.vars[k]; ok {
			return v
		}
	}
	return nil
}

type expr interface{ eval(*env) value }

type (
	constant struct{ v value }
	variable string
	concat   []expr
	let      struct {
		name string
		x, y expr
	}
	lambda struct {
		param string
		body  expr
	}
	apply   struct{ f, x expr }
	builtin func(value) value
)

func (c constant) eval(*env) value   { return c.v }
func (v variable) eval(e *env) value { return e.get(string(v)) }
func (c concat) eval(e *env) value {
	var b strings.Builder
	for _, x := range c {
		fmt.Fprint(&b, x.eval(e))
	}
	return b.String()
}
func (l let) eval(e *env) value {
	return l.y.eval(&env{up: e, vars: map[string]value{l.name: l.x.eval(e)}})
}
func (l lambda) eval(e *env) value {
	return builtin(func(v value) value {
		return l.body.eval(&env{up: e, vars: map[string]value{l.param: v}})
	})
}
func (a apply) eval(e *env) value {
	if f, ok := a.f.eval(e).(builtin); ok {
		return f(a.x.eval(e))
	}
	return nil
}

func run(a *id.Account) {
	e := &env{vars: map[string]value{"phone": a.Phone}}
	p := let{"x", variable("phone"), apply{lambda{"y", concat{variable("x"), variable("y")}}, constant{"!"}}}
	ads.Put(p.eval(e)) // want flow(Account.Phone)
}

func clean(a *id.Account) {
	ads.Put(fmt.Sprint(a.Name, 3))
	ads.Put(constant{a.Name}.v)
}
