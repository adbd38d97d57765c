// Package flowreflectset sets fields by reflection.
package flowreflectset

import (
	"os"
	"reflect"
	"strings"
)

type Form struct {
	ID    string `form:"id"`
	Phone string `form:"phone" purpose:"security"`
}

//purpose:sink advertising
func Sink(name string, v any) {}

func Plain(dst any, s string) { reflect.ValueOf(dst).Elem().Field(1).SetString(s) }
func Trim(dst any, s string)  { reflect.ValueOf(dst).Elem().Field(1).SetString(strings.TrimSpace(s)) }
func Env(dst any)             { reflect.ValueOf(dst).Elem().Field(1).Set(reflect.ValueOf(os.Getenv("CONTACT"))) }
func run() {
	var f1, f2, f3 Form
	Plain(&f1, os.Args[1])
	Sink("plain", f1.Phone) // want flow(Form.Phone)
	Trim(&f2, os.Args[1])
	Sink("trim", f2.Phone) // want flow(Form.Phone)
	Env(&f3)
	Sink("env", f3.Phone) // want flow(Form.Phone)
}
