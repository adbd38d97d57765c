// Package stdtemplate renders contacts.
package stdtemplate

import (
	"bytes"
	"strings"
	"text/template"

	"example.com/cases/ads"
	"example.com/cases/id"
)

var page = template.Must(template.New("p").Parse(`{{.Name}} {{.Phone}}`))

type view struct{ Name, Phone string }

func rendered(a *id.Account) {
	var b, c, d bytes.Buffer
	if page.Execute(&b, view{a.Name, a.Phone}) != nil {
		return
	}
	ads.Bytes(b.Bytes()) // want flow(Account.Phone)
	page.Execute(&c, view{Name: a.Name})
	ads.Bytes(c.Bytes())
	page.Execute(&d, map[string]string{"Phone": a.Email})
	ads.Bytes(d.Bytes())                             // want flow(Account.Email)
	page.Execute(ads.Writer{}, view{Phone: a.Phone}) // want flow(Account.Phone)
}

func functions(a *id.Account) {
	t := template.New("f").Funcs(template.FuncMap{
		"phone": func() string { return a.Phone },
	})
	t = template.Must(t.Parse(`{{phone}}`))
	var b strings.Builder
	t.Execute(&b, nil)
	ads.Send(b.String()) // want flow(Account.Phone)
}
