// Package svcatomics counts answers in atomic counters.
package svcatomics

import (
	"fmt"
	"slices"
	"sync/atomic"
)

//purpose:sink advertising
func Track(v ...any) { fmt.Println(v...) }

type Account struct {
	//purpose:source security kind=phone
	Phone string
}

var leads = []string{"+4917011", "+9"}

type plain struct{ v int64 }

func (c *plain) Inc() { c.v++ }

type counter struct{ v atomic.Int64 }

func (c *counter) Inc()     { c.v.Add(1) }
func (c *counter) Set()     { c.v.Store(1) }
func (c *counter) N() int64 { return c.v.Load() }

func run() {
	as := []*Account{{"+4917011"}, {"+4922"}}
	var p plain
	var c, c2, c4 counter
	var c3 atomic.Int64
	var n atomic.Int32
	onHit := func() { n.Add(1) }
	for _, a := range as {
		if slices.Contains(leads, a.Phone) {
			p.Inc()
			c.Inc()
			c2.v.Add(1)
			c3.Add(1)
			c4.Set()
			onHit()
		}
	}
	Track("plain", p.v)    // want match(Account.Phone)
	Track("c", c.N())      // want match(Account.Phone)
	Track("c2", c2.N())    // want match(Account.Phone)
	Track("c3", c3.Load()) // want match(Account.Phone)
	Track("c4", c4.N())    // want match(Account.Phone)
	Track("n", n.Load())   // want match(Account.Phone)
}
