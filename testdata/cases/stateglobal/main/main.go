// Command main joins a writer and a reader that do not know each other.
package main

import (
	"example.com/cases/id"
	"example.com/cases/stateglobal/far"
	"example.com/cases/stateglobal/writer"
)

func main() {
	writer.Fill(id.Load("1")) // want-one far flow(Account.Phone)
	far.Flush()               // want-one far flow(Account.Phone)
	far.FlushName()
}
