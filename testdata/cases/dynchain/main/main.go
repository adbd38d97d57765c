// Command main joins the chain.
package main

import (
	"os"

	"example.com/cases/dynchain/a"
	"example.com/cases/dynchain/b"
	"example.com/cases/dynchain/c"
)

func main() {
	user := os.Args[1]
	h := b.NewHandler(a.NewReader(b.Prefixed(b.Prefixed(c.AdSink{}, "x"), "y")))
	h.Handle(user) // want flow(Account.Email)
	h.Greet(user)
	q := b.NewHandler(a.NewReader(b.Prefixed(c.LogSink{}, "x")))
	q.Handle(user)
	q.Greet(user)
}
