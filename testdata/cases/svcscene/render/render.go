// Package render renders pages.
package render

import (
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
	"example.com/cases/svcscene/scene"
)

type texts struct {
	scene.Base
	b strings.Builder
}

func (t *texts) VisitText(x *scene.Text) { t.b.WriteString(x.Value) }

type links struct {
	scene.Base
	hrefs []string
}

func (l *links) VisitLink(x *scene.Link) { l.hrefs = append(l.hrefs, x.Href) }

func page(a *id.Account) scene.Node {
	return new(scene.Group).Add(
		&scene.Text{Value: "call " + a.Phone},
		new(scene.Group).Add(&scene.Link{Href: "/u/" + a.ID, Title: a.Email}),
	)
}

// Texts sends texts.
func Texts(a *id.Account) {
	t := &texts{}
	t.Self = t
	page(a).Accept(t)
	ads.Send(t.b.String()) // want flow(Account.Phone)
}

// Links sends links.
func Links(a *id.Account) {
	l := &links{}
	l.Self = l
	page(a).Accept(l)
	ads.Upload(l.hrefs)
}

// Walked sends what a walk finds.
func Walked(a *id.Account) {
	n := 0
	for x := range scene.Walk(page(a)) {
		n++
		switch x := x.(type) {
		case *scene.Text:
			ads.Send(x.Value) // want flow(Account.Phone)
		case *scene.Link:
			ads.Send(x.Href)
			ads.Send(x.Title) // want flow(Account.Email)
		case *scene.Group:
			ads.Send(x.Name)
		}
	}
	ads.Score(n)
}
