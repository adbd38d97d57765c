// Package impl has an exporter that keeps things in the house.
package impl

import (
	"example.com/cases/ads"
	"example.com/cases/svcreg/reg"
)

type logging struct{ n int }

// New returns it.
func New() reg.Exporter { return &logging{} }

func (l *logging) Export(rec map[string]string) error {
	l.n++
	ads.Log(rec["id"])
	return nil
}
