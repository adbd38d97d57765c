// Package fillreflect sets annotated fields by reflection.
package fillreflect

import (
	"os"
	"reflect"
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func byName(b []byte, s string, names []string, m map[string]string) {
	var a, c, d, e, f, g id.Account
	reflect.ValueOf(&a).Elem().FieldByName("Phone").SetString(string(b))
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(a.Email)
	reflect.ValueOf(&c).Elem().FieldByName("Email").SetString(s)
	ads.Send(c.Email) // want flow(Account.Email)
	reflect.ValueOf(&d).Elem().FieldByName("Phone").Set(reflect.ValueOf(names[0]))
	ads.Send(d.Phone) // want flow(Account.Phone)
	reflect.ValueOf(&e).Elem().FieldByName("Phone").SetString(m["phone"])
	ads.Send(e.Phone) // want flow(Account.Phone)
	reflect.ValueOf(&f).Elem().FieldByName("Phone").SetString(strings.TrimSpace(os.Getenv("PHONE")))
	ads.Send(f.Phone) // want flow(Account.Phone)
	reflect.ValueOf(&g).Elem().FieldByName("Phone").SetString("redacted")
	reflect.ValueOf(&g).Elem().FieldByName("Name").SetString(s)
	ads.Send(g.Phone)
	ads.Send(g.Name)
}

func byNumber(b []byte, s string, row []string) {
	var a, c, d id.Account
	reflect.ValueOf(&a).Elem().Field(1).SetString(string(b))
	ads.Send(a.Phone) // want flow(Account.Phone)
	reflect.ValueOf(&c).Elem().Field(2).SetString(s)
	ads.Send(c.Email) // want flow(Account.Email)
	v := reflect.ValueOf(&d).Elem()
	for i, s := range row {
		v.Field(i).SetString(s)
	}
	ads.Send(d.Phone) // want flow(Account.Phone)
}

func named(k string, s string) {
	var a, c id.Account
	reflect.ValueOf(&a).Elem().FieldByName(k).SetString(s)
	ads.Send(a.Phone) // want flow(Account.Phone)
	if f := reflect.ValueOf(&c).Elem().FieldByName(k); f.IsValid() && f.CanSet() {
		f.Set(reflect.ValueOf(s))
	}
	ads.Send(c.Phone) // want flow(Account.Phone)
}

// Decode sets the fields that a document names.
func Decode(doc map[string]any, into any) {
	v := reflect.ValueOf(into).Elem()
	for k, x := range doc {
		if f := v.FieldByName(k); f.IsValid() {
			f.Set(reflect.ValueOf(x))
		}
	}
}

// DecodeTags does by tags.
func DecodeTags(doc map[string]string, into any) {
	v := reflect.Indirect(reflect.ValueOf(into))
	t := v.Type()
	for i := range t.NumField() {
		if s, ok := doc[t.Field(i).Tag.Get("json")]; ok {
			v.Field(i).SetString(s)
		}
	}
}

func decoded(doc map[string]any, texts map[string]string) {
	var a, c id.Account
	Decode(doc, &a)
	ads.Send(a.Phone) // want flow(Account.Phone)
	DecodeTags(texts, &c)
	ads.Send(c.Email) // want flow(Account.Email)
	var d, e id.Account
	Decode(map[string]any{"Name": "x"}, &d)
	ads.Send(d.Email)
	ads.Send(d.Name)
	Decode(map[string]any{"Name": texts["name"]}, &e)
	ads.Send(e.Phone)
}

type lead struct{ ID, Name string }

// Copy copies the fields of one struct to those of another one.
func Copy(from, into any) {
	src, dst := reflect.ValueOf(from).Elem(), reflect.ValueOf(into).Elem()
	for i := range src.NumField() {
		dst.FieldByName(src.Type().Field(i).Name).Set(src.Field(i))
	}
}

func copied(l *lead, b *id.Account) {
	var a, c id.Account
	Copy(l, &a)
	ads.Send(a.Phone)
	ads.Send(a.Name)
	Copy(b, &c)
	ads.Send(c.Phone) // want flow(Account.Email) flow(Account.Phone) flow(Profile.Backup)
}

func pointer(s string) {
	var a id.Account
	*(reflect.ValueOf(&a).Elem().FieldByName("Phone").Addr().Interface().(*string)) = s
	ads.Send(a.Phone) // want flow(Account.Phone)
	ads.Send(a.Email)
}
