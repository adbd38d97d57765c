// Package stdjson encodes and decodes contacts as JSON.
package stdjson

import (
	"bytes"
	"encoding/json"
	"io"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func marshal(a *id.Account) {
	b, err := json.Marshal(a)
	if err != nil {
		return
	}
	ads.Bytes(b) // want flow(Account.Phone) flow(Account.Email) flow(Profile.Backup)
	c, _ := json.Marshal(map[string]string{"n": a.Name, "id": a.ID})
	ads.Bytes(c)
	d, _ := json.MarshalIndent(struct{ P string }{a.Phone}, "", " ")
	ads.Bytes(d) // want flow(Account.Phone)
}

type public struct {
	Name  string `json:"name"`
	Phone string `json:"-"`
	mail  string
}

// Neither an omitted nor an unexported field is encoded.
func omitted(a *id.Account) {
	b, _ := json.Marshal(public{Name: a.Name, Phone: a.Phone, mail: a.Email})
	ads.Bytes(b)
}

func unmarshal(data []byte) {
	var a id.Account
	if json.Unmarshal(data, &a) != nil {
		return
	}
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(a.Name)
	var m map[string]any
	if json.Unmarshal(data, &m) == nil {
		ads.Put(m)
	}
}

func roundTrip(a *id.Account) {
	b, _ := json.Marshal(struct{ Tel string }{a.Phone})
	var m map[string]string
	if err := json.Unmarshal(b, &m); err != nil {
		return
	}
	ads.Send(m["Tel"]) // want flow(Account.Phone)
}

func stream(a *id.Account, r io.Reader) {
	var buf, other bytes.Buffer
	json.NewEncoder(&buf).Encode(a.Email)
	json.NewEncoder(&other).Encode(a.Name)
	ads.Bytes(buf.Bytes()) // want flow(Account.Email)
	ads.Bytes(other.Bytes())
	var in id.Account
	json.NewDecoder(r).Decode(&in)
	ads.Send(in.Email)                            // want flow(Account.Email)
	json.NewEncoder(ads.Writer{}).Encode(a.Phone) // want flow(Account.Phone)
	json.NewEncoder(ads.Writer{}).Encode(a.Name)
	json.NewEncoder(io.Discard).Encode(a.Phone)
}

type masked struct{ a *id.Account }

func (m masked) MarshalJSON() ([]byte, error) { return json.Marshal(m.a.Name) }

type open struct{ a *id.Account }

func (o open) MarshalJSON() ([]byte, error) { return json.Marshal(o.a.Phone) }

func marshaler(a *id.Account) {
	b, _ := json.Marshal(open{a})
	ads.Bytes(b) // want flow(Account.Phone)
	c, _ := json.Marshal(masked{a})
	ads.Bytes(c)
}
