package guardaround

import (
	"iter"
	"reflect"
	"sync"

	"example.com/cases/ads"
	"example.com/cases/guardlib"
	"example.com/cases/id"
)

// Each of these is called behind a guard, and by some other way, too, without one.

func byPointer(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func set(to *func(*id.Account), f func(*id.Account)) { *to = f }

func byVariable(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func bySeq(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func seq(list ...handler) iter.Seq[handler] {
	return func(yield func(handler) bool) {
		for _, f := range list {
			if !yield(f) {
				return
			}
		}
	}
}

func byReflection(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func byMap(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func byAny(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func byStruct(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func byGeneric(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func byChannel(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func byDefer(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func byResult(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func bySelf(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

func byPanic(a *id.Account) {
	ads.Send(a.Phone) // want flow(Account.Phone)
}

type chain[T any] struct{ steps []func(T) }

func (c *chain[T]) add(f func(T)) { c.steps = append(c.steps, f) }

func (c *chain[T]) run(v T) {
	for _, f := range c.steps {
		f(v)
	}
}

type step struct{ do func(*id.Account) }

type otherStep step

var kinds sync.Map

func pick() (func(*id.Account), error) { return byResult, nil }

// Ways calls them.
func Ways(c *guardlib.Consents, a *id.Account) {
	var f func(*id.Account)
	set(&f, byPointer)
	f(a)
	ask(c, byPointer)(a)

	g := byVariable
	call := func() { g(a) }
	ask(c, byVariable)(a)
	call()

	for h := range seq(bySeq) {
		h(a)
	}
	ask(c, bySeq)(a)

	reflect.ValueOf(byReflection).Call([]reflect.Value{reflect.ValueOf(a)})
	ask(c, byReflection)(a)

	kinds.Store("x", byMap)
	if h, ok := kinds.Load("x"); ok {
		h.(func(*id.Account))(a)
	}
	ask(c, byMap)(a)

	var v any = byAny
	switch v := v.(type) {
	case func(*id.Account):
		v(a)
	}
	ask(c, byAny)(a)

	s := []step{{byStruct}}
	otherStep(s[0]).do(a)
	ask(c, byStruct)(a)

	var steps chain[*id.Account]
	steps.add(byGeneric)
	steps.run(a)
	ask(c, byGeneric)(a)

	ch := make(chan handler, 1)
	ch <- byChannel
	select {
	case h := <-ch:
		h(a)
	default:
	}
	ask(c, byChannel)(a)

	defer byDefer(a)
	ask(c, byDefer)(a)

	h, _ := pick()
	h(a)
	ask(c, byResult)(a)

	var again func(n int, f handler)
	again = func(n int, f handler) {
		if n == 0 {
			f(a)
			return
		}
		again(n-1, f)
	}
	again(3, bySelf)
	ask(c, bySelf)(a)

	func() {
		defer func() {
			if f, ok := recover().(handler); ok {
				f(a)
			}
		}()
		panic(handler(byPanic))
	}()
	ask(c, byPanic)(a)
}
