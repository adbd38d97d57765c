// Package dynidentical asserts values to types that are identical and written in another way.
package dynidentical

import (
	"encoding/json"
	"example.com/cases/ads"
	"example.com/cases/id"
	"os"
)

type Account = id.Account // moved type, as x/tools' and k8s' API packages have

func load(k string) any { return id.Load(k) }

func run() {
	a := id.Load("1")
	ads.Send(load("1").(*Account).Phone) // want flow(Account.Phone)
	var m any = map[string]any{"tel": a.Phone}
	ads.Send(m.(map[string]any)["tel"].(string))         // want flow(Account.Phone)
	ads.Send(m.(map[string]interface{})["tel"].(string)) // want flow(Account.Phone)
	m = map[string]interface{}{"list": []interface{}{a.Phone}}
	ads.Send(m.(map[string]any)["list"].([]any)[0].(string)) // want flow(Account.Phone)
	var b any = []byte(a.Phone)
	ads.Bytes(b.([]byte))  // want flow(Account.Phone)
	ads.Bytes(b.([]uint8)) // want flow(Account.Phone)
	var f any = func(s string) string { return s + a.Phone }
	ads.Send(f.(func(string) string)("x"))     // want flow(Account.Phone)
	ads.Send(f.(func(pre string) string)("x")) // want flow(Account.Phone)
	var l any = []*Account{a}
	ads.Send(l.([]*id.Account)[0].Phone) // want flow(Account.Phone)
	js, _ := json.Marshal(map[string]interface{}{"l": []interface{}{a.Phone}})
	var w any
	_ = json.Unmarshal(js, &w)
	ads.Send(w.(map[string]interface{})["l"].([]interface{})[0].(string)) // want flow(Account.Phone)
	_ = os.Args
}
