package svclist

import (
	"strings"
	"text/template"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func phoneOf(key string) string { return id.Load(key).Phone }
func nameOf(key string) string  { return id.Load(key).Name }

var withPhone = template.Must(template.New("x").Funcs(template.FuncMap{"p": phoneOf}).Parse(`{{p .}}`))
var withName = template.Must(template.New("x").Funcs(template.FuncMap{"n": nameOf}).Parse(`{{n .}}`))

func tmpl(key string) {
	var b strings.Builder
	withName.Execute(&b, key)
	ads.Send(b.String())
	withPhone.Execute(&b, key)
	ads.Send(b.String()) // want flow(Account.Phone)
}
