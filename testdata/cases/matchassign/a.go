// Package matchassign assigns, appends, counts and sends where a contact matched.
package matchassign

import (
	"strings"

	"example.com/cases/ads"
	"example.com/cases/id"
)

func appended(all []*id.Account, upload map[string]bool) {
	var matched, named []string
	for _, a := range all {
		if upload[a.Phone] {
			matched = append(matched, a.ID)
		}
		if upload[a.Name] {
			named = append(named, a.ID)
		}
	}
	ads.Upload(matched) // want match(Account.Phone)
	ads.Upload(named)
}

func counted(all []*id.Account, upload map[string]bool) {
	hits, total := 0, 0
	for _, a := range all {
		if upload[a.Email] {
			hits++
		}
		total++
	}
	ads.Score(hits) // want match(Account.Email)
	ads.Score(total)
}

func sent(all []*id.Account, upload map[string]bool) {
	c, d := make(chan string, len(all)), make(chan string, len(all))
	for _, a := range all {
		if upload[a.Phone] {
			c <- a.ID
		}
		d <- a.ID
	}
	close(c)
	close(d)
	for s := range c {
		ads.Send(s) // want match(Account.Phone)
	}
	for s := range d {
		ads.Send(s)
	}
}

func inMap(all []*id.Account, upload map[string]bool) {
	matched, seen := map[string]bool{}, map[string]bool{}
	for _, a := range all {
		seen[a.ID] = true
		if upload[a.Phone] {
			matched[a.ID] = true
		}
	}
	for k := range matched {
		ads.Send(k) // want match(Account.Phone)
	}
	for k := range seen {
		ads.Send(k)
	}
}

type report struct {
	hit  bool
	name string
	note string
}

func inField(a *id.Account, lead string) {
	var r report
	r.name = a.Name
	if a.Phone == lead {
		r.hit = true
	}
	ads.Put(r.hit) // want match(Account.Phone)
	ads.Send(r.name)
	r.hit = false
	ads.Put(r)
}

func throughPointer(a *id.Account, lead string, r *report) {
	if a.Email != lead {
		r.note = "stranger"
	}
	ads.Send(r.note) // want match(Account.Email)
	ads.Send(r.name)
}

// What was selected is thrown away before the sink.
func overwritten(a *id.Account, lead string) {
	s := "none"
	if a.Phone == lead {
		s = a.ID
	}
	ads.Log(s)
	s = a.Name
	ads.Send(s)
}

// The answer itself is a column of the report.
func column(a *id.Account, upload map[string]bool) {
	r := report{hit: upload[a.Phone], name: a.Name}
	ads.Put(r) // want match(Account.Phone)
	ads.Send(r.name)
}

func text(a *id.Account, lead string) {
	var b strings.Builder
	b.WriteString(a.ID)
	if a.Phone == lead {
		b.WriteString("*")
	}
	ads.Send(b.String()) // want match(Account.Phone)
}
