// Package stdreflect moves contacts by reflection.
package stdreflect

import (
	"reflect"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func field(a *id.Account) {
	v := reflect.ValueOf(a).Elem()
	ads.Send(v.FieldByName("Phone").String()) // want flow(Account.Phone)
	for i := range v.NumField() {
		ads.Send(v.Type().Field(i).Name)
	}
}

func value(a *id.Account) {
	v, w := reflect.ValueOf(a.Phone), reflect.ValueOf(a.Name)
	ads.Put(v.Interface()) // want flow(Account.Phone)
	ads.Put(w.Interface())
	ads.Send(v.Kind().String())
}

func set(a *id.Account) {
	var s, t string
	reflect.ValueOf(&s).Elem().SetString(a.Email)
	reflect.ValueOf(&t).Elem().SetString(a.Name)
	ads.Send(s) // want flow(Account.Email)
	ads.Send(t)
}

func call(a *id.Account) {
	f := reflect.ValueOf(ads.Send)
	f.Call([]reflect.Value{reflect.ValueOf(a.Phone)}) // want flow(Account.Phone)
	f.Call([]reflect.Value{reflect.ValueOf(a.Name)})
}
