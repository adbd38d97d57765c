// Package stdjsonkeys encodes structs, and decodes them again into others.
package stdjsonkeys

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

type Account struct {
	ID   string
	Name string
	//purpose:source security
	Phone string
}

//purpose:sink advertising
func Upload(s string) { fmt.Println(s) }

type Envelope struct {
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload"`
	Body    []byte          `json:"body"`
	Text    string          `json:"text"`
}

type Event struct {
	ID string `json:"id"`
	Ph string `json:"phone"`
}

type inner struct {
	Code string
	Ph   string
}

type Outer struct {
	inner
	Named  inner `json:"named"`
	List   []inner
	ByName map[string]inner
	Ptr    *inner
	Skip   string `json:"-"`
}

type custom struct{ a, b string }

func (c custom) MarshalJSON() ([]byte, error) {
	return []byte(fmt.Sprintf(`{"x":%q,"y":%q}`, c.a, c.b)), nil
}

type plain struct{ X, Y string }

type upper struct{ v string }

func (u *upper) UnmarshalJSON(b []byte) error {
	u.v = strings.ToUpper(string(b))
	return nil
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func envelope(a Account) {
	p, _ := json.Marshal(Event{a.ID, a.Phone})
	b, _ := json.Marshal(Envelope{Type: "created", Payload: p, Body: p, Text: string(p)})
	var e Envelope
	check(json.Unmarshal(b, &e))
	Upload(e.Type)
	Upload(string(e.Payload)) // want flow(Account.Phone)
	Upload(e.Text)            // want flow(Account.Phone)
	var ev, ev2, ev3 Event
	check(json.Unmarshal(e.Payload, &ev))
	Upload(ev.ID)
	Upload(ev.Ph) // want flow(Account.Phone)
	check(json.Unmarshal(e.Body, &ev2))
	Upload(ev2.ID)
	Upload(ev2.Ph) // want flow(Account.Phone)
	check(json.Unmarshal([]byte(e.Text), &ev3))
	Upload(ev3.ID)
	Upload(ev3.Ph) // want flow(Account.Phone)
}

func nested(a Account) {
	o := Outer{inner: inner{"c", a.Phone}, Named: inner{"d", a.Name}, Skip: a.Phone}
	b, _ := json.Marshal(o)
	var p Outer
	check(json.Unmarshal(b, &p))
	Upload(p.Code)
	Upload(p.Ph) // want flow(Account.Phone)
	Upload(p.Named.Ph)
	Upload(p.Skip)
	o = Outer{Named: inner{"d", a.Phone}, List: []inner{{"e", a.Phone}}, ByName: map[string]inner{"x": {"f", a.Phone}}, Ptr: &inner{"g", a.Phone}}
	b, _ = json.Marshal(&o)
	var q Outer
	check(json.Unmarshal(b, &q))
	Upload(q.Named.Code)
	Upload(q.Named.Ph) // want flow(Account.Phone)
	Upload(q.List[0].Code)
	Upload(q.List[0].Ph) // want flow(Account.Phone)
	Upload(q.ByName["x"].Code)
	Upload(q.ByName["x"].Ph) // want flow(Account.Phone)
	Upload(q.Ptr.Code)
	Upload(q.Ptr.Ph) // want flow(Account.Phone)
	var all []Event
	b, _ = json.Marshal([]map[string]string{{"id": a.ID, "phone": a.Phone}})
	check(json.Unmarshal(b, &all))
	Upload(all[0].ID)
	Upload(all[0].Ph) // want flow(Account.Phone)
}

func customs(a Account) {
	b, _ := json.Marshal(custom{a.ID, a.Phone})
	var p plain
	check(json.Unmarshal(b, &p))
	Upload(p.Y) // want flow(Account.Phone)
	b, _ = json.Marshal(map[string]any{"x": custom{a.ID, a.Phone}, "y": a.ID})
	var m map[string]any
	check(json.Unmarshal(b, &m))
	Upload(fmt.Sprint(m["x"])) // want flow(Account.Phone)
	Upload(fmt.Sprint(m["y"]))
	b, _ = json.Marshal(map[string]string{"x": a.Phone, "y": a.ID})
	var r struct{ X, Y upper }
	check(json.Unmarshal(b, &r))
	Upload(r.X.v) // want flow(Account.Phone)
	Upload(r.Y.v)
}

func made(a Account) {
	p, _ := json.Marshal(Event{a.ID, a.Phone})
	doc := fmt.Sprintf(`{"x":%s,"y":"1"}`, p)
	var d struct {
		X Event
		Y string
	}
	check(json.Unmarshal([]byte(doc), &d))
	Upload(d.X.Ph) // want flow(Account.Phone)
	doc = `{"x":` + string(p) + `}`
	check(json.Unmarshal([]byte(doc), &d))
	Upload(d.X.Ph) // want flow(Account.Phone)
	doc = strings.ReplaceAll(string(p), "phone", "tel")
	var t struct{ Tel string }
	check(json.Unmarshal([]byte(doc), &t))
	Upload(t.Tel) // want flow(Account.Phone)
	sum := sha256.Sum256(p)
	h, _ := json.Marshal(Event{ID: hex.EncodeToString(sum[:])})
	var ev Event
	check(json.Unmarshal(h, &ev))
	Upload(ev.ID) // want flow(Account.Phone)
	Upload(ev.Ph)
	enc := base64.StdEncoding.EncodeToString(p)
	raw, err := base64.StdEncoding.DecodeString(enc)
	check(err)
	var ev2 Event
	check(json.Unmarshal(raw, &ev2))
	Upload(ev2.ID)
	Upload(ev2.Ph) // want flow(Account.Phone)
	f := os.TempDir() + "/x.json"
	check(os.WriteFile(f, p, 0o600))
}

type queue struct{ ch chan []byte }

func (q *queue) put(v any) {
	b, err := json.Marshal(v)
	check(err)
	q.ch <- b
}

func (q *queue) take(v any) { check(json.Unmarshal(<-q.ch, v)) }

func get[T any](q *queue) (t T) {
	check(json.Unmarshal(<-q.ch, &t))
	return t
}

func queues(a Account) {
	q := &queue{make(chan []byte, 4)}
	q.put(Event{a.ID, a.Phone})
	q.put(&a)
	var ev Event
	q.take(&ev)
	Upload(ev.ID)
	Upload(ev.Ph) // want flow(Account.Phone)
	b := get[Account](q)
	Upload(b.ID)
	Upload(b.Phone) // want flow(Account.Phone)
}

func run() {
	a := Account{ID: "u1", Name: "n", Phone: "+15550100"}
	envelope(a)
	nested(a)
	customs(a)
	made(a)
	queues(a)
}
