// Package svcmask has types that mask what they hold.
package svcmask

import (
	"encoding/json"
	"fmt"
	"log/slog"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svccodec/model"
	"example.com/cases/svccodec/wire"
)

func f(a *id.Account) {
	ads.Send(fmt.Sprintf("%s", model.Token(a.Email)))
	ads.Send(fmt.Sprintf("%s %d", model.Token(a.Email), a.Age))
	ads.Send(model.Token(a.Email).String())
	wire.Logf("%s", model.Token(a.Email))
}

type masked string

func (m masked) LogValue() slog.Value { return slog.StringValue("***") }

func (m masked) MarshalText() ([]byte, error) { return []byte("***"), nil }

func g(a *id.Account) {
	l := slog.New(slog.NewTextHandler(ads.Writer{}, nil))
	l.Info("x", "m", masked(a.Email))
	data, _ := json.Marshal(masked(a.Email))
	ads.Bytes(data)
	data, _ = json.Marshal(map[string]masked{"m": masked(a.Email)})
	ads.Bytes(data)
	data, _ = json.Marshal(string(masked(a.Email)))
	ads.Bytes(data)                       // want flow(Account.Email)
	ads.Send(fmt.Sprint(masked(a.Email))) // want flow(Account.Email)
}
