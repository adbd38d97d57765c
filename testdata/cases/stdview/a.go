// Package stdview prints and encodes values by their types: what methods answer
// stands for what the value holds, and fields that are left out stay out.
package stdview

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

type masked struct{ a *id.Account }

func (m masked) String() string { return m.a.Name }

func verbs(a *id.Account) {
	ads.Send(fmt.Sprintf("%s", masked{a}))
	ads.Send(fmt.Sprintf("%v and %q", masked{a}, a.ID))
	ads.Send(fmt.Sprintf("%d", struct{ p string }{a.Phone})) // want flow(Account.Phone)
	ads.Send(fmt.Sprintf("%T", a.Phone))
	ads.Send(fmt.Sprintf("%T is %s", a.Phone, a.Email)) // want flow(Account.Email)
	ads.Send(fmt.Sprintf("%*d", 3, a.Age))
	ads.Send(fmt.Sprintf("%[2]s", a.Name, a.Phone)) // want flow(Account.Phone)
	ads.Send(fmt.Sprintf("%T", a.Name, a.Phone))    // want flow(Account.Phone)
	ads.Send(fmt.Sprintf("%T", a.Phone, a.Name))
}

// A String method answers for the value where the format is not known, too, but
// other verbs print what the value holds.
func unknownFormat(a *id.Account, format string) {
	ads.Send(fmt.Sprintf(format, struct{ p string }{a.Phone})) // want flow(Account.Phone)
	ads.Send(fmt.Sprintf(format, a.Name))
}

type flat struct{ phone string }

func (f flat) String() string { return "…" + f.phone[len(f.phone)-2:] }

type silent struct{ phone string }

func (silent) String() string { return "(hidden)" }

func hidden(a *id.Account) {
	ads.Send(fmt.Sprint(flat{a.Phone})) // want flow(Account.Phone)
	ads.Send(fmt.Sprint(silent{a.Phone}))
	ads.Send(fmt.Sprintf("%#v", silent{a.Phone})) // want flow(Account.Phone)
	ads.Send(fmt.Sprint([]silent{{a.Phone}}))
	ads.Send(fmt.Sprint(struct{ in silent }{silent{a.Phone}})) // want flow(Account.Phone)
	ads.Send(fmt.Sprint(struct{ In silent }{silent{a.Phone}}))
}

type outer struct {
	Name string
	In   *inner
}

type inner struct{ Phone string }

// fmt prints the address of a pointer in a struct; JSON follows it.
func pointers(a *id.Account) {
	ads.Send(fmt.Sprint(outer{a.Name, &inner{a.Phone}}))
	ads.Send(fmt.Sprint(&inner{a.Phone})) // want flow(Account.Phone)
	b, _ := json.Marshal(outer{a.Name, &inner{a.Phone}})
	ads.Bytes(b) // want flow(Account.Phone)
	ads.Send(fmt.Sprint([]*inner{{a.Phone}}))
	ads.Send(fmt.Sprint([]inner{{a.Phone}})) // want flow(Account.Phone)
}

type card struct {
	Name   string `json:"name" xml:"name"`
	Phone  string `json:"-" xml:"phone"`
	Mail   string `json:"mail,omitempty" xml:"-"`
	backup string
}

func tags(a *id.Account) {
	b, _ := json.Marshal(&card{a.Name, a.Phone, a.Name, a.Email})
	ads.Bytes(b)
	c, _ := xml.Marshal(&card{a.Name, a.Phone, a.Email, a.Email})
	ads.Bytes(c) // want flow(Account.Phone)
	d, _ := xml.MarshalIndent(card{a.Name, a.Name, a.Email, a.Email}, "", " ")
	ads.Bytes(d)
	e, _ := json.Marshal([]card{{a.Name, a.Phone, a.Email, ""}})
	ads.Bytes(e) // want flow(Account.Email)
	var g bytes.Buffer
	gob.NewEncoder(&g).Encode(card{a.Name, a.Name, a.Name, a.Phone})
	ads.Bytes(g.Bytes())
	gob.NewEncoder(&g).Encode(card{a.Name, a.Phone, a.Name, ""})
	ads.Bytes(g.Bytes()) // want flow(Account.Phone)
}

type embedding struct {
	card
	Extra string
}

func embedded(a *id.Account) {
	b, _ := json.Marshal(embedding{card{Phone: a.Phone, backup: a.Email}, a.Name})
	ads.Bytes(b)
	c, _ := json.Marshal(embedding{card{Mail: a.Phone}, a.Name})
	ads.Bytes(c) // want flow(Account.Phone)
}

type byPointer struct{ phone, Name string }

func (b *byPointer) MarshalJSON() ([]byte, error) { return json.Marshal(b.phone) }

// A method of the pointer is called only where there is one.
func addressable(a *id.Account) {
	b, _ := json.Marshal(byPointer{a.Phone, a.Name})
	ads.Bytes(b)
	c, _ := json.Marshal(&byPointer{a.Phone, a.Name})
	ads.Bytes(c) // want flow(Account.Phone)
	d, _ := json.Marshal([]byPointer{{a.Phone, a.Name}})
	ads.Bytes(d) // want flow(Account.Phone)
	e, _ := json.Marshal(&struct{ In byPointer }{byPointer{a.Phone, a.Name}})
	ads.Bytes(e) // want flow(Account.Phone)
}

type custom struct{ phone, name string }

func (c custom) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	return e.EncodeElement(c.phone, start)
}

type plainXML struct{ phone, name string }

func (c plainXML) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	return e.EncodeElement(c.name, start)
}

func xmlMethods(a *id.Account) {
	b, _ := xml.Marshal(custom{a.Phone, a.Name})
	ads.Bytes(b) // want flow(Account.Phone)
	c, _ := xml.Marshal(plainXML{a.Phone, a.Name})
	ads.Bytes(c)
	var s strings.Builder
	xml.NewEncoder(&s).Encode(custom{a.Email, a.Name})
	ads.Send(s.String()) // want flow(Account.Email)
}

type formatted struct{ a *id.Account }

func (f formatted) Format(s fmt.State, verb rune) { fmt.Fprint(s, f.a.Email) }

func formatter(a *id.Account) {
	ads.Send(fmt.Sprint(formatted{a})) // want flow(Account.Email)
}

// The dynamic type of a parameter is its callers' business.
func show(v any) string { return fmt.Sprint(v) }

func through(a *id.Account) {
	ads.Send(show(a.Phone)) // want flow(Account.Phone)
	ads.Send(show(a.Name))
}

// Spread arguments are not told apart.
func spread(a *id.Account) {
	args := []any{a.Name, a.Phone}
	ads.Send(fmt.Sprintln(args...)) // want flow(Account.Phone)
	ads.Send(fmt.Sprintln([]any{a.Name, a.ID}...))
}
