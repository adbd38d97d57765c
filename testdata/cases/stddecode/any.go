// Package stddecode fills structs by helpers that do not know their types: by
// decoders that are handed on, by type parameters, and by reflection.
package stddecode

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"net/http"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func readJSON(r *http.Request, into any) error { return json.NewDecoder(r.Body).Decode(into) }

func handler(_ http.ResponseWriter, r *http.Request) {
	var a, other id.Account
	if readJSON(r, &a) != nil {
		return
	}
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(a.Name)
	ads.Send(other.Phone)
	a.Phone = "none"
	ads.Send(a.Phone)
}

// twice hands on what it is given.
func twice(r *http.Request, into any) error { return readJSON(r, into) }

func handlerTwice(_ http.ResponseWriter, r *http.Request) {
	a := &id.Account{Name: "x"}
	if twice(r, a) != nil {
		return
	}
	ads.Send(a.Profile.Backup) // want flow(Profile.Backup)
	ads.Send(a.Profile.City)
	ads.Send(a.Name)
}

func decode[T any](data []byte) (T, error) {
	var v T
	err := json.Unmarshal(data, &v)
	return v, err
}

func decodeAll[T any](data []byte) []T {
	var list []T
	_ = gob.NewDecoder(bytes.NewReader(data)).Decode(&list)
	return list
}

func zero[T any]() T {
	var v T
	return v
}

func generic(data []byte) {
	a, _ := decode[id.Account](data)
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(a.Name)
	p, _ := decode[*id.Account](data)
	ads.Send(p.Email) // want flow(Account.Email)
	ads.Send(p.Name)
	for _, b := range decodeAll[id.Account](data) {
		ads.Send(b.Phone) // want flow(Account.Phone)
		ads.Send(b.Name)
	}
	s, _ := decode[string](data)
	ads.Send(s)
	z := zero[id.Account]()
	ads.Send(z.Phone)
}

// A codec is what a service is given.
type codec interface {
	Unmarshal(data []byte, into any) error
}

type jsonCodec struct{}

func (jsonCodec) Unmarshal(data []byte, into any) error { return json.Unmarshal(data, into) }

type nopCodec struct{}

func (nopCodec) Unmarshal([]byte, any) error { return nil }

func load(c codec, data []byte) id.Account {
	var a id.Account
	_ = c.Unmarshal(data, &a)
	return a
}

func byCodec(data []byte) {
	ads.Send(load(jsonCodec{}, data).Phone) // want flow(Account.Phone)
	ads.Send(load(jsonCodec{}, data).Name)
	ads.Send(load(nopCodec{}, data).Phone)
}
