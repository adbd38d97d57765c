package directivetests_test

import (
	"encoding/json"
	"testing"

	. "example.com/cases/ads"
	"example.com/cases/id"
)

type seed struct {
	Mail string //purpose:source security kind=email
	//purpose:guard advertising
	Name string // want-above directive
}

func TestSeed(t *testing.T) {
	var s seed
	_ = json.Unmarshal([]byte("{}"), &s)
	Send(s.Mail) // want flow(seed.Mail)
	Send(s.Name)
	Send(id.Load("1").Phone) // want flow(Account.Phone)
}
