// Package svcoutbox hands events on as JSON.
package svcoutbox

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"example.com/cases/svcoutbox/ads"
)

type User struct {
	ID    string
	Email string //purpose:source security kind=email
	Age   int
}

type Receipt struct {
	Order string `json:"order"`
	To    string `json:"to"`
}

type Conversion struct {
	Order string `json:"order"`
	Age   int    `json:"age"`
}

// a: marshalled and unmarshalled again: the order is not the address.
func a(u User) {
	raw, _ := json.Marshal(Receipt{"o1", u.Email})
	var r Receipt
	_ = json.Unmarshal(raw, &r)
	ads.Add("a"+r.Order, 1)
	ads.Add("a"+r.To, 1) // want flow(User.Email)
}

// b: into a struct that has no field for the address: it is not decoded.
func b(u User) {
	raw, _ := json.Marshal(Receipt{"o1", u.Email})
	var c Conversion
	_ = json.Unmarshal(raw, &c)
	ads.Add("b"+c.Order, c.Age)
}

// c: encoder and decoder.
func c(u User) {
	var buf bytes.Buffer
	_ = json.NewEncoder(&buf).Encode(u)
	var v User
	if err := json.NewDecoder(io.Reader(&buf)).Decode(&v); err != nil {
		return
	}
	ads.Add("c"+v.ID, v.Age)
	ads.Add("c"+v.Email, 1) // want flow(User.Email)
}

// d: an outbox with topics.
type Message struct {
	Topic   string
	Payload []byte
}

type Outbox struct{ rows []Message }

func (o *Outbox) Put(topic string, v any) {
	raw, _ := json.Marshal(v)
	o.rows = append(o.rows, Message{topic, raw})
}

func Decode[T any](m Message) (v T, err error) {
	err = json.Unmarshal(m.Payload, &v)
	return
}

func d(u User) {
	o := &Outbox{}
	o.Put("receipt", Receipt{"o1", u.Email})
	o.Put("conversion", Conversion{"o1", u.Age})
	for _, m := range o.rows {
		switch m.Topic {
		case "receipt":
			if r, err := Decode[Receipt](m); err == nil {
				fmt.Println("MAIL", r.To)
			}
		case "conversion":
			if c, err := Decode[Conversion](m); err == nil {
				ads.Add("d"+c.Order, c.Age)
			}
		}
	}
}

// e: a consumer which takes the id only.
type Registered struct {
	ID    string `json:"id"`
	Email string `json:"email"`
}

func e(u User) {
	ch := make(chan []byte, 1)
	raw, _ := json.Marshal(Registered{u.ID, u.Email})
	ch <- raw
	var ev struct {
		ID string `json:"id"`
	}
	_ = json.Unmarshal(<-ch, &ev)
	ads.Add("e"+ev.ID, 1)
}

func run() {
	u := User{"u1", "ann@example.com", 30}
	a(u)
	b(u)
	c(u)
	d(u)
	e(u)
}
