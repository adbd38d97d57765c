// Package flowlibrary hands pointers to a library that fills what they refer to.
package flowlibrary

import (
	"example.com/cases/ads"
	"example.org/library/rows"
)

type row struct {
	ID string
	//purpose:source security kind=email
	Email   string
	Country string
}

func first(db *rows.DB) {
	var r row
	db.First(&r, "id = 1")
	ads.Send(r.Email) // want flow(row.Email)
	ads.Send(r.Country)
	ads.Send(r.ID)
}

func list(db *rows.DB) {
	var all []row
	if db.First(&all).Err != nil {
		return
	}
	for _, r := range all {
		ads.Send(r.Email) // want flow(row.Email)
		ads.Send(r.Country)
	}
}

func scanned() {
	var r row
	if rows.Query("select id, email from a").Scan(&r.ID, &r.Email) != nil {
		return
	}
	ads.Send(r.Email) // want flow(row.Email)
	ads.Send(r.ID)
}

func collected() {
	all, err := rows.All(3, rows.By[row])
	if err != nil {
		return
	}
	ads.Send(all[0].Email) // want flow(row.Email)
	ads.Send(all[0].Country)
}

// A repository may be generic, or take what it fills from its callers.
type repository[T any] struct{ db *rows.DB }

func (r repository[T]) one(id string) (*T, error) {
	var t T
	if err := r.db.First(&t, id).Err; err != nil {
		return nil, err
	}
	return &t, nil
}

func (r repository[T]) fill(into any) error { return r.db.First(into).Err }

func generic(db *rows.DB) {
	repo := repository[row]{db}
	r, err := repo.one("1")
	if err != nil {
		return
	}
	ads.Send(r.Email) // want flow(row.Email)
	ads.Send(r.Country)
	var s row
	if repo.fill(&s) != nil {
		return
	}
	ads.Send(s.Email) // want flow(row.Email)
	ads.Send(s.Country)
}

// What the program has set is what it set.
func redacted(a *row) {
	c := *a
	c.Email = ""
	rows.Log(&c)
	ads.Send(c.Email)
}

// A value is not filled, nor what nobody looks at.
func byValue(db *rows.DB) {
	var r row
	db.First(r)
	ads.Send(r.Email)
	n := db.First(&row{})
	ads.Put(n)
}
