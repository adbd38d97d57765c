// Package svctmpl renders pages and mails.
package svctmpl

import (
	"bytes"
	"strings"
	"text/template"

	"example.com/cases/ads"
	"example.com/cases/id"
)

var (
	mail  = template.Must(template.New("mail").Parse(`Hello {{.Name}}, your code goes to {{.Phone}}.`))
	page  = template.Must(template.New("page").Parse(`Hello {{.Name}} from {{.City}}.`))
	extra = template.Must(template.New("extra").Funcs(template.FuncMap{"phone": none}).Parse(`{{.}} has {{phone}}`))
)

func none() string { return "" }

type view struct{ Name, City string }

type mailView struct{ Name, Phone string }

func render(t *template.Template, data any) (string, error) {
	var b strings.Builder
	if err := t.Execute(&b, data); err != nil {
		return "", err
	}
	return b.String(), nil
}

func pages(a *id.Account) {
	s, err := render(mail, mailView{a.Name, a.Phone})
	if err == nil {
		ads.Send(s) // want flow(Account.Phone)
	}
	s, err = render(page, view{a.Name, a.Profile.City})
	if err == nil {
		ads.Send(s)
	}
	var buf bytes.Buffer
	page.Execute(&buf, map[string]string{"Name": a.Name, "City": a.Email})
	ads.Bytes(buf.Bytes()) // want flow(Account.Email)
	buf.Reset()
	mail.Execute(&buf, mailView{Name: a.Name})
	ads.Bytes(buf.Bytes())
	// What the last call of pages has registered is called by this one.
	extra.Execute(&buf, a.ID)
	ads.Bytes(buf.Bytes()) // want flow(Account.Phone)
	extra.Funcs(template.FuncMap{"phone": func() string { return a.Phone }})
}
