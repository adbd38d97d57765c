// Package dynassertiface asserts interface values to interfaces.
package dynassertiface

import (
	"errors"
	"example.com/cases/ads"
	"example.com/cases/id"
	"fmt"
)

func run(a *id.Account) {
	for _, v := range []any{a.Phone, errors.New("x")} {
		if e, ok := v.(error); ok {
			ads.Put(e)
		}
		switch e := v.(type) {
		case fmt.Stringer:
			ads.Put(e)
		case string:
			ads.Put(e) // want flow(Account.Phone)
		}
	}
}
