// Package svcstarted wires services whose goroutines send what handlers emit.
package svcstarted

import (
	"net/http"

	"example.com/cases/id"
	"example.com/cases/svcstarted/web"
	"example.com/cases/svcstarted/work"
)

// Main calls the function that wires: nothing new comes together here.
func Main() {
	if err := run(); err != nil {
		panic(err)
	}
}

// Again does, too, by another function.
func Again() { Main() }

func run() error {
	signups := &work.Topic{}
	q := work.New()
	q.Subscribe(signups)
	var pool work.Pool
	pool.Add(q.Drain)
	pool.Start()
	return http.ListenAndServe(":80", (&web.Server{Signups: signups}).Handler()) // want flow(Account.Phone)
}

// start starts what sends, and returns by what that is reached.
func start() *work.Topic {
	t := &work.Topic{}
	q := work.New()
	q.Subscribe(t)
	var pool work.Pool
	pool.Add(q.Drain)
	pool.Start()
	return t
}

func emit(a *id.Account) {
	t := start() // want flow(Account.Email)
	t.Emit(a.Name)
	t.Emit(a.Email)
}

func emitAgain(a *id.Account) {
	t := start() // want flow(Account.Email)
	t.Emit(a.Email)
}

// startTold emits one contact itself.
func startTold(a *id.Account) *work.Topic {
	t := start() // want flow(Account.Phone)
	t.Emit(a.Phone)
	return t
}

func emitMore(a, b *id.Account) {
	t := startTold(a) // want flow(Account.Phone)
	t.Emit(b.Phone)
}

func emitNone(a *id.Account) {
	t := startTold(a)
	t.Emit(a.Name)
}
