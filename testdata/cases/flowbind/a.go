// Package flowbind fills structs by decoders of other packages, generic helpers and reflection.
package flowbind

import (
	"encoding/json"
	"reflect"
	"strings"

	"example.com/cases/bindlib"
)

type Login struct {
	User  string
	Phone string `purpose:"security"`
}

//purpose:sink advertising
func Ad(s string) {}

type Decoder interface{ Decode(v any) error }

func into[T any](d Decoder) (v T, err error) {
	err = d.Decode(&v)
	return
}

func list[T any](d Decoder) ([]T, error) {
	var vs []T
	for range 2 {
		v := new(T)
		if err := d.Decode(v); err != nil {
			return nil, err
		}
		vs = append(vs, *v)
	}
	return vs, nil
}

func handle[T any](f func(T)) func(Decoder) {
	return func(d Decoder) {
		var v T
		if d.Decode(&v) == nil {
			f(v)
		}
	}
}

// bind fills the fields of *v from a form, by name.
func bind(form map[string]string, v any) {
	rv := reflect.ValueOf(v).Elem()
	for i := range rv.NumField() {
		if s, ok := form[rv.Type().Field(i).Name]; ok {
			rv.Field(i).Set(reflect.ValueOf(s))
		}
	}
}

func zero(v any) {
	rv := reflect.ValueOf(v).Elem()
	for i := range rv.NumField() {
		rv.Field(i).Set(reflect.ValueOf("none"))
	}
}

func field(l Login) string { return reflect.ValueOf(l).FieldByName("Phone").String() }

func other(l Login) string { return reflect.ValueOf(l).FieldByName("User").String() }

func run(p string) {
	v, _ := into[Login](json.NewDecoder(strings.NewReader(p)))
	Ad(v.Phone) // want flow(Login.Phone)
	Ad(v.User)
	vs, _ := list[Login](json.NewDecoder(strings.NewReader(p + p)))
	for _, l := range vs {
		Ad(l.Phone) // want flow(Login.Phone)
		Ad(l.User)
	}
	handle(func(l Login) { Ad(l.Phone) })(json.NewDecoder(strings.NewReader(p))) // want flow(Login.Phone)
	handle(func(l Login) { Ad(l.User) })(json.NewDecoder(strings.NewReader(p)))

	var a Login
	bindlib.JSON(strings.NewReader(p)).Decode(&a)
	Ad(a.Phone) // want flow(Login.Phone)
	var b Login
	bindlib.Bind(bindlib.JSON(strings.NewReader(p)), &b)
	Ad(b.Phone) // want flow(Login.Phone)
	Ad(b.User)

	var c Login
	bind(map[string]string{"Phone": p}, &c)
	Ad(c.Phone) // want flow(Login.Phone)
	Ad(c.User)
	var d Login
	zero(&d)
	Ad(d.Phone)

	Ad(field(v)) // want flow(Login.Phone)
	Ad(other(v))
}
