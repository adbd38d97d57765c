package guardaround

import (
	"testing"

	"example.com/cases/guardlib"
	"example.com/cases/id"
)

// Calls in tests do not count for what is no test.
func TestRun(t *testing.T) {
	f := wrapped
	f(&id.Account{ID: "a"})
	count(handed)(&id.Account{ID: "b"})
	Run(&guardlib.Consents{}, &id.Account{}, nil)
}
