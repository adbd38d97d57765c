package guardcaller

import (
	"testing"

	"example.com/cases/id"
)

// Tests call helpers with data that nobody gave.
func TestPush(t *testing.T) {
	push(&id.Account{Phone: t.Name()})
	pushAll(nil)
}
