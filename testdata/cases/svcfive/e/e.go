// Package e wires.
package e

import (
	"example.com/cases/ads"
	"example.com/cases/svcfive/a"
	"example.com/cases/svcfive/c"
	"example.com/cases/svcfive/d"
)

type uploader struct{ region string }

func (u uploader) Take(keys []string) error {
	ads.UploadRegion(u.region, keys) // want flow(Login.Phone)
	return nil
}

type counter struct{ n *int }

func (x counter) Take(keys []string) error { *x.n += len(keys); return nil }

var _ c.Sink = uploader{}

// Run ships all.
func Run(r a.Reader) error {
	s := d.New(uploader{"eu"}, 100)
	for l, ok := r.Next(); ok; l, ok = r.Next() {
		if err := s.Add(l); err != nil {
			return err
		}
	}
	return s.FlushUsers()
}

// Flush ships the rest.
func Flush(l *a.Login) {
	s := d.New(uploader{"eu"}, 1)
	_ = s.FlushUsers()
	t := d.New(counter{new(int)}, 1)
	_ = t.Add(l)
	_ = t.Flush()
}

// Count counts.
func Count(r a.Reader) int {
	n := 0
	s := d.New(counter{&n}, 100)
	for l, ok := r.Next(); ok; l, ok = r.Next() {
		_ = s.Add(l)
	}
	ads.Score(n)
	return n
}
